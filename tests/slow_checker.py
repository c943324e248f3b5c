"""The contract's *results.csv*, read aloud in plain Python: slow, simple, and without arrays."""

from collections import defaultdict
from collections.abc import Iterable

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Allowance, ChipGiven, ClockOffset, Correction, Ignored, Passed, Penalty, Tested
from racecontrol.domain.setup import Setup, Split, Wave
from racecontrol.domain.state import State
from tests.builders import Sighting, after

Read = tuple[int, int]
"""Instant, and who saw it: 0 a person, 1 a main decoder, 2 a backup one."""


def check(state: State, sightings: Iterable[Sighting]) -> dict[str, dict[str, object]]:
    """By bib: start, at (by split code), status, gun_ms, net_ms and all places (0: none)."""
    setup = state.setup
    reads = _reads_by_entry(state, sightings)
    newest = max((at for points in reads.values() for seen in points.values() for at, _ in seen), default=-1)
    rows = {bib: _row(state, entry, reads[bib], newest) for bib, entry in state.entries.items()}
    for basis in ("gun", "net"):
        for suffix, group in (("", "race"), ("_sex", "sex"), ("_category", "category")):
            _place(rows, f"{basis}_place{suffix}", f"{basis}_ms", group)
    for bib, row in rows.items():
        race = setup.race(state.entries[bib].race)
        for suffix, basis in (("", race.rank_by), ("_sex", race.rank_by), ("_category", race.category_basis)):
            row[f"place{suffix}"] = row[f"{basis}_place{suffix}"]
    return rows


def _reads_by_entry(state: State, sightings: Iterable[Sighting]) -> dict[str, dict[str, list[Read]]]:
    corrections = [logged.fact for logged in state.corrections]
    reads: dict[str, dict[str, list[Read]]] = defaultdict(lambda: defaultdict(list))
    for code, chip, time in sightings:
        box, sent = state.setup.decoder(code), after(time)
        if _is_test(corrections, code, sent):
            continue
        bib = _owner(state, chip.lower(), sent)
        at = sent + box.clock_offset_ms + sum(_clock_moved(f, code, sent) for f in corrections)
        if bib in state.entries and not any(_ignores(f, bib, box.point, at) for f in corrections):
            reads[bib][box.point].append((at, 2 if box.role == "backup" else 1))
    for fact in corrections:
        if isinstance(fact, Passed) and fact.bib in state.entries:
            reads[fact.bib][fact.point].append((fact.at, 0))
    return reads


def _clock_moved(fact: object, code: str, sent: int) -> int:
    if not isinstance(fact, ClockOffset) or fact.decoder != code:
        return 0
    inside = (fact.since is None or fact.since <= sent) and (fact.until is None or sent < fact.until)
    inside &= fact.heard_until is None or sent < fact.heard_until  # heard at once in these tests
    return fact.ms if inside else 0


def _is_test(facts: list[Correction], code: str, heard: int) -> bool:
    """What a decoder sends is heard at once in these tests. Of tests that begin together the last counts."""
    ends = {fact.since: fact.until for fact in facts if isinstance(fact, Tested) and fact.decoder == code}
    return any(since <= heard and (until is None or heard < until) for since, until in ends.items())


def _ignores(fact: object, bib: str, point: str, at: int) -> bool:
    return isinstance(fact, Ignored) and (fact.bib, fact.point) == (bib, point) and fact.since <= at <= fact.until


def _owner(state: State, chip: str, sent: int) -> str:
    """The newest word on whose chip it is counts; one from an instant on goes before one that always holds."""
    owner = next((bib for bib, entry in state.entries.items() if chip in (c.lower() for c in entry.chips)), "")
    given = [f for f in (c.fact for c in state.corrections) if isinstance(f, ChipGiven) and f.chip.lower() == chip]
    for fact in (f for f in given if f.since is None):
        owner = fact.bib
    for fact in given:
        if fact.since is not None and sent >= fact.since:
            owner = fact.bib
    return owner


def _passings(seen: list[Read], dead_time: int) -> list[tuple[int, int]]:
    """(time, first read) of each passing."""
    groups: list[list[Read]] = []
    for read in sorted(seen):
        if groups and read[0] - groups[-1][-1][0] <= dead_time:
            groups[-1].append(read)
        else:
            groups.append([read])
    found = []
    for group in groups:
        best = min(role for _, role in group)
        found.append((next(at for at, role in group if role == best), group[0][0]))
    return found


def _row(state: State, entry: Entry, reads: dict[str, list[Read]], newest: int) -> dict[str, object]:
    setup = state.setup
    race = setup.race(entry.race)
    passings = {p.code: _passings(reads.get(p.code, []), p.dead_time) for p in setup.points}
    wave = next((w for w in setup.waves if w.code == _wave(setup, entry)), None)
    gun = state.guns.get(wave.code) if wave else None
    start = _start(setup, wave, gun, reads, passings) if wave and gun is not None else None
    at = _splits(setup, race.splits, gun, start, passings) if gun is not None else {}
    finish = at.get(race.splits[-1].code)
    guns = [state.guns[w.code] for w in setup.waves_of(race.code) if w.ranked and w.code in state.guns]
    limit = max(guns) + race.time_limit if guns and race.time_limit is not None else None
    status = _status(state, entry, finish, bool(reads), limit, newest)
    if wave and not wave.ranked and status in ("OK", "OTL"):
        status = "NC"
    since = start if start is not None else gun
    return {
        "start": start,
        "at": at,
        "status": status,
        "gun_ms": None if finish is None or gun is None else finish - gun + _added(state, entry, "gun"),
        "net_ms": None if finish is None or since is None else finish - since + _added(state, entry, "net"),
        "race": race.code,
        "sex": (race.code, entry.sex) if entry.sex else None,
        "category": _category(setup, entry),
        "placed": status == "OK" and finish is not None and race.competitive,
    }


def _added(state: State, entry: Entry, basis: str) -> int:
    """Allowances of the wave and the entry's penalties."""
    facts, wave = [logged.fact for logged in state.corrections], _wave(state.setup, entry)
    allowed = sum(f.ms for f in facts if isinstance(f, Allowance) and f.wave == wave and f.basis in (basis, "both"))
    return allowed + sum(f.ms for f in facts if isinstance(f, Penalty) and f.bib == entry.bib)


def _wave(setup: Setup, entry: Entry) -> str:
    waves = [wave for wave in setup.waves_of(entry.race) if wave.ranked]
    return entry.wave or (waves[0].code if len(waves) == 1 else "")


def _start(
    setup: Setup, wave: Wave, gun: int, reads: dict[str, list[Read]], passings: dict[str, list[tuple[int, int]]]
) -> int | None:
    kinds = {point.code: point.kind for point in setup.points}
    elsewhere = [t for code, found in passings.items() if kinds[code] != "start" for t, _ in found if t > gun]
    before = min(elsewhere, default=None)
    fits = [
        (at, role)
        for code, seen in reads.items()
        if kinds[code] == "start"
        for at, role in seen
        if gun <= at <= gun + wave.start_window and (before is None or at < before)
    ]
    best = min((role for _, role in fits), default=0)
    return max((at for at, role in fits if role == best), default=None)


def _splits(
    setup: Setup,
    splits: tuple[Split, ...],
    gun: int,
    start: int | None,
    passings: dict[str, list[tuple[int, int]]],
) -> dict[str, int]:
    kinds = {point.code: point.kind for point in setup.points}
    found: dict[str, int] = {}
    previous = gun
    for split in splits:
        for time, first in passings[split.point]:
            early = split.earliest is not None and time < gun + split.earliest
            late = split.latest is not None and time > gun + split.latest
            is_start = kinds[split.point] == "start" and start is not None and first <= start
            if time > previous and not early and not late and not is_start:
                found[split.code] = previous = time
                break
    return found


def _status(state: State, entry: Entry, finish: int | None, seen: bool, limit: int | None, newest: int) -> str:
    ruling = state.rulings.get(entry.bib)
    if ruling and ruling.status != "OK":
        return ruling.status
    if finish is not None:
        return "OTL" if limit is not None and finish > limit else "OK"
    if entry.race in state.closed or (limit is not None and newest > limit):
        return "DNF" if seen else "DNS"
    return "RUN"


def _category(setup: Setup, entry: Entry) -> tuple[str, str] | None:
    for category in setup.categories_of(entry.race):
        age = entry.age(setup.event.date)
        aged = category.min_age is None and category.max_age is None
        if category.sex not in (None, entry.sex):
            continue
        if aged or (age is not None and (category.min_age or 0) <= age <= (category.max_age or 999)):
            return (entry.race, category.code)
    return None


def _place(rows: dict[str, dict[str, object]], key: str, ms: str, group: str) -> None:
    for row in rows.values():
        rivals = [r for r in rows.values() if r["placed"] and r[group] == row[group]]
        counts = row["placed"] and row[group] is not None
        row[key] = 1 + sum(r[ms] < row[ms] for r in rivals) if counts else 0  # type: ignore[operator]
