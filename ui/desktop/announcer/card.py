"""A card: what is told of one runner, or of the leaders of one race; and how its texts stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter

from ui.desktop.announcer.looks import Worn
from ui.desktop.broken import broken
from ui.desktop.row_pictures import colour

GAP, PAD = 10, 10
"""Pixels between two texts of a line, and around a card's."""

SMALLER = 0.62
"""A name that has no room is written smaller, so much at most, before it is cut."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`role`: of `looks.ROLES`; `tone`: a colour of the theme; `spare`: where there is no room, those with more go
    first, 0 never; `least`: at least as wide as this text."""

    text: str
    role: str = "line"
    tone: str = "text"
    spare: int = 0
    least: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Texts beside each other; `rows`: a single text is broken into so many at most."""

    pieces: tuple[Piece, ...]
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What is told of one runner, `bib`: "" of nobody who can be chosen. `dimmed`: it stands lighter."""

    bib: str
    lines: tuple[Line, ...]
    dimmed: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """`key`: the same as long as it is the same thing. `cells`: side by side, each not narrower than `least`; those
    without room are left out. `head`: a line above them that changes often, with its counts; `live`: what moves with
    the clock, left of everything; both are no part of the card's picture. `bar`: the colour of its left edge, "" for
    none."""

    key: str
    cells: tuple[Cell, ...]
    head: Line | None = field(default=None, compare=False)
    least: int = 0
    bar: str = ""
    live: Piece | None = field(default=None, compare=False)


def cells_of(card: Card, width: int, worn: Worn) -> Sequence[Cell]:
    """Those that have room."""
    if not card.least:
        return card.cells
    return card.cells[: max(1, (width - 2 * worn.px(PAD)) // worn.px(card.least))]


def live_width(card: Card, worn: Worn) -> int:
    return worn.metrics(card.live.role).horizontalAdvance(card.live.least) + worn.px(GAP) if card.live else 0


def height_of(card: Card, width: int, worn: Worn) -> int:
    """Pixels, with its padding."""
    left = live_width(card, worn)
    room = width - 2 * worn.px(PAD) - left
    cells = cells_of(card, width, worn)
    each = room // max(1, len(cells)) - (worn.px(GAP) if len(cells) > 1 else 0)
    below = max((sum(_height(line, each, worn) for line in cell.lines) for cell in cells), default=0)
    return head_height(card, worn) + below + worn.px(PAD)


def head_height(card: Card, worn: Worn) -> int:
    return _height(card.head, 0, worn) if card.head else 0


def zones(card: Card, width: int, worn: Worn) -> Iterator[tuple[QRect, Cell]]:
    """Where each cell stands in the card."""
    left, pad, high = live_width(card, worn), worn.px(PAD), height_of(card, width, worn)
    room = width - 2 * pad - left
    top = pad // 2 + head_height(card, worn)
    cells = cells_of(card, width, worn)
    if len(cells) == 1:
        yield QRect(0, 0, width, high), cells[0]
        return
    for number, cell in enumerate(cells):
        begin, end = (room * n // len(cells) for n in (number, number + 1))
        yield QRect(pad + left + begin - pad // 2, top, end - begin, high - top), cell


def draw(painter: QPainter, card: Card, width: int, worn: Worn, chosen: str) -> None:
    """The card's picture, from the painter's origin; `chosen`: the bib that has the frame."""
    pad, left = worn.px(PAD), live_width(card, worn)
    room, top = width - 2 * pad - left, pad // 2 + head_height(card, worn)
    if card.bar:
        painter.fillRect(QRect(0, 0, worn.px(6), height_of(card, width, worn)), colour(_tone(worn, card.bar)))
    many = len(cells_of(card, width, worn)) > 1
    for zone, cell in zones(card, width, worn):
        start = zone.left() + pad // 2 if many else pad + left
        own, below = zone.width() - pad if many else room, top
        for line in cell.lines:
            below = _draw_line(painter, line, start, below, own, worn, dimmed=cell.dimmed)
        if cell.bib and cell.bib == chosen:
            painter.setPen(colour(worn.theme.accent))
            edge = worn.px(3)
            for inset in range(edge):
                painter.drawRect(zone.adjusted(inset, inset, -inset - 1, -inset - 1))


def draw_head(painter: QPainter, card: Card, place: QRect, worn: Worn) -> None:
    if card.head is not None:
        _draw_line(painter, card.head, place.left(), place.top(), place.width(), worn, dimmed=False)


def head_place(card: Card, top: int, width: int, worn: Worn) -> QRect:
    pad = worn.px(PAD)
    return QRect(pad, top + pad // 2, width - 2 * pad, head_height(card, worn))


def draw_live(painter: QPainter, card: Card, place: QRect, worn: Worn) -> None:
    """What moves with the clock."""
    if card.live is None:
        return
    painter.setFont(worn.font(card.live.role))
    painter.setPen(colour(_tone(worn, card.live.tone)))
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, card.live.text)


def live_place(card: Card, top: int, worn: Worn) -> QRect:
    pad = worn.px(PAD)
    height = worn.metrics(card.live.role).height() if card.live else 0
    return QRect(pad, top + pad // 2, live_width(card, worn) - worn.px(GAP), height)


def _tone(worn: Worn, tone: str) -> str:
    return str(getattr(worn.theme, tone))


def _height(line: Line, width: int, worn: Worn) -> int:
    rows = len(_rows(line, width, worn)) if line.rows > 1 else 1
    return rows * max((worn.metrics(piece.role).height() for piece in line.pieces), default=0)


def _rows(line: Line, width: int, worn: Worn) -> list[str]:
    """A text in as many rows as it needs and may have; the last is cut where there are more."""
    piece = line.pieces[0]
    return broken(piece.text, worn.font(piece.role), width, line.rows)


def _draw_line(painter: QPainter, line: Line, left: int, top: int, width: int, worn: Worn, *, dimmed: bool) -> int:
    """Returns where the next one begins."""
    high = _height(line, width, worn)
    if line.rows > 1:
        piece = line.pieces[0]
        _ink(painter, piece, worn, dimmed)
        step = worn.metrics(piece.role).height()
        for number, row in enumerate(_rows(line, width, worn)):
            painter.drawText(left, top + number * step + worn.metrics(piece.role).ascent(), row)  # nothing is clipped
        return top + high
    at, base = left, top + max((worn.metrics(piece.role).ascent() for piece in line.pieces), default=0)
    for piece, own in _fitted(line.pieces, width, worn):
        _ink(painter, piece, worn, dimmed)
        _write(painter, piece, at, base, own, worn)
        at += own + worn.px(GAP)
    return top + high


def _ink(painter: QPainter, piece: Piece, worn: Worn, dimmed: bool) -> None:
    painter.setFont(worn.font(piece.role))
    faded = dimmed and piece.tone in ("text", "accent", "watch")
    painter.setPen(colour(worn.theme.muted if faded else _tone(worn, piece.tone)))


def _write(painter: QPainter, piece: Piece, left: int, base: int, width: int, worn: Worn) -> None:
    """On the line's base, smaller or cut where it has no room."""
    metrics, text = worn.metrics(piece.role), piece.text
    if (wide := metrics.horizontalAdvance(text)) > width:
        smaller = QFont(worn.font(piece.role))
        smaller.setPixelSize(max(1, int(smaller.pixelSize() * max(SMALLER, width / wide))))
        painter.setFont(smaller)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.drawText(left, base, text)


def _fitted(pieces: tuple[Piece, ...], width: int, worn: Worn) -> list[tuple[Piece, int]]:
    """Those that have room, each with its width: spare ones go first, then the longest text is shortened."""
    gap = worn.px(GAP)
    left = [piece for piece in pieces if piece.text]
    wide = {id(piece): _natural(piece, worn) for piece in left}
    total = sum(wide.values()) + gap * (len(left) - 1)
    while total > width and (spare := max((piece.spare for piece in left), default=0)):
        goes = next(piece for piece in reversed(left) if piece.spare == spare)
        left.remove(goes)
        total -= wide[id(goes)] + gap
    if total > width and left:
        longest = max(left, key=lambda piece: wide[id(piece)])
        wide[id(longest)] = max(gap, wide[id(longest)] - (total - width))
    return [(piece, wide[id(piece)]) for piece in left]


def _natural(piece: Piece, worn: Worn) -> int:
    metrics = worn.metrics(piece.role)
    return max(metrics.horizontalAdvance(piece.text), metrics.horizontalAdvance(piece.least) if piece.least else 0)
