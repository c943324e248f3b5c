"""Whose page is seen: worked out off the window's thread, the newest only, never one beside another one's answer."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from racecontrol.domain.refusal import Refused
from racecontrol.scoring.standings import Standings
from reports.certificates import spoken_for
from ui.desktop.certificate_answers import Answer
from ui.desktop.certificate_pages import layout_of, page, picture
from ui.desktop.docks.certificates_page import PageView
from ui.desktop.i18n import tr
from ui.desktop.lookup import Lookup
from ui.desktop.print_desk import Setting
from ui.desktop.race import OpenRace
from ui.desktop.saying import in_words


class Preview(QObject):
    """`failed`: the page of the one who was asked for last cannot be made, and why."""

    failed = Signal(str)

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._session = race.session
        self._looking = Lookup(race.bridge, "certificate")
        self._asked: tuple[object, ...] = ()
        """Bib, setting and pixels of what is shown or on its way; empty: nobody's page."""
        self._of: Standings | None = None
        self.view = PageView(tr("The page as it will be printed"), tr("Type or scan a bib: the page appears here."))

    def show(self, standings: Standings | None, about: Answer | None, setting: Setting) -> None:
        """The page of whom the answer is about; an empty one where there is none."""
        if standings is None or about is None or about.row < 0 or not about.has_page:
            self._asked = ()
            self.view.show_image(None, " " if about else tr("Type or scan a bib: the page appears here."))
            return
        row, size = about.row, self.view.pixels
        asked = (about.bib, setting, size)
        if asked == self._asked and standings is self._of:
            return
        if self._asked[:1] != asked[:1]:
            self.view.show_image(None, " ")
        self._asked, self._of = asked, standings

        def work() -> QImage | str:
            try:
                layout = layout_of(setting.layout)
                language = spoken_for(layout, standings.entry(row), standings.field.setup.event, setting.language)
                return picture(page(standings, row, layout, language, self._session, final=False).pdf, *size)
            except Refused as refusal:
                return in_words(refusal.text)

        self._looking.ask(work, lambda made: self._show(asked, made))

    def close(self) -> None:
        self._looking.close()

    def _show(self, asked: tuple[object, ...], made: QImage | str) -> None:
        if asked != self._asked:  # it came too late: the page is another one's by now, or nobody's
            return
        if isinstance(made, str):
            self.view.show_image(None, made)
            self.failed.emit(made)
        else:
            self.view.show_image(made)
