"""A difference in a few sentences, each without its stop: who loses a result first, then times, statuses, prizes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.time import added_text, elapsed_text
from racecontrol.scoring.difference import BASES, PLACES, Difference, Won, either, how_many
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.problem_rules.problem import nth

NOTHING = said("No time, place, status or prize changes")

WORDS = {"race": said("race"), "wave": said("wave"), "status": said("status")}
FIRST = (said("first"), said("second"), said("third"))


def summary(change: Difference, prizes: int = 6) -> list[str]:
    """Short sentences without their stops, lost results first; of the prizes so many are told one by one."""
    told = [*lost_results(change), *_entry_sentences(change), *_time_sentences(change), *_status_sentences(change)]
    changed = list(_prize_sentences(change))
    told += changed[:prizes]
    if len(changed) > prizes:
        more = len(changed) - prizes
        told.append(said("{n:,} more prize changes hands|{n:,} more prizes change hands", n=more))
    return told or [NOTHING]


def lost_results(change: Difference) -> Iterator[str]:
    """Races in which half of the times or more would be gone: hardly what a person wants."""
    had, keeps = change.was["gun_ms"] != NEVER, change.will["gun_ms"] != NEVER
    for race in change.before.field.setup.races:
        mine = (change.was["race"] == race.code) & had
        lost, of = how_many(mine & ~keeps), how_many(mine)
        if lost > 1 and 2 * lost >= of:
            times = said("{n:,} finish time|{n:,} finish times", n=of)
            if lost == of:
                yield said("CAREFUL: race {race} loses all {times}", race=race.code, times=times)
            else:
                yield said("CAREFUL: race {race} loses {lost:,} of {times}", race=race.code, lost=lost, times=times)


def _entry_sentences(change: Difference) -> Iterator[str]:
    if count := how_many(change.old < 0):
        yield said("{n:,} entry is new|{n:,} entries are new", n=count)
    if count := how_many(change.new < 0):
        yield said("{n:,} entry is gone|{n:,} entries are gone", n=count)
    yield from _moves(change, "race")
    yield from _moves(change, "wave")
    if count := how_many(change.differs["name"]):
        yield said("{n:,} bib changes names|{n:,} bibs change names", n=count)


def _time_sentences(change: Difference) -> Iterator[str]:
    told = [_shift(change, f"{basis}_ms") for basis in BASES]
    if told[0] and told[0] == told[1]:
        yield said("{n:,} time, gun and net, {shift}|{n:,} times, gun and net, {shift}", n=told[0][0], shift=told[0][1])
    else:
        if by_gun := told[0]:
            yield said("{n:,} gun time {shift}|{n:,} gun times {shift}", n=by_gun[0], shift=by_gun[1])
        if by_net := told[1]:
            yield said("{n:,} net time {shift}|{n:,} net times {shift}", n=by_net[0], shift=by_net[1])
    was, will = change.was["gun_ms"] != NEVER, change.will["gun_ms"] != NEVER
    if count := how_many(will & ~was):
        yield said("{n:,} runner gets a time|{n:,} runners get a time", n=count)
    if count := how_many(was & ~will):
        yield said("{n:,} runner loses the time|{n:,} runners lose their time", n=count)
    if count := int(change.splits.sum()):
        yield said("{n:,} split time changes|{n:,} split times change", n=count)


def _shift(change: Difference, key: str) -> tuple[int, str] | None:
    """How many times of that kind become how much longer or shorter; None: none does."""
    was, will = change.was[key], change.will[key]
    moved = change.differs[key] & (was != NEVER) & (will != NEVER)
    by = will[moved] - was[moved]
    if not len(by):
        return None
    least, most = sorted((int(by.min()), int(by.max())), key=abs)
    if least * most < 0:
        ends = {"least": added_text(int(by.min())), "most": added_text(int(by.max()))}
        return len(by), said("changes by {least} to {most}|change by {least} to {most}", n=len(by), **ends)
    amount = elapsed_text(abs(most))
    if least != most:
        amount = said("{least} to {most}", least=elapsed_text(abs(least)), most=amount)
    if most > 0:
        return len(by), said("becomes {span} longer|become {span} longer", n=len(by), span=amount)
    return len(by), said("becomes {span} shorter|become {span} shorter", n=len(by), span=amount)


def _status_sentences(change: Difference) -> Iterator[str]:
    yield from _moves(change, "status")
    if count := how_many(either(change.differs, PLACES)):
        yield said("{n:,} runner changes places|{n:,} runners change places", n=count)


def _moves(change: Difference, key: str) -> Iterator[str]:
    """Who is in both and goes from one race, wave or status to another: "3 runners change status: 2 OK to DQ, ..."."""
    moved = change.differs[key] & (change.old >= 0) & (change.new >= 0)
    if count := how_many(moved):
        kinds = Counter(zip(change.was[key][moved].tolist(), change.will[key][moved].tolist(), strict=True))
        none = said("none")
        ways = (
            said("{n:,} {was} to {will}", n=n, was=was or none, will=will or none)
            for (was, will), n in kinds.most_common()
        )
        runners = said("{n:,} runner changes|{n:,} runners change", n=count)
        yield said("{runners} {what}: {ways}", runners=runners, what=WORDS[key], ways=series(COMMA, ways))


def _prize_sentences(change: Difference) -> Iterator[str]:
    """One for each place of each award: "Overall women W: 214 instead of 877 third"."""
    several = len(change.after.field.setup.races) > 1
    gained, lost = _by_slot(change.gained), _by_slot(change.lost)
    for slot in dict.fromkeys((*gained, *lost)):
        race, award, group, place = slot
        where = " ".join(filter(None, (race if several else "", award, group)))
        winners = _winners(gained.get(slot, []), lost.get(slot, []))
        yield said("{where}: {winners} {place}", where=where, winners=winners, place=ordinal(place))


def _winners(gained: Sequence[str], lost: Sequence[str]) -> str:
    if gained and lost:
        return said("{bibs} instead of {others}", bibs=series(COMMA, gained), others=series(COMMA, lost))
    if gained:
        return said("{bibs} now", bibs=series(COMMA, gained))
    return said("{bibs} no longer", bibs=series(COMMA, lost))


def _by_slot(prizes: Sequence[Won]) -> dict[tuple[str, str, str, int], list[str]]:
    """Bibs by (race, award, group, place)."""
    slots: dict[tuple[str, str, str, int], list[str]] = {}
    for won in prizes:
        slots.setdefault((won.race, won.award, won.group, won.place), []).append(won.bib)
    return slots


def ordinal(place: int) -> str:
    """`third`, `4th`, `21st`."""
    return FIRST[place - 1] if 1 <= place <= len(FIRST) else nth(place)
