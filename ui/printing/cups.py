"""The system's printers where there is CUPS, through its own library (libcups 2): a PDF is handed over unchanged."""

import ctypes
import ctypes.util
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from ui.printing.jobs import Choice, Job, NoAnswer, Printer, State

EVERY = -1
"""Jobs of every state, those that are over too."""

PENDING, HELD, PROCESSING, STOPPED, CANCELLED, ABORTED, COMPLETED = range(3, 10)
"""States of a job (RFC 8011, 5.3.7)."""

PRINTER_STOPPED = "5"

DONE: tuple[State, str] = ("printed", "")

NOT_NOW = {
    0x0502: "no_answer",  # service unavailable: also where nobody listens
    0x0500: "no_answer",  # internal error: the connection broke
    0x0503: "no_answer",  # version not supported is said by a server that starts
    0x0504: "gone",  # device error
    0x0505: "no_answer",  # temporary error
    0x0506: "stopped",  # not accepting jobs
    0x0507: "no_answer",  # busy
}
"""Answers (RFC 8011, appendix B) after which it is tried again, and how the job stands meanwhile."""

REASONS: tuple[tuple[str, State], ...] = (
    ("media-empty", "no_paper"),
    ("media-needed", "no_paper"),
    ("offline", "gone"),
    ("connecting-to-device", "gone"),
    ("timed-out", "gone"),
    ("shutdown", "gone"),
    ("media-jam", "trouble"),
    ("door-open", "trouble"),
    ("cover-open", "trouble"),
    ("interlock-open", "trouble"),
    ("toner-empty", "trouble"),
    ("marker-supply-empty", "trouble"),
    ("output-area-full", "trouble"),
    ("paused", "stopped"),
)
"""What a printer says why it does not print (RFC 8011, 5.4.12), the first that fits."""


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Dest(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


class _Media(ctypes.Structure):
    """`pwg_media_t`; sizes in hundredths of a millimetre."""

    _fields_ = (
        ("pwg", ctypes.c_char_p),
        ("legacy", ctypes.c_char_p),
        ("ppd", ctypes.c_char_p),
        ("width", ctypes.c_int),
        ("length", ctypes.c_int),
    )


@dataclass(frozen=True, slots=True)
class Listed:
    """A job in the list of the printing system. `size`: kB; 0 of one whose document never arrived."""

    number: int
    printer: str
    title: str
    state: int
    size: int


def library() -> ctypes.CDLL | None:
    """CUPS's own library; None where it is not installed."""
    name = ctypes.util.find_library("cups") or "libcups.so.2"
    try:
        lib = ctypes.CDLL(name)
        lib.cupsGetJobs2  # noqa: B018  it is in libcups 2 only
    except (OSError, AttributeError):
        return None
    pointers = ("cupsLastErrorString", "cupsServer", "cupsCopyDestInfo", "cupsFindDestSupported", "ippGetString")
    for call in pointers:
        getattr(lib, call).restype = ctypes.c_void_p
    for call in ("cupsLastErrorString", "cupsServer", "ippGetString"):
        getattr(lib, call).restype = ctypes.c_char_p
    lib.pwgMediaForPWG.restype = ctypes.POINTER(_Media)
    return lib


class Cups:
    """All calls are made anew: a printing system that was started again is found again."""

    def __init__(self, lib: ctypes.CDLL) -> None:
        self._lib = lib
        self._offers: dict[str, tuple[tuple[Choice, ...], tuple[Choice, ...]]] = {}
        self._known: dict[str, Printer] = {}
        self._keeps = False
        """Whether what was printed stays in the list; where it does not, what is not in it any more was printed."""

    def printers(self) -> tuple[Printer, ...]:
        """Raises NoAnswer."""
        found = tuple(self._printers())
        self._known = {printer.name: printer for printer in found}
        return found

    def find(self, job: Job) -> str | None:
        """By its title. One whose document never arrived prints nothing: it is taken away."""
        for one in self._jobs():
            if one.title == job.id and one.state == HELD and one.size == 0:
                self._lib.cupsCancelJob2(None, one.printer.encode(), one.number, 1)
            elif one.title == job.id and one.state not in (CANCELLED, ABORTED):
                return str(one.number)
        return None

    def send(self, job: Job) -> str:
        if job.printer not in {printer.name for printer in self.printers()}:
            raise Refused(said("printer {printer} is not there any more; choose another one", printer=job.printer))
        options = self._options(job)
        held = (_Option * max(1, len(options)))(*(_Option(name.encode(), value.encode()) for name, value in options))
        number = self._lib.cupsPrintFile2(
            None, job.printer.encode(), job.path.encode(), job.id.encode(), len(options), held
        )
        if not number:
            self._fail()
        return str(number)

    def states(self, numbers: Collection[str]) -> Mapping[str, tuple[State, str]]:
        listed = {str(job.number): job for job in self._jobs()}
        self._keeps = self._keeps or any(job.state == COMPLETED for job in listed.values())
        gone = {} if self._keeps else dict.fromkeys(set(numbers) - set(listed), DONE)
        return gone | {number: self._state(listed[number]) for number in numbers if number in listed}

    def _state(self, job: Listed) -> tuple[State, str]:
        if job.state == COMPLETED:
            return DONE
        if job.state in (CANCELLED, ABORTED):
            return "refused", ""
        printer = self._known.get(job.printer)
        if printer is not None and printer.state != "waiting":
            return printer.state, printer.detail
        if job.state in (HELD, STOPPED):
            return "stopped", ""
        return ("printing" if job.state == PROCESSING else "waiting"), ""

    def _printers(self) -> Iterator[Printer]:
        dests = ctypes.POINTER(_Dest)()
        count = self._lib.cupsGetDests2(None, ctypes.byref(dests))
        if not count and self._lib.cupsLastError() in NOT_NOW:
            self._fail()
        try:
            for number in range(count):
                dest = dests[number]
                if dest.instance:
                    continue  # the same printer with other options
                told = {
                    dest.options[i].name.decode(): (dest.options[i].value or b"").decode(errors="replace")
                    for i in range(dest.num_options)
                }
                name = dest.name.decode()
                papers, trays = self._offered(name, dest)
                state, detail = _printer_state(told)
                yield Printer(
                    name, told.get("printer-info") or name, bool(dest.is_default), papers, trays, state, detail
                )
        finally:
            self._lib.cupsFreeDests(count, dests)

    def _offered(self, name: str, dest: _Dest) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
        """Papers and trays: asked once, a printer seldom gets new ones."""
        if name not in self._offers:
            info = self._lib.cupsCopyDestInfo(None, ctypes.byref(dest))
            if not info:
                return (), ()
            try:
                self._offers[name] = (
                    tuple(Choice(one, _paper_title(one)) for one in self._supported(dest, info, b"media")),
                    tuple(Choice(one, one) for one in self._supported(dest, info, b"media-source")),
                )
            finally:
                self._lib.cupsFreeDestInfo(ctypes.c_void_p(info))
        return self._offers[name]

    def _supported(self, dest: _Dest, info: int, what: bytes) -> list[str]:
        given = self._lib.cupsFindDestSupported(None, ctypes.byref(dest), ctypes.c_void_p(info), what)
        if not given:
            return []
        attribute = ctypes.c_void_p(given)
        count = self._lib.ippGetCount(attribute)
        texts = (self._lib.ippGetString(attribute, number, None) for number in range(count))
        return [text.decode() for text in texts if text and not text.startswith((b"custom_min", b"custom_max"))]

    def _jobs(self) -> list[Listed]:
        """All jobs of all printers. Raises NoAnswer."""
        jobs = ctypes.POINTER(_Job)()
        count = self._lib.cupsGetJobs2(None, ctypes.byref(jobs), None, 0, EVERY)
        if count < 0:
            self._fail()
        try:
            return [
                Listed(one.id, one.dest.decode(), (one.title or b"").decode(errors="replace"), one.state, one.size)
                for one in (jobs[number] for number in range(count))
            ]
        finally:
            self._lib.cupsFreeJobs(count, jobs)

    def _options(self, job: Job) -> list[tuple[str, str]]:
        if not job.tray:
            return [("media", job.paper)] if job.paper else []
        size, media = "", self._lib.pwgMediaForPWG(job.paper.encode())
        if media:
            size = f"media-size={{x-dimension={media[0].width} y-dimension={media[0].length}}} "
        return [("media-col", f"{{{size}media-source={job.tray}}}")]

    def _fail(self) -> None:
        code = self._lib.cupsLastError()
        told = (self._lib.cupsLastErrorString() or b"").decode(errors="replace")
        state = NOT_NOW.get(code)
        if state is not None:
            raise NoAnswer(state, told)  # type: ignore[arg-type]
        raise Refused(told)


def _printer_state(told: dict[str, str]) -> tuple[State, str]:
    """From what the printing system says of the printer."""
    reasons, message = told.get("printer-state-reasons", ""), told.get("printer-state-message", "")
    for word, state in REASONS:
        if word in reasons:
            return state, message
    if told.get("printer-state") == PRINTER_STOPPED:
        return "stopped", message
    return "waiting", ""


def _paper_title(name: str) -> str:
    """`iso_a4_210x297mm` is `A4 210x297mm`."""
    parts = name.split("_")
    return " ".join([parts[1].upper(), *parts[2:]]) if len(parts) == 3 else name
