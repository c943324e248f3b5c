"""Printing on a real CUPS, with a printer whose every document is counted, while everything breaks that can break."""

import io
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from tests.ui.printing.cups import MISSING, PDF_PPD, Cups, NetworkPrinter
from ui.printing.cups import _printer_state
from ui.printing.jobs import FOLDER, OVER, Broken, Job, Report, Seen, Told
from ui.printing.printing import Printing
from ui.printing.qt_printers import paint

WAIT_S = 120.0

needs_cups = pytest.mark.skipif(bool(MISSING), reason=MISSING)


class Ear:
    """What is told, and waiting for it."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self._changed = threading.Condition()

    def __call__(self, report: Report) -> None:
        with self._changed:
            self.reports.append(report)
            self._changed.notify_all()

    def wait(self, done: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(done, WAIT_S), self.reports[-20:]

    def states(self, job: Job) -> list[str]:
        """All that was told of a job, each state once."""
        told = [one.state for one in self.reports if isinstance(one, Told) and one.id == job.id]
        return list(dict.fromkeys(told))

    def over(self, jobs: list[Job]) -> bool:
        return all(any(isinstance(one, Told) and one.id == job.id and one.state in OVER for one in self.reports)
                   for job in jobs)  # fmt: skip


@pytest.fixture
def net() -> Iterator[NetworkPrinter]:
    with NetworkPrinter() as printer:
        yield printer


@pytest.fixture
def cups(net: NetworkPrinter, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    with Cups() as one:
        one.printer("DESK", net.uri)
        for name, value in one.environment.items():
            monkeypatch.setenv(name, value)
        yield one


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def printing(ear: Ear) -> Iterator[Printing]:
    one = Printing(ear, patience=15.0)
    yield one
    one.close()


def jobs(folder: Path, count: int, printer: str = "DESK") -> list[Job]:
    """Documents that differ: each says its number."""
    made: list[Job] = []
    for number in range(1, count + 1):
        path = folder / f"{printer}{number}.pdf"
        canvas = Canvas(str(path))
        canvas.drawString(72, 72, f"page of {number}")
        canvas.save()
        made.append(Job(f"{number} {printer.lower()}{folder.name}", str(path), printer))
    return made


def pages(documents: list[bytes]) -> Counter[str]:
    """What stands on each page that came out, and how often."""
    texts: list[str] = []
    for data in documents:
        with pypdfium2.PdfDocument(data) as document:
            texts += [page.get_textpage().get_text_bounded() for page in document]
    return Counter(texts)


def each_once(count: int) -> Counter[str]:
    return Counter(f"page of {number}" for number in range(1, count + 1))


@needs_cups
def test_a_pdf_reaches_the_printer_unchanged(
    cups: Cups, net: NetworkPrinter, ear: Ear, printing: Printing, tmp_path: Path
) -> None:
    (job,) = jobs(tmp_path, 1)
    printing.send(job)
    ear.wait(lambda: ear.over([job]))
    assert ear.states(job) == ["waiting", "printing", "printed"] or ear.states(job) == ["waiting", "printed"]
    assert net.documents == [Path(job.path).read_bytes()]
    assert [printer.name for one in ear.reports if isinstance(one, Seen) for printer in one.printers] == ["DESK"]


@needs_cups
def test_twenty_pages_while_printer_printing_system_and_process_stop_and_start(
    cups: Cups, net: NetworkPrinter, ear: Ear, printing: Printing, tmp_path: Path,
    expected_log: Callable[[str], None],
) -> None:  # fmt: skip
    """None lost, none doubled."""
    expected_log("the process that prints is gone, it is started anew")
    twenty = jobs(tmp_path, 20)
    for job in twenty[:5]:
        printing.send(job)
    ear.wait(lambda: ear.over(twenty[:5]))
    cups.run("cupsdisable", "-r", "no paper here", "DESK")
    for job in twenty[5:10]:
        printing.send(job)
    ear.wait(lambda: all("stopped" in ear.states(job) for job in twenty[5:10]))
    assert printing.pid is not None
    os.kill(printing.pid, signal.SIGKILL)
    ear.wait(lambda: Broken(hung=False) in ear.reports)
    cups.run("cupsenable", "DESK")
    ear.wait(lambda: ear.over(twenty[:10]))
    cups.kill()
    for job in twenty[10:15]:
        printing.send(job)
    ear.wait(lambda: "no_answer" in ear.states(twenty[10]))
    cups.start()
    for job in twenty[15:]:
        printing.send(job)
    ear.wait(lambda: ear.over(twenty))
    assert {ear.states(job)[-1] for job in twenty} == {"printed"}
    assert pages(net.documents) == each_once(20)


@needs_cups
def test_a_printing_system_that_hangs_is_told_and_prints_once_when_it_goes_on(
    cups: Cups, net: NetworkPrinter, ear: Ear, tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("the process that prints does not answer, it is started anew")
    printing = Printing(ear, patience=5.0)
    first, second = jobs(tmp_path, 2)
    printing.send(first)
    ear.wait(lambda: ear.over([first]))
    cups.signal(signal.SIGSTOP)
    printing.send(second)
    ear.wait(lambda: Broken(hung=True) in ear.reports)
    cups.signal(signal.SIGCONT)
    ear.wait(lambda: ear.over([second]))
    printing.close()
    assert pages(net.documents) == each_once(2)


@needs_cups
def test_what_the_printer_does_not_take_is_refused_with_a_sentence(
    cups: Cups, ear: Ear, printing: Printing, tmp_path: Path
) -> None:
    (stranger,) = jobs(tmp_path, 1, "ELSEWHERE")
    printing.send(stranger)
    ear.wait(lambda: ear.over([stranger]))
    last = next(one for one in reversed(ear.reports) if isinstance(one, Told))
    assert (last.state, last.taken) == ("refused", False)
    assert last.detail == "printer ELSEWHERE is not there any more; choose another one"


@needs_cups
def test_what_is_cancelled_at_the_printer_is_told(cups: Cups, ear: Ear, printing: Printing, tmp_path: Path) -> None:
    cups.run("cupsdisable", "DESK")
    (job,) = jobs(tmp_path, 1)
    printing.send(job)
    ear.wait(lambda: "stopped" in ear.states(job))
    cups.run("cancel", "-a", "DESK")
    ear.wait(lambda: ear.over([job]))
    assert ear.states(job)[-1] == "refused"


@needs_cups
@pytest.mark.skipif(
    not PDF_PPD.is_file(), reason="printer-driver-cups-pdf is not installed (`make printers` brings it)"
)
def test_papers_and_trays_are_those_of_the_printer(cups: Cups, ear: Ear, printing: Printing, tmp_path: Path) -> None:
    cups.printer("FILES", "cups-pdf:/", "-P", str(PDF_PPD))
    ear.wait(lambda: any(len(one.printers) == 2 for one in ear.reports if isinstance(one, Seen)))
    seen = next(one for one in reversed(ear.reports) if isinstance(one, Seen))
    files = next(printer for printer in seen.printers if printer.name == "FILES")
    assert "A4 210x297mm" in [paper.title for paper in files.papers]


def test_save_as_pdf_needs_no_printer(ear: Ear, printing: Printing, tmp_path: Path) -> None:
    (made,) = jobs(tmp_path, 1)
    job = Job("877 x", made.path, FOLDER, folder=str(tmp_path / "new" / "here"), file="877.pdf")
    for _ in range(2):
        printing.send(job)
    ear.wait(lambda: ear.over([job]))
    assert (tmp_path / "new" / "here" / "877.pdf").read_bytes() == Path(made.path).read_bytes()


def test_a_folder_that_cannot_be_written_is_told(ear: Ear, printing: Printing, tmp_path: Path) -> None:
    (made,) = jobs(tmp_path, 1)
    (tmp_path / "file").write_text("no folder")
    job = Job("877 x", made.path, FOLDER, folder=str(tmp_path / "file"), file="877.pdf")
    printing.send(job)
    ear.wait(lambda: ear.over([job]))
    last = next(one for one in reversed(ear.reports) if isinstance(one, Told))
    assert last.state == "refused"
    assert last.detail.endswith("choose another folder")


@pytest.mark.parametrize(
    ("reasons", "state", "printer"),
    [
        ("media-empty-warning,offline-report", "no_paper", "5"),
        ("offline-report", "gone", "5"),
        ("media-jam-error", "trouble", "5"),
        ("paused", "stopped", "5"),
        ("none", "stopped", "5"),
        ("none", "waiting", "4"),
        ("toner-low-report", "waiting", "3"),
    ],
)
def test_why_a_printer_does_not_print(reasons: str, state: str, printer: str) -> None:
    assert _printer_state({"printer-state": printer, "printer-state-reasons": reasons})[0] == state


def test_without_cups_a_page_is_painted_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    """On a printer of Qt that writes a file: every dot of the page stands where it stood."""
    assert QGuiApplication.instance() is not None
    (job,) = jobs(tmp_path, 1)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    printer.setPageSize(QPageSize(QSizeF(595, 842), QPageSize.Unit.Point))
    paint(printer, job)
    boxes = [_inked(Path(path).read_bytes()) for path in (job.path, str(tmp_path / "painted.pdf"))]
    assert all(abs(one - other) <= 3 for one, other in zip(*boxes, strict=True)), boxes


def _inked(data: bytes) -> tuple[int, int, int, int]:
    """The box around all that is not white, in points."""
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        picture = document[0].render(scale=1).to_numpy()[:, :, :3].min(axis=2) < 128
    rows, columns = picture.any(axis=1).nonzero()[0], picture.any(axis=0).nonzero()[0]
    return int(rows[0]), int(rows[-1]), int(columns[0]), int(columns[-1])
