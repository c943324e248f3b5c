"""Received = stored = scored: calm under load, unmistakable when reads do not arrive."""

from ui.desktop.agreement import Agreement
from ui.desktop.status import sentence


def test_equal_counts_agree() -> None:
    assert sentence(Agreement().look(48211, 48211, 48211, 0.0)) == "received 48,211 = stored 48,211 = scored 48,211"


def test_a_steady_stream_that_runs_a_little_behind_is_no_fault() -> None:
    watch = Agreement()
    tallies = [watch.look(300 * tick, 300 * tick - 30, 300 * tick - 90, tick / 10) for tick in range(1, 100)]
    assert all(tally.late == 0 for tally in tallies)
    assert tallies[-1].received == tallies[-1].scored == 300 * 99 - 90


def test_after_two_seconds_without_storing_it_says_so_and_for_how_long() -> None:
    watch = Agreement()
    late = [watch.look(100 + tick, 100, 100, tick / 10).late for tick in range(60)]
    assert late[19] == 0
    assert late[25] > 0
    tally = watch.look(200, 100, 100, 8.0)
    assert sentence(tally).startswith("received 200 ≠ stored 100 = scored 100, for ")
    assert watch.look(200, 200, 200, 8.1).late == 0


def test_a_last_read_that_is_stored_but_not_scored_is_found() -> None:
    watch = Agreement()
    watch.look(100, 100, 100, 0.0)
    watch.look(101, 101, 100, 1.0)
    assert watch.look(101, 101, 100, 2.0).late == 0
    assert watch.look(101, 101, 100, 3.5).late > 0
