"""Medal lists on paper against golden cases: reserves, exclusive awards, doubles, a winner who is disqualified."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Official, Ruling
from racecontrol.domain.setup import Award, Category
from racecontrol.scoring.standings import Standings
from reports.medals import EVERYBODY, Who, medal_table, medals, old_medals
from reports.sheets import Footer
from tests.builders import entry, event
from tests.builders import score as scored

AWARDS = (Award("Overall", "overall", 2, exclusive=True), Award("Age", "category", 2))
TWICE = (Award("Overall", "overall", 2), Award("Age", "category", 2))
CATEGORIES = (Category("MU40", "M", None, 39), Category("M40", "M", 40), Category("W", "W"))
SEEN = tuple(("F", f"c{n}", f"0:4{n}:00") for n in range(1, 8))
OFFICIAL = Official("M", len(SEEN))
DQ = Ruling("1", "DQ", "TR55.10")
PEOPLE: tuple[Entry, ...] = (
    entry("1", family_name="Ivanov", birth_date="1970-01-01", nation="RUS"),
    entry("2", family_name="李", given_name="伟", latin_name="Li Wei", birth_date="1990-01-01", nation="CHN"),
    entry("3", family_name="Kuusk", sex="W", birth_date="1990-01-01", nation="EST"),
    entry("4", family_name="Sato", birth_date="1990-01-01", nation="JPN"),
    entry("5", family_name="Khan", birth_date="1970-01-01", nation="PAK"),
    entry("6", family_name="Ali", birth_date="1990-01-01", nation="PAK"),
    entry("7", family_name="Bek", birth_date="1970-01-01", nation="KGZ"),
)


def told(*facts: object, awards: tuple[Award, ...] = AWARDS) -> Standings:
    return scored(SEEN, PEOPLE, *facts, setup=event(awards=awards, categories=CATEGORIES))  # type: ignore[arg-type]


def lines(standings: Standings, tmp_path: Path, words, make=medals, **options) -> list[str]:
    """What can be read, line by line, with single spaces."""
    pdf = tmp_path / "medals.pdf"
    with pdf.open("wb") as out:
        assert make(standings, out, **options)
    return [" ".join(line.split()) for line in words(pdf).splitlines() if line.strip()]


def test_an_award_names_winners_reserves_and_who_won_above(tmp_path: Path, words) -> None:
    found = lines(told(), tmp_path, words)
    at = found.index("Overall · by gun")
    assert found[at + 1 : at + 7] == [
        "1 Ivanov 0:41:00", "Gold RUS Bib 1", "2 李伟 0:42:00", "Silver Li Wei CHN Bib 2",
        "reserve 1 3 Kuusk EST 0:43:00", "reserve 2 4 Sato JPN 0:44:00",
    ]  # fmt: skip
    at = found.index("Age · MU40 · by gun")
    assert found[at + 1 :][:5] == [
        "1 Sato 0:44:00", "Gold JPN Bib 4", "2 Ali 0:46:00", "Silver PAK Bib 6", "Won above, so not here: 1 李伟",
    ]  # fmt: skip
    at = found.index("Age · M40 · by gun")
    assert found[at + 1 :][:5] == [
        "1 Khan 0:45:00", "Gold PAK Bib 5", "2 Bek 0:47:00", "Silver KGZ Bib 7", "Won above, so not here: 1 Ivanov",
    ]  # fmt: skip
    assert not any("awards" in line or "more than once" in line for line in found), "nobody wins twice"


def test_level_winners_share_the_place_and_both_get_the_medal(score, setup, tmp_path: Path, words) -> None:
    runners = [
        (Entry(str(n), "M", family_name=f"R{n}"), 5, second) for n, second in enumerate((9000, 9010, 9010, 9020))
    ]
    found = lines(score(runners, replace(setup, awards=(Award("Overall", "overall", 2),))), tmp_path, words)
    assert [line for line in found if re.match(r"(\d|Gold|Silver|reserve)", line)] == [
        "1 R0 2:30:00", "Gold Bib 0", "2 R1 2:30:10", "Silver Bib 1", "2 R2 2:30:10", "Silver Bib 2",
        "reserve 2 4 R3 2:30:20",
    ]  # fmt: skip


def test_who_is_awarded_twice_is_marked_and_named(tmp_path: Path, words) -> None:
    found = lines(told(awards=TWICE), tmp_path, words)
    assert "Gold RUS Bib 1 · 2 awards" in found
    at = found.index("Awarded more than once")
    assert found[at + 1 : at + 4] == [
        "Bib Name Awards", "1 Ivanov Overall · 1; Age · M40 · 1", "2 李伟 Li Wei Overall · 2; Age · MU40 · 1",
    ]  # fmt: skip


def test_after_the_disqualification_of_a_winner_the_list_says_what_it_supersedes_and_what_is_new(
    tmp_path: Path, words
) -> None:
    found = lines(told(OFFICIAL, DQ), tmp_path, words)
    assert found[2] == "This list supersedes the one that was official, by crew at 08:00."
    at = found.index("What is new since 08:00")
    assert found[at + 1 : at + 8] == [
        "Award Bib Name Was Now Why",
        "Overall 2 李伟 2 · Silver 1 · Gold",
        "Overall 3 Kuusk – 2 · Silver",
        "Overall 1 Ivanov 1 · Gold – DQ TR55.10",
        "Age · Women 3 Kuusk 1 · Gold –",  # now above, and what is won above is exclusive
        "Overall · by gun",
        "1 李伟 0:42:00",
    ]
    assert "This list supersedes" not in " ".join(lines(told(OFFICIAL), tmp_path, words))


def test_the_old_list_is_marked_on_every_page_and_still_says_what_it_said(tmp_path: Path, words) -> None:
    pdf = tmp_path / "old.pdf"
    with pdf.open("wb") as out:
        assert old_medals(told(OFFICIAL, DQ), out) == 1
    pages = words(pdf).split("\f")[:-1]
    text = " ".join(" ".join(pages).split())
    assert all("SUPERSEDED. This list was official, by crew at 08:00; it has changed since." in page for page in pages)
    assert "1 Ivanov 0:41:00 Gold RUS Bib 1" in text
    assert "Use the list of" not in text


def test_when_the_new_list_is_official_the_old_one_says_which_to_use(tmp_path: Path, words) -> None:
    found = lines(told(OFFICIAL, DQ, OFFICIAL), tmp_path, words, old_medals)
    assert found[0] == "SUPERSEDED. This list was official, by crew at 08:00. Use the list of 08:00."


@pytest.mark.parametrize("facts", [(), (OFFICIAL,), (DQ,)])
def test_without_a_superseded_list_nothing_is_written(facts) -> None:
    out = io.BytesIO()
    assert old_medals(told(*facts), out) == 0
    assert not out.getvalue()


def test_a_race_whose_winners_are_all_gone_still_says_that_its_list_is_superseded(tmp_path: Path, words) -> None:
    gone = [Ruling(str(n), "DQ") for n in range(1, 8)]
    found = lines(told(OFFICIAL, *gone), tmp_path, words)
    assert any(line.startswith("This list supersedes") for line in found)
    assert "Overall 1 Ivanov 1 · Gold – DQ" in found


@pytest.mark.parametrize(
    ("who", "bibs"),
    [
        (EVERYBODY, ["1", "2", "4", "6", "5", "7", "3"]),
        (Who(sex="W"), ["3"]),
        (Who(category="M40"), ["1", "5", "7"]),
        (Who(nation="PAK"), ["6", "5"]),
        (Who(sex="M", nation="RUS"), ["1"]),
        (Who(nation="XXX"), []),
    ],
)
def test_prizes_of_a_sex_a_category_or_a_nation(who: Who, bibs: list[str]) -> None:
    assert [row[4] for row in medal_table(told(), None, who).rows] == bibs


def test_a_list_of_one_nation_says_so_and_keeps_the_places(tmp_path: Path, words) -> None:
    found = lines(told(), tmp_path, words, who=Who(nation="PAK"))
    assert found[2] == "Only: PAK"
    assert [line for line in found if re.match(r"\d ", line)] == ["2 Ali 0:46:00", "1 Khan 0:45:00"]
    assert not any("Medals by nation" in line for line in found)


def test_the_list_in_chinese_and_in_russian(tmp_path: Path, words) -> None:
    chinese = lines(told(OFFICIAL, DQ), tmp_path, words, footer=Footer("Test", "provisional", "", "zh"))
    assert "Age · MU40 · 按枪声成绩" in chinese
    assert any(line.startswith("金牌") for line in chinese)
    assert any("第 1 页，共 2 页" in line for line in chinese)
    russian = lines(told(OFFICIAL, DQ), tmp_path, words, footer=Footer("Test", "", "", "ru"))
    assert "Что изменилось после 08:00" in russian
    assert "Overall · по времени от выстрела" in russian
    english = {"Gold", "Silver", "Was", "page", "reserve", "Bib", "Men", "Women", "Place"}
    assert not english & set(" ".join(chinese + russian).split())
