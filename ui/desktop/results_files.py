"""A list written beside the race file, in `NAME.lists`. Knows no Qt.

Nobody has to look for a place, and no list of files is shown: to tell what a file is, Qt opens it, and when the race
file is closed again the system takes all of this program's locks away from it.
"""

from collections.abc import Sequence

from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import replacing
from racecontrol.session import Session
from ui import paper
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.results_data import Listed, file_name


def write(session: Session, listed: Listed, columns: Sequence[str], stamp: str, kind: str) -> str:
    """The whole list; where it is now, or what went wrong, in a sentence."""
    folder = session.path.with_name(f"{session.path.stem}.lists")
    path = folder / file_name(listed.choice, stamp, kind)
    standings, race = listed.standings, listed.choice.race
    table = listed.table(columns, listed.keys.tolist(), paper.about(standings, race))
    try:
        folder.mkdir(exist_ok=True)
        with replacing(path) as out:
            out.write(paper.listed(table, standings, race, kind))
    except Refused as refusal:
        return as_sentence(refusal.text)
    except OSError as fault:
        return tr("{path} cannot be written ({fault}). Look at the disk, then export again.", path=path, fault=fault)
    return tr("Exported: {path}", path=path)
