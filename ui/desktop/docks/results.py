"""Any list of results: chosen, live, searched, copied, exported; and the mark that makes it official."""

import logging
import time
from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout

from racecontrol.domain.facts import Official
from racecontrol.domain.time import local
from racecontrol.domain.wording import minute_text
from racecontrol.scoring.official import Mark, Officials, mark_text
from racecontrol.scoring.results import OK, RUN
from racecontrol.scoring.standings import Standings
from ui.beside import alone
from ui.desktop.background import Background
from ui.desktop.docks.asking import Asking, Question
from ui.desktop.docks.problems_lines import Work
from ui.desktop.docks.problems_of_race import open_text
from ui.desktop.docks.results_columns import ColumnChoice
from ui.desktop.docks.results_head import ResultsHead
from ui.desktop.docks.results_view import ResultsView
from ui.desktop.frame import Frame
from ui.desktop.i18n import N_, number, tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import Panel, toned
from ui.desktop.race import OpenRace
from ui.desktop.results_data import DEFAULTS, Choice, Kind, Listed, Lists, as_text, file_name
from ui.desktop.results_files import PAPERS, Paper, paper_name, write, write_paper
from ui.desktop.saying import in_words
from ui.desktop.theme import Tone

log = logging.getLogger(__name__)

AGAIN_S = 1.0
"""While the race changes, it is worked out so often whether the list is still what was official."""

FORMATS = (
    ("pdf", N_("&PDF, for the printer")),
    ("xlsx", N_("E&xcel")),
    ("csv", N_("&CSV")),
    ("html", N_("&HTML, a page")),
    ("json", N_("&JSON")),
)
"""As what a list is exported, and the words in the menu."""


class Results(Panel):
    """The list is put together in a thread of its own, of the newest scoring only, and only while it is seen."""

    asked = Signal()
    """It has something to ask, or to show."""
    settled = Signal()
    """It is answered."""
    told = Signal(str)
    """What was done; for the status line."""
    opened = Signal(str)
    """The bib whose card is wanted."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self._work: Work | None = None
        self._settings: QSettings | None = None
        self._shown_of: Standings | None = None
        self._marked_of: Standings | None = None
        self._known_of: Standings | None = None
        """Of which standings the list is, of which the mark was asked, and of which it is known."""
        self._marked = 0.0
        self._lists, self._officials = Lists(), Officials()
        self._listing, self._marking = Lookup(race.bridge, "results"), Lookup(race.bridge, "official")
        self._writing = Background(race.bridge, "export")
        self.listed: Listed | None = None
        self.mark = Mark("")
        self.head = ResultsHead()
        self.view = ResultsView()
        self.columns = ColumnChoice()
        self.strip = Asking(race)
        self.formats = QMenu(self)
        for kind, words in FORMATS:
            self.formats.addAction(tr(words)).triggered.connect(lambda _checked=False, kind=kind: self.export_as(kind))
        self.papers = QMenu(tr("Lists for &printing"), self)
        for one in PAPERS:
            self.papers.addAction(tr(one.words)).triggered.connect(lambda _checked=False, one=one: self.save_paper(one))
        self.formats.addMenu(self.papers)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.columns)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.strip)
        self._connect()

    @property
    def choice(self) -> Choice | None:
        """The list that is wanted; None before anything is scored."""
        return self.head.choice

    def remember(self, settings: QSettings) -> None:
        """Where the columns are remembered, by kind of list."""
        self._settings = settings

    def give_keys(self) -> None:
        """The keys go to the list; it is shown at once."""
        self.refresh()
        self.view.take_keys()

    def search(self) -> None:
        """The keys go to the search field of the list."""
        self.asked.emit()
        self.head.search.setFocus()
        self.head.search.selectAll()

    def copy(self) -> None:
        """The chosen rows, else the whole list, to the clipboard: cells apart by tabs, with the headings."""
        listed = self.listed
        if listed is None:
            self.told.emit(tr("There is no list yet."))
            return
        chosen = self.view.chosen()
        keys = chosen or listed.keys[listed.found].tolist()
        columns = self._columns_of(listed.choice.kind)

        def done(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            n, whole = number(len(keys)), number(len(listed.keys))
            told = tr("Copied: {n} of {all} rows, with the headings.", n=n, all=whole)
            self.told.emit(told if len(keys) > 1 else f"{told} {tr('Ctrl+A chooses them all.')}")

        self._writing.do(lambda: as_text(listed.table(columns, keys)), done)

    def export(self) -> None:
        """Ask as what."""
        self.asked.emit()
        self.formats.popup(self.head.export.mapToGlobal(self.head.export.rect().bottomLeft()))
        self.formats.setActiveAction(self.formats.actions()[0])

    def export_as(self, kind: str) -> None:
        """Write the whole list, as it is chosen, beside the race file."""
        listed = self.listed
        if listed is None:
            self.told.emit(tr("There is no list yet."))
            return
        session = self._race.session
        stamp = local(self._race.clock(), session.setup.event.timezone).strftime("%Y%m%d-%H%M%S")
        columns = self._columns_of(listed.choice.kind)
        self.told.emit(tr("Writing {name} ...", name=file_name(listed.choice, stamp, kind)))
        self._writing.do(lambda: write(session, listed, columns, stamp, kind), self.told.emit)

    def print_lists(self) -> None:
        """Ask which."""
        self.asked.emit()
        self.papers.popup(self.head.export.mapToGlobal(self.head.export.rect().bottomLeft()))
        self.papers.setActiveAction(self.papers.actions()[0])

    def save_paper(self, one: Paper) -> None:
        """Write a list of the chosen race for the printer, beside the race file."""
        frame, choice = self._frame, self.choice
        if frame is None or choice is None:
            self.told.emit(tr("There are no results yet."))
            return
        session = self._race.session
        stamp = local(self._race.clock(), session.setup.event.timezone).strftime("%Y%m%d-%H%M%S")
        self.told.emit(tr("Writing {name} ...", name=paper_name(one, choice.race, stamp)))
        self._writing.do(lambda: write_paper(session, one, frame.standings, choice.race, stamp), self.told.emit)

    def make_official(self) -> None:
        """Ask whether the results of the chosen race are official as they stand."""
        frame, choice = self._frame, self.choice
        if frame is None or choice is None:
            self.told.emit(tr("There are no results yet."))
            return
        standings, event = frame.standings, self._race.session.setup.event
        race = standings.field.setup.race(choice.race)
        title = tr("Results of {race} official", race=race.name)
        approval = standings.field.state.official.get(race.code)
        if approval is not None and self._known_of is standings and not self.mark.has_changed:
            official = tr(
                "They are official since {time}, by {who}, and nothing has changed since.",
                time=minute_text(approval.logged.at, event),
                who=approval.logged.by,
            )
            self.strip.refuse_at_once(title, official)
            return
        status = standings.results.status[standings.field.race == standings.field.setup.races.index(race)]
        says = tr(
            "{finished} in the results, {running} without a finish yet. Lists and pages say from now on that they are "
            "official, by whom and since when; what changes later is told.",
            finished=number(int(np.count_nonzero(status == OK))),
            running=number(int(np.count_nonzero(status == RUN))),
        )
        self.strip.put(
            Question(
                title,
                tr("Make official"),
                (Official(race.code, len(standings.reads)),),
                f"{open_text(self._work, race.code)}\n{says}",
                tr("reviewed"),
                tr("The results of {race} are official.", race=race.name),
                guarded=True,
            )
        )

    def choose_columns(self) -> None:
        """Which columns the list has; press again to be done."""
        self.asked.emit()
        if self.columns.isVisible():
            self.columns.leave()
        elif self.listed is not None:
            kind = self.listed.choice.kind
            self.columns.open(self.listed.columns, self._columns_of(kind))

    def show_changes(self) -> None:
        """What has changed since the results were made official."""
        self.asked.emit()
        self.head.choose("changes")
        self.view.take_keys()

    def permit(self, may: Callable[[str], bool]) -> None:
        for name, button in (("official", self.head.official), ("export", self.head.export)):
            button.setVisible(may(f"results.{name}"))

    def hold(self, action: QAction) -> None:
        self.view.hold(action)

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame
        self.head.offer(frame.standings)
        if not self.visibleRegion().isEmpty():
            self.refresh()

    def show_work(self, work: Work) -> None:
        """All problems anew: what is open is told before results are made official."""
        self._work = work

    def tick(self, now: int) -> None:
        self.strip.look()
        if self.visibleRegion().isEmpty():
            return
        frame = self._frame
        if frame is not None and self._shown_of is not frame.standings:
            self.refresh()
        if frame is not None and self._marked_of is not frame.standings and time.monotonic() - self._marked > AGAIN_S:
            self._look_at_mark(frame.standings)

    def wear(self) -> None:
        self.view.wear()

    def leave(self) -> None:
        """The window goes; what is being written is written."""
        self._listing.close()
        self._marking.close()
        self._writing.close(finish=True)

    def refresh(self) -> None:
        """The chosen list of the newest scoring."""
        frame, choice = self._frame, self.choice
        if frame is None or choice is None:
            return
        columns, sought = self._columns_of(choice.kind), self.head.search.text()
        standings = self._shown_of = frame.standings
        mark = self.mark if self.mark.race == choice.race else Mark(choice.race)
        self._listing.ask(lambda: self._lists.listed(standings, choice, columns, mark, sought), self._show_list)

    def _show_list(self, listed: Listed) -> None:
        if listed.choice != self.choice:  # another was chosen meanwhile, and its answer is on the way
            return
        self.listed = listed
        searched = bool(self.head.search.text().strip())
        self.view.show_list(listed, self._columns_of(listed.choice.kind), searched=searched)
        self.head.show_count(int(np.count_nonzero(listed.found)), len(listed.keys))

    def _look_at_mark(self, standings: Standings) -> None:
        choice = self.choice
        if choice is None:
            return
        self._marked, self._marked_of = time.monotonic(), standings
        work = partial(alone, partial(self._officials.mark, standings, choice.race))
        self._marking.ask(work, partial(self._show_mark, standings))

    def _show_mark(self, standings: Standings, mark: Mark) -> None:
        if self.choice is None or mark.race != self.choice.race:
            return
        self.mark, self._known_of = mark, standings
        tone: Tone = "off" if mark.approval is None else "watch" if mark.has_changed else "ok"
        text = in_words(mark_text(mark, self._race.session.setup.event))
        toned(self.head.mark, text, tone)
        self.head.changes.setVisible(mark.has_changed)
        if self.choice.kind == "changes":
            self.refresh()

    def _chosen(self) -> None:
        """Another list."""
        self._marked_of = self._known_of = None
        if self.choice is None or self.mark.race != self.choice.race:
            toned(self.head.mark, "", None)
            self.head.changes.hide()
        self.columns.leave()
        self.refresh()
        if self._frame is not None:
            self._look_at_mark(self._frame.standings)

    def _columns_of(self, kind: Kind) -> tuple[str, ...]:
        remembered = str(self._settings.value(f"results/{kind}", "")) if self._settings is not None else ""
        return tuple(remembered.split()) or DEFAULTS[kind]

    def _choose_columns(self, keys: tuple[str, ...]) -> None:
        choice = self.choice
        if choice is not None and self._settings is not None:
            self._settings.setValue(f"results/{choice.kind}", "" if keys == DEFAULTS[choice.kind] else " ".join(keys))
            self.refresh()

    def _connect(self) -> None:
        self.head.chosen.connect(self._chosen)
        self.head.sought.connect(self.refresh)
        self.head.stepped_down.connect(self.view.take_keys)
        self.head.columns.clicked.connect(self.choose_columns)
        self.head.export.clicked.connect(self.export)
        self.head.official.clicked.connect(self.make_official)
        self.head.changes.clicked.connect(self.show_changes)
        self.head.official.setEnabled(not self._race.locked)
        if self._race.locked:
            self.head.official.setToolTip(self._race.locked)
        self.view.opened.connect(self.opened)
        self.columns.chosen.connect(self._choose_columns)
        self.columns.left.connect(self.view.take_keys)
        self.strip.told.connect(self.told)
        self.strip.asked.connect(self.asked)
        self.strip.settled.connect(self.settled)
