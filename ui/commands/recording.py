"""How commands open a race into which they record: what they have recorded is in the mirror before they end."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from racecontrol.domain.refusal import Refused
from racecontrol.session import Changes, Session
from racecontrol.store.mirror_copy import catch_up
from racecontrol.store.mirror_file import reason


@contextmanager
def recording(path: Path) -> Generator[Session]:
    """The race; when something was recorded in it, however the command ends, its mirror is brought up to date."""
    recorded: list[Changes] = []
    with Session.open(path) as session:
        session.subscribe(recorded.append)
        try:
            yield session
        finally:
            if recorded and session.field.state.mirror:
                _into_mirror(session)


def _into_mirror(session: Session) -> None:
    """It is recorded in any case: a mirror that cannot be written is told, and the command has done its work."""
    folder = session.field.state.mirror
    try:
        catch_up(session.path, Path(folder))
    except OSError as fault:
        told = f"the mirror cannot be written ({reason(fault)})"
    except (Refused, DBAPIError) as fault:
        told = f"the race file cannot be read for its mirror ({str(fault).splitlines()[0]})"
    else:
        return
    repair = f"plug it in, then: racecontrol mirror {session.path} {folder}"
    print(f"{folder}: {told}, so what was recorded now stands in the race file alone; {repair}", file=sys.stderr)
