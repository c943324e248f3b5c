"""The results book, its numbers and its charts."""

import io
import re
from dataclasses import replace

import numpy as np
import pypdfium2
import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Ruling
from racecontrol.domain.setup import Category, Duration, Race, Split, Team, Wave
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.scoring.standings import Standings
from reports.book import book
from reports.sheets import Footer
from reports.splits import split_list
from reports.statistics import MOST, age_groups, distribution, nation_counts, numbers
from tests.builders import SPLITS, entry, event
from tests.builders import score as scored

RACES = (
    Race("M", "Ten", 10000, SPLITS, time_limit=Duration(HOUR)),
    Race("F", "Family run", 2000, (Split("FIN", "FINISH", 2000),), competitive=False),
)
SETUP = event(
    races=RACES,
    waves=(Wave("A", ("M", "F")),),
    categories=(Category("M40", "M", 40), Category("MU40", "M", 0, 39), Category("W", "W")),
    teams=(Team("Clubs", "club", 2, races=("M",)),),
)
PEOPLE: tuple[Entry, ...] = (
    entry("1", family_name="李", given_name="伟", latin_name="Li Wei", nation="CHN", birth_date="1970", club="Run"),
    entry("2", family_name="Kuusk", sex="W", nation="EST", club="Run"),
    entry("3", family_name="Иванов", nation="RUS", birth_date="1990"),
    entry("4", family_name="Slow", nation="CHN", birth_date="1990"),
    entry("5", family_name="Cutter", birth_date="1990"),
    entry("6", family_name="Absent"),
    entry("7", family_name="Away", sex=None),
    entry("F1", race="F", family_name="Fun", nation="EST"),
)
SEEN = (
    ("F", "c1", "0:40:00"), ("K", "c1", "0:20:00"), ("F", "c2", "0:45:30"), ("F", "c3", "0:42:00"),
    ("F", "c4", "1:00:01"), ("F", "c5", "0:39:00"), ("F", "cF1", "0:20:00"), ("F", "c7", "0:46:00"),
)  # fmt: skip
STANDINGS = scored(SEEN, PEOPLE, Ruling("5", "DQ"), setup=SETUP)


def pages(standings: Standings = STANDINGS, **options) -> list[str]:
    out = io.BytesIO()
    made = book(standings, out, **options)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(out.getvalue())]
    assert len(found) == made
    return found


def test_the_numbers_of_a_race() -> None:
    found = numbers(STANDINGS, RACES[0])
    assert (found.entered, found.started, found.finished, found.men, found.women) == (7, 6, 4, 2, 1)
    assert (found.late, found.dnf, found.dq, found.nations) == (1, 0, 1, 3)
    assert (found.fastest, found.median, found.slowest) == (2400 * SECOND, 2520 * SECOND, 2760 * SECOND)
    nobody = numbers(scored([], PEOPLE, setup=SETUP), RACES[0])
    assert (nobody.finished, nobody.fastest, nobody.median) == (0, None, None)


def test_categories_and_nations_are_counted() -> None:
    assert age_groups(STANDINGS, RACES[0]) == [("M40", 1), ("MU40", 1), ("W", 1)]
    assert nation_counts(STANDINGS) == [("EST", 2), ("CHN", 1), ("RUS", 1)]


def test_the_distribution_has_every_finisher_once() -> None:
    found = distribution(STANDINGS, RACES[0])
    assert found is not None
    assert (found.start, found.step) == (40 * MINUTE, MINUTE)
    assert found.counts.tolist() == [[1, 0, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0, 1]]
    assert distribution(scored([], PEOPLE, setup=SETUP), RACES[0]) is None


@pytest.mark.parametrize("spread", [1, 10, 100, 1000, 5000])
def test_a_distribution_is_never_too_wide_for_the_page(spread: int) -> None:
    people = [entry(str(n)) for n in range(1, 21)]
    seen = [("F", f"c{n}", f"{(n * spread + 300) // 60}:{(n * spread + 300) % 60:02}:00") for n in range(1, 21)]
    found = distribution(scored(seen, people), event().races[0])
    assert found is not None
    assert int(found.counts.sum()) == 20
    assert found.counts.shape[1] <= MOST or found.step == 120 * MINUTE
    assert np.all(found.counts >= 0)


def test_splits_are_told_in_course_order_and_the_unseen_are_left_out() -> None:
    table = split_list(STANDINGS, RACES[0])
    assert [column.key for column in table.columns] == ["place", "bib", "name", "K5", "FIN", "status"]
    assert table.rows[0] == ("1", "1", "李伟", "0:20:00", "0:40:00", "")
    assert [row[1] for row in table.rows] == ["1", "3", "2", "7", "4", "5"]


def test_the_book_has_its_chapters_where_the_contents_say() -> None:
    found = pages(footer=Footer("Test", "provisional", "printed 14:02"))
    assert "Test" in found[0]
    assert "31 December 2017" in found[0]
    assert "Ten 10 km 4 finishers" in found[0]
    assert "provisional printed 14:02" in found[0]
    titles = [
        "In numbers", "Winners", "Ten · Results", "Family run · Results", "Teams", "Nations", "Ten · Split times",
    ]  # fmt: skip
    begins = [int(re.search(rf"{title} (\d+)", found[1]).group(1)) for title in titles]  # type: ignore[union-attr]
    assert begins == sorted(begins)
    firsts = ["In numbers", "Ten · Winners", "Ten ", "Family run ", "Ten · Clubs", "Ten · Nations", "Ten · Split times"]
    for title, page in zip(firsts, begins, strict=True):
        assert found[page - 1].startswith(title)
    assert [f"page {n} of {len(found)}" in page for n, page in enumerate(found, 1)] == [True] * len(found)


def test_the_charts_say_their_numbers() -> None:
    found = pages()
    statistics = found[2]
    assert "Finishers by race and sex Men Women Others Ten 4 (2 + 1 + 1) Family run 1" in statistics
    assert "Ten · Finish times" in statistics
    assert "EST Estonia 2" in " ".join(found[2:4])


def test_a_book_of_one_race_in_russian() -> None:
    found = pages(race="M", footer=Footer("Test", "provisional", "", "ru"))
    whole = " ".join(found)
    assert "Family run" not in whole
    assert "31 декабря 2017" in found[0]
    assert "Содержание" in found[1]
    assert f"стр. 2 из {len(found)}" in found[1]
    assert not {"Place", "Winners", "Results", "Nation", "page", "Men"} & set(whole.split())


def test_a_book_before_the_race_is_no_accident() -> None:
    found = pages(scored([], [replace(one, nation="") for one in PEOPLE], setup=SETUP))
    assert "Ten 10 km 0 finishers" in found[0]
    assert "Nations" not in found[1]


def test_progress_ends_with_all_rows() -> None:
    told: list[int] = []
    pages(progress=told.append)
    assert told == list(range(1, len(told) + 1))
    assert len(told) >= len(PEOPLE)
