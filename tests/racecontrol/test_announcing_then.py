"""The race as it was known at an instant in the past."""

from dataclasses import replace

from racecontrol.announcing.then import known_then
from racecontrol.domain.facts import Configured, Entered, Fact, Gun, Logged, Ruling
from racecontrol.domain.time import DAY
from racecontrol.scoring.reads import ReadColumns, ReadLog
from tests.builders import GUN, after, entry, event

MADE: tuple[tuple[str, Fact], ...] = (
    ("-2:00:00", Configured(event())),
    ("-1:00:00", Entered((entry("1"), entry("2")))),
    ("0:00:10", Gun("A", GUN, "typed")),
    ("0:35:00", Ruling("1", "DNF")),
)
LOG = [Logged(number, after(at), "crew", "", fact) for number, (at, fact) in enumerate(MADE, 1)]


def reads() -> ReadColumns:
    """2 was read at 5 km before 1 and came later, out of the decoder's memory."""
    log = ReadLog()
    times = (("K", "c1", "0:20:00", "0:20:01"), ("S", "c2", "0:00:05", "0:25:00"), ("K", "c2", "0:19:00", "0:30:00"),
             ("K", "c1", "0:20:02", "0:20:03"), ("F", "c2", "0:42:00", "0:42:01"))  # fmt: skip
    boxes, chips, at, heard = zip(*times, strict=True)
    log.extend(boxes, chips, [after(one) for one in at], [after(one) for one in heard])
    return log.view()


def test_the_reads_that_had_come_are_numbered_anew() -> None:
    then = known_then(LOG, reads(), after("0:20:30")).reads
    assert (then.at.tolist(), then.decoders) == ([after("0:20:00"), after("0:20:02")], ["K"])
    then = known_then(LOG, reads(), after("0:25:00")).reads
    assert then.at.tolist() == [after("0:20:00"), after("0:00:05"), after("0:20:02")]
    assert len(known_then(LOG, reads(), after("1:00:00")).reads) == 5


def test_what_was_recorded_later_was_not_known() -> None:
    def status(at: str) -> list[str]:
        then = known_then(LOG, reads(), after(at))
        return [then.status(row) for row in range(len(then.field))]

    assert status("-1:30:00") == []
    assert status("0:34:59") == ["RUN", "RUN"]
    assert status("0:35:00") == ["DNF", "RUN"]
    assert status("0:43:00") == ["DNF", "OK"]


def test_of_a_log_that_was_made_later_all_counts_and_the_reads_by_their_own_instants() -> None:
    later = [replace(one, at=one.at + 300 * DAY) for one in LOG]
    then = known_then(later, reads(), after("0:19:30"))
    assert then.reads.at.tolist() == [after("0:00:05"), after("0:19:00")]
    assert [then.status(row) for row in range(len(then.field))] == ["DNF", "RUN"]
