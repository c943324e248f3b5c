"""The alarm: when something broke it sounds, again and again, until it is muted or mended."""

import re
from collections.abc import Callable

from ui.desktop.status import Worst

AGAIN_S = 20.0
"""So long after a sound the next one, while the same thing is broken."""

_CHANGING = re.compile(r"\d+")


class Alarm:
    """`look` ten times a second with the worst thing now; it sounds through `play`.

    Muted, it is silent about what is broken now; what breaks later sounds. `on`: whether it sounds at all.
    """

    def __init__(self, play: Callable[[], None], on: bool = True) -> None:
        self._play = play
        self.on = on
        self._about = ""
        self._muted = False
        self._sounded = 0.0

    @property
    def rings(self) -> bool:
        """Whether something is broken and heard."""
        return bool(self._about) and self.on and not self._muted

    @property
    def muted(self) -> bool:
        """Whether something is broken and not heard."""
        return bool(self._about) and not self.rings

    def look(self, worst: Worst | None, now: float) -> None:
        """`now`: seconds of a clock that is never set."""
        about = _CHANGING.sub("", worst.sentence) if worst is not None and worst.rings else ""
        if about != self._about:
            self._about, self._muted, self._sounded = about, False, 0.0
        if self.rings and (not self._sounded or now - self._sounded >= AGAIN_S):
            self._sounded = now
            self._play()

    def mute(self) -> None:
        """Silent about this one."""
        self._muted = True
