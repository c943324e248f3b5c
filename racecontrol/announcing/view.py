"""What an announcer sees, as plain values: the same for the window, the pages on the local network and the feed.

Instants are ms since the epoch, UTC; spans are ms. Texts that were `said` are translated where they are shown.
Nothing personal is in it but what is read aloud: no birth date, no phone, no note of the crew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from racecontrol.domain.facts import Mark
from racecontrol.domain.setup import Basis, Sex


@dataclass(frozen=True, slots=True)
class Person:
    """Whom the voice names. `name`: in native order; `latin`: "" where it is the name itself; `say`: how to say it, ""
    where the name says so; `nation`: World Athletics code; `groups`, `story`: of the entries' columns `group`, `story`;
    `pinned`, `favourite`, `skipped`: what the announcer chose; `favourite` also by group, club or nation.
    """

    bib: str
    race: str
    name: str
    latin: str = ""
    say: str = ""
    sex: Sex | None = None
    nation: str = ""
    club: str = ""
    category: str = ""
    groups: tuple[str, ...] = ()
    story: str = ""
    mark: Mark = "none"
    pinned: bool = False
    favourite: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """On the way to the finish. `due`: expected there; `sure`: seen at the announcer's point before the finish, else
    predicted from the split `last`, "" for the start; `last_at`: when seen there; `ahead`, `ahead_sex`: how many of the
    race, of the sex, are faster, of those who have finished or are expected before; -1 for who runs for no place.
    """

    who: Person
    due: int
    sure: bool
    last: str
    last_at: int
    ahead: int
    ahead_sex: int


@dataclass(frozen=True, slots=True)
class Finished:
    """Has finished. `gun_ms`, `net_ms`: None where unknown; `basis`: by which the race ranks; places: 0 is none;
    `status`: as in results. `why`: what makes this finisher one to name (`said`), "" for one of the sample; `left_out`:
    how many finished between this one and the chosen one before, and are not named.
    """

    who: Person
    at: int
    gun_ms: int | None
    net_ms: int | None
    basis: Basis
    place: int
    place_sex: int
    place_category: int
    status: str
    why: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Leader:
    """`rank`: among the sex at the split of the `Leaders`, 0 of who has not reached it; `split`: the last one passed;
    `elapsed`: there, ms by the time that ranks the race, gun or net; `gap`: behind the first there; `finished`: it is
    the finish; `due`: expected at the next split, None where none; `elapsed_at`: to each split of the race in course
    order, None where not passed."""

    who: Person
    rank: int
    split: str
    elapsed: int
    gap: int
    due: int | None = None
    finished: bool = False
    elapsed_at: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaders:
    """The first of one race and sex at the last split that any of them has reached, `split` at `metres`; who has not
    reached it yet, and is expected among them, follows with `gap` to the first at an earlier split.

    `started`, `finished`: how many of the sex; `record`: the course record in ms, None without.
    """

    race: str
    sex: Sex
    split: str
    metres: float
    runners: tuple[Leader, ...]
    started: int
    finished: int
    record: int | None = None


Kind = Literal["first", "nation", "number", "category", "limit", "record_pace", "record", "leader", "overdue", "group"]
"""The first of a race and sex; of a nation; the 1,000th; all prizes of a category or sex are taken; the last before the
time limit; on the way to a course record; a course record; a new leader at a split; a leader who has not come to
the next one; all of a group are in."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """`key`: the same as long as it is the same milestone; `text`: one sentence that was `said`; `nation`: its code
    stands in the text as the value `nation`, so that it can be named in the announcer's language. Names from right to
    left are isolated in it."""

    key: str
    kind: Kind
    at: int
    text: str
    race: str = ""
    who: Person | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A race's clock. `gun`: of the first wave, None before; `limit`: the instant of the time limit, None without."""

    race: str
    name: str
    gun: int | None
    limit: int | None
    started: int
    finished: int
    running: int


@dataclass(frozen=True, slots=True)
class View:
    """All that there is to say. `at`: the instant for which it was made; `reads`: how many it knows of.

    `coming`: by `due`; `finished`: newest first, the chosen ones; `queue`: newest first, everybody; `left_out`: how
    many have come since the newest of `finished` and are not named; `milestones`: newest first; `pinned`: wherever they
    are.
    """

    event: str
    at: int
    reads: int
    clocks: tuple[Clock, ...] = ()
    coming: tuple[Coming, ...] = ()
    finished: tuple[Finished, ...] = ()
    queue: tuple[Finished, ...] = ()
    left_out: int = 0
    leaders: tuple[Leaders, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    pinned: tuple[Person, ...] = ()
    splits: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """By race, the codes of its splits in course order."""
