"""What the announcer's window remembers, on this computer."""

from PySide6.QtCore import QByteArray, QSettings

from ui.desktop.i18n import N_
from ui.desktop.theme import SIZES, THEMES

PANELS: dict[str, str] = {
    "coming": N_("Coming"),
    "finished": N_("Just finished"),
    "leaders": N_("Leaders"),
    "milestones": N_("Milestones"),
}

SECONDS = (1.0, 4.0, 20.0)
"""A name takes so long to say: least, usual, most."""


class Preferences:
    """Read from and written to the settings at once."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def theme(self) -> str:
        """Of this window; "" for that of the main one."""
        key = self._text("theme")
        return key if key in THEMES else ""

    @theme.setter
    def theme(self, key: str) -> None:
        self._put("theme", key)

    @property
    def size(self) -> float:
        """The announcer's own enlargement."""
        size = self._number("size", 1.0)
        return size if size in SIZES else 1.0

    @size.setter
    def size(self, size: float) -> None:
        self._put("size", size)

    @property
    def seconds_per_name(self) -> float:
        least, usual, most = SECONDS
        return max(least, min(most, self._number("seconds", usual)))

    @seconds_per_name.setter
    def seconds_per_name(self, seconds: float) -> None:
        least, _, most = SECONDS
        self._put("seconds", max(least, min(most, seconds)))

    @property
    def hidden(self) -> frozenset[str]:
        """Panels that are not shown."""
        return frozenset(self._text("hidden").split()) & frozenset(PANELS)

    @hidden.setter
    def hidden(self, panels: frozenset[str]) -> None:
        self._put("hidden", " ".join(sorted(panels)))

    @property
    def races_hidden(self) -> frozenset[str]:
        """Codes of races that are not shown."""
        return frozenset(filter(None, self._text("races_hidden").split("\n")))

    @races_hidden.setter
    def races_hidden(self, races: frozenset[str]) -> None:
        self._put("races_hidden", "\n".join(sorted(races)))

    @property
    def was_open(self) -> bool:
        """Whether the window was there when the program was closed."""
        return self._text("open") == "true"

    @was_open.setter
    def was_open(self, is_open: bool) -> None:
        self._put("open", "true" if is_open else "false")

    @property
    def geometry(self) -> QByteArray | None:
        """Screen, place, size and full screen, as Qt writes them."""
        stood = self._settings.value("announcer/geometry")
        return stood if isinstance(stood, QByteArray) else None

    @geometry.setter
    def geometry(self, stood: QByteArray) -> None:
        self._put("geometry", stood)

    def _text(self, name: str) -> str:
        return str(self._settings.value(f"announcer/{name}", ""))

    def _number(self, name: str, otherwise: float) -> float:
        try:
            return float(self._text(name))
        except ValueError:
            return otherwise

    def _put(self, name: str, value: object) -> None:
        self._settings.setValue(f"announcer/{name}", value)
