"""What the race says, in the language of the window."""

from racecontrol.domain.said import retold
from ui.desktop.i18n import tr


def in_words(text: str) -> str:
    """A text that was said by the race, and all that it is made of, in the language of the window; any other text as
    it is. `tr` does the same with its values."""
    return retold(text, tr)
