"""The clocks of the races in words: what stands in the head of the announcer's window."""

from racecontrol.announcing.view import Clock, View
from racecontrol.domain.time import MINUTE, SECOND
from ui.desktop.announcer.telling import left
from ui.desktop.i18n import number, tr


def races(view: View, now: int) -> tuple[str, ...]:
    """`Marathon 1:41:07  412 / 5,981`: clock, finished and started, for each race that has begun; those that are over
    behind those that are running. None before the first gun."""
    begun = [(one, one.gun) for one in view.clocks if one.gun is not None and now >= one.gun]
    return tuple(
        f"{one.name} {_running(now - gun)}  {number(one.finished)} / {number(one.started)}"
        for one, gun in sorted(begun, key=lambda pair: _over(pair[0], now))
    )


def _over(one: Clock, now: int) -> bool:
    """Everybody who has started is in, or out; or the time limit is."""
    return one.running == 0 < one.started or (one.limit is not None and now > one.limit)


def _running(ms: int) -> str:
    seconds = max(0, ms) // SECOND
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def limits(view: View, now: int) -> str:
    """The time limit that comes next, as long as anybody runs for it."""
    near = [one for one in view.clocks if one.limit is not None and 0 <= one.limit - now < 30 * MINUTE and one.running]
    if not near:
        return ""
    first = min(near, key=lambda one: one.limit or 0)
    return tr("{race}: limit in {left}", race=first.name, left=left((first.limit or 0) - now))
