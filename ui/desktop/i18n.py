"""The one place through which every text for people passes, in the language of the window.

The catalogues are Qt's .ts files in `ui/languages`, read as they are: a .qm would be a second, built file that can be
older than its source, and this look-up needs no Qt, so every thread may ask. Qt's own texts ("Cancel", the menu of a
field) come from the catalogues that PySide6 brings along.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from racecontrol.domain.said import filled, retold_values

FOLDER = Path(__file__).resolve().parent.parent / "languages"

LANGUAGES = {"en": "English", "zh": "中文", "ru": "Русский"}
"""Each in its own words, in the order of the menu. The first is the language of the code and needs no catalogue."""

SOURCE = next(iter(LANGUAGES))

DATES = {"zh": "yyyy年M月d日"}
"""How a date is written, where it is not `6 March 2026`; in the letters of `QLocale`."""

QTS = {"zh": "qtbase_zh_CN", "ru": "qtbase_ru"}
"""Qt's own catalogues."""


class _Spoken:
    """`key`: of the language of the window; `words`: its catalogue."""

    key = SOURCE
    words: Mapping[str, str] = {}
    qts: QTranslator | None = None


def N_(text: str) -> str:
    """Marks a text in a table for translation; it is translated where it is shown."""
    return text


def tr(text: str, **values: object) -> str:
    """`text` in the language of the window, with `{names}` filled in; what the race has said is said in it, too."""
    translated = _word(text)
    return filled(translated, retold_values(values, _word)) if values else translated


def _word(text: str) -> str:
    return _Spoken.words.get(text, text)


def number(value: int) -> str:
    """A count for reading: `48,211`."""
    return f"{value:,}"


def day_text(day: date) -> str:
    """`6 March 2026`."""
    written = DATES.get(_Spoken.key, "d MMMM yyyy")
    return QLocale(_Spoken.key).toString(QDate(day.year, day.month, day.day), written)


def spoken() -> str:
    """The key of the language of the window."""
    return _Spoken.key


def of_the_system() -> str:
    """The system's language, where the window has it."""
    key = QLocale.system().name().split("_")[0]
    return key if key in LANGUAGES else SOURCE


def speak(app: QApplication, key: str) -> None:
    """Every text from now on is in that language. What is shown already has to be made anew."""
    words = {} if key == SOURCE else catalogue(FOLDER / f"{key}.ts")
    if _Spoken.qts is not None:
        app.removeTranslator(_Spoken.qts)
    _Spoken.key, _Spoken.words, _Spoken.qts = key, words, None
    if key in QTS:
        qts = QTranslator(app)
        if qts.load(QTS[key], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(qts)
            _Spoken.qts = qts


def catalogue(path: Path) -> dict[str, str]:
    """Source text -> translation, of all that is finished. Raises OSError, ParseError."""
    return {
        message.findtext("source", ""): translation.text
        for message in ElementTree.parse(path).iter("message")
        if (translation := message.find("translation")) is not None and translation.text and not translation.attrib
    }
