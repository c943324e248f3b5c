"""Copies of the race file while the race runs: every few minutes, the old ones thinned out."""

import logging
import re
import threading
from collections.abc import Iterable
from pathlib import Path

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.domain.time import MINUTE, SECOND, local
from racecontrol.session import Session
from racecontrol.store.copies import backup_folder, copies

log = logging.getLogger(__name__)

EVERY = 10 * MINUTE
NEWEST, HOURS = 6, 24
"""Kept: so many of the newest, and before them one for each of so many hours."""

_STAMP = re.compile(r"-(\d{4}-\d\d-\d\d-\d\d)-\d\d-\d\d\.race$")


class Backups:
    """A thread that copies the race file next to it, into `NAME.backups/`, whenever something has changed.

    `trouble`: one sentence while it cannot be done, "" else. The race goes on in any case.
    """

    def __init__(self, session: Session, every: int = EVERY) -> None:
        self.folder = backup_folder(session.path)
        self.trouble = ""
        self.newest: Path | None = None
        self._session, self._every = session, every
        self._place: tuple[int, int] | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="backups")

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._stopping.set()
        self._thread.join()

    def now(self) -> Path | None:
        """Make one now; its path, None when it could not be made (see `trouble`)."""
        snapshot = self._session.snapshot()
        stamp = local(self._session.clock(), self._session.setup.event.timezone)
        copy = self.folder / f"{self._session.path.stem}-{stamp:%Y-%m-%d-%H-%M-%S}.race"
        try:
            self.folder.mkdir(exist_ok=True)
            self._session.journal.backup(copy)
            for old in surplus(copies(self._session.path)):
                old.unlink()
        except (OSError, Refused) as fault:
            self.trouble = said(
                "No back-up could be made ({fault}). Make room, or choose another disk.", fault=str(fault)
            )
            log.warning("no back-up of %s: %s", self._session.path.name, fault)
            return None
        self.trouble, self.newest = "", copy
        self._place = (len(self._session.log), len(snapshot.reads))
        return copy

    def _run(self) -> None:
        while not self._stopping.wait(self._every / SECOND):
            if (len(self._session.log), len(self._session.snapshot().reads)) != self._place:
                self.now()


def surplus(copies: Iterable[Path]) -> list[Path]:
    """Which copies are kept no longer. Names tell the time; what is named otherwise is not ours."""
    newest_first = sorted(
        (copy for copy in copies if _STAMP.search(copy.name)), key=lambda copy: copy.name, reverse=True
    )
    hours: dict[str, Path] = {}
    for copy in newest_first[NEWEST:]:
        match = _STAMP.search(copy.name)
        assert match is not None
        hours.setdefault(match[1], copy)
    kept = {*newest_first[:NEWEST], *list(hours.values())[:HOURS]}
    return [copy for copy in newest_first if copy not in kept]
