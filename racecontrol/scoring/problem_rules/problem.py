"""A problem: something that a person must decide, as data."""

from typing import NamedTuple

from racecontrol.domain.facts import Fact
from racecontrol.domain.said import said, series

WEIGHT = {
    "gun_late": 102,
    "gun_early": 101,
    "no_gun": 100,
    "clock_unset": 99,
    "clock_wrong": 98,
    "test_mode": 97,
    "silent_mat": 96,
    "clock_jumped": 95,
    "clock_differs": 94,
    "mat_missed": 90,
    "podium": 88,
    "unknown_finish": 68,
    "late_split": 66,
    "seen_after": 64,
    "closed_early": 62,
    "short_cut": 60,
    "swap": 59,
    "too_fast": 58,
    "wave_mismatch": 56,
    "other_race": 54,
    "outside_window": 52,
    "early_start": 48,
    "no_wave": 46,
    "uneven_pace": 30,
    "no_start": 28,
    "together": 26,
    "second_finish": 20,
    "unknown_chip": 12,
    "missing_split": 10,
}
"""How much each kind hurts: what spoils the times of many or a ceremony is first, what spoils one list cell is last."""

PODIUM = 25
"""What hurts a runner among the first three hurts more by so much: it must be settled before the ceremony."""

MANY, SHARE = 20, 0.1
"""From so many runners on, and from this share of those who could have it, a fault is the mat's and one problem."""


STOPS = ("?", "!", ".", "？", "！", "。")
"""What ends a sentence."""


class Problem(NamedTuple):
    """`kind`: fixed code; `key`: the same as long as it is the same problem, so that a decision about it sticks.

    `what`, `why`, `todo`: what is wrong, the evidence in figures, the proposed ruling with its command; each said, and
    without its full stop: the list, the window or the page ends it. `proposal`: the
    facts that would record that ruling; empty where only a person at the place can tell. `bibs`: whom it is about;
    `point`, `decoder`, `wave`: codes, "" where it is not about one. `since`: instant of the evidence, ms UTC.
    `severity`: more hurts more.
    """

    kind: str
    key: str
    what: str
    why: str
    todo: str
    proposal: tuple[Fact, ...] = ()
    bibs: tuple[str, ...] = ()
    point: str = ""
    decoder: str = ""
    wave: str = ""
    since: int | None = None
    severity: int = 0

    @property
    def text(self) -> str:
        """What, why and what to do, as sentences."""
        return joined(self.what, self.why, self.todo)

    @property
    def bib(self) -> str:
        """The first of the bibs; "" when it is about nobody."""
        return self.bibs[0] if self.bibs else ""


def many(count: int, of: int) -> bool:
    """Whether so many runners have the same fault that it is not theirs."""
    return count >= MANY and count >= SHARE * of


def nth(place: int) -> str:
    """`1st`, `22nd`, `113th`."""
    match 0 if place % 100 in (11, 12, 13) else place % 10:
        case 1:
            return said("{place}st", place=place)
        case 2:
            return said("{place}nd", place=place)
        case 3:
            return said("{place}rd", place=place)
        case _:
            return said("{place}th", place=place)


def joined(*sentences: str) -> str:
    """Sentences one after the other, each with its stop; a question mark is one already."""
    return series(said(" "), (one if one.endswith(STOPS) else said("{sentence}.", sentence=one) for one in sentences))
