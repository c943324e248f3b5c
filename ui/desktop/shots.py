"""Triggers and guns as people compare them: what fired what, and how far apart. Knows no Qt."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from racecontrol.domain.facts import Gun, GunSource, Logged, Trigger, Void
from racecontrol.domain.setup import Setup, Wave
from racecontrol.domain.state import voided
from racecontrol.domain.time import MINUTE, SECOND, clock_text, of_day
from racecontrol.domain.wording import span_text
from racecontrol.scoring.problem_rules.guns import AHEAD
from racecontrol.starter import SAME_SHOT
from ui.desktop.i18n import N_, tr
from ui.desktop.waves import WaveNow, shift, ticking

NEAR = MINUTE
"""A gun so far from a trigger may be of the same shot, by a clock that is a little off: the difference is told."""

DUE = 15 * MINUTE
"""So near to its planned time a wave without a gun misses the trigger that fired nothing."""

LATE = 10 * SECOND
"""A trigger that is recorded so long after its own time came from a decoder's memory."""

Standing = Literal["counts", "replaced", "taken back"]
STANDINGS: dict[Standing, str] = {
    "counts": N_("gun of {wave}"),
    "replaced": N_("gun of {wave}, replaced"),
    "taken back": N_("gun of {wave}, taken back"),
}
SOURCES: dict[GunSource, str] = {
    "button": N_("button"),
    "contact": N_("contact"),
    "device": N_("start device"),
    "typed": N_("typed"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A gun that is not void. `decoder`: whose trigger it was, "" of none. `counts`: the wave starts by it."""

    gun: Gun
    decoder: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Shot:
    """A trigger in the log. `fired`: the waves whose gun it is or was. `near`: other guns close to it, nearest first.

    `void`: it was taken back. `late`: how long after its own time it was recorded, ms, 0 where that is nothing to tell;
    negative: before it, so its clock is ahead. `came`: when it was recorded.
    """

    number: int
    trigger: Trigger
    fired: tuple[tuple[str, Standing], ...]
    near: tuple[Shown, ...]
    void: bool
    late: int
    came: int


@dataclass(frozen=True, slots=True)
class Source:
    """One of the instants that a wave's gun was or could be. `decoder`: whose trigger it was, "" of none."""

    at: int
    kind: GunSource
    decoder: str
    counts: bool

    def gun(self, wave: str) -> Gun:
        """What has to be recorded so that this one counts."""
        return Gun(wave, self.at, self.kind)


@dataclass(frozen=True, slots=True)
class Shots:
    """All triggers as they came, the newest first, and the guns that are not void, in the order of the log."""

    setup: Setup
    shots: tuple[Shot, ...] = ()
    guns: tuple[Shown, ...] = ()

    def of(self, number: int) -> Shot:
        return next(shot for shot in self.shots if shot.number == number)

    def sources(self, now: WaveNow) -> tuple[Source, ...]:
        """Of a wave with a gun: its guns, and the triggers of the same shot; by their time."""
        if now.gun is None:
            return ()
        mine = [
            Source(one.gun.at, one.gun.source, one.decoder, False) for one in self.guns if one.gun.wave == now.wave.code
        ]
        mine += [
            Source(shot.trigger.at, kind(shot.trigger), shot.trigger.decoder, False)
            for shot in self.shots
            if not shot.void and abs(shot.trigger.at - now.gun.at) < SAME_SHOT
        ]
        known = {(one.at, one.kind): one for one in reversed(mine)}
        return tuple(
            Source(one.at, one.kind, one.decoder, (one.at, one.kind) == (now.gun.at, now.gun.source))
            for one in sorted(known.values(), key=lambda one: one.at)
        )


def shots(setup: Setup, log: Sequence[Logged]) -> Shots:
    """Works the log out."""
    void = voided(log)
    guns = [(logged, logged.fact) for logged in log if isinstance(logged.fact, Gun)]
    triggers = [(logged, logged.fact) for logged in log if isinstance(logged.fact, Trigger)]
    newest = {gun.wave: logged.number for logged, gun in guns if logged.number not in void}
    of: dict[int, Logged] = {logged.number: one for logged, gun in guns if (one := _trigger_of(logged, gun, triggers))}
    shown = tuple(
        Shown(gun, _decoder(of.get(logged.number)), newest[gun.wave] == logged.number)
        for logged, gun in guns
        if logged.number not in void
    )
    made: list[Shot] = []
    for logged, trigger in triggers:
        fired: dict[str, Standing] = {}
        for one, gun in guns:
            if of.get(one.number) is logged:
                standing = _standing(one, gun, newest, void)
                fired[gun.wave] = min(standing, fired.get(gun.wave, standing), key=list(STANDINGS).index)
        made.append(
            Shot(
                logged.number,
                trigger,
                tuple(fired.items()),
                tuple(_near(trigger, shown)),
                logged.number in void,
                late if (late := logged.at - trigger.at) > LATE or late < -AHEAD else 0,
                logged.at,
            )
        )
    return Shots(setup, tuple(sorted(made, key=lambda shot: -shot.number)), shown)


def kind(trigger: Trigger) -> GunSource:
    """What a gun by that trigger says of its source."""
    return "device" if trigger.decoder else "button"


def called(kind: GunSource, decoder: str) -> str:
    """A source in words: `button`, `contact STA-A`."""
    return tr("contact {decoder}", decoder=decoder) if decoder else tr(SOURCES[kind])


def apart(ms: int) -> str:
    """How much later a shot is than another: `+0.64 s`, `-0.005 s`, `+2:00.000`."""
    sign = "-" if ms < 0 else "+"
    if abs(ms) >= MINUTE:
        return sign + shift(ms)
    seconds = f"{abs(ms) / SECOND:.3f}"
    return f"{sign}{seconds.removesuffix('0')} s"


def fires(shot: Shot) -> str:
    """`gun of A`, `fires nothing`."""
    if shot.void:
        return tr("taken back")
    if not shot.fired:
        return tr("fires nothing")
    return "; ".join(tr(STANDINGS[standing], wave=wave) for wave, standing in shot.fired)


def lateness(shot: Shot) -> str:
    """How late it came: `0:12:40`; `-0:59:59` when it came before its own time."""
    return f"{'-' if shot.late < 0 else ''}{ticking(shot.late)}" if shot.late else ""


def came(shot: Shot, setup: Setup) -> str:
    """The same in words; "" where it came as it was stamped."""
    if shot.late < 0:
        ahead, at = span_text(shot.late), stamp(shot.came, setup)
        return tr("its clock is {ahead} ahead: it came at {at}", ahead=ahead, at=at)
    return tr("came {late} late", late=ticking(shot.late)) if shot.late else ""


def differences(shot: Shot) -> str:
    """`+0.64 s to A's gun (button)`, for each gun nearby."""
    return "; ".join(
        tr(
            "{apart} to {wave}'s gun ({source})" if one.counts else "{apart} to {wave}'s gun ({source}, replaced)",
            apart=apart(shot.trigger.at - one.gun.at),
            wave=one.gun.wave,
            source=called(one.gun.source, one.decoder),
        )
        for one in shot.near
    )


def where(trigger: Trigger, setup: Setup) -> str:
    """The name of the timing point that it came from; "" of the button, and of a decoder that is there no more."""
    there = {decoder.point for decoder in setup.decoders if decoder.code == trigger.decoder}
    return next((point.name for point in setup.points if point.code in there), "")


def told(sources: Sequence[Source], setup: Setup) -> str:
    """`button 09:00:00.120, contact S 09:00:00.760 (+0.64 s), counts: button`."""
    first = next((one for one in sources if one.counts), None)
    if first is None:
        return ""
    parts = [_told(one, first, setup) for one in sources]
    return tr("{sources}, counts: {source}", sources=", ".join(parts), source=called(first.kind, first.decoder))


def moved(now: WaveNow, at: int, setup: Setup) -> str:
    """What it means for the wave that its gun is at that instant."""
    new = stamp(at, setup)
    if now.gun is None:
        return tr("Wave {wave} gets its gun at {new}.", wave=now.wave.code, new=new)
    by, old = apart(at - now.gun.at), stamp(now.gun.at, setup)
    return tr("Gun of wave {wave} from {old} to {new}, {by}.", wave=now.wave.code, old=old, new=new, by=by)


def next_source(sources: Sequence[Source]) -> Source | None:
    """The one after that which counts, the first after the last; None where there is no other."""
    place = next((place for place, one in enumerate(sources) if one.counts), None)
    return None if place is None or len(sources) < 2 else sources[(place + 1) % len(sources)]


def nearest(at: int, waves: Sequence[WaveNow]) -> WaveNow | None:
    """The wave that a trigger at that instant most likely belongs to: by its gun, else by its planned time."""
    return min(waves, key=lambda wave: _away(at, wave), default=None)


def is_missed(shot: Shot, waves: Sequence[WaveNow]) -> bool:
    """Whether it fired nothing, though a wave without a gun was about to start, and no gun is near."""
    if shot.fired or shot.near or shot.void:
        return False
    return any(now.gun is None and _away(shot.trigger.at, now) <= DUE for now in waves)


def recall(log: Sequence[Logged], wave: str) -> tuple[Void, ...]:
    """What takes all guns of a wave back. The one that counts comes last, so that redo brings it back first."""
    void = voided(log)
    return tuple(
        Void(one.number)
        for one in log
        if isinstance(one.fact, Gun) and one.fact.wave == wave and one.number not in void
    )


def wave_title(wave: Wave, setup: Setup) -> str:
    """`A  Marathon, Half`."""
    return f"{wave.code}  {', '.join(setup.race(code).name for code in wave.races)}"


def stamp(at: int, setup: Setup) -> str:
    """An instant to the millisecond in the race's time zone, with the day when that is another one."""
    return clock_text(at, setup.event.date, setup.event.timezone)


def _told(one: Source, first: Source, setup: Setup) -> str:
    said = f"{called(one.kind, one.decoder)} {of_day(one.at, setup.event.timezone)}"
    return said if one.counts else f"{said} ({apart(one.at - first.at)})"


def _away(at: int, now: WaveNow) -> int:
    """How far from that wave's start, ms; a wave that nobody planned is as far as it can be."""
    start = now.gun.at if now.gun else now.planned
    return abs(at - start) if start is not None else DUE


def _trigger_of(logged: Logged, gun: Gun, triggers: Collection[tuple[Logged, Trigger]]) -> Logged | None:
    """The trigger whose time that gun has: the one recorded with it, else the first of that time."""
    same = [
        one
        for one, trigger in triggers
        if trigger.at == gun.at and gun.source != "typed" and bool(trigger.decoder) == (gun.source != "button")
    ]
    return min(same, key=lambda one: one.number != logged.number - 1, default=None)


def _decoder(logged: Logged | None) -> str:
    return logged.fact.decoder if logged is not None and isinstance(logged.fact, Trigger) else ""


def _standing(logged: Logged, gun: Gun, newest: dict[str, int], void: Collection[int]) -> Standing:
    if logged.number in void:
        return "taken back"
    return "counts" if newest[gun.wave] == logged.number else "replaced"


def _near(trigger: Trigger, guns: Sequence[Shown]) -> Iterator[Shown]:
    """Guns near that trigger that are not its own, each once: of equal ones the newest speaks."""
    others = {
        (one.gun.wave, one.gun.at, one.gun.source): one
        for one in guns
        if abs(one.gun.at - trigger.at) <= NEAR and (one.gun.at, one.gun.source) != (trigger.at, kind(trigger))
    }
    yield from sorted(others.values(), key=lambda one: abs(one.gun.at - trigger.at))
