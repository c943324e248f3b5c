"""The one place through which every text for people passes, so that languages can follow."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "racecontrol"


def N_(text: str) -> str:
    """Marks a text in a table for translation; it is translated where it is shown."""
    return text


def tr(text: str, **values: object) -> str:
    """`text` in the language of the window, with `{names}` filled in."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def number(value: int) -> str:
    """A count for reading: `48,211`."""
    return f"{value:,}"
