"""How the announcer's window looks: a theme of its own, and letters that grow with the window."""

from dataclasses import dataclass
from functools import cache
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from ui.desktop.theme import FAMILIES, Theme

DESIGNED = QSize(1366, 768)
"""For a window of this size the pixels below are meant."""

STEP = 0.05
"""Letters grow in such steps: not with each pixel while somebody pulls at the window."""

LEAST, MOST = 0.6, 3.0


class Role(NamedTuple):
    """`pixels`: in a window as it is designed; a name is readable at two metres. `strong`: emphasised."""

    pixels: int
    strong: bool = False


ROLES: dict[str, Role] = {
    "hero": Role(42, True),
    "name": Role(32, True),
    "count": Role(34, True),
    "time": Role(28, True),
    "latin": Role(24),
    "leader": Role(24, True),
    "gap": Role(22, True),
    "told": Role(24),
    "line": Role(20),
    "milestone": Role(22),
    "word": Role(20, True),
    "head": Role(17, True),
    "small": Role(17),
}
"""What texts there are in a card."""


@dataclass(frozen=True, slots=True)
class Worn:
    """What the window wears: its theme, and how much larger than designed everything is."""

    theme: Theme
    factor: float

    def px(self, pixels: int) -> int:
        return max(1, round(pixels * self.factor))

    def font(self, role: str) -> QFont:
        return _font(self.theme.key, self.theme.strong if ROLES[role].strong else self.theme.weight, self._pixels(role))

    def metrics(self, role: str) -> QFontMetrics:
        return _metrics(
            self.theme.key, self.theme.strong if ROLES[role].strong else self.theme.weight, self._pixels(role)
        )

    def _pixels(self, role: str) -> int:
        return self.px(ROLES[role].pixels)


def factor(size: QSize, larger: float) -> float:
    """For a window of that size; `larger`: the announcer's own enlargement."""
    fits = min(size.width() / DESIGNED.width(), size.height() / DESIGNED.height())
    return round(max(LEAST, min(MOST, fits * larger)) / STEP) * STEP


@cache
def _font(_theme: str, weight: int, pixels: int) -> QFont:
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def _metrics(theme: str, weight: int, pixels: int) -> QFontMetrics:
    return QFontMetrics(_font(theme, weight, pixels))


def sheet(worn: Worn) -> str:
    """The style of what is no card: buttons, fields, headings."""
    theme = worn.theme
    colours = {name: getattr(theme, name) for name in type(theme).__dataclass_fields__}
    return _SHEET.substitute(colours, **{f"px{n}": f"{worn.px(n)}px" for n in (4, 8, 10, 16, 18, 20, 22, 26, 34)})


_SHEET = Template("""
#announcer { background: $window; }
#announcer QWidget { color: $text; font-weight: $weight; font-size: $px18; }
#announcer QAbstractScrollArea { background: $surface; border: 1px solid $line; }
#announcer QLabel[role="title"] { color: $muted; font-size: $px16; font-weight: $strong; padding: 0 $px4; }
#announcer QLabel[role="event"] { font-size: $px20; font-weight: $strong; }
#announcer QLabel[role="now"] { font-size: $px34; font-weight: $strong; }
#announcer QLabel[role="races"] { font-size: $px22; }
#announcer QLabel[role="news"] { font-size: $px16; padding: 0 $px4; font-weight: $strong; }
#announcer QLabel[role="out"] { color: $watch; font-size: $px18; font-weight: $strong; }
#announcer QPushButton, #announcer QCheckBox { background: $surface; border: 1px solid $line; border-radius: $px4;
    padding: $px8 $px10; font-size: $px16; font-weight: $strong; }
#announcer QPushButton:hover, #announcer QCheckBox:hover { border-color: $accent; }
#announcer QPushButton:checked { border: 2px solid $accent; color: $accent; }
#announcer QPushButton:disabled { color: $muted; border: 1px dashed $line; background: $window; }
#announcer QLineEdit { background: $surface; color: $text; border: 2px solid $accent; border-radius: $px4;
    padding: $px4 $px8; font-size: $px26; font-weight: $strong; }
#announcer QScrollBar:vertical { background: $surface; width: $px8; margin: 0; }
#announcer QScrollBar::handle:vertical { background: $muted; min-height: 24px; border-radius: 3px; margin: 1px; }
#announcer QScrollBar::add-line, #announcer QScrollBar::sub-line { width: 0; height: 0; }
#announcer QScrollBar::add-page, #announcer QScrollBar::sub-page { background: transparent; }
""")
