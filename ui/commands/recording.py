"""How commands open a race into which they record: what they have recorded is in the mirror before they end, or a
window that has the race brings it there."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from racecontrol.domain.refusal import Refused
from racecontrol.session import Changes, Session
from racecontrol.sitting import is_sat_at
from racecontrol.store.mirror_copy import catch_up
from racecontrol.store.mirror_file import reason, repair


@contextmanager
def recording(path: Path) -> Generator[Session]:
    """The race; when something was recorded in it, however the command ends, its mirror is brought up to date."""
    recorded: list[Changes] = []
    with Session.open(path) as session:
        session.subscribe(recorded.append)
        try:
            yield session
        finally:
            if recorded and session.field.state.mirror and not is_sat_at(path):
                _into_mirror(session)


def _into_mirror(session: Session) -> None:
    """It is recorded in any case: a mirror that cannot be written is told, and the command has done its work."""
    folder, todo = session.field.state.mirror, "look at the disk of the race file"
    try:
        catch_up(session.path, Path(folder))
    except OSError as fault:
        told, todo = f"the mirror cannot be written ({reason(fault)})", repair(fault)
    except (Refused, DBAPIError) as fault:
        told = f"the race file cannot be read for its mirror ({str(fault).splitlines()[0]})"
    else:
        return
    print(
        f"{folder}: {told}, so what was recorded now stands in the race file alone; "
        f"{todo}, then: racecontrol mirror {session.path} {folder}",
        file=sys.stderr,
    )
