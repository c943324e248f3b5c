"""Finding people by what somebody remembers of them: bib, a name on any keyboard, the end of a chip, a club."""

import random

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.finder import EVERY, Finder
from racecontrol.domain.latin import pinyin, plain

PEOPLE = (
    Entry("120", "M", family_name="Müller", given_name="Jürgen", club="Läufer Köln", chips=("0580000000b2",)),
    Entry("13", "M", family_name="Lin", given_name="Wenjie"),
    Entry("12", "M", family_name="李", given_name="伟", latin_name="Wei Li", club="翠湖跑团", chips=("0580000000a1",)),
    Entry("7", "M", family_name="Łukasiewicz", given_name="Żaneta", chips=("0580000012c3",)),
    Entry("8", "M", family_name="Иванов", given_name="Пётр"),
    Entry("9", "M", family_name="O’Brien", given_name="Anne-Marie"),
    Entry("A10", "M", family_name="曾", given_name="国伟"),
    Entry("11", "M", family_name="吕", given_name="芳"),
    Entry("14", "M", family_name="김", given_name="철수"),
    Entry("15", "M", family_name="さくら", given_name="あすか"),
    Entry("16", "M"),
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(PEOPLE, {"16": ("0580000000FF",)})


def bibs(finder: Finder, query: str) -> list[str]:
    return [PEOPLE[row].bib for row in finder.find(query).rows]


@pytest.mark.parametrize(
    ("query", "bib"),
    [
        ("李", "12"), ("伟李", None), ("李伟", "12"), ("li wei", "12"), ("wei li", "12"), ("liwei", "12"),
        ("lǐ wěi", "12"), ("weili", "12"), ("LIWEI", "12"),
        ("muller", "120"), ("Müller", "120"), ("mueller", "120"), ("juergen mul", "120"),
        ("lukasie", "7"), ("Łuk", "7"), ("zaneta", "7"),
        ("Иванов", "8"), ("петр", "8"), ("пётр", "8"), ("ivanov", "8"),
        ("obrien", "9"), ("o'brien", "9"), ("anne marie", "9"), ("anne-marie", "9"), ("brien", "9"),
        ("zeng", "A10"), ("ceng", "A10"), ("zengguowei", "A10"), ("zgw", "A10"), ("a10", "A10"),
        ("lv fang", "11"), ("lyu", "11"), ("lu fang", "11"),
        ("김철수", "14"), ("gim", "14"), ("sakura", "15"), ("あすか", "15"),
        ("koln", "120"), ("koeln", "120"), ("翠湖", "12"), ("cuihu", "12"),
        ("a1", "A10"), ("00a1", "12"), ("0580000012C3", "7"), ("00ff", "16"),
        ("nobody", None), ("", None), (" ", None), ("-", None),
    ],
)  # fmt: skip
def test_one_is_found(finder: Finder, query: str, bib: str | None) -> None:
    assert bibs(finder, query)[:1] == ([] if bib is None else [bib])


def test_the_exact_bib_comes_first_then_whose_bib_begins_so(finder: Finder) -> None:
    assert bibs(finder, "12") == ["12", "120"]
    assert bibs(finder, "1")[:3] == ["120", "13", "12"]


def test_a_whole_name_comes_before_one_that_only_begins_so(finder: Finder) -> None:
    assert bibs(finder, "li w") == ["12", "13"]


def test_every_word_has_to_be_found(finder: Finder) -> None:
    assert bibs(finder, "li wenjie") == ["13"]
    assert bibs(finder, "li muller") == []


def test_three_characters_of_a_chip_are_too_few(finder: Finder) -> None:
    assert bibs(finder, "0a1") == []


def test_a_limit_keeps_the_best_and_says_how_many_there_are(finder: Finder) -> None:
    found = finder.find("1", 2)
    assert (len(found.rows), found.total) == (2, 7)


def test_an_empty_field_finds_nobody() -> None:
    assert Finder(()).find("1").total == 0


def test_everybody_of_a_large_field_is_found_first_by_the_own_bib() -> None:
    rng = random.Random(7)
    many = tuple(Entry(str(bib), "M", family_name=rng.choice("李王张刘陈"), given_name="伟") for bib in range(1, 2001))
    finder = Finder(many)
    for row in rng.sample(range(2000), 50):
        assert finder.find(many[row].bib).rows[0] == row


def test_usual_reading_first_then_the_others() -> None:
    assert pinyin("曾国") == (("ceng", "guo"), ("zeng", "guo"))
    assert len(pinyin("单单单")) == 4


def test_plain_keeps_the_script() -> None:
    assert plain("  Ł. Żółć-Пётр’s ") == "l zolc петрs"


def test_made_gently_it_finds_the_same() -> None:
    many = PEOPLE * 20
    rests = list[int]()
    quick, gentle = Finder(many), Finder(many, rest=lambda: rests.append(1))
    assert len(rests) == 6 * (len(many) // EVERY) > 0
    found = [(quick.find(query), gentle.find(query)) for query in ("wei", "16", "a", "zh")]
    assert all(one == other for one, other in found)
    assert any(one.total for one, _ in found)
