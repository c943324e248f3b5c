"""Write the race file of today's version that later versions have to open: `python -m tests.store_files.make`.

Run it once with each new migration; a file that is here already is never written again.
"""

from contextlib import closing
from pathlib import Path

from racecontrol.domain.codec import birth_date
from racecontrol.domain.facts import Closed, Configured, Entered, Fact, Gun, Logged, Ruling, Trigger, Void
from racecontrol.domain.reads import Garbage, Notice
from racecontrol.domain.setup import Award, Category
from racecontrol.store.codec import garbage_row, notice_row
from racecontrol.store.journal import Batch, Journal
from racecontrol.store.migrations import MIGRATIONS
from tests.builders import GUN, after, entry, event, read_row

HERE = Path(__file__).parent


def facts() -> list[Fact]:
    """One of every kind."""
    setup = event(categories=(Category("M40", "M", 40, 44),), awards=(Award("Overall", "sex", 3),))
    full = entry("1", family_name="王", given_name="芳", birth_date=birth_date("1990"), extra={"shirt": "XL"})
    return [
        Configured(setup),
        Entered((full, entry("2", chips=("c2", "d2"), elite=True))),
        Trigger("F", GUN),
        Gun("A", GUN, "device"),
        Ruling("2", "DQ", "TR55.10"),
        Void(5),
        Closed("M"),
    ]


def make(path: Path) -> None:
    """Raises Refused when it is there already."""
    at, heard = after("0:40:00"), after("0:40:01")
    reads = [
        read_row("F", "", 1, "c1", at, heard, b"raw", "", False),
        read_row("F", "", None, "x", at, heard, b"raw", "", False),
        read_row("S", "1", 3, "c1", GUN, GUN, b"\xff", "", False),
        read_row("F", "", 2, "c1", at + 5, heard, b"raw", "7", True),
    ]
    with closing(Journal.create(path)) as journal:
        journal.append(Batch(facts=[Logged(0, GUN, "crew", "why", fact) for fact in facts()]))
        journal.append(
            Batch(
                reads,
                [notice_row("F", GUN, Notice("gun", GUN, b"gun", "contact", 3), "7")],
                [garbage_row("F", GUN, Garbage(7, b"??", "no line end"))],
            )
        )


if __name__ == "__main__":
    make(HERE / f"version-{MIGRATIONS[-1].number}.race")
