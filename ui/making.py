"""A new race file: set-up and entries are read in full before it is made, so nothing is left half done."""

from dataclasses import dataclass
from pathlib import Path

from racecontrol.domain.facts import Entered
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.exchange import entries_csv
from racecontrol.session import Session


@dataclass(frozen=True, slots=True)
class Made:
    """`entries`: how many came in; `strange`: columns of their file that are not known, and kept."""

    entries: int
    strange: tuple[str, ...]


def make_race(path: Path, setup: Setup, entries: Path | None) -> Made:
    """Raises Refused, one sentence a fault; then there is no file."""
    brought = entries_csv.load(entries, setup, {}) if entries else None
    if brought and brought.rejected:
        raise Refused(brought.rejected)
    with Session.create(path, setup) as session:
        try:
            if brought and entries:
                session.do(Entered(brought.added), why=f"from {entries.name}")
        except BaseException:
            session.close()
            path.unlink()
            raise
        return Made(len(session.field), brought.strange if brought else ())
