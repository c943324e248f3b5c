"""What became of what was seen: a table of rules, each a function of the runner and of one sighting."""

from collections.abc import Callable

from racecontrol.domain.said import COMMA, series
from racecontrol.scoring.explain_rules.fates import MAKES_SPLIT, MAKES_START, Fate, fate
from racecontrol.scoring.explain_rules.runner import Runner, Seen, taken_out, when, who
from racecontrol.scoring.field import NEVER


def fates_of(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    """What the first rule says that has something to say."""
    out = taken_out(runner.field, runner.row, runner.corrections, seen)
    if out:
        return (out,)
    return next(told for rule in RULES if (told := rule(runner, seen)))


def _where(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    if runner.point(seen).kind == "start" or runner.splits_at(seen):
        return ()
    return (fate("not_in_race", point=runner.point(seen).code, race=runner.race.code),)


def _gun(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    if runner.gun != NEVER:
        return ()
    if runner.wave:
        return (fate("no_gun", wave=runner.wave),)
    waves = series(COMMA, (wave.code for wave in runner.field.setup.waves_of(runner.race.code)))
    return (fate("no_wave", waves=waves),)


def _starts(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    return (fate(MAKES_START[seen.role], **who(runner.field, seen.typed)),) if seen == runner.starter else ()


def _splits(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    made = [runner.race.splits[number].code for number in runner.splits_at(seen) if runner.at[number] == seen.at]
    if not made or seen != runner.first[seen.passing]:
        return ()
    return (fate(MAKES_SPLIT[seen.role], split=made[0], **who(runner.field, seen.typed)),)


def _before_gun(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    """A start may be at the gun itself, a split may not."""
    if seen.at < runner.gun:
        return (fate("before_gun", wave=runner.wave, gun=when(runner.field, runner.gun)),)
    at_gun = seen.at == runner.gun and runner.point(seen).kind != "start"
    return (fate("at_gun", wave=runner.wave),) if at_gun else ()


def _start_again(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    """It could be the start if there were no later one, or none of a better role."""
    if not runner.starter or not runner.may_start(seen):
        return ()
    start = when(runner.field, runner.start)
    if seen.role != runner.starter.role:
        return (_better(runner, runner.starter, "backup_start"),)
    return (fate("start_again" if seen.at < runner.start else "start_passing", start=start),)


def _start_passing(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    """What belongs to the start passing is no split."""
    began = int(runner.passings.at[runner.passings.first[seen.passing]])
    if runner.point(seen).kind != "start" or runner.start == NEVER or began > runner.start:
        return ()
    return (fate("start_passing", start=when(runner.field, runner.start)),)


def _no_start(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    """At a start point that is nothing but a start point."""
    if runner.splits_at(seen):
        return ()
    if seen.at > runner.finish:
        return _after_finish(runner, seen)
    time, point = runner.elsewhere
    if seen.at >= time:
        code = runner.field.setup.points[point].code
        return (fate("start_after_point", point=code, time=when(runner.field, time)),)
    return (fate("start_late", end=when(runner.field, runner.start_ends)),)


def _same_passing(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    first = runner.first[seen.passing]
    if seen == first:
        return ()
    if seen.role != first.role:
        return (_better(runner, first, "backup_not_needed"),)
    if first.at <= runner.gun:
        return (fate("same_passing_before_gun", at=when(runner.field, first.at), wave=runner.wave),)
    if first.at == runner.finish and len(runner.at) - 1 in runner.splits_at(seen):
        return (fate("finish_again", at=when(runner.field, first.at)),)
    return (fate("same_passing", at=when(runner.field, first.at)),)


def _better(runner: Runner, best: Seen, code: str) -> Fate:
    """Not needed, because somebody or something better saw the same."""
    at = when(runner.field, best.at)
    if best.typed:
        return fate("typed_instead", at=at, **who(runner.field, best.typed))
    return fate(code, at=at)


def _after_finish(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    return (fate("after_finish", finish=when(runner.field, runner.finish)),) if seen.at > runner.finish else ()


def _no_split(runner: Runner, seen: Seen) -> tuple[Fate, ...]:
    """Why no split of this point was made here; only what tells most: the nearest windows, then done already, order."""
    missed = [_missed(runner, seen, number) for number in runner.splits_at(seen)]
    late, early, done = (
        tuple(one for one in missed if one.code == code) for code in ("too_late", "too_early", "already")
    )
    return late[-1:] + early[:1] or done[-1:] or tuple(missed[:1])


def _missed(runner: Runner, seen: Seen, number: int) -> Fate:
    field, split, made = runner.field, runner.race.splits[number], runner.at[number]
    earliest, latest = (None if span is None else runner.gun + span for span in (split.earliest, split.latest))
    if made < seen.at:
        return fate("already", split=split.code, at=when(field, made))
    if earliest is not None and seen.at < earliest:
        return fate("too_early", split=split.code, earliest=when(field, earliest))
    if latest is not None and seen.at > latest:
        return fate("too_late", split=split.code, latest=when(field, latest))
    last, before = max((at, before) for before, at in enumerate(runner.at[:number]) if at != NEVER)
    return fate("out_of_order", split=split.code, previous=runner.race.splits[before].code, at=when(field, last))


RULES: tuple[Callable[[Runner, Seen], tuple[Fate, ...]], ...] = (
    _where,
    _gun,
    _starts,
    _splits,
    _before_gun,
    _start_again,
    _start_passing,
    _no_start,
    _same_passing,
    _after_finish,
    _no_split,
)
"""In this order; each gives nothing when it has nothing to say, and the last always has."""
