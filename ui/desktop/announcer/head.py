"""The head of the announcer's window: the time of day and the clocks of the races; what else there is gives way."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.desktop.i18n import number, tr
from ui.desktop.panel import label, put

SPACING, ROWS = 24, 2
"""Pixels between two things; so many rows of races at most."""

APART = "     "
"""Between two races."""


class Head(QWidget):
    """`now`: time of day; `races`: a clock of each; `limit`: the next time limit; `title`: event and banner."""

    def __init__(self) -> None:
        super().__init__()
        self.now, self.races = label("", "now", tr("Time of day")), label("", "races", tr("Races"))
        self.limit, self.title = label("", "out"), label("", "event")
        self._clocks: tuple[str, ...] = ()
        self._event, self._banner = "", ""
        self._fitted: tuple[object, ...] = ()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACING)
        line.addWidget(self.now)
        line.addWidget(self.races, 1)
        line.addWidget(self.limit)
        line.addWidget(self.title)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def name(self, event: str, banner: str) -> None:
        """`banner`: what must be seen all the time, "" for nothing."""
        self._event, self._banner = event, banner
        self.fit()

    def show_clocks(self, now: str, clocks: tuple[str, ...], limit: str) -> None:
        put(self.now, now)
        put(self.limit, limit)
        self._clocks = clocks
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """The races in as few rows as they need; the event's name only where all stand in one beside it."""
        asked = (self.width(), self._clocks, self._event, self._banner, self.limit.text(), self.races.font().key())
        if asked == self._fitted:
            return
        self._fitted = asked
        clocks = self._clocks or (tr("No gun yet"),)
        needed = self._wide(self.races, APART.join(clocks))
        full = APART.join(filter(None, (self._banner, self._event)))
        title = next((one for one in (full, self._banner) if needed <= self._room(one)), self._banner)
        put(self.title, title)
        self.title.setVisible(bool(title))
        put(self.races, "\n".join(self._rows(clocks, self._room(title))))

    def _room(self, title: str) -> int:
        """Pixels for the races beside this title."""
        others = [(self.now, self.now.text()), (self.limit, self.limit.text()), (self.title, title)]
        return self.width() - sum(self._wide(one, text) + SPACING for one, text in others if text) - SPACING

    def _wide(self, one: QLabel, text: str) -> int:
        one.ensurePolished()
        return one.fontMetrics().horizontalAdvance(text) + one.contentsMargins().left() * 2

    def _rows(self, clocks: Sequence[str], room: int) -> list[str]:
        """Those that have no room are counted; they are the ones that are over, or start last."""
        shown = list(clocks)
        while len(rows := list(self._filled(self._and_more(shown, len(clocks)), room))) > ROWS and len(shown) > 1:
            shown.pop()
        return rows

    def _and_more(self, shown: Sequence[str], all_: int) -> list[str]:
        hidden = all_ - len(shown)
        return [*shown, f"+ {number(hidden)}"] if hidden else [*shown]

    def _filled(self, texts: Iterable[str], room: int) -> Iterable[str]:
        row = ""
        for text in texts:
            longer = f"{row}{APART}{text}" if row else text
            if row and self._wide(self.races, longer) > room:
                yield row
                row = text
            else:
                row = longer
        yield row
