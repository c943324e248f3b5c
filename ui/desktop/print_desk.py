"""What the certificates desk has ordered: pages are made, handed to the process that prints, followed, and recorded."""

import itertools
import tempfile
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from racecontrol.domain.facts import Printed, Void
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import of_day
from racecontrol.exchange.files import safe_name
from racecontrol.scoring.standings import Standings
from racecontrol.session import Changes
from reports.certificates import spoken_for
from ui.desktop.background import Background
from ui.desktop.certificate_pages import Page, layout_of, page, sample
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import N_, tr
from ui.desktop.race import OpenRace
from ui.desktop.saying import in_words
from ui.desktop.theme import Tone
from ui.printing.jobs import FOLDER, OVER, Broken, Job, Printer, Report, Seen, State, Told
from ui.printing.printing import Printing

STATES: dict[str, tuple[Tone, str, str]] = {
    "making": ("off", N_("page is made"), ""),
    "waiting": ("off", N_("waits for the printer"), ""),
    "printing": ("off", N_("printing"), ""),
    "printed": ("ok", N_("printed"), ""),
    "no_paper": ("act", N_("out of paper"), N_("{printer} is out of paper. Put paper in: it goes on by itself.")),
    "trouble": (
        "act",
        N_("printer needs a hand"),
        N_("{printer} needs a hand: a jam, an open door or no toner. Look at it; it goes on by itself."),
    ),
    "stopped": (
        "watch",
        N_("printer stopped"),
        N_("{printer} is stopped. Start it at the printer or in the computer's printer settings; nothing is lost."),
    ),
    "gone": ("act", N_("printer gone"), N_("{printer} does not answer. Check its power and cable; nothing is lost.")),
    "no_answer": (
        "act",
        N_("printing system silent"),
        N_("This computer's printing system does not answer. Nothing is lost: it goes on as soon as it does."),
    ),
    "refused": ("act", N_("not printed"), N_("{bib} was not printed: {detail}. Type it again when that is mended.")),
    "unknown": ("watch", N_("perhaps printed"), N_("{bib}: {detail}")),
    "no": ("watch", N_("no certificate"), ""),
}
"""A state of the list: its shape, its word, and the sentence that says what to do; "" where nothing is."""

TROUBLE: tuple[State, ...] = ("no_paper", "trouble", "stopped", "gone", "no_answer")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the desk prints. `layout`: a name, or the path of a file; `language` "": each runner's own."""

    printer: str = FOLDER
    paper: str = ""
    tray: str = ""
    folder: str = ""
    layout: str = "formal"
    language: str = ""
    provisional: bool = False


def load_setting(settings: QSettings) -> Setting:
    """As it was left; what the file does not hold is as on the first day."""
    first, found = Setting(), dict[str, object]()
    for name in Setting.__dataclass_fields__:
        value = settings.value(f"certificates/{name}")
        if value is not None:
            found[name] = str(value) == "true" if isinstance(getattr(first, name), bool) else str(value)
    return replace(first, **found)  # type: ignore[arg-type]


def save_setting(settings: QSettings, setting: Setting) -> None:
    for name in Setting.__dataclass_fields__:
        value = getattr(setting, name)
        settings.setValue(f"certificates/{name}", ("true" if value else "false") if isinstance(value, bool) else value)


@dataclass(slots=True)
class Line:
    """One answer of the desk. `state`: of STATES; `number`: of its fact, 0 without one; `printer`: its title."""

    bib: str
    name: str
    state: str
    time: str
    detail: str = ""
    printer: str = ""
    copy: int = 1
    number: int = 0


class PrintDesk(QObject):
    """Everything happens in the window's thread but the making of pages, the printing and the recording."""

    changed = Signal()
    """Some line is another one, or new."""
    said = Signal(str)
    """A sentence for whoever works here."""
    found = Signal()
    """The printers are known."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._making = Background(race.bridge, "certificates")
        self._printing: Printing | None = None
        self._files: tempfile.TemporaryDirectory[str] | None = None
        self._jobs: dict[str, tuple[Line, Callable[[], Printed] | None]] = {}
        self._numbers = itertools.count()
        self._ordered: dict[str, list[Line]] = {}
        self.printers: tuple[Printer, ...] = ()
        self.lines: list[Line] = []
        """The oldest first."""

    def begin(self) -> None:
        """Somebody works here: the process that prints is started, once."""
        if self._printing is None:
            self._files = tempfile.TemporaryDirectory(prefix="racecontrol-print-", ignore_cleanup_errors=True)
            self._printing = Printing(lambda report: self._race.bridge.later(lambda: self._hear(report)))

    @property
    def pid(self) -> int | None:
        """Of the process that prints."""
        return self._printing.pid if self._printing is not None else None

    def under_way(self, standings: Standings, bib: str) -> int:
        """How many pages of that bib are ordered of which these standings do not know yet."""
        state = standings.field.state
        known = {logged.number for logged in state.printed.get(bib, ())} | state.voided
        ordered = (line for line in self._ordered.get(bib, ()) if line.state != "refused")
        return sum(line.number not in known for line in ordered)

    @property
    def trouble(self) -> str:
        """What to do so that what waits is printed; "" when all is well."""
        for line, _ in self._jobs.values():
            if line.state in TROUBLE:
                return tr(STATES[line.state][2], printer=line.printer, bib=line.bib, detail=line.detail)
        return ""

    def note(self, bib: str, name: str, brief: str) -> None:
        """No page, and why: it stands in the list so that no answer is lost in a row of scans."""
        self._put(Line(bib, name, "no", self._now(), brief))

    def order(self, standings: Standings, row: int, setting: Setting) -> None:
        """Print the certificate of that row."""
        self.begin()
        entry = standings.entry(row)
        copy = len(standings.field.state.printed.get(entry.bib, ())) + self.under_way(standings, entry.bib) + 1
        line = Line(entry.bib, entry.name or entry.latin_name, "making", self._now(), copy=copy)
        self._ordered.setdefault(entry.bib, []).append(line)
        line.printer = self.title(setting.printer)
        self._put(line)

        def work() -> tuple[Page, str, str] | str:
            try:
                layout = layout_of(setting.layout)
                language = spoken_for(layout, entry, standings.field.setup.event, setting.language)
                made = page(standings, row, layout, language, self._race.session, final=True)
                return made, language, self._written(made.pdf)
            except Refused as refusal:
                return in_words(refusal.text)

        def made(result: tuple[Page, str, str] | str) -> None:
            if isinstance(result, str):
                self._refuse(line, result)
                return
            done, language, path = result
            if done.lacking:
                self.said.emit(as_sentence(f"{line.bib}: {done.lacking}"))
            name, where = Path(setting.layout).stem, line.printer
            fact = Printed(line.bib, name, language, done.serial, where, line.copy)
            self._send(line, path, setting, lambda: fact)

        self._making.do(work, made, lambda: self._refuse(line, tr("the page could not be made")))

    def try_out(self, setting: Setting) -> None:
        """A test page: the layout with an invented runner."""
        self.begin()
        line = Line(tr("Test page"), "", "making", self._now(), printer=self.title(setting.printer))
        self._put(line)

        def work() -> str | Refused:
            try:
                layout = layout_of(setting.layout)
                return self._written(sample(layout, layout.language(setting.language)))
            except Refused as refusal:
                return refusal

        def made(result: str | Refused) -> None:
            if isinstance(result, Refused):
                self._refuse(line, in_words(result.text))
            else:
                self._send(line, result, setting, None)

        self._making.do(work, made, lambda: self._refuse(line, tr("the page could not be made")))

    def folder_of(self, setting: Setting) -> Path:
        """Where "save as PDF" puts its files: beside the race file, unless another folder was chosen."""
        path = self._race.session.path
        return Path(setting.folder).expanduser() if setting.folder else path.with_name(f"{path.stem}.certificates")

    def leave(self) -> None:
        """What printers have taken, they print; the rest is not printed and not recorded."""
        self._making.close()
        if self._printing is not None:
            self._printing.close()
        if self._files is not None:
            self._files.cleanup()

    def _send(self, line: Line, path: str, setting: Setting, fact: Callable[[], Printed] | None) -> None:
        if self._printing is None:
            return
        job = Job(
            id=f"{line.bib} {uuid.uuid4().hex[:12]}",
            path=path,
            printer=setting.printer,
            paper=setting.paper,
            tray=setting.tray,
            folder=str(self.folder_of(setting)),
            file=f"{safe_name(line.bib)}.pdf",
        )
        line.state = "waiting"
        self._jobs[job.id] = (line, fact)
        self._printing.send(job)
        self.changed.emit()

    def _hear(self, report: Report) -> None:
        match report:
            case Seen(printers):
                self.printers = printers
                self.found.emit()
            case Broken(hung):
                self.said.emit(
                    tr("A printer's driver did not answer; printing was started anew. No page is lost or doubled.")
                    if hung
                    else tr("The printing program had ended; it was started anew. No page is lost or doubled.")
                )
            case Told() if report.id in self._jobs:
                self._follow(report)
            case _:
                pass

    def _follow(self, told: Told) -> None:
        line, fact = self._jobs[told.id]
        line.state, line.detail = told.state, in_words(told.detail)
        if told.taken and fact is not None and told.state != "refused":
            self._jobs[told.id] = (line, None)
            self._record(line, fact())
        if told.state in OVER:
            del self._jobs[told.id]
            line.time = self._now()
        if told.state == "refused":
            self._refuse(line, line.detail or tr("it was cancelled at the printer"))
        elif told.state == "unknown":
            self.said.emit(tr(STATES["unknown"][2], bib=line.bib, detail=line.detail))
        self.changed.emit()

    def _record(self, line: Line, fact: Printed) -> None:
        """It cannot be taken back any more: the race knows it."""

        def done(changes: Changes) -> None:
            line.number = changes.facts[0].number
            if line.state == "refused":
                self._take_back(line)

        self._race.door.do(fact, done=done, refused=self.said.emit)

    def _refuse(self, line: Line, why: str) -> None:
        line.state, line.detail = "refused", why
        if line.number:
            self._take_back(line)
        self.said.emit(tr(STATES["refused"][2], bib=line.bib, detail=why.rstrip(".")))
        self.changed.emit()

    def _take_back(self, line: Line) -> None:
        number, line.number = line.number, 0
        self._race.door.do(Void(number), why=line.detail, done=lambda _: self.changed.emit(), refused=self.said.emit)

    def _put(self, line: Line) -> None:
        self.lines.append(line)
        self.changed.emit()

    def _written(self, pdf: bytes) -> str:
        assert self._files is not None
        path = Path(self._files.name, f"{next(self._numbers)}.pdf")
        path.write_bytes(pdf)
        return str(path)

    def title(self, printer: str) -> str:
        if printer == FOLDER:
            return tr("PDF file")
        return next((one.title for one in self.printers if one.name == printer), printer)

    def _now(self) -> str:
        return of_day(self._race.clock(), self._race.session.setup.event.timezone)[:5]
