"""The words of paper: every one that the code says is there in every language."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import reports
from racecontrol.domain.said import PLURALS, said, series
from racecontrol.domain.table import Column, Table
from racecontrol.scoring.columns import RESULTS
from racecontrol.scoring.official import LISTED
from reports import finishers, lists, medals, nations, start_lists, statistics, teams
from reports.medal_pages import MEDALS
from reports.words import BASES, LANGUAGES, SEXES, in_language, language_of, spoken, told, words

OTHERS = LANGUAGES[1:]
TABLES = (
    RESULTS,
    (lists.LATIN, lists.STATUS),
    medals.COLUMNS,
    medals.NEWS,
    nations.COLUMNS,
    nations.MEDAL_ROWS,
    teams.COLUMNS,
    teams.PAPER,
    finishers.COLUMNS,
    start_lists.COLUMNS,
    start_lists.FILE,
    statistics.COLUMNS,
)
FORMS = {"zh": 1, "ru": 3}


def _said_by_the_code() -> set[str]:
    """Every template that is written out in `told(...)` or is a value of a table of them."""
    found = {*MEDALS.values(), *BASES.values(), *SEXES.values(), *teams._COUNTED.values(), *teams._BEST.values()}
    for path in Path(reports.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "told":
                found |= {arg.value for arg in node.args if isinstance(arg, ast.Constant)}
    return found


def _headings() -> set[str]:
    return {column.title for table in TABLES for column in table if column.title}


def _fields(text: str) -> set[str]:
    return {f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_of_the_code_is_there(language: str) -> None:
    assert not (_said_by_the_code() | _headings()) - words(language).keys()


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_fields_and_the_forms_of_its_text(language: str) -> None:
    for text, translated in words(language).items():
        forms = translated.split("|")
        assert len(forms) == (FORMS[language] if "|" in text else 1), text
        assert len(forms) in PLURALS
        assert all(_fields(form) == _fields(text.split("|")[-1]) for form in forms), text


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_race_says_of_official_results_is_there(language: str) -> None:
    """These are said by the scoring, for the window too, so no `told` has them."""
    counts = [listed(3) for listed in LISTED.values()]
    text = said("changed since it was official at {at}: {counts}", at="14:02", counts=series(said(", "), counts))
    assert not {"changed", "official", "places", "times"} & set(spoken(text, language).replace(",", "").split())
    assert not {"provisional", "official, {by}", "by {by} at {at}"} - words(language).keys()


def test_each_number_has_its_form() -> None:
    counted = [told("{n:,} entry|{n:,} entries", n=n) for n in (1, 2, 5, 21)]
    assert [spoken(one, "ru") for one in counted] == ["1 участник", "2 участника", "5 участников", "21 участник"]
    assert [spoken(one, "zh") for one in counted[:2]] == ["1 人报名", "2 人报名"]
    assert counted == ["1 entry", "2 entries", "5 entries", "21 entries"]


def test_a_table_is_told_in_another_language_and_names_stand() -> None:
    column: Column[object] = Column("name", "Name", lambda _source, _row: "")
    one = in_language(
        Table(told("Winners"), (column,), (("Gold",), (told("Gold"),)), told("{distance} km", distance=5)), "ru"
    )
    assert (one.title, one.columns[0].title, one.subtitle) == ("Призёры", "Имя", "5 км")
    assert one.rows == (("Gold",), ("Золото",)), "a runner may be called Gold"
    assert one.columns[0].key == "name"


@pytest.mark.parametrize(
    ("languages", "wanted", "language"),
    [
        (("zh", "en"), "", "zh"),
        (("zh", "en"), "ru", "ru"),
        (("kk", "ru"), "", "ru"),
        (("kk",), "", "en"),
        ((), "xx", "en"),
    ],
)
def test_the_language_of_a_list(languages: tuple[str, ...], wanted: str, language: str) -> None:
    assert language_of(languages, wanted) == language
