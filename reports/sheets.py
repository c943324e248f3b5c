"""Pages being filled from the top, with the same foot on each: event, status, when it was printed, page n of m."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO

from racecontrol.domain.table import Align
from reports.chains import PLAIN, Style
from reports.document import BLACK, Document, Ink
from reports.draw import MM
from reports.fitting import fitted, shrunk
from reports.fonts import SHARE, draw_text, width
from reports.words import LANGUAGES, spoken, told

A4 = (210 * MM, 297 * MM)
MARGIN = 14 * MM
GREY: Ink = (0.36, 0.36, 0.36)
PALE: Ink = (0.72, 0.72, 0.72)
BOLD = Style(bold=True)
SMALLEST = 5.0
"""Points below which nothing that may be broken into lines shrinks."""

_FOOT_SIZE = 7.5
_BANNER_SIZE, _BANNER_HEIGHT = 12.0, 46.0


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands below every page: `status` ("official", "provisional" and the like), `printed` (when), `event`.

    `language`: of all that the pages say. Reports never read the clock: the caller says when it was printed.
    """

    event: str = ""
    status: str = ""
    printed: str = ""
    language: str = LANGUAGES[0]


NO_FOOTER = Footer()


@dataclass(slots=True)
class Sheet:
    """`y`: the baseline of what was written last, in points from the bottom. `banner`: stands above every page, with
    a cross over all of it: the page must not be used."""

    document: Document
    footer: Footer
    banner: str = ""
    y: float = 0
    open: bool = False
    _footed: list[int] = field(default_factory=list[int])
    _draws: dict[str, Callable[[], None]] = field(default_factory=dict[str, Callable[[], None]])

    @property
    def room(self) -> float:
        return self.document.width - 2 * MARGIN

    @property
    def right(self) -> float:
        return self.document.width - MARGIN

    @property
    def page(self) -> int:
        """The number of the page that is being filled."""
        return self.document.pages + 1

    @property
    def page_begun(self) -> bool:
        """Whether anything is on paper yet."""
        return self.open or self.document.pages > 0

    def say(self, text: str) -> str:
        """What was said, in the language of the pages."""
        return spoken(text, self.footer.language)

    def has(self, height: float) -> bool:
        """Whether that much is left on the page; the footer's place is not."""
        return self.open and self.y - height >= MARGIN + 12

    def new_page(self) -> None:
        """Finish the page, if one is open, and begin the next at its top."""
        self.end_page()
        self.y = self.document.height - MARGIN
        self.open = True
        if self.banner:
            self._banner()

    def end_page(self, foot: bool = True) -> None:
        if self.open:
            if foot:
                self._foot()
            self.document.end_page()
            self.open = False

    def text(
        self,
        x: float,
        text: str,
        size: float,
        room: float,
        style: Style = PLAIN,
        ink: Ink = BLACK,
        align: Align = "left",
    ) -> None:
        """One line at `y` that shrinks until it fits; `x`: the left end of its room."""
        (line,), small = fitted(self.say(text), style, size, SMALLEST, room)
        draw_text(self.document, x + room * SHARE[align], self.y, line, style, small, align, ink)

    def rule(self, thickness: float, ink: Ink = BLACK) -> None:
        """Across the page, at `y`."""
        self.document.rule(MARGIN, self.y, self.right, self.y, thickness, ink)

    def number_later(self, name: str, right: float, size: float, text: Callable[[], str]) -> None:
        """At `y`, ending at `right`: what is known only when all pages are made; `name`: unlike all others."""
        self.document.later(name)
        y = self.y

        def draw() -> None:
            draw_text(self.document, right, y, text(), size=size, align="right")

        self._draws[name] = draw

    def _banner(self) -> None:
        document, top = self.document, self.y
        for x1, x2 in ((MARGIN, self.right), (self.right, MARGIN)):
            document.rule(x1, MARGIN + 14, x2, top - _BANNER_HEIGHT, 3, (0.82, 0.82, 0.82))
        document.box(MARGIN, top - _BANNER_HEIGHT + 8, self.room, _BANNER_HEIGHT - 8, 2.2)
        lines, size = fitted(self.say(self.banner), BOLD, _BANNER_SIZE, 9, self.room - 20, lines=2)
        self.y = top - (20 if len(lines) > 1 else 25)
        for line in lines:
            draw_text(document, document.width / 2, self.y, line, BOLD, size, "center")
            self.y -= size * 1.25
        self.y = top - _BANNER_HEIGHT

    def _foot(self) -> None:
        y, document = MARGIN - 2, self.document
        document.rule(MARGIN, y + 10, self.right, y + 10, 0.4, PALE)
        for number, (line, size) in enumerate(self._foot_lines()):
            draw_text(document, MARGIN, y - number * _FOOT_SIZE * 1.15, line, size=size, ink=GREY)
        document.later(f"foot{self.page}")
        self._footed.append(self.page)

    def _foot_lines(self) -> list[tuple[str, float]]:
        """Lines and their sizes: all in one, or the status of many races in a line of its own."""
        foot, room = self.footer, self.room - 80
        parts = [self.say(part) for part in (foot.event, foot.status, foot.printed) if part]
        one = "   ".join(parts)
        if width(one, size=_FOOT_SIZE) <= room or len(parts) < 3:
            return [(one, shrunk([one], PLAIN, _FOOT_SIZE, room))]
        lines = (f"{parts[0]}   {parts[2]}", parts[1])
        return [(line, shrunk([line], PLAIN, _FOOT_SIZE, room)) for line in lines]

    def save(self) -> None:
        """Only now is it known how many pages there are."""
        self.end_page()
        total = self.document.pages
        for page in self._footed:
            text = self.say(told("page {page} of {pages}", page=page, pages=total))
            self.document.fill(f"foot{page}", lambda text=text: self._number(text))
        for name, draw in self._draws.items():
            self.document.fill(name, draw)
        self.document.save()

    def _number(self, text: str) -> None:
        draw_text(self.document, self.right, MARGIN - 2, text, size=_FOOT_SIZE, align="right", ink=GREY)


def sheet_for(out: BinaryIO, footer: Footer, title: str, turned: bool = False) -> Sheet:
    """An empty one of A4, upright or `turned` on its side. `title`: what readers of PDF show for a name."""
    page = (A4[1], A4[0]) if turned else A4
    return Sheet(Document(out, *page, title=spoken(title, footer.language)), footer)
