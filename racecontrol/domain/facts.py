"""Facts: what happened and what people decided. Appended, never edited or deleted; undo is a `Void`.

Instants are ms since the epoch, UTC.
"""

from dataclasses import dataclass
from typing import Literal

from racecontrol.domain.entry import Entry
from racecontrol.domain.reads import Record
from racecontrol.domain.setup import Setup

Mark = Literal["called", "seen", "none"]
Ruled = Literal["OK", "DNS", "DNF", "DQ", "NC"]
How = Literal["pinned", "favourite", "skipped"]
Crowd = Literal["group", "club", "nation"]
GunSource = Literal["button", "contact", "device", "typed"]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one decoder sent in one piece. `heard`: our clock when its bytes arrived.

    `clock`: whether the records' stamps are local to the event's time zone or UTC already. `epoch`: which run of the
    decoder its sequence numbers belong to; they may begin anew in another. `recovered`: from the decoder's memory,
    asked for after a gap.
    """

    decoder: str
    heard: int
    records: tuple[Record, ...]
    clock: Literal["local", "utc"] = "local"
    epoch: str = ""
    recovered: bool = False


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
    """A start input fired: a gun contact or a start device. It becomes a gun when a wave is armed for it.

    `decoder` "": the button of the window, pressed when no wave was armed, or on the shot that had fired one already.
    """

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
class ClockOffset:
    """A decoder's clock was wrong: `ms` is added to what it sent in [since, until), by its own clock; None: no end.

    `heard_until`: only to what arrived before then, by our clock. A clock that was ahead and is set shows for a while
    the same time again: only by when they came are its old stamps told from its new ones.
    """

    decoder: str
    ms: int
    since: int | None = None
    until: int | None = None
    heard_until: int | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """`ms` is added to the elapsed times, splits and finish, of a whole wave: a mat lifted before the wave had started.

    Negative takes time off.
    """

    wave: str
    ms: int
    basis: Literal["gun", "net", "both"] = "both"


@dataclass(frozen=True, slots=True)
class Penalty:
    """`ms` is added to the finish times of one entry; several add up. `rule`: what it is for."""

    bib: str
    ms: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """An entry runs in another race or wave. `wave` "": the race's only one."""

    bib: str
    race: str
    wave: str = ""


@dataclass(frozen=True, slots=True)
class Swapped:
    """Two entries were handed out wrongly: they exchange their chips, or their bibs with the chips on them."""

    bib: str
    other: str
    what: Literal["bibs", "chips"]


@dataclass(frozen=True, slots=True)
class ChipGiven:
    """A chip belongs to `bib` ("": to nobody), from an instant on; None: from the beginning."""

    chip: str
    bib: str
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """Somebody saw a runner pass a point and pressed the tap key; whose it was comes later, as a `Passed` of it."""

    point: str
    at: int


@dataclass(frozen=True, slots=True)
class Passed:
    """A passing that a person saw or decided. It goes before what decoders read in the same passing.

    `tap`: the number of the `Tapped` that it comes from; None: of none.
    """

    bib: str
    point: str
    at: int
    tap: int | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """The announcer has called these finishers, or somebody has seen them; of a bib the newest counts. It changes no
    result."""

    bibs: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Featured:
    """What the announcer wants of these runners: pinned ones stay in view, favourites are always named, skipped ones
    never; `on` False takes it back. Of a bib and a `how` the newest counts. It changes no result."""

    bibs: tuple[str, ...]
    how: How
    on: bool = True


@dataclass(frozen=True, slots=True)
class Followed:
    """Everybody of a group (the entries' column `group`), club or nation (World Athletics code) is named; `on` False
    takes it back. Of the same the newest counts. It changes no result."""

    kind: Crowd
    name: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class Ignored:
    """What decoders read of an entry at a point in [since, until] does not count."""

    bib: str
    point: str
    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Tested:
    """A decoder was tried out: what arrived from it in [since, until), by our clock, is no part of the race.

    `until` None: until further notice. A newer one of the same decoder and `since` takes the place of the older one;
    that is how a test ends.
    """

    decoder: str
    since: int
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """A race declared over: without finish DNF, without any read DNS. `race` None: all races."""

    race: str | None = None


@dataclass(frozen=True, slots=True)
class Official:
    """The results of a race were reviewed and are official as they stand; of the same race the newest counts.

    `reads`: how many were stored when they were looked at, so that it is known for ever what was official.
    """

    race: str
    reads: int


@dataclass(frozen=True, slots=True)
class Mirrored:
    """Where the second copy of the race is written: a folder by its whole path, "": nowhere. The newest counts."""

    folder: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """The key that signs the race's certificates, made when the first one needs it; the first one counts.

    `private`: 32 bytes, secret; `public`: 32 bytes, for everybody; both Ed25519 in Base32.
    """

    private: str
    public: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A certificate went to a printer, or into a file. `copy`: 2 is the first reprint. `layout`: its name; `language`:
    of the page, "": the layout's first; `serial`: as printed, "" without; `printer`: its name, or the file's folder.

    Where the printer refuses the page afterwards, the fact is void.
    """

    bib: str
    layout: str
    language: str = ""
    serial: str = ""
    printer: str = ""
    copy: int = 1


@dataclass(frozen=True, slots=True)
class Waiting:
    """This certificate shall be printed as soon as the results are official; printed, or void, it waits no more."""

    bib: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A person has looked at a problem and nothing is to be done about it; of the same `key` the newest counts.

    `key`, `what`: the problem's, the latter as it was read. Its cause, by which it is known again: `since`, the instant
    of its evidence; `gun`, of its wave; `size`, how many runners, or how many ms a clock is off. None where it has
    none. `until`: put off until then; None: for good.
    """

    key: str
    what: str = ""
    since: int | None = None
    gun: int | None = None
    size: int = 0
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Void:
    """One fact taken back, by its number."""

    fact: int


Correction = ClockOffset | Allowance | Penalty | ChipGiven | Passed | Ignored | Tested
"""Facts that change what reads and times mean; all of them count together, in the order of the log."""

Fact = (
    Configured
    | Entered
    | Trigger
    | Gun
    | Ruling
    | Moved
    | Swapped
    | Correction
    | Closed
    | Official
    | Tapped
    | Called
    | Featured
    | Followed
    | Mirrored
    | Keyed
    | Printed
    | Waiting
    | Settled
    | Void
)


@dataclass(frozen=True, slots=True)
class Logged:
    """A fact in the log. `number`: its place; `at`: when it was recorded; `by`, `why`: who and the reason given."""

    number: int
    at: int
    by: str
    why: str
    fact: Fact
