"""Text that is made to fit: smaller first, then broken into lines, then smaller still. Lengths in points."""

from reports.chains import Style
from reports.fonts import width

_HALVINGS = 10


def fitted(
    text: str, style: Style, size: float, floor: float, room: float, lines: int = 1, spacing: float = 0
) -> tuple[list[str], float]:
    """The text as lines and the size at which they fit into `room`: smaller first, then broken, then smaller."""
    one = shrunk([text], style, size, room, spacing)
    if one >= floor or lines == 1:
        return [text], one
    needed = len(wrapped(text, style, floor, room, lines))
    broken = wrapped(text, style, floor, balanced(text, style, floor, needed), needed)
    return broken, shrunk(broken, style, floor, room, spacing)


def shrunk(lines: list[str], style: Style, size: float, room: float, spacing: float = 0) -> float:
    """The largest size up to `size` at which every line fits."""
    longest = max(width(line, style, size, spacing) for line in lines)
    return size if longest <= room else size * room / longest


def balanced(text: str, style: Style, size: float, lines: int) -> float:
    """The least room in which as many lines hold the text, so that they come out about as long as each other."""
    high = width(text, style, size)
    low = high / lines
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        broken = wrapped(text, style, size, middle, lines)
        if max(width(line, style, size) for line in broken) <= middle:
            high = middle
        else:
            low = middle
    return high


def wrapped(text: str, style: Style, size: float, room: float, lines: int) -> list[str]:
    """At most that many lines, broken at spaces; the last takes what is left."""
    out: list[str] = []
    words = text.split()
    while words and len(out) < lines - 1:
        count = next((n for n in range(len(words), 1, -1) if width(" ".join(words[:n]), style, size) <= room), 1)
        out.append(" ".join(words[:count]))
        words = words[count:]
    return out + ([" ".join(words)] if words else []) or [text]
