"""What is said between the window's process and the one that prints."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from racecontrol.domain.refusal import Refused

State = Literal[
    "waiting", "printing", "printed", "no_paper", "trouble", "stopped", "gone", "no_answer", "refused", "unknown"
]
"""What has become of a job. `gone`: the printer; `no_answer`: the computer's own printing system; `trouble`: a jam,
an open door, no toner; `unknown`: it may have been printed, nobody can tell."""

OVER: frozenset[State] = frozenset({"printed", "refused", "unknown"})
"""Nothing more comes of it."""

FOLDER = ""
"""The name of the printer that is a folder of PDF files."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A paper or a tray. `name`: what the printer is told."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Printer:
    """`state`: what its jobs would be in now, "waiting" when it is ready; `detail`: what it says itself."""

    name: str
    title: str
    is_default: bool = False
    papers: tuple[Choice, ...] = ()
    trays: tuple[Choice, ...] = ()
    state: State = "waiting"
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One document. `id`: by it a printer's list is searched before the job is sent again, so no other job ever has it.

    `path`: of the PDF; it stays there until the job is over. `paper`, `tray`: "" is what the printer does by itself.
    `folder`: where the printer FOLDER puts the file, `file`: its name there. `again`: it was handed to a process that
    is gone, and perhaps by that to a printer.
    """

    id: str
    path: str
    printer: str = FOLDER
    paper: str = ""
    tray: str = ""
    folder: str = ""
    file: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What has become of the job `id`. `taken`: a printer has it and prints it, whatever happens to this program."""

    id: str
    state: State
    detail: str = ""
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """All printers of this computer."""

    printers: tuple[Printer, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """The process that prints had to be started anew. `hung`: it did not answer; else it was gone."""

    hung: bool


@dataclass(frozen=True, slots=True)
class Beat:
    """The process is there, and not held up by a driver."""


Report = Told | Seen | Broken | Beat
Order = Job | None
"""A job to be printed, or None: come to an end."""


class NoAnswer(Exception):
    """The printing system does not answer now; it may later. `state`: how the job stands meanwhile."""

    def __init__(self, state: State, detail: str) -> None:
        super().__init__(detail)
        self.state: State = state


class NobodyKnows(Refused):
    """Whether a job was printed before cannot be found out: it is not sent again."""


class System(Protocol):
    """A way to print. Every call may take as long as a driver likes, and may raise NoAnswer, or Refused for ever."""

    def printers(self) -> tuple[Printer, ...]: ...

    def find(self, job: Job) -> str | None:
        """The number of a job that was perhaps sent before; None: it certainly was not. May raise NobodyKnows."""
        ...

    def send(self, job: Job) -> str:
        """Hand it over; its number there."""
        ...

    def states(self, numbers: Collection[str]) -> Mapping[str, tuple[State, str]]:
        """How jobs are that were sent, and what their printers say of it; those that were lost are not among them."""
        ...
