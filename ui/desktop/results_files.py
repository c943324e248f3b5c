"""A list written beside the race file, in `NAME.lists`, and the lists that are printed for the day. Knows no Qt.

Nobody has to look for a place, and no list of files is shown: to tell what a file is, Qt opens it, and when the race
file is closed again the system takes all of this program's locks away from it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import replacing
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from ui import paper
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import N_, spoken, tr
from ui.desktop.results_data import Listed, file_name

Print = Callable[[Standings, str], bytes]
"""A list of one race, by its code, as PDF."""


@dataclass(frozen=True, slots=True)
class Paper:
    """`key`: what its file is called by; `words`: what the menu says."""

    key: str
    words: str
    make: Print


PAPERS = (
    Paper("medals", N_("&Medal list"), lambda standings, race: paper.medals(standings, race, "pdf")),
    Paper("ceremony", N_("&Ceremony sheets, for the speaker"), paper.ceremony),
    Paper("finishers", N_("&Finisher medals"), lambda standings, race: paper.finishers(standings, race, "pdf")),
    Paper(
        "start",
        N_("&Start list by wave"),
        lambda standings, race: paper.start_list(standings, race, "pdf", by="wave"),
    ),
    Paper("labels", N_("Bib &labels"), lambda standings, race: paper.labels(standings, race, None)[0]),
    Paper("book", N_("Results &book"), paper.book),
)
"""What is printed for the day, of the chosen race, in the event's first language."""


def write(session: Session, listed: Listed, columns: Sequence[str], stamp: str, kind: str) -> str:
    """The whole list, in the window's language; where it is now, or what went wrong, in a sentence."""
    standings, race = listed.standings, listed.choice.race

    def made() -> bytes:
        table = listed.table(columns, listed.keys.tolist(), paper.about(standings, race))
        return paper.listed(table, standings, race, kind, spoken())

    return _save(session, file_name(listed.choice, stamp, kind), made)


def write_paper(session: Session, one: Paper, standings: Standings, race: str, stamp: str) -> str:
    """One of PAPERS; where it is now, or what went wrong, in a sentence."""
    return _save(session, paper_name(one, race, stamp), lambda: one.make(standings, race))


def paper_name(one: Paper, race: str, stamp: str) -> str:
    """`M-medals-20171231-140210.pdf`."""
    return f"{''.join(char if char.isalnum() else '_' for char in race)}-{one.key}-{stamp}.pdf"


def _save(session: Session, name: str, made: Callable[[], bytes]) -> str:
    folder = session.path.with_name(f"{session.path.stem}.lists")
    path = folder / name
    try:
        data = made()
        folder.mkdir(exist_ok=True)
        with replacing(path) as out:
            out.write(data)
    except Refused as refusal:
        return as_sentence(refusal.text)
    except OSError as fault:
        return tr("{path} cannot be written ({fault}). Look at the disk, then export again.", path=path, fault=fault)
    return tr("Exported: {path}", path=path)
