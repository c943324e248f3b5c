"""Team lists on paper."""

from dataclasses import replace
from pathlib import Path

from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Team
from reports.teams import teams

RULE = Team("Clubs", "club", 4)


def runners(clubs: int) -> list[tuple[Entry, int, int]]:
    """Four of each club, one club after the other."""
    return [
        (Entry(f"{1000 + n}", "M", family_name=f"R{n}", club=f"Club {n // 4}"), 5, 9000 + n) for n in range(4 * clubs)
    ]


def test_a_page_never_ends_within_a_team(score, setup, tmp_path: Path, words) -> None:
    pdf = tmp_path / "teams.pdf"
    with pdf.open("wb") as out:
        printed = teams(score(runners(40), replace(setup, teams=(replace(RULE, races=("M",)),))), out)
    found = words(pdf).split("\f")[:-1]
    assert len(found) == printed > 2
    for page in found:
        members = [line.split() for line in page.splitlines() if " R" in line]
        assert len(members) % 4 == 0
        assert all((len(cells) > 3) == (n % 4 == 0) for n, cells in enumerate(members)), "the team is named once"


def test_a_team_longer_than_a_page_goes_on(score, setup, tmp_path: Path, words) -> None:
    pdf = tmp_path / "teams.pdf"
    rule = replace(RULE, count=120, races=("M",))
    many = [(replace(entry, club="Giants"), start, finish) for entry, start, finish in runners(30)]
    with pdf.open("wb") as out:
        printed = teams(score(many, replace(setup, teams=(rule,))), out)
    assert 1 < printed < 5
    assert all(f"R{n}" in words(pdf) for n in range(120))
