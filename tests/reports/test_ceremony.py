"""The speaker's sheets."""

import csv
import io
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Official, Ruling
from racecontrol.domain.setup import Award
from racecontrol.scoring.standings import Standings
from reports.ceremony import ceremony
from reports.sheets import Footer
from tests.builders import entry, event
from tests.builders import score as scored
from tests.reports.samples import NAMES


def pages(standings: Standings, **options) -> list[list[str]]:
    """The lines of each page in the order in which they are written."""
    out = io.BytesIO()
    made = ceremony(standings, out, **options)
    found = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out.getvalue())]
    assert len(found) == made
    return [[" ".join(line.split()) for line in text.splitlines() if line.strip()] for text in found]


def test_the_third_is_called_up_first_with_all_that_is_said(race) -> None:
    """Of the sample race: two men, one woman; each award on a page of its own."""
    men, women = pages(race, footer=Footer("Kunming Marathon", "provisional", "printed 14:02"))
    assert " ".join(men) == (
        "Kunming Marathon · Marathon Award 1 of 2 Medals · Men Presented by: "
        "2 Silver Пётр Иванов Pyotr Ivanov Russia 2:30:50 Bib 3 "
        "1 Gold 李伟 Lǐ Wěi China · Kunming Runners 2:30:00 Bib 1 "
        "Kunming Marathon provisional printed 14:02 page 1 of 2"
    )
    assert "Medals · Women" in women
    assert "Anna Kuusk Estonia 2:40:00" in " ".join(women), "how she is called needs no help"


def test_the_order_can_be_turned_round(race) -> None:
    men, _ = pages(race, order="first")
    assert men.index("Lǐ Wěi") < men.index("Pyotr Ivanov")


def test_level_winners_are_told_to_come_together(score, setup) -> None:
    runners = [(Entry(str(n), "M", family_name=f"R{n}"), 5, second) for n, second in enumerate((9000, 9010, 9010))]
    (page,) = pages(score(runners, replace(setup, awards=(Award("All", "overall", 3),))))
    assert page.count("Silver · level") == 2
    assert page.count("Gold") == 1


def test_nobody_guesses_how_a_name_is_said(score, setup) -> None:
    runners = [(Entry("1", "M", family_name="محمد", given_name="علي", nation="IRI"), 5, 9000)]
    (page,) = pages(score(runners, replace(setup, awards=(Award("All", "overall", 3),))))
    assert any(line.startswith("Ask how the name is said: ____") for line in page)


def test_only_a_sheet_whose_winners_have_changed_says_so() -> None:
    people = [entry(str(n), family_name=f"R{n}", sex="W" if n > 3 else "M") for n in range(1, 6)]
    seen = [("F", f"c{n}", f"0:4{n}:00") for n in range(1, 6)]
    setup = event(awards=(Award("By sex", "sex", 2),))
    men, women = pages(scored(seen, people, Official("M", 5), Ruling("1", "DQ"), setup=setup))
    told = "The winners have changed since 08:00: throw older sheets away."
    assert told in men
    assert told not in women


def test_the_sheet_in_chinese(race) -> None:
    men, _ = pages(race, footer=Footer("E", "", "", "zh"))
    assert "Medals · 男子" in men
    assert {"铜牌", "颁奖嘉宾："} & set(men)
    assert any(line.startswith("中国 · Kunming Runners") for line in men)


def _whole(score, setup, people: list[Entry]) -> None:
    """Each of these is called up, and every name whose letters a reader of the file gives back as they are is there."""
    runners = [(one, 5, 9000 + n * 10) for n, one in enumerate(people)]
    awards = (Award("All", "overall", len(people)),)
    text = "".join("".join(page) for page in pages(score(runners, replace(setup, awards=awards))))
    plain = [
        one for one in people if all("\u0020" <= char <= "\u04ff" or "\u4e00" <= char <= "\u9fff" for char in one.name)
    ]
    assert plain
    squeezed = "".join(text.split())
    for one in plain:
        assert unicodedata.normalize("NFC", "".join(one.name.split())) in squeezed, one.name


def test_a_name_in_any_script_is_on_paper_whole(score, setup) -> None:
    _whole(score, setup, [Entry(str(n), "M", family_name=name) for n, name in enumerate(NAMES.values(), 100)])


def test_a_name_of_each_country_is_on_paper_whole(score, setup, shared: Path) -> None:
    with (shared / "data" / "names.csv").open(encoding="utf-8") as file:
        first = {row["locale"]: row for row in csv.DictReader(file) if row["surname"] and row["given"]}
    people = [
        Entry(str(200 + n), "M", family_name=row["surname"], given_name=row["given"], nation=row["noc"])
        for n, row in enumerate(first.values())
    ]
    _whole(score, setup, people)


def test_no_winner_yet(score) -> None:
    (page,) = pages(score([(Entry("1", "M"), 5, None)]))
    assert page[0] == "No medals yet: nobody has a place."


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_eight_winners_with_the_longest_names_stay_on_the_page(score, setup, language) -> None:
    name = "Maximilian Alexander Ferdinand von Hohenzollern-Sigmaringen zu Wittgenstein-Berleburg"
    runners = [(Entry(str(n), "M", family_name=f"{name} {n}", club=name), 5, 9000 + n) for n in range(10, 18)]
    found = pages(
        score(runners, replace(setup, awards=(Award("All", "overall", 8),))),
        footer=Footer("E", "", "", language),
    )
    text = "".join("".join(page) for page in found).replace(" ", "")
    assert text.count(name.replace(" ", "")) == 16, "the name and the club of each, whole"
    assert len(found) == 2


def test_the_three_with_medals_stand_on_one_page(score, setup) -> None:
    runners = [(Entry(str(n), "M", family_name=f"R{n}"), 5, 9000 + n) for n in range(10, 18)]
    first, second = pages(score(runners, replace(setup, awards=(Award("All", "overall", 8),))))
    assert re.findall(r"R\d\d", " ".join(first)) == ["R17", "R16", "R15", "R14", "R13"]
    assert re.findall(r"R\d\d", " ".join(second)) == ["R12", "R11", "R10"]


def test_a_long_name_is_broken_before_it_is_too_small_for_an_arms_length(score, setup) -> None:
    name = "Maximilian Alexander Ferdinand von Hohenzollern-Sigmaringen zu Wittgenstein-Berleburg"
    out = io.BytesIO()
    ceremony(
        score([(Entry("10", "M", family_name=name), 5, 9000)], replace(setup, awards=(Award("All", "overall", 1),))),
        out,
    )
    text = pypdfium2.PdfDocument(out.getvalue())[0].get_textpage()
    at = text.get_text_range().index("Maximilian")
    _, bottom, _, top = text.get_charbox(at)
    assert top - bottom > 10, "points that its capital letter is high"
