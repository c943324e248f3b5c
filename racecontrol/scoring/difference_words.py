"""A difference in a few sentences, each without its stop: who loses a result first, then times, statuses, prizes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from racecontrol.domain.time import added_text, elapsed_text
from racecontrol.domain.wording import counted
from racecontrol.scoring.difference import BASES, PLACES, Difference, Won, either, how_many
from racecontrol.scoring.field import NEVER

NOTHING = "No time, place, status or prize changes"


def summary(change: Difference, prizes: int = 6) -> list[str]:
    """Short sentences without their stops, lost results first; of the prizes so many are told one by one."""
    told = [*lost_results(change), *_entry_sentences(change), *_time_sentences(change), *_status_sentences(change)]
    changed = list(_prize_sentences(change))
    told += changed[:prizes]
    if len(changed) > prizes:
        told.append(f"{counted(len(changed) - prizes, 'more prize')} {_verb(len(changed) - prizes, 'change')} hands")
    return told or [NOTHING]


def lost_results(change: Difference) -> Iterator[str]:
    """Races in which half of the times or more would be gone: hardly what a person wants."""
    had, keeps = change.was["gun_ms"] != NEVER, change.will["gun_ms"] != NEVER
    for race in change.before.field.setup.races:
        mine = (change.was["race"] == race.code) & had
        lost, of = how_many(mine & ~keeps), how_many(mine)
        if lost > 1 and 2 * lost >= of:
            which = "all" if lost == of else f"{lost:,} of"
            yield f"CAREFUL: race {race.code} loses {which} {counted(of, 'finish time')}"


def _entry_sentences(change: Difference) -> Iterator[str]:
    for rows, what in ((change.old, "new"), (change.new, "gone")):
        if count := how_many(rows < 0):
            yield f"{counted(count, 'entry', 'entries')} {'is' if count == 1 else 'are'} {what}"
    yield from _moves(change, "race")
    yield from _moves(change, "wave")
    if count := how_many(change.differs["name"]):
        yield f"{counted(count, 'bib')} {_verb(count, 'change')} names"


def _time_sentences(change: Difference) -> Iterator[str]:
    told = [_shift(change, f"{basis}_ms") for basis in BASES]
    if told[0] and told[0] == told[1]:
        yield f"{counted(told[0][0], 'time')}, gun and net, {told[0][1]}"
    else:
        shifts = zip(BASES, told, strict=True)
        yield from (f"{counted(shift[0], f'{basis} time')} {shift[1]}" for basis, shift in shifts if shift)
    was, will = change.was["gun_ms"] != NEVER, change.will["gun_ms"] != NEVER
    if count := how_many(will & ~was):
        yield f"{counted(count, 'runner')} {_verb(count, 'get')} a time"
    if count := how_many(was & ~will):
        yield f"{counted(count, 'runner')} {_verb(count, 'lose')} {'the' if count == 1 else 'their'} time"
    if count := int(change.splits.sum()):
        yield f"{counted(count, 'split time')} {_verb(count, 'change')}"


def _shift(change: Difference, key: str) -> tuple[int, str] | None:
    """How many times of that kind become how much longer or shorter; None: none does."""
    was, will = change.was[key], change.will[key]
    moved = change.differs[key] & (was != NEVER) & (will != NEVER)
    by = will[moved] - was[moved]
    if not len(by):
        return None
    least, most = sorted((int(by.min()), int(by.max())), key=abs)
    if least * most < 0:
        return len(by), f"{_verb(len(by), 'change')} by {added_text(int(by.min()))} to {added_text(int(by.max()))}"
    amount = elapsed_text(abs(most)) if least == most else f"{elapsed_text(abs(least))} to {elapsed_text(abs(most))}"
    return len(by), f"{_verb(len(by), 'become')} {amount} {'longer' if most > 0 else 'shorter'}"


def _status_sentences(change: Difference) -> Iterator[str]:
    yield from _moves(change, "status")
    if count := how_many(either(change.differs, PLACES)):
        yield f"{counted(count, 'runner')} {_verb(count, 'change')} places"


def _moves(change: Difference, key: str) -> Iterator[str]:
    """Who is in both and goes from one race, wave or status to another: "3 runners change status: 2 OK to DQ, ..."."""
    moved = change.differs[key] & (change.old >= 0) & (change.new >= 0)
    if count := how_many(moved):
        kinds = Counter(zip(change.was[key][moved].tolist(), change.will[key][moved].tolist(), strict=True))
        ways = [f"{n:,} {was or 'none'} to {will or 'none'}" for (was, will), n in kinds.most_common()]
        yield f"{counted(count, 'runner')} {_verb(count, 'change')} {key}: {', '.join(ways)}"


def _prize_sentences(change: Difference) -> Iterator[str]:
    """One for each place of each award: "Overall women W: 214 instead of 877 third"."""
    several = len(change.after.field.setup.races) > 1
    gained, lost = _by_slot(change.gained), _by_slot(change.lost)
    for slot in dict.fromkeys((*gained, *lost)):
        race, award, group, place = slot
        where = " ".join(filter(None, (race if several else "", award, group)))
        yield f"{where}: {_winners(gained.get(slot, []), lost.get(slot, []))} {ordinal(place)}"


def _winners(gained: Sequence[str], lost: Sequence[str]) -> str:
    if gained and lost:
        return f"{', '.join(gained)} instead of {', '.join(lost)}"
    return f"{', '.join(gained)} now" if gained else f"{', '.join(lost)} no longer"


def _by_slot(prizes: Sequence[Won]) -> dict[tuple[str, str, str, int], list[str]]:
    """Bibs by (race, award, group, place)."""
    slots: dict[tuple[str, str, str, int], list[str]] = {}
    for won in prizes:
        slots.setdefault((won.race, won.award, won.group, won.place), []).append(won.bib)
    return slots


def ordinal(place: int) -> str:
    """`third`, `4th`, `21st`."""
    if 1 <= place <= 3:
        return ("first", "second", "third")[place - 1]
    teen = place % 100 in (11, 12, 13)
    return f"{place}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


def _verb(count: int, verb: str) -> str:
    return f"{verb}s" if count == 1 else verb
