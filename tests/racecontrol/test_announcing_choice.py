"""Whom the voice names: those that must be named, then a fair sample, never faster than a voice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from racecontrol.announcing.announce import announce
from racecontrol.announcing.firsts import rank_then
from racecontrol.announcing.view import Finished
from racecontrol.announcing.voice import BLOCK, OWED, SAVED, Finishers, Voice, choose, nth
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Featured, Followed
from racecontrol.domain.setup import Category
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.scoring.standings import Standings
from tests.builders import GUN, after, entry, event, score

FLOOD_S, A_SECOND = 300, 12
NAME_MS = 4 * SECOND
ALL = Voice(finished=100_000, queue=100_000)


def crowd(count: int) -> list[Entry]:
    """A third are women; nineteen of twenty are of one nation, the others of nine."""
    rng = np.random.default_rng(7)
    women, foreign = rng.random(count) < 1 / 3, rng.random(count) < 1 / 20
    others = ("KEN", "ETH", "JPN", "KOR", "RUS", "GBR", "FRA", "GER", "USA")
    return [
        entry(
            str(number + 1),
            sex="W" if women[number] else "M",
            nation=others[number % len(others)] if foreign[number] else "CHN",
            extra={"group": "newlyweds"} if number in (1500, 1501) else {},
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def flood() -> Standings:
    """Twelve a second cross the line for five minutes, from 45 minutes after the gun."""
    people = crowd(FLOOD_S * A_SECOND)
    times = [45 * MINUTE + number * SECOND // A_SECOND for number in range(len(people))]
    sightings = [("F", f"c{one.bib}", _text(ms)) for one, ms in zip(people, times, strict=True)]
    return score(sightings, people, Featured(("3000",), "favourite"), Followed("group", "newlyweds"))


def _text(ms: int) -> str:
    return f"0:{ms // MINUTE:02}:{ms % MINUTE // SECOND:02}.{ms % SECOND:03}"


def test_of_a_flood_no_more_are_named_than_a_voice_can_say(flood: Standings) -> None:
    names = announce(flood, after("0:50:01"), ALL).finished
    said_at = sorted(one.at for one in names)
    assert len(names) <= (FLOOD_S * SECOND) // NAME_MS + SAVED + OWED
    assert len(names) >= (FLOOD_S * SECOND) // NAME_MS - 1
    for minute in range(5):  # at no time either
        within = [at for at in said_at if 45 + minute <= (at - GUN) / MINUTE < 46 + minute]
        assert len(within) <= MINUTE // NAME_MS + SAVED + OWED + 1


def test_of_a_flood_winners_favourites_and_who_is_followed_are_named(flood: Standings) -> None:
    why = {one.who.bib: one.why for one in announce(flood, after("0:50:01"), ALL).finished}
    by_number = sorted(flood.field.entries, key=lambda one: int(one.bib))
    men, women = ([one.bib for one in by_number if one.sex == sex][:3] for sex in "MW")
    assert [why[bib] for bib in men] == ["first man", "second man", "third man"]
    assert [why[bib] for bib in women] == ["first woman", "second woman", "third woman"]
    assert (why["1000"], why["2000"], why["3000"]) == ("finisher 1,000", "finisher 2,000", "finisher 3,000")
    assert (why["1501"], why["1502"]) == ("of group newlyweds", "of group newlyweds")
    nations = {one.nation for one in flood.field.entries}
    first_of = {nation: next(one.bib for one in by_number if one.nation == nation) for nation in nations}
    assert {why[bib] for nation, bib in first_of.items() if nation != "CHN"} <= {
        *(f"first from {nation}" for nation in nations), "first man", "second man", "third man",
        "first woman", "second woman", "third woman",
    }  # fmt: skip


def test_of_a_flood_the_sample_is_fair_to_women_and_to_small_nations(flood: Standings) -> None:
    sample = [one.who for one in announce(flood, after("0:50:01"), ALL).finished if not one.why]
    everybody = flood.field.entries
    for key in (lambda one: one.sex, lambda one: one.nation != "CHN"):
        shares = {value: n / len(everybody) for value, n in Counter(map(key, everybody)).items()}
        named = Counter(map(key, sample))
        assert all(named[value] >= share * len(sample) - 3 for value, share in shares.items()), (named, shares)


def test_who_is_left_out_and_who_is_named_are_together_everybody(flood: Standings) -> None:
    for now in ("0:45:00", "0:46:13.500", "0:50:01"):
        view = announce(flood, after(now), ALL)
        named = len(view.finished)
        assert named + sum(one.left_out for one in view.finished) + view.left_out == view.clocks[0].finished
        assert len(view.queue) == view.clocks[0].finished


def test_a_short_list_is_the_end_of_the_long_one(flood: Standings) -> None:
    now = after("0:50:01")
    whole, short = announce(flood, now, ALL), announce(flood, now, Voice(finished=7, queue=5))
    assert short.finished == whole.finished[:7]
    assert short.queue == whole.queue[:5]
    assert short.left_out == whole.left_out


def test_a_slower_voice_names_fewer(flood: Standings) -> None:
    slow = announce(flood, after("0:50:01"), Voice(seconds_per_name=10, finished=100_000))
    assert 28 <= len(slow.finished) <= 30 + SAVED + OWED


def choices(finished: Sequence[Finished]) -> list[tuple[str, bool, int]]:
    return [(one.who.bib, bool(one.why), one.left_out) for one in finished]


FINISHES = st.lists(
    st.tuples(
        st.integers(0, 3 * 60_000),
        st.sampled_from("MWX"),
        st.sampled_from(["", "CHN", "KEN", "FRA"]),
        st.integers(0, 10 * 60_000),
    ),
    min_size=1,
    max_size=40,
)
"""After 0:38:30, sex, nation, when the start was crossed."""


@settings(max_examples=60)
@given(FINISHES, st.integers(0, 40), st.sampled_from(["gun", "net"]))
def test_who_comes_later_changes_no_choice(finishes: list[tuple[int, str, str, int]], kept: int, basis: str) -> None:
    """Around the border of a block: 0:40:00 after the gun is one."""
    assert GUN % BLOCK == 0
    nobodys = Category("M99", "M", min_age=99)  # to lead a category is one more reason: it would hide the others
    setup = event(races=(replace(event().races[0], rank_by=basis),), categories=(nobodys,))
    finishes = sorted(finishes)
    people = [entry(str(n), sex=sex, nation=nation) for n, (_, sex, nation, _) in enumerate(finishes)]
    starts = [("S", f"c{n}", _text(ms)) for n, (_, _, _, ms) in enumerate(finishes)]
    sightings = [("F", f"c{n}", _text(38 * MINUTE + 30 * SECOND + ms)) for n, (ms, _, _, _) in enumerate(finishes)]
    kept = min(kept, len(finishes) - 1)
    now = after(sightings[kept][2])
    early = [one for one in sightings if after(one[2]) <= now]
    before = choices(announce(score([*starts, *early], people, setup=setup), now, ALL).finished)
    whole = score([*starts, *sightings], people, setup=setup)
    assert choices(announce(whole, now, ALL).finished) == before
    at_the_end = announce(whole, after(sightings[-1][2]), ALL).finished
    assert choices([one for one in at_the_end if one.at <= now]) == before


GROUPS = st.lists(st.tuples(st.integers(-1, 3), st.integers(0, 9)), max_size=30)


@given(GROUPS, st.integers(1, 4))
def test_a_rank_on_finishing_is_what_counting_finds(rows: list[tuple[int, int]], deepest: int) -> None:
    group, ms = (np.array([row[n] for row in rows], np.int64) for n in (0, 1))
    slow = [
        0 if own < 0 or (rank := 1 + sum(g == own and t < time for g, t in rows[:place])) > deepest else rank
        for place, (own, time) in enumerate(rows)
    ]
    assert rank_then(group, ms, deepest).tolist() == slow
    assert nth(group).tolist() == [1 + sum(g == own for g, _ in rows[:place]) for place, (own, _) in enumerate(rows)]


@given(st.lists(st.tuples(st.integers(0, 2 * BLOCK), st.booleans(), st.integers(0, 2)), max_size=60), st.integers(0, 9))
def test_whoever_must_be_named_is_and_the_last_ones_need_no_others(
    rows: list[tuple[int, bool, int]], wanted: int
) -> None:
    rows.sort()
    at, must, sex = (np.array([row[n] for row in rows], kind) for n, kind in enumerate((np.int64, np.bool_, np.int64)))
    finishers = Finishers(at, must, sex, sex)
    all_ = choose(finishers, NAME_MS, len(rows))
    assert set(np.flatnonzero(must).tolist()) <= set(all_)
    assert all_ == sorted(set(all_))
    some = choose(finishers, NAME_MS, wanted)
    assert some == all_[len(all_) - len(some) :]
    assert len(some) > wanted or some == all_


def test_names_that_are_apart_are_all_said_and_those_who_are_saved_up_too() -> None:
    def chosen(*seconds: float) -> list[int]:
        at = np.array([second * SECOND for second in seconds], np.int64)
        none = np.zeros(len(at), np.int64)
        return choose(Finishers(at, none.astype(np.bool_), none, none), NAME_MS, len(at))

    assert chosen(0, 4, 8, 12) == [0, 1, 2, 3]
    assert chosen(60, 60.1, 60.2, 60.3, 60.4, 63.9, 64.4) == [0, 1, 2, 3, 6]
    assert chosen(0, 1, 2, 3, 4) == [0, 4]
    assert chosen(599.9, 599.95, 600, 600.1) == [0, 1, 2], "a new block begins with one name"


def pattern(rounds: int, sexes: str, nations: str) -> Finishers:
    """The same runners again every four seconds, when the next name is there."""
    at = [SECOND + NAME_MS * round_ + 80 * n for round_ in range(rounds) for n in range(len(sexes))]
    sex, nation = (np.array([ord(char) for char in text] * rounds, np.int64) for text in (sexes, nations))
    return Finishers(np.array(at, np.int64), np.zeros(len(at), np.bool_), sex, nation)


def test_who_always_comes_behind_the_others_has_the_own_share() -> None:
    flood = pattern(120, "M" * 32 + "W" * 16, "C" * 20 + "K" * 4 + "C" * 22 + "KK")
    chosen = choose(flood, NAME_MS, len(flood.at))
    named = Counter(chr(flood.sex[place]) for place in chosen), Counter(chr(flood.nation[place]) for place in chosen)
    assert len(chosen) == 121
    assert 38 <= named[0]["W"] <= 44, "a third of those who came are women"
    assert 13 <= named[1]["K"] <= 19, "an eighth of those who came are of nation K"


def test_where_only_those_come_who_had_more_than_their_share_the_voice_waits_no_longer_than_two_names() -> None:
    at = [1000 + 10 * n for n in range(20)] + [SECOND * second for second in range(4, 120)]
    must = [n % 2 == 0 and n < 20 for n in range(len(at))]
    sex = [n % 2 if n < 20 else 0 for n in range(len(at))]
    none = np.zeros(len(at), np.int64)
    columns = np.array(at, np.int64), np.array(must), np.array(sex, np.int64), none
    chosen = [at[place] // SECOND for place in choose(Finishers(*columns), NAME_MS, len(at)) if place >= 20]
    assert len(chosen) >= (120 - 5 * 4) // 8
    assert all(later - before <= 8 for before, later in pairwise(chosen))
