"""A sitting at a race: one program keeps the file open for the whole race, and it shows when that did not end well."""

import json
import logging
import os
import platform
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from racecontrol.domain.facts import Heard
from racecontrol.domain.time import clock_text
from racecontrol.domain.wording import counted
from racecontrol.session import Session, user
from racecontrol.starter import late_triggers
from racecontrol.store.check import changed_facts
from racecontrol.store.check_pages import in_words
from racecontrol.store.mirror_copy import waits
from racecontrol.store.mirror_file import reason
from racecontrol.store.mirror_spill import Spilled, left, spilled, taken
from racecontrol.store.trouble import sentence

log = logging.getLogger(__name__)


_GLANCE_S = 0.2
"""A command may have taken the lock for a moment, to see whether anybody has it."""


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who sits at a race: user, computer and process; `since`: ms UTC. `window`: or `listen`, which has none."""

    by: str
    host: str
    pid: int
    since: int
    window: bool = True

    def __str__(self) -> str:
        return f"{self.by} on {self.host} (process {self.pid})"


@dataclass(frozen=True, slots=True)
class Sitting:
    """`mine`: whether this program has the race; else `other` has it. `broken`: a sitting before that never ended.

    Commands that record one fact and end need no sitting: the race file itself keeps them apart.
    """

    path: Path
    mine: bool
    other: Sitter | None
    broken: Sitter | None
    _lock: FileLock

    @classmethod
    def claim(cls, path: Path, now: int, *, window: bool = True) -> "Sitting":
        """Take the race if nobody has it. The system gives the lock back even when the program is killed."""
        lock = FileLock(_beside(path, ".lock"), timeout=_GLANCE_S, thread_local=False)  # taken beside the window
        before = _sitter(path)
        try:
            lock.acquire()
        except Timeout:
            return cls(path, False, before, None, lock)
        me = Sitter(user(), platform.node(), os.getpid(), now, window)
        try:
            _beside(path, ".sitting").write_text(json.dumps(asdict(me)), "utf-8")
        except OSError as fault:  # a full disk: the race is opened all the same
            log.warning("who sits at %s is not noted: %s", path.name, fault)
        return cls(path, True, None, before, lock)

    def close(self) -> None:
        """The sitting ended as it should."""
        if self.mine:
            _beside(self.path, ".sitting").unlink(missing_ok=True)
            self._lock.release()


def is_sat_at(path: Path) -> bool:
    """Whether a window or `listen` has the race now: it writes the mirror, then, of what anybody records."""
    if not _beside(path, ".sitting").exists():
        return False
    lock = FileLock(_beside(path, ".lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return True
    except OSError:  # somebody else's lock, in a folder that this one may not write
        return False
    lock.release()
    return False


def opening_report(sitting: Sitting, session: Session, memories: str = "") -> str:
    """What is to be told before the race goes on: how the last sitting ended, facts that somebody changed, and what
    was waiting. "" when all is as it should be. May store what waited.

    `memories`: which boxes cannot be asked for what they sent meanwhile, in sentences.
    """
    broken = crash_report(sitting.broken, session, memories) if sitting.broken else ""
    changed = changed_facts(session.journal)
    warning = f"THE RACE FILE WAS CHANGED BY OTHER MEANS: {'; '.join(changed)}." if changed else ""
    return " ".join(filter(None, (broken, warning, take_in(session))))


def crash_report(broken: Sitter, session: Session, memories: str = "") -> str:
    """What is told at the first start after a sitting that never ended: what there was, and that the race is whole."""
    event, reads = session.setup.event, session.snapshot().reads
    last = max((int(box.heard[-1]) for box in reads.by_decoder), default=None)
    until = "" if last is None else f", the last at {clock_text(last, event.date, event.timezone)}"
    faults = in_words(session.journal.integrity())
    whole = (
        "The race file is whole"
        if not faults
        else f"THE RACE FILE IS DAMAGED: {faults[0]}; run racecontrol check, and restore it from the mirror"
    )
    told = (
        f"The program ended unexpectedly while {broken.by} had this race open on {broken.host}. {whole}: "
        f"{counted(len(session.log), 'fact')} and {counted(len(reads), 'read')} are stored{until}. "
        "Nothing that was counted as stored is missing; what decoders sent since then must be read out of them again."
    )
    return f"{told} {memories}".rstrip()


def take_in(session: Session) -> str:
    """Store what waited in the mirror, or when the program had to end on a full disk. What to tell of it; "" when
    nothing waited.

    A race file that still takes no data is told, and all of it goes on waiting for the next time. A mirror that is
    away is told too: `Live` looks into it when it is back.
    """
    told = [told for spill in spilled(session.path) for told in _spill_taken_in(session, spill)]
    return " ".join([*told, *_mirror_taken_in(session)])


def _spill_taken_in(session: Session, waiting: Spilled) -> list[str]:
    try:
        records = _stored(session, left(session.journal, waiting.pieces))
    except Exception as fault:  # whatever the disk says: the race is opened all the same
        log.warning("%s is not taken in: %s", waiting.path, fault)
        return [f"{sentence(fault)}. What waited when the program was closed waits in {waiting.path}."]
    try:
        taken(waiting.path)
    except OSError as fault:  # it is looked at again next time, and nothing is stored twice
        log.warning("%s keeps its name: %s", waiting.path, fault)
    stored = f"What waited when the program was closed is stored now: {counted(records, 'record')} of decoders."
    return [*([stored] if records else []), *(f"{damage}." for damage in waiting.damage)]


def _mirror_taken_in(session: Session) -> list[str]:
    folder = session.field.state.mirror
    if not folder:
        return []
    try:
        pieces = waits(session.path, Path(folder))
    except OSError as fault:
        return [
            f"The mirror in {folder} cannot be read ({reason(fault)}); should reads wait in it that the race file did "
            "not take, they are stored as soon as it is plugged in."
        ]
    except Exception as fault:  # what stands there may be anything: the race is opened all the same
        log.warning("what waits in %s cannot be understood: %s", folder, fault)
        return [f"What waits in the mirror in {folder} cannot be understood ({fault}); run racecontrol check."]
    try:
        records = _stored(session, pieces)
    except Exception as fault:  # like a full disk, which it is as a rule
        log.warning("what waits in %s is not taken in: %s", folder, fault)
        return [f"{sentence(fault)}. What waits in the mirror in {folder} is stored as soon as there is room."]
    if not records:
        return []
    return [f"What waited in the mirror in {folder} is stored now: {counted(records, 'record')} of decoders."]


def _stored(session: Session, pieces: Sequence[Heard]) -> int:
    """How many records that made: of what came again meanwhile the race file takes nothing. Start contacts become
    triggers in the same commit, and fire nothing: no wave that is armed now waits for a shot of an earlier sitting."""
    by_decoder: defaultdict[str, list[Heard]] = defaultdict(list)
    for piece in pieces:
        by_decoder[piece.decoder].append(piece)
    repeated = sum(
        session.do(*mine, *late_triggers(session, mine), by=decoder).repeated for decoder, mine in by_decoder.items()
    )
    return sum(len(piece.records) for piece in pieces) - repeated


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")


def _sitter(path: Path) -> Sitter | None:
    """Who wrote the note; None without one, or when it was being written as the program ended."""
    try:
        return Sitter(**json.loads(_beside(path, ".sitting").read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        return Sitter("somebody", "this computer", 0, 0)
