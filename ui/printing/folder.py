"""The printer that is always there: a folder of PDF files."""

from collections.abc import Collection, Mapping
from pathlib import Path

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.exchange.files import replacing
from ui.printing.jobs import Job, Printer, State


class Folder:
    """A file is written whole or not at all; written a second time it is the same file."""

    def printers(self) -> tuple[Printer, ...]:
        return ()

    def find(self, job: Job) -> str | None:
        return None

    def send(self, job: Job) -> str:
        path = Path(job.folder, job.file)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as out:
                out.write(Path(job.path).read_bytes())
        except OSError as fault:
            raise Refused(
                said("{path} cannot be written ({fault}); choose another folder", path=str(path), fault=fault.strerror)
            ) from None
        return str(path)

    def states(self, numbers: Collection[str]) -> Mapping[str, tuple[State, str]]:
        return {number: ("printed", number) for number in numbers}
