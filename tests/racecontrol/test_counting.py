"""What a command answers: facts in words, what a void brings back, and the sum of what adds up."""

from collections.abc import Sequence

import pytest

from racecontrol.domain.counting import done_text
from racecontrol.domain.facts import (
    Allowance,
    Called,
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Featured,
    Followed,
    Gun,
    Ignored,
    Keyed,
    Logged,
    Mirrored,
    Moved,
    Official,
    Passed,
    Penalty,
    Printed,
    Ruling,
    Settled,
    Swapped,
    Tapped,
    Tested,
    Trigger,
    Void,
    Waiting,
)
from racecontrol.domain.setup import Decoder
from racecontrol.domain.state import fold
from racecontrol.domain.wording import WORDS, counted, few, minute_text
from tests.builders import DECODERS, GUN, HOUR, MINUTE, after, entry, event

SETUP = event(decoders=(*DECODERS, Decoder("W", "START", "ipico", clock_offset_ms=1000)))
BEFORE: tuple[Fact, ...] = (
    Configured(SETUP),
    Entered((entry("1", given_name="Ann"), entry("2", given_name="Bob", chips=("c2", "d2")))),
    Gun("A", GUN, "button"),
)
TEN_14 = after("2:14:30")
BY = ", recorded by anna at 10:14. "


def answer(*facts: Fact) -> str:
    """To the last of these facts, which are numbered from 4 on."""
    log = [Logged(n, TEN_14, "anna", "", fact) for n, fact in enumerate((*BEFORE, *facts), 1)]
    return done_text(log[-1].fact, fold(log), log)


SINCE, UNTIL = after("0:30:00"), after("0:40:00")

VOIDS: dict[str, tuple[Sequence[Fact], str, str]] = {
    "a set-up": (
        (Configured(event()), Void(4)), "set-up of Test", "The set-up of Test counts now (fact 1)"
    ),
    "a late entry": ((Entered((entry("3"),)), Void(4)), "1 entry (3)", "3 has no entry now"),
    "a changed entry": (
        (Entered((entry("1"), entry("3"))), Void(4)), "2 entries (1, 3)",
        "3 has no entry now; 1 as entered by the other facts",
    ),
    "a start contact": (
        (Trigger("S", GUN), Void(4)), "start contact of S at 08:00:00.000",
        "The start contact of S started nothing by itself; its gun is a fact of its own",
    ),
    "the newest gun": (
        (Gun("A", GUN + 250, "typed"), Void(4)), "gun of wave A at 08:00:00.250 (typed)",
        "The gun of wave A is now 08:00:00.000 (fact 3)",
    ),
    "the only gun": (
        (Void(3),), "gun of wave A at 08:00:00.000 (button)",
        "Wave A has no gun now, so no results: racecontrol gun FILE.race A TIME",
    ),
    "a ruling before a newer one": (
        (Ruling("1", "DQ", "TR55.10"), Ruling("1", "DNF"), Void(4)), "1 is DQ TR55.10", "Now 1 is DNF (fact 5)"
    ),
    "the only ruling": ((Ruling("1", "DQ"), Void(4)), "1 is DQ", "1 has no ruling now"),
    "a clock offset": (
        (ClockOffset("W", 2000), ClockOffset("W", 500), Void(4)), "times of W get +0:00:02.000",
        "The times of W now get +0:00:01.500 (set-up +0:00:01.000, fact 5 +0:00:00.500)",
    ),
    "the only clock offset": (
        (ClockOffset("S", -250), Void(4)), "times of S get -0:00:00.250", "The times of S now get nothing"
    ),
    "an allowance": (
        (Allowance("A", 1000), Allowance("A", -500, "net"), Void(4)), "gun and net times of wave A get +0:00:01.000",
        "The gun times of wave A now get nothing, the net times of wave A now get -0:00:00.500 (fact 5)",
    ),
    "a penalty": (
        (Penalty("1", MINUTE, "TR7"), Penalty("1", HOUR), Penalty("2", 1), Void(4)),
        "finish times of 1 get +0:01:00.000 TR7", "The finish times of 1 now get +1:00:00.000 (fact 5)",
    ),
    "a move": ((Moved("1", "M", "A"), Void(4)), "1 moved to race M, wave A", "1 is now in race M"),
    "bibs exchanged": (
        (Swapped("1", "2", "bibs"), Void(4)), "1 and 2 exchange bibs", "1 is now Ann, 2 is now Bob"
    ),
    "chips exchanged": (
        (Swapped("1", "2", "chips"), Void(4)), "1 and 2 exchange chips", "1 now has chip c1, 2 now has chip c2 and d2"
    ),
    "a chip given": (
        (ChipGiven("C1", "2", SINCE), Void(4)), "chip C1 belongs to 2 from 08:30:00.000",
        "Chip C1 belongs to 1, as entered",
    ),
    "a chip given twice": (
        (ChipGiven("c9", "2"), ChipGiven("C9", ""), Void(5)), "chip C9 belongs to nobody",
        "Chip c9 belongs to 2 (fact 4)",
    ),
    "a chip given three times": (
        (ChipGiven("c9", "1"), ChipGiven("c9", "2"), ChipGiven("c9", ""), Void(6)), "chip c9 belongs to nobody",
        "Chip c9 belongs to 2 (fact 5)",
    ),
    "a typed passing": (
        (Passed("1", "K5", SINCE), Void(4)), "1 passed K5 at 08:30:00.000 (typed)",
        "Of 1 at K5 only what decoders read counts",
    ),
    "one of two typed passings": (
        (Passed("1", "K5", SINCE), Passed("1", "K5", UNTIL), Passed("2", "K5", UNTIL), Void(4)),
        "1 passed K5 at 08:30:00.000 (typed)", "Typed passings of 1 at K5 now: 08:40:00.000 (fact 5)",
    ),
    "the passing of a tap": (
        (Tapped("K5", SINCE), Passed("1", "K5", SINCE, 4), Void(5)),
        "1 passed K5 at 08:30:00.000 (tap 4)", "Of 1 at K5 only what decoders read counts",
    ),
    "one of two taps": (
        (Tapped("K5", SINCE), Tapped("K5", UNTIL), Void(5)), "tap at K5, 08:40:00.000",
        "Taps without a bib at K5 now: 1",
    ),
    "a mark": (
        (Called(("1",), "seen"), Called(("1", "2"), "called"), Void(5)), "1, 2 called",
        "1 is seen; 2 is neither called nor seen",
    ),
    "a pin": ((Featured(("1",), "pinned"), Void(4)), "1 pinned for the announcer", "1 is pinned no more"),
    "the end of a favourite": (
        (Featured(("1",), "favourite"), Featured(("1",), "favourite", on=False), Void(5)), "1 favourite no more",
        "1 is favourite of the announcer",
    ),
    "a group that is followed": (
        (Followed("group", "ambassadors"), Void(4)), "group ambassadors is followed by the announcer",
        "Group ambassadors is followed no more",
    ),
    "the end of following a nation": (
        (Followed("nation", "KEN"), Followed("nation", "KEN", on=False), Void(5)), "nation KEN is followed no more",
        "Nation KEN is followed by the announcer",
    ),
    "ignored reads": (
        (Ignored("1", "K5", SINCE, UNTIL), Void(4)),
        "reads of 1 at K5 do not count from 08:30:00.000 until 08:40:00.000", "All reads of 1 at K5 count again",
    ),
    "ignored twice": (
        (Ignored("1", "K5", SINCE, UNTIL), Ignored("1", "K5", SINCE, SINCE), Void(4)),
        "reads of 1 at K5 do not count from 08:30:00.000 until 08:40:00.000",
        "Still reads of 1 at K5 do not count at 08:30:00.000 (fact 5)",
    ),
    "the only test": (
        (Tested("K", SINCE, UNTIL), Void(4)), "K in test mode from 08:30:00.000 until 08:40:00.000",
        "All reads of K are part of the race again",
    ),
    "the end of a test": (
        (Tested("K", SINCE), Tested("K", SINCE, UNTIL), Tested("S", SINCE), Void(5)),
        "K in test mode from 08:30:00.000 until 08:40:00.000",
        "Still K in test mode from 08:30:00.000 until further notice (fact 4)",
    ),
    "a closing": ((Closed(), Void(4)), "every race closed", "Race M is open again"),
    "one of two closings": ((Closed("M"), Closed(), Void(4)), "race M closed", "Race M is still closed"),
    "an approval": (
        (Official("M", 0), Void(4)), "results of race M are official", "The results of race M are provisional again"
    ),
    "the second approval": (
        (Official("M", 0), Official("M", 0), Void(5)), "results of race M are official",
        "The results of race M are still official as of fact 4, by anna at 10:14",
    ),
    "a settled problem": (
        (Settled("no_start:1", "1 Ann was not read at the start"), Void(4)),
        "settled: 1 Ann was not read at the start", "It stands among the problems again as long as it is one",
    ),
    "a problem that was put off and settled": (
        (Settled("no_start:1", "no start", until=UNTIL), Settled("no_start:1", "no start"), Void(5)),
        "settled: no start", "Still put off until 08:40:00.000: no start (fact 4)",
    ),
    "the only mirror": ((Mirrored("/m"), Void(4)), "mirror in /m", "No mirror is written now"),
    "the end of a mirror": (
        (Mirrored("/m"), Mirrored(""), Void(5)), "no mirror", "The mirror is now in /m"
    ),
    "the only key": (
        (Keyed("SECRET", "ABCDEFGHIJKL"), Void(4)), "certificates are signed by key ABCDEFGH",
        "The next certificate makes a new key, and those that were printed do not belong to this race any more",
    ),
    "the first of two keys": (
        (Keyed("SECRET", "ABCDEFGHIJKL"), Keyed("SECRET", "ZYXWVUTSRQPO"), Void(4)),
        "certificates are signed by key ABCDEFGH", "Certificates are now signed by key ZYXWVUTS",
    ),
    "a certificate": (
        (Printed("1", "formal", "zh", "7K3M-9QXD", "HP"), Void(4)),
        "certificate of 1 printed (formal, zh, 7K3M-9QXD, HP)", "1 counts as not printed",
    ),
    "a reprint": (
        (Printed("1", "formal"), Printed("1", "formal", copy=2), Void(5)),
        "REPRINT: certificate of 1 printed, copy 2 (formal)", "1 was printed 1 time",
    ),
    "a certificate that waits": (
        (Waiting("1"), Void(4)), "certificate of 1 to be printed when the results are official",
        "1 does not wait for a certificate",
    ),
    "a certificate that waits twice": (
        (Waiting("1"), Waiting("1"), Void(5)), "certificate of 1 to be printed when the results are official",
        "1 still waits for the official results",
    ),
    "a void": (
        (Ruling("1", "DQ"), Void(4), Void(5)), "fact 4 is void", "Fact 4 counts again: 1 is DQ"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", VOIDS)
def test_a_void_says_what_it_takes_back_and_what_comes_back(case: str) -> None:
    facts, taken, back = VOIDS[case]
    void = facts[-1]
    assert isinstance(void, Void)
    assert answer(*facts) == f"fact {void.fact} is void: {taken}{BY}{back}."


def test_every_kind_of_fact_has_its_case() -> None:
    told = {type((*BEFORE, *facts)[facts[-1].fact - 1]) for facts, *_ in VOIDS.values()}  # type: ignore[union-attr]
    assert told == set(WORDS)


def test_clock_offsets_of_some_time_are_summed_from_edge_to_edge() -> None:
    facts = (ClockOffset("S", 1000), ClockOffset("S", 500, SINCE), ClockOffset("S", -1000, None, UNTIL))
    assert answer(*facts) == (
        "times of S get -0:00:01.000 until 08:40:00.000. The times of S now get "
        "+0:00:00.000 (fact 4 +0:00:01.000, fact 6 -0:00:01.000) until 08:30:00.000; "
        "+0:00:00.500 (fact 4 +0:00:01.000, fact 5 +0:00:00.500, fact 6 -0:00:01.000) "
        "from 08:30:00.000 until 08:40:00.000; "
        "+0:00:01.500 (fact 4 +0:00:01.000, fact 5 +0:00:00.500) from 08:40:00.000."
    )


def test_clock_offsets_of_what_came_before_are_summed_by_when_it_came() -> None:
    facts = (ClockOffset("S", 500, SINCE), ClockOffset("S", -1000, heard_until=UNTIL))
    assert answer(*facts) == (
        "times of S get -0:00:01.000, only of reads that came before 08:40:00.000. The times of S now get "
        "-0:00:01.000 (fact 5) until 08:30:00.000 if they came before 08:40:00.000; "
        "-0:00:00.500 (fact 4 +0:00:00.500, fact 5 -0:00:01.000) from 08:30:00.000 if they came before 08:40:00.000; "
        "nothing until 08:30:00.000 if they came since 08:40:00.000; "
        "+0:00:00.500 (fact 4) from 08:30:00.000 if they came since 08:40:00.000."
    )


def test_what_neither_adds_up_nor_takes_back_is_only_told() -> None:
    assert answer(Gun("A", GUN - 24 * HOUR, "typed")) == "gun of wave A at 2017-12-30 08:00:00.000 (typed)"


def test_words_for_many() -> None:
    assert (counted(1, "runner"), counted(1204, "runner"), counted(0, "entry", "entries")) == (
        "1 runner", "1,204 runners", "0 entries",
    )  # fmt: skip
    assert (few(["1"]), few(list("12345")), few(list("123456"))) == ("1", "1, 2, 3, 4, 5", "1, 2, 3, 4, and 2 more")
    assert minute_text(GUN - 24 * HOUR, SETUP.event) == "2017-12-30 08:00"
