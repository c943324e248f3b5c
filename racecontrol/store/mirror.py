"""The mirror: a second copy of a race, appended as plain self-checking lines to another folder or disk.

It may lag by seconds and keeps nobody waiting: it reads what is committed through a connection of its own. Unplugged
and plugged in again it catches up.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlalchemy.exc import DBAPIError

from racecontrol.domain.facts import Heard
from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.store.mirror_copy import Copier
from racecontrol.store.mirror_file import Gone, reason, repair

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MirrorState:
    """`folder`: where the mirror is. `behind`: rows that are not in it yet. `text`: what broke and what to do, or "".

    `rows`: the last fact's number and the last ids that are on the mirror's disk, by table. `held`: how many pieces
    of decoder data are there that the race file did not take.
    """

    kind: Literal["off", "up to date", "behind", "lost"] = "off"
    folder: str = ""
    behind: int = 0
    text: str = ""
    rows: tuple[tuple[str, int], ...] = ()
    held: int = 0


class Mirror:
    """Mirrors a race in a thread of its own. No method raises or waits; `told` is called there with each new state.

    `found` is called there with what waits in the mirror since an earlier sitting and no stored row holds, once for
    each folder.
    """

    EVERY_S = 1.0
    RETRY_S = 2.0
    PACE_S = 0.1
    """The least between two rounds: under load many commits go over together."""
    CLOSE_S = 10.0

    def __init__(
        self,
        race: Path,
        told: Callable[[MirrorState], None] = lambda _: None,
        found: Callable[[list[Heard]], None] | None = None,
    ) -> None:
        self.state = MirrorState()
        self._race, self._told, self._found = race, told, found
        self._looked_into: set[str] = set()
        self._folder = ""
        self._copier: tuple[str, Copier] | None = None
        self._lock = threading.Lock()
        self._held: dict[Heard, bool] = {}
        """What waits in memory, and whether it stands in the mirror."""
        self._closing = False
        self._wanted, self._hurry = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="mirror", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def into(self, folder: str) -> None:
        """Mirror into this folder from now on; "": nowhere."""
        if folder != self._folder:
            self._folder = folder
            self._hurry.set()
            self._wanted.set()

    def wake(self) -> None:
        """Something was committed."""
        self._wanted.set()

    def hold(self, batch: Sequence[Heard]) -> None:
        """The race file did not take this; it may be told again with each new attempt."""
        with self._lock:
            for heard in batch:
                self._held.setdefault(heard, False)
        self._wanted.set()

    def close(self) -> None:
        """Write what is left, then end. A disk that hangs is left alone after a while."""
        self._closing = True
        self._hurry.set()
        self._wanted.set()
        self._thread.join(self.CLOSE_S)

    def _run(self) -> None:
        while True:
            self._wanted.clear()
            self._hurry.clear()
            last = self._closing
            self._round()
            if last or (self._closing and self.state.kind == "lost"):
                break
            if self.state.kind == "lost":
                self._hurry.wait(self.RETRY_S)
            else:
                self._wanted.wait(self.EVERY_S)
                self._hurry.wait(self.PACE_S)
        self._leave()

    def _round(self) -> None:
        folder = self._folder
        try:
            if not folder:
                self._leave()
                self._say(MirrorState())
                return
            self._copy(folder)
        except Gone as fault:
            self._lose(folder, said("{fault}. Plug the disk in again, or choose the folder again.", fault=fault.text))
        except OSError as fault:
            self._lose(
                folder,
                said(
                    "The mirror in {folder} cannot be written ({reason}). {repair}, or choose another folder.",
                    folder=folder,
                    reason=reason(fault),
                    repair=repair(fault).capitalize(),
                ),
            )
        except (Refused, DBAPIError) as fault:
            self._lose(
                folder,
                said(
                    "The race file cannot be read for its mirror in {folder} ({fault}). Look at the disk.",
                    folder=folder,
                    fault=str(fault).splitlines()[0],
                ),
            )
        except Exception as fault:  # the copy must go on, whatever it is
            _log.exception("the mirror in %s stands still", folder)
            still = said(
                "The mirror in {folder} stands still ({fault}). Choose another folder.", folder=folder, fault=str(fault)
            )
            self._lose(folder, still)

    def _copy(self, folder: str) -> None:
        if self._copier is None or self._copier[0] != folder:
            self._leave()
            self._copier = (folder, Copier(self._race, Path(folder)))
        copier = self._copier[1]
        self._look(copier, folder)
        held = self._write_held(copier)
        before = copier.place.get("reads")
        copier.round(lambda left: self._say(MirrorState("behind", folder, left, rows=copier.rows)))
        if copier.place.get("reads") != before:  # the race file takes data again
            with self._lock:
                self._held = {heard: written for heard, written in self._held.items() if not written}
        self._looked_into.add(folder)
        self._say(MirrorState("up to date", folder, rows=copier.rows, held=held))

    def _look(self, copier: Copier, folder: str) -> None:
        """Before anything of this sitting is written there: what this program holds itself is stored by itself."""
        if self._found is None or folder in self._looked_into or self._closing:
            return
        try:
            waits = copier.waits()
        except (ValueError, LookupError, TypeError) as fault:  # whatever stands there: the mirror goes on
            _log.warning("what waits in %s cannot be understood: %s", folder, fault)
            return
        with self._lock:
            others = [piece for piece in waits if piece not in self._held]
        if others:
            self._looked_into.add(folder)
            self._found(others)

    def _write_held(self, copier: Copier) -> int:
        """How many pieces wait there now."""
        with self._lock:
            held = [heard for heard, written in self._held.items() if not written]
        if held:
            copier.hold(held)
        with self._lock:
            self._held.update(dict.fromkeys(held, True))
            return sum(self._held.values())

    def _lose(self, folder: str, text: str) -> None:
        self._say(MirrorState("lost", folder, self.state.behind, text, self.state.rows))

    def _say(self, state: MirrorState) -> None:
        if state != self.state:
            self.state = state
            self._told(state)

    def _leave(self) -> None:
        if self._copier is not None:
            self._copier[1].close()
            self._copier = None
