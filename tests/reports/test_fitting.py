"""Text that is too long for its place: what is tried, in which order."""

import pytest

from reports.chains import PLAIN
from reports.fitting import fitted
from reports.fonts import width

ROOM = 200.0


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Anna Kuusk", ["Anna Kuusk"]),
        ("International Marathon of the City of Kunming", ["International Marathon", "of the City of Kunming"]),
        ("one two three four five six seven eight nine ten", ["one two three four five", "six seven eight nine ten"]),
    ],
)
def test_no_more_lines_than_needed_and_all_about_as_long(text: str, lines: list[str]) -> None:
    found, size = fitted(text, PLAIN, 20, 14, ROOM, lines=3)
    assert found == lines
    assert size == (20 if len(lines) == 1 else 14)
    assert all(width(line, PLAIN, size) <= ROOM for line in found)


def test_what_no_line_holds_at_the_floor_is_still_broken_in_the_middle() -> None:
    """A line that takes what is left would make the type tiny."""
    for size, text in ((40, "International Marathon of the City of Kunming"), (60, "one two three four five six")):
        found, _ = fitted(text, PLAIN, size, size, ROOM, lines=2)
        halves = [width(line, PLAIN, 1) for line in found]
        assert len(found) == 2
        assert max(halves) / min(halves) < 1.3, found


def test_what_cannot_be_broken_becomes_smaller_than_the_floor() -> None:
    for text in ("Donaudampfschifffahrtsgesellschaft" * 2, "買買提明阿卜杜熱合曼吐爾遜" * 3):
        found, size = fitted(text, PLAIN, 20, 14, ROOM, lines=3)
        assert found == [text]
        assert size < 14
        assert width(text, PLAIN, size) <= ROOM + 0.01
