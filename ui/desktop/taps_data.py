"""The sheet of a manual finish as the window shows it: what is wrong in a row, which pairs can be merged, what the
mats say to it. Knows no Qt."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from racecontrol.domain.facts import Passed
from racecontrol.domain.setup import Event
from racecontrol.domain.state import State
from racecontrol.domain.time import SECOND, clock, of_day
from racecontrol.domain.wording import few, span_text
from racecontrol.scoring.field import NEVER, wave_of
from racecontrol.scoring.passed_by import passed_by
from racecontrol.scoring.standings import Standings
from ui.desktop.i18n import N_, number, tr
from ui.desktop.saying import in_words
from ui.desktop.taps_sheet import GAP, Slot, Slots

if TYPE_CHECKING:
    from ui.desktop.theme import Tone

SAME = 30 * SECOND
"""A mat that read the runner so near to the tap saw the same passing."""

NEAR = 3 * SECOND
"""A read so near to a tap may be of the runner that it was meant for."""

NAMED = 3
"""So many differences to the mat are told one by one."""


@dataclass(frozen=True, slots=True)
class Time:
    """A tap. `at`: ms UTC; `number`: of its fact, None while it is being stored; `failed`: the disk refused it."""

    at: int
    number: int | None = None
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be seen in a row: a state and its words."""

    tone: "Tone"
    words: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Row `i` is `times[i]` beside `slots[i]`; either may be longer. `standings`: None before the first scoring."""

    point: str
    times: tuple[Time, ...]
    slots: Slots
    state: State
    standings: Standings | None
    typed: frozenset[str] = frozenset()
    """Bibs that have a passing at the point which no mat saw."""
    rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    """In which rows each bib stands."""

    def __len__(self) -> int:
        return max(len(self.times), len(self.slots))

    @property
    def event(self) -> Event:
        return self.state.setup.event

    def time(self, row: int) -> Time | None:
        return self.times[row] if row < len(self.times) else None

    def bib(self, row: int) -> str:
        return self.slots[row].bib if row < len(self.slots) else ""

    def gun(self, bib: str) -> int | None:
        entry = self.state.entries.get(bib)
        return None if entry is None else self.state.guns.get(wave_of(self.state.setup, entry))


def sheet(point: str, times: Sequence[Time], slots: Slots, state: State, standings: Standings | None) -> Sheet:
    """Works out what every row needs."""
    typed = {one.fact.bib for one in state.corrections if isinstance(one.fact, Passed) and one.fact.point == point}
    rows: dict[str, tuple[int, ...]] = {}
    for row, slot in enumerate(slots):
        if slot.bib:
            rows[slot.bib] = (*rows.get(slot.bib, ()), row)
    return Sheet(point, tuple(times), slots, state, standings, frozenset(typed), rows)


def time_text(one: Sheet, row: int) -> str:
    """Time of day to the tenth of a second."""
    time = one.time(row)
    return "" if time is None else of_day(time.at, one.event.timezone)[:10]


def elapsed_text(one: Sheet, row: int) -> str:
    """The time that the bib would get by the gun of its wave."""
    time, gun = one.time(row), one.gun(one.bib(row))
    return "" if time is None or gun is None or time.at < gun else clock(time.at - gun)


def bib_text(one: Sheet, row: int) -> str:
    return one.bib(row) or ("–" if row < len(one.slots) else "")


def name_text(one: Sheet, row: int) -> str:
    entry = one.state.entries.get(one.bib(row))
    return "" if entry is None else entry.name or tr("(no name)")


def latin_text(one: Sheet, row: int) -> str:
    entry = one.state.entries.get(one.bib(row))
    return "" if entry is None or entry.latin_name == entry.name else entry.latin_name


def race_text(one: Sheet, row: int) -> str:
    entry = one.state.entries.get(one.bib(row))
    return "" if entry is None else entry.race


def look(one: Sheet, row: int) -> Look:
    """The first thing that a person should know of the row, and what to do."""
    time, bib = one.time(row), one.bib(row)
    if time is not None and time.number is None:
        if time.failed:
            return Look("act", tr("NOT STORED, tried again: look at the disk"))
        return Look("off", tr("being stored"))
    if not bib:
        written = row < len(one.slots)
        return Look("off", tr("nobody saw the bib: type over it") if written else tr("waits for its bib"))
    if wrong := _wrong(one, row, bib):
        return wrong
    if time is None:
        return Look("watch", tr("no time yet: tap, or insert one"))
    if one.slots[row].read:
        return Look("watch", _proposed(one, bib, time.at))
    return _beside_mat(one, bib, time.at) or Look("ok", tr("ready"))


def passes(one: Sheet, bib: str) -> list[int]:
    """When the bib passed the point by the scoring, of every split there; NEVER where it has not."""
    standings = one.standings
    row = None if standings is None else standings.field.index.get(bib)
    if standings is None or row is None:
        return []
    splits = standings.race(row).splits
    return [int(standings.results.at[row, n]) for n, split in enumerate(splits) if split.point == one.point]


def mat_off(one: Sheet, bib: str, at: int) -> int | None:
    """How long after the tap the mat read the runner in the same passing, ms; None where it did not."""
    near = min((when - at for when in passes(one, bib) if when != NEVER), key=abs, default=None)
    return None if near is None or abs(near) > SAME or bib in one.typed else near


def pairs(one: Sheet) -> tuple[Passed, ...]:
    """What a merge records: of every stored time with a bib that has an entry."""
    return tuple(
        Passed(slot.bib, one.point, time.at, time.number)
        for time, slot in zip(one.times, one.slots, strict=False)
        if time.number is not None and slot.bib in one.state.entries
    )


def merge_words(one: Sheet, point: str) -> str:
    """Sentences about what a merge takes, what it leaves, what is doubtful and what the mats say. `point`: its name."""
    merged = pairs(one)
    taken = {passed.tap for passed in merged}
    left = [row for row in range(len(one)) if row >= len(one.times) or one.times[row].number not in taken]
    said = [tr("{n} passings at {point}.", n=number(len(merged)), point=point)]
    said += _left(one, left)
    said += _doubtful(one, [row for row in range(len(one)) if row not in set(left)])
    said += _mats(one, merged)
    return " ".join(said)


def proposals(one: Sheet) -> dict[int, str]:
    """By row, the bib whose read is nearest to a time that has none; each bib and each row once. Slow: it looks at all
    passings."""
    standings = one.standings
    open_rows = [row for row, time in enumerate(one.times) if time.number is not None and not one.bib(row)]
    if standings is None or not open_rows:
        return {}
    since, until = one.times[open_rows[0]].at - NEAR, one.times[open_rows[-1]].at + NEAR
    read = [
        (bib, at)
        for bib, at in passed_by(standings, one.point, since, until).passings
        if bib not in one.rows and bib not in one.typed
    ]
    near = sorted(
        (abs(at - one.times[row].at), row, bib)
        for row in open_rows
        for bib, at in read
        if abs(at - one.times[row].at) <= NEAR
    )
    found: dict[int, str] = {}
    for _, row, bib in near:
        if row not in found and bib not in found.values():
            found[row] = bib
    return found


def filled(one: Sheet, found: Mapping[int, str]) -> Slots:
    """The bibs with those that were found, marked as found by reads; a row that is open before one of them is a gap."""
    rows = list(one.slots)
    for row, bib in sorted(found.items()):
        if one.bib(row):  # somebody has written one meanwhile
            continue
        rows += [GAP] * (row + 1 - len(rows))
        rows[row] = Slot(bib, read=True)
    return tuple(rows)


def _wrong(one: Sheet, row: int, bib: str) -> Look | None:
    """What speaks against the bib itself, the worst first."""
    setup, entry = one.state.setup, one.state.entries.get(bib)
    if entry is None:
        return Look("act", tr("no such bib: type over it"))
    others = [other for other in one.rows.get(bib, ()) if other != row]
    if others:
        return Look("watch", tr("twice, also in row {n}: remove one", n=others[0] + 1))
    race = setup.race(entry.race)
    if all(split.point != one.point for split in race.splits) and _kind(one) != "start":
        return Look("watch", tr("race {race} does not pass here: check bib", race=race.code))
    ruling = one.state.rulings.get(bib)
    if ruling is not None and ruling.status in ("DNS", "DNF", "DQ"):
        return Look("watch", tr("is {status}: check bib or status", status=ruling.status))
    gun, time = one.gun(bib), one.time(row)
    if gun is None:
        return Look("watch", tr("no gun yet: check bib or start"))
    if time is not None and time.at < gun and _kind(one) != "start":
        return Look("watch", tr("before the gun: check the bib"))
    return _passed_before(one, bib, time)


def _passed_before(one: Sheet, bib: str, time: Time | None) -> Look | None:
    """Another passing here, and none that is still to come."""
    known = passes(one, bib)
    there = [at for at in known if at != NEVER]
    if not there or len(there) < len(known) or time is None:
        return None
    nearest = min(there, key=lambda at: abs(at - time.at))
    if bib not in one.typed and abs(nearest - time.at) <= SAME:
        return None
    at = of_day(nearest, one.event.timezone)[:8]
    return Look("watch", tr("passed already, {at}: check the bib", at=at))


def _kind(one: Sheet) -> str:
    return next((point.kind for point in one.state.setup.points if point.code == one.point), "")


def _beside_mat(one: Sheet, bib: str, at: int) -> Look | None:
    off = mat_off(one, bib, at)
    return None if off is None else Look("ok", tr("ready; mat {difference}", difference=_difference(off)))


def _proposed(one: Sheet, bib: str, at: int) -> str:
    off = mat_off(one, bib, at)
    if off is None:
        return tr("by a read, seen by nobody")
    return tr("by a read {difference}, seen by nobody", difference=_difference(off))


def _difference(off: int) -> str:
    if abs(off) < 50:
        return tr("at the same time")
    if off < 0:
        return tr("{span} earlier", span=in_words(span_text(off)))
    return tr("{span} later", span=in_words(span_text(off)))


LEFT = {
    "time": (N_("1 time without a bib"), N_("{n} times without a bib")),
    "bib": (N_("1 bib without a time"), N_("{n} bibs without a time")),
    "unknown": (N_("1 bib that nobody has"), N_("{n} bibs that nobody has")),
    "storing": (N_("1 time that is not stored yet"), N_("{n} times that are not stored yet")),
}


def _left(one: Sheet, rows: Sequence[int]) -> Iterator[str]:
    """What a merge leaves where it is."""
    kinds = Counter(filter(None, (_why_left(one, row) for row in rows)))
    told = [tr(LEFT[kind][0 if n == 1 else 1], n=number(n)) for kind, n in kinds.items()]
    if told:
        yield tr("These stay: {rest}.", rest=", ".join(told))


def _why_left(one: Sheet, row: int) -> str:
    time, bib = one.time(row), one.bib(row)
    if bib and bib not in one.state.entries:
        return "unknown"
    if time is None:
        return "bib" if bib else ""
    return "storing" if time.number is None else "time"


def _doubtful(one: Sheet, rows: Sequence[int]) -> Iterator[str]:
    """Bibs that are merged although something speaks against them, or that nobody saw."""
    marked = [one.bib(row) for row in rows if not one.slots[row].read and look(one, row).tone == "watch"]
    if marked:
        yield tr("Look at these first, they are marked: {bibs}.", bibs=in_words(few(list(dict.fromkeys(marked)))))
    by_read = [one.bib(row) for row in rows if one.slots[row].read]
    if by_read:
        yield tr("By reads only, seen by nobody: {bibs}.", bibs=in_words(few(by_read)))


def _mats(one: Sheet, merged: Sequence[Passed]) -> Iterator[str]:
    """What the mats read in the same passings."""
    offs = [(passed.bib, off) for passed in merged if (off := mat_off(one, passed.bib, passed.at)) is not None]
    if not offs:
        return
    widest = sorted(offs, key=lambda one: -abs(one[1]))[:NAMED]
    told = ", ".join(tr("{bib} {difference}", bib=bib, difference=_difference(off)) for bib, off in widest)
    if len(offs) > NAMED:
        yield tr(
            "The mat read {n} of them, the farthest off {told}; the typed passings go first.",
            n=number(len(offs)),
            told=told,
        )
    else:
        yield tr("The mat read {told}; the typed passing goes first.", told=told)
