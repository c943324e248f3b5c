"""The panels of an open race: what is seen at once is made at once, the others when they are wanted."""

import threading
from collections.abc import Callable, Iterator

from ui.desktop.docks.table import DOCKS, Dock
from ui.desktop.panel import Panel
from ui.desktop.race import OpenRace


class Panels:
    """By the names of their docks; whoever asks for one gets it. Of those that are made, in the order in which they
    were: `iter`."""

    def __init__(self, race: OpenRace, made: Callable[[Dock, Panel], None]) -> None:
        """`made` is called with each new one; it can be asked for by then."""
        self._race, self._told = race, made
        self._docks = {dock.id: dock for dock in DOCKS}
        self._made: dict[str, Panel] = {}
        self._loading: threading.Thread | None = None

    def __getitem__(self, name: str) -> Panel:
        if name not in self._made:
            dock = self._docks[name]
            self._made[name] = dock.kind()(self._race)
            self._told(dock, self._made[name])
        return self._made[name]

    def __contains__(self, name: str) -> bool:
        return name in self._made

    def __iter__(self) -> Iterator[Panel]:
        return iter(tuple(self._made.values()))

    def begin(self) -> None:
        """Those that the window does not stand without."""
        for dock in DOCKS:
            if not dock.later:
                self[dock.id]

    def more(self) -> None:
        """Make one of those that nobody has asked for, if it needs no wait.

        What they need is imported from the first call on, in a thread of its own: the window goes on meanwhile.
        """
        if self._loading is None:
            self._loading = threading.Thread(target=self._load, name="panels")
            self._loading.start()
        missing = next((name for name in self._docks if name not in self._made), "")
        if missing and not self._loading.is_alive():
            self[missing]

    def leave(self) -> None:
        """The window goes, or is filled anew."""
        if self._loading is not None:
            self._loading.join()  # Python ends badly while something is being imported
        for panel in self:
            panel.leave()

    def _load(self) -> None:
        for dock in DOCKS:
            dock.kind()
