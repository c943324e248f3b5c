"""Day, night and sunlight: one accent, greys, and four states that have a word and a shape each."""

from dataclasses import dataclass
from string import Template
from typing import Literal

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.desktop.i18n import N_

Tone = Literal["ok", "watch", "act", "off"]

SHAPES: dict[Tone, str] = {"ok": "●", "watch": "▲", "act": "■", "off": "○"}
FAMILIES = (
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Droid Sans Fallback",
    "LXGW WenKai",
)
"""Families with figures of equal width first, then those that hold what the first ones lack."""

GRID = 8
ROW = 28
TEXT = 13
"""Pixels: the grid, a row of the crew's lists, and the usual text, all before the person's own enlargement."""

SIZES = (0.93, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""Enlargements to step through; the smallest still gives 12 px."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`; `weight`, `strong`: of usual and of emphasised text."""

    key: str
    title: str
    window: str
    surface: str
    stripe: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    lighter_on_accent: str
    ok: str
    watch: str
    act: str
    on_act: str
    off: str
    weight: int = 400
    strong: int = 600

    def tone(self, tone: str) -> str:
        """The colour of a state's shape and word."""
        return {"ok": self.ok, "watch": self.watch, "act": self.act, "off": self.off}[tone]

    def written(self) -> tuple[tuple[str, str, str], ...]:
        """Every pair of text and ground that is used: (what, text colour, ground colour)."""
        grounds = {"window": self.window, "surface": self.surface, "stripe": self.stripe}
        names = ("text", "muted", "accent", "ok", "watch", "act", "off")
        pairs = [(f"{name} on {on}", getattr(self, name), ground) for name in names for on, ground in grounds.items()]
        on_accent = (("on accent", self.on_accent), ("lighter on accent", self.lighter_on_accent))
        return (*pairs, *((what, text, self.accent) for what, text in on_accent), ("on act", self.on_act, self.act))


DAY = Theme(
    key="day",
    title=N_("Day"),
    window="#eef0f3",
    surface="#ffffff",
    stripe="#f6f7f9",
    line="#c5cad2",
    text="#14181d",
    muted="#515a66",
    accent="#0a58a8",
    on_accent="#ffffff",
    lighter_on_accent="#cfe0f2",
    ok="#1a6a38",
    watch="#855000",
    act="#b01018",
    on_act="#ffffff",
    off="#566070",
)
NIGHT = Theme(
    key="night",
    title=N_("Night"),
    window="#11151a",
    surface="#191f26",
    stripe="#1f262e",
    line="#3b4654",
    text="#e8ecf1",
    muted="#a5b0bd",
    accent="#6cb4ff",
    on_accent="#08121c",
    lighter_on_accent="#1f3a55",
    ok="#72d192",
    watch="#f2ba52",
    act="#ff8c82",
    on_act="#1a0504",
    off="#9ca7b4",
)
SUNLIGHT = Theme(
    key="sunlight",
    title=N_("Sunlight"),
    window="#ffffff",
    surface="#ffffff",
    stripe="#f0f0f0",
    line="#000000",
    text="#000000",
    muted="#2e2e2e",
    accent="#003a8c",
    on_accent="#ffffff",
    lighter_on_accent="#d6e2f5",
    ok="#00491a",
    watch="#573300",
    act="#930000",
    on_act="#ffffff",
    off="#333333",
    weight=600,
    strong=800,
)
THEMES = {theme.key: theme for theme in (DAY, NIGHT, SUNLIGHT)}


@dataclass(slots=True)
class Look:
    """What is worn now: a theme and an enlargement."""

    theme: Theme = DAY
    size: float = 1.0

    def px(self, pixels: int) -> int:
        """A length that grows with the text."""
        return round(pixels * self.size)


LOOK = Look()
"""The program's one look, for those who paint by themselves; changed only by `wear`."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1, 1.4.3): 1 to 21; AA asks 4.5 of text."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def font(pixels: int = TEXT, weight: int | None = None) -> QFont:
    """The window's font with figures of equal width, in the size and weight that are worn."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(LOOK.px(pixels))
    made.setWeight(QFont.Weight(weight or LOOK.theme.weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def wear(app: QApplication, theme: Theme, size: float) -> None:
    """Put the whole program into a theme and a size."""
    LOOK.theme, LOOK.size = theme, size
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setFont(font())
    app.setStyleSheet(_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.stripe,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.window,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.BrightText: theme.act,
        QPalette.ColorRole.Mid: theme.line,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def _sheet(theme: Theme) -> str:
    sizes = {f"px{pixels}": f"{LOOK.px(pixels)}px" for pixels in (12, 14, 16, 18, 20, 24, 28, 44)}
    colours = {name: getattr(theme, name) for name in Theme.__dataclass_fields__}
    return _SHEET.substitute(colours, **sizes)


_SHEET = Template("""
* { font-weight: $weight; }
QMainWindow, QMenuBar, QStatusBar { background: $window; color: $text; }
QMainWindow::separator { background: $window; width: 8px; height: 8px; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu { background: $surface; color: $text; border: 1px solid $line; }
QMenu::item { padding: 6px 24px; }
QMenu::item:disabled { color: $muted; font-weight: 300; }
QMenu::item:disabled:selected { background: $stripe; color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QDockWidget { font-weight: $strong; color: $muted; }
QDockWidget::title { background: $window; padding: 4px 8px; text-align: left; }
#panel, #card, #correction, #sheet { background: $surface; color: $text; }
#panel { border: 1px solid $line; }
#card { border: 0; border-bottom: 1px solid $line; border-left: 4px solid $surface; }
#card[state="armed"] { border-left: 4px solid $accent; }
#card[state="running"] { border-left: 4px solid $ok; }
#correction { border: 2px solid $accent; }
#sheet { border: 1px solid $line; }
QMainWindow QTabBar { background: $window; }
QMainWindow QTabBar::tab { background: $window; color: $muted; border: 0; border-top: 3px solid $window;
    padding: 3px 8px 6px 8px; }
QMainWindow QTabBar::tab:selected { background: $surface; color: $text; border-top: 3px solid $accent; }
QMainWindow QTabBar::tab:hover { color: $accent; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="empty"] { color: $muted; font-size: $px16; }
QLabel[role="strong"] { font-weight: $strong; }
QLabel[role="heading"] { font-weight: $strong; font-size: $px16; }
QLabel[role="code"] { font-weight: $strong; font-size: $px20; }
QLabel[role="big"] { font-weight: $strong; font-size: $px24; }
QLabel[role="clock"] { font-weight: $strong; font-size: $px28; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="watch"] { color: $watch; font-weight: $strong; }
QLabel[tone="act"] { color: $act; font-weight: $strong; }
QLabel[tone="off"] { color: $off; }
QLabel[ground="act"][tone="act"] { background: $act; color: $on_act; font-weight: $strong; padding: 2px 8px; }
QLabel[role="banner"] { background: $watch; color: $surface; font-weight: $strong; padding: 4px 12px; }
QPushButton { background: $window; color: $text; border: 1px solid $line; border-radius: 4px; padding: 4px 12px; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 11px; }
QPushButton:disabled { color: $muted; background: $surface; border: 1px dashed $line; }
QPushButton[role="fire"] { font-size: $px24; font-weight: $strong; }
QPushButton[role="fire"][armed="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="fire"][armed="true"]:focus { border: 2px solid $text; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit { background: $surface; color: $text; border: 1px solid $muted; border-radius: 4px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
QLineEdit[wrong="true"] { border: 2px solid $act; padding: 3px 7px; }
QLineEdit[role="desk"] { font-size: $px28; font-weight: $strong; }
QLineEdit[role="time"] { font-size: $px20; font-weight: $strong; }
QTableView { background: $surface; alternate-background-color: $stripe; color: $text; border: 0; gridline-color: $line;
    selection-background-color: $accent; selection-color: $on_accent; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $muted; border: 0; border-bottom: 1px solid $line;
    padding: 4px 4px; font-weight: $strong; font-size: $px12; }
QScrollArea, QScrollArea > QWidget > QWidget { background: $surface; border: 0; }
QScrollBar:vertical { background: $surface; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $muted; min-height: 32px; border-radius: 4px; margin: 2px; }
QScrollBar:horizontal { background: $surface; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $muted; min-width: 32px; border-radius: 4px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { border-top: 1px solid $line; min-height: $px44; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { padding: 2px 8px; }
QStatusBar QLabel[tone="ok"] { color: $text; }
QProgressBar { background: $surface; color: $text; border: 1px solid $muted; border-radius: 4px; text-align: center;
    min-width: 120px; font-size: $px12; }
QProgressBar::chunk { background: $stripe; border-bottom: 4px solid $accent; }
QToolBar { background: $surface; border: 0; border-bottom: 1px solid $line; padding: 0; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px; }
""")
