"""A column of cards. One that comes or moves slides to its place; one that stays as it is, is not painted again."""

from collections.abc import Iterator, Sequence
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.desktop.announcer.card import (
    Card,
    Cell,
    draw,
    draw_head,
    draw_live,
    head_place,
    height_of,
    live_place,
    zones,
)
from ui.desktop.announcer.looks import Worn
from ui.desktop.row_pictures import colour

SLIDE_S = 0.24
FRAME_MS = 20


class Picture(NamedTuple):
    """A card as it was painted, with the frame around `chosen` or around nobody."""

    card: Card
    chosen: str
    pixels: QPixmap


class CardList(QAbstractScrollArea):
    """`clicked`: somebody chose the runner of this bib; `doubled`: with a double click."""

    clicked = Signal(str)
    doubled = Signal(str)
    scrolled = Signal()
    """By somebody's hand."""

    def __init__(self, worn: Worn, empty: str, name: str) -> None:
        super().__init__()
        self._worn, self._empty = worn, empty
        self._cards: tuple[Card, ...] = ()
        self._tops: dict[str, int] = {}
        self._heights: dict[str, int] = {}
        self._measured: dict[str, Card] = {}
        """By key, whose height it is."""
        self._from: dict[str, int] = {}
        """By key, where a card stood when it began to slide."""
        self._began = self._shown_at = 0.0
        """When the slide began, and the moment of it that is shown: all that is painted belongs to the same one."""
        self._chosen = ""
        self._pictures: dict[str, Picture] = {}
        self._sliding = QTimer(self)
        self._sliding.setInterval(FRAME_MS)
        self._sliding.timeout.connect(self._slide)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().actionTriggered.connect(self.scrolled)

    @property
    def cards(self) -> tuple[Card, ...]:
        return self._cards

    @property
    def chosen(self) -> str:
        """Whose card has the frame; "" of nobody's."""
        return self._chosen

    @property
    def sliding(self) -> bool:
        return self._sliding.isActive()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """These, from top to bottom."""
        old = {card.key: card for card in self._cards}
        stood = {key: self._now_at(key) for key in old}
        looked_at = self._first_in_sight()
        self._cards = tuple(cards)
        self._lay_out()
        moved = {
            card.key: stood.get(card.key, -self._heights[card.key] if number == 0 else self._tops[card.key])
            for number, card in enumerate(self._cards)
        }
        bar = self.verticalScrollBar()
        if looked_at in self._tops and bar.value() > 0:  # no card moves under the eyes
            bar.setValue(bar.value() + self._tops[looked_at] - stood[looked_at])
        else:
            self.go_home()  # the newest, also where who was looked at is not there any more
            if self.isVisible() and old and any(self._tops[key] != top for key, top in moved.items()):
                self._from, self._began = moved, monotonic()
                self._shown_at = self._began
                self._sliding.start()
                return
        if [*old] != [*self._tops] or not old:
            self.viewport().update()
        else:
            self._repaint_changed(old)

    def show_live(self, cards: Sequence[Card]) -> None:
        """The same cards, with what moves with the clock."""
        before, self._cards = self._cards, tuple(cards)
        for old, new in zip(before, self._cards, strict=True):
            if old.live != new.live:
                self.viewport().update(live_place(new, self._now_at(new.key) - self._above, self._worn))

    def choose(self, bib: str, *, reveal: bool = True) -> None:
        """The frame goes to this runner; `reveal`: the card comes into sight."""
        before, self._chosen = self._chosen, bib
        for card in self._cards if bib != before else ():
            if any(cell.bib in (before, bib) for cell in card.cells):
                self.viewport().update(self._place(card))
        for card, zone, cell in self._zones() if reveal else ():
            if cell.bib == bib:
                self._reveal(self._tops[card.key], zone)
                return

    def go_home(self) -> None:
        """The topmost card is in sight."""
        self.verticalScrollBar().setValue(0)

    def above(self) -> int:
        """How many runners are out of sight above."""
        cards = (card for card in self._cards if self._tops[card.key] + self._heights[card.key] <= self._above)
        return sum(1 for card in cards for cell in card.cells if cell.bib)

    def has(self, bib: str) -> bool:
        """Whether this runner can be chosen here."""
        return bool(bib) and any(cell.bib == bib for card in self._cards for cell in card.cells)

    def in_sight(self, bib: str) -> bool:
        """Whether any of this runner's card can be seen."""
        seen = self.viewport().rect()
        return any(
            zone.translated(0, self._tops[card.key] - self._above).intersects(seen)
            for card, zone, cell in self._zones()
            if cell.bib == bib
        )

    def bibs(self) -> list[str]:
        """Who can be chosen, from top to bottom."""
        return list(dict.fromkeys(cell.bib for _, _, cell in self._zones() if cell.bib))

    def wear(self, worn: Worn) -> None:
        self._worn = worn
        self._settle()

    def say_empty(self, text: str) -> None:
        """What stands here while there is no card."""
        if text != self._empty:
            self._empty = text
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn, width = self._worn, self.viewport().width()
        used: dict[str, Picture] = {}
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), colour(worn.theme.surface))
            if not self._cards:
                self._paint_empty(painter)
            for card in reversed(self._cards):  # the top one slides in over the others
                place = self._place(card)
                if not place.intersects(self.viewport().rect()):
                    continue
                picture = used[card.key] = self._picture(card, width)
                if place.intersects(event.rect()):
                    painter.drawPixmap(place.topLeft(), picture.pixels)
                    draw_head(painter, card, head_place(card, place.top(), width, worn), worn)
                    draw_live(painter, card, live_place(card, place.top(), worn), worn)
        self._pictures = used

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if cell := self._at(event):
            self.clicked.emit(cell.bib)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if cell := self._at(event):
            self.doubled.emit(cell.bib)

    # where everything stands

    @property
    def _above(self) -> int:
        """So much is scrolled out of sight."""
        return self.verticalScrollBar().value()

    def _lay_out(self) -> None:
        width, top = self.viewport().width(), 0
        before, self._tops, self._heights = self._heights, {}, {}
        for card in self._cards:
            known = before.get(card.key) if self._measured.get(card.key) == card else None
            high = height_of(card, width, self._worn) if known is None else known
            self._tops[card.key], self._heights[card.key] = top, high
            top += high + 1
        self._measured = {card.key: card for card in self._cards}
        self.verticalScrollBar().setRange(0, max(0, top - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())

    def _settle(self) -> None:
        """Everything at its place at once."""
        self._sliding.stop()
        self._pictures.clear()
        self._measured.clear()
        self._lay_out()
        self.viewport().update()

    def _now_at(self, key: str) -> int:
        if not self._sliding.isActive() or key not in self._from:
            return self._tops[key]
        share = min(1.0, (self._shown_at - self._began) / SLIDE_S)
        gone = 1 - (1 - share) ** 3
        return round(self._from[key] + gone * (self._tops[key] - self._from[key]))

    def _place(self, card: Card) -> QRect:
        return QRect(0, self._now_at(card.key) - self._above, self.viewport().width(), self._heights[card.key])

    def _first_in_sight(self) -> str:
        return next((key for key, top in self._tops.items() if top + self._heights[key] > self._above), "")

    def _slide(self) -> None:
        self._shown_at = monotonic()
        if self._shown_at - self._began >= SLIDE_S:
            self._sliding.stop()
        self.viewport().update()

    def _reveal(self, top: int, zone: QRect) -> None:
        bar, high = self.verticalScrollBar(), self.viewport().height()
        begin, end = top + zone.top(), top + zone.bottom() + 1
        if begin < bar.value():
            bar.setValue(begin)
        elif end > bar.value() + high:
            bar.setValue(end - high)

    def _zones(self) -> Iterator[tuple[Card, QRect, Cell]]:
        for card in self._cards:
            for zone, cell in zones(card, self.viewport().width(), self._worn):
                yield card, zone, cell

    def _at(self, event: QMouseEvent) -> Cell | None:
        point = event.position().toPoint()
        found = (
            cell for card, zone, cell in self._zones() if zone.translated(self._place(card).topLeft()).contains(point)
        )
        return next((cell for cell in found if cell.bib), None)

    # how it is painted

    def _picture(self, card: Card, width: int) -> Picture:
        """As it was painted before, if it looks so."""
        chosen = self._chosen if any(cell.bib == self._chosen for cell in card.cells) else ""
        before = self._pictures.get(card.key)
        if before is not None and before.chosen == chosen and before.card == card:
            return before
        return Picture(card, chosen, self._painted(card, width))

    def _repaint_changed(self, old: dict[str, Card]) -> None:
        for card in self._cards:
            before, place = old[card.key], self._place(card)
            if before != card:
                self.viewport().update(place)
            if before.head != card.head:
                self.viewport().update(head_place(card, place.top(), place.width(), self._worn))
            if before.live != card.live:
                self.viewport().update(live_place(card, place.top(), self._worn))

    def _painted(self, card: Card, width: int) -> QPixmap:
        ratio, worn = self.devicePixelRatioF(), self._worn
        high = height_of(card, width, worn)
        picture = QPixmap(round(width * ratio), round((high + 1) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(colour(worn.theme.surface))
        with QPainter(picture) as painter:
            draw(painter, card, width, worn, self._chosen)
            painter.fillRect(QRect(0, high, width, 1), colour(worn.theme.line))
        return picture

    def _paint_empty(self, painter: QPainter) -> None:
        pad = self._worn.px(16)
        painter.setFont(self._worn.font("line"))
        painter.setPen(colour(self._worn.theme.muted))
        wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(self.viewport().rect().adjusted(pad, pad, -pad, -pad), wrapped, self._empty)
