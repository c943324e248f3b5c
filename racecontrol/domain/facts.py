"""Facts: what happened and what people decided. Appended, never edited or deleted; undo is a `Void`.

Instants are ms since the epoch, UTC.
"""

from dataclasses import dataclass
from typing import Literal

from racecontrol.domain.entry import Entry
from racecontrol.domain.reads import Record
from racecontrol.domain.setup import Setup

Ruled = Literal["OK", "DNS", "DNF", "DQ", "NC"]
GunSource = Literal["button", "contact", "device", "typed"]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one decoder sent in one piece. `heard`: our clock when its bytes arrived.

    `clock`: whether the records' stamps are local to the event's time zone or UTC already.
    """

    decoder: str
    heard: int
    records: tuple[Record, ...]
    clock: Literal["local", "utc"] = "local"


@dataclass(frozen=True, slots=True)
class Configured:
    """The event's set-up; the newest counts."""

    setup: Setup


@dataclass(frozen=True, slots=True)
class Entered:
    """Entries added or changed, whole; by bib the newest counts."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A start input fired: a gun contact or a start device. It becomes a gun when a wave is armed for it."""

    decoder: str
    at: int


@dataclass(frozen=True, slots=True)
class Gun:
    """The start of a wave."""

    wave: str
    at: int
    source: GunSource


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about an entry; the newest counts, OK takes the earlier ones back. `rule`: "TR55.10"."""

    bib: str
    status: Ruled
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """A race declared over: without finish DNF, without any read DNS. `race` None: all races."""

    race: str | None = None


@dataclass(frozen=True, slots=True)
class Void:
    """One fact taken back, by its number."""

    fact: int


Fact = Configured | Entered | Trigger | Gun | Ruling | Closed | Void


@dataclass(frozen=True, slots=True)
class Logged:
    """A fact in the log. `number`: its place; `at`: when it was recorded; `by`, `why`: who and the reason given."""

    number: int
    at: int
    by: str
    why: str
    fact: Fact
