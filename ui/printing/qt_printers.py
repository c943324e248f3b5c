"""The system's printers where there is no CUPS: pages are rendered here and painted through Qt's print support.

Such a system keeps no list in which a job could be found again: what may have been printed is not sent a second time.
"""

import sys
from collections.abc import Collection, Mapping
from typing import Any

import pypdfium2
from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from ui.printing.jobs import Choice, Job, NobodyKnows, Printer, State

DPI = 300
"""Dots an inch of a rendered page."""

STATES: dict[QPrinter.PrinterState, State] = {
    QPrinter.PrinterState.Error: "trouble",
    QPrinter.PrinterState.Aborted: "stopped",
}


class QtPrinters:
    """One job after the other; `send` comes back when the driver has the whole page."""

    def __init__(self) -> None:
        self._app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
        self._sent = 0
        self._trays: dict[str, tuple[Choice, ...]] = {}

    def printers(self) -> tuple[Printer, ...]:
        return tuple(
            Printer(
                info.printerName(),
                info.description() or info.printerName(),
                info.isDefault(),
                tuple(Choice(size.key(), size.name()) for size in info.supportedPageSizes()),
                self._trays_of(info),
                STATES.get(info.state(), "waiting"),
            )
            for info in QPrinterInfo.availablePrinters()
        )

    def find(self, job: Job) -> str | None:
        raise NobodyKnows(said("it may have been printed; look into the tray, and print it again if it is not there"))

    def send(self, job: Job) -> str:
        info = QPrinterInfo.printerInfo(job.printer)
        if info.isNull():
            raise Refused(said("printer {printer} is not there any more; choose another one", printer=job.printer))
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        paint(printer, job)
        self._sent += 1
        return str(self._sent)

    def states(self, numbers: Collection[str]) -> Mapping[str, tuple[State, str]]:
        return dict.fromkeys(numbers, ("printed", ""))

    def _trays_of(self, info: QPrinterInfo) -> tuple[Choice, ...]:
        """Only Windows names them."""
        name = info.printerName()
        sources: Any = getattr(QPrinter(info), "supportedPaperSources", tuple)
        if name not in self._trays:
            self._trays[name] = tuple(Choice(str(one.value), one.name) for one in sources())
        return self._trays.get(name, ())


def paint(printer: QPrinter, job: Job) -> None:
    """Every page of the job, as large as it is, on that printer. Raises Refused."""
    sizes = {size.key(): size for size in map(QPageSize, QPageSize.PageSizeId) if size.isValid()}
    if job.paper in sizes:
        printer.setPageSize(sizes[job.paper])
    if job.tray:
        printer.setPaperSource(QPrinter.PaperSource(int(job.tray)))
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    printer.setFullPage(True)
    printer.setResolution(DPI)
    printer.setDocName(job.id)
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused(said("printer {printer} takes no pages; look at it, or choose another one", printer=job.printer))
    try:
        with pypdfium2.PdfDocument(job.path) as document:
            for number, page in enumerate(document):
                if number and not printer.newPage():
                    raise Refused(said("printer {printer} stopped in the middle; look at it", printer=job.printer))
                picture = _picture(page)
                size = QSize(*(round(points * printer.resolution() / 72) for points in page.get_size()))
                painter.drawImage(painter.viewport().adjusted(0, 0, size.width() - painter.viewport().width(),
                                  size.height() - painter.viewport().height()), picture)  # fmt: skip
    finally:
        painter.end()


def _picture(page: Any) -> QImage:
    bitmap = page.render(scale=DPI / 72, rev_byteorder=True, prefer_bgrx=True)
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    return image.copy()  # its own memory
