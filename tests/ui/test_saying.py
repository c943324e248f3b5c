"""What the race says, in the language of the window: sentences of facts, doubts, refusals and problems."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from racecontrol.domain.facts import Gun, Ruling
from racecontrol.domain.said import SEMICOLON, said, series
from racecontrol.domain.time import DAY
from racecontrol.domain.wording import fact_text, span_text
from tests.builders import entry
from tests.racecontrol.test_problems import found, only, run
from tests.ui.conftest import Crew, at, small_setup
from ui.desktop import i18n
from ui.desktop.docks.problems_keys import todo
from ui.desktop.docks.problems_lines import Line, what, whole
from ui.desktop.foresight import as_sentence, foresee
from ui.desktop.i18n import speak, tr
from ui.desktop.saying import in_words

RUSSIAN = {
    "gun of wave {wave} at {at} ({source})": "выстрел волны {wave} в {at} ({source})",
    "typed": "введено",
    "CAREFUL: {doubt}": "ВНИМАНИЕ: {doubt}",
    "the gun of wave {wave} at {at} is {span} {way} the planned {planned}": "{wave} {at}: {span} {way} {planned}",
    "after": "после",
    "bib {bib!r} has no entry; check the number": "номер {bib!r} не заявлен",
    "No time, place, status or prize changes": "ничего не меняется",
    "{n:,} day|{n:,} days": "{n} день|{n} дня|{n} дней",
    "{span} ago": "{span} назад",
    "; ": " / ",
    "Wave {wave} has no gun, and its runners have been read": "у волны {wave} нет выстрела",
    "{n:,} runner was read since {time}; without a gun none of them has a time|"
    "{n:,} runners were read since {time}; without a gun none of them has a time": (
        "{n} бегун с {time}|{n} бегуна с {time}|{n} бегунов с {time}"
    ),
    "Record it: {command}": "Запишите：{command}",
    "{sentence}.": "{sentence}。",
}


@pytest.fixture
def russian(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A catalogue of a few texts. It is a real file, and the window's language goes back to English at the end."""
    root = ElementTree.Element("TS", version="2.1", language="ru_RU")
    context = ElementTree.SubElement(root, "context")
    for source, translation in RUSSIAN.items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        ElementTree.SubElement(message, "translation").text = translation
    ElementTree.ElementTree(root).write(tmp_path / "ru.ts", encoding="utf-8")
    monkeypatch.setattr(i18n, "FOLDER", tmp_path)
    speak(qapp, "ru")
    yield
    speak(qapp, "en")


GUN = Gun("A", at("08:00:00"), "typed")


def test_in_english_it_stays_as_it_was_said() -> None:
    assert in_words(fact_text(GUN, small_setup().event)) == "gun of wave A at 08:00:00.000 (typed)"
    assert in_words(span_text(22 * DAY)) == "22 days"


@pytest.mark.usefixtures("russian")
def test_a_text_and_all_that_it_is_made_of() -> None:
    told = fact_text(GUN, small_setup().event)
    assert in_words(told) == "выстрел волны A в 08:00:00.000 (введено)"
    assert in_words(series(SEMICOLON, (told, "typed"))) == "выстрел волны A в 08:00:00.000 (введено) / typed"
    assert in_words("typed") == "typed"  # a name, or what somebody wrote
    assert in_words(said("never translated {span}", span=span_text(2 * DAY))) == "never translated 2 дня"


@pytest.mark.usefixtures("russian")
def test_the_windows_own_texts_say_their_values_too() -> None:
    assert [tr("{span} ago", span=span_text(days * DAY)) for days in (2, 5, 21)] == [
        "2 дня назад", "5 дней назад", "21 день назад",
    ]  # fmt: skip
    assert tr("{span} ago", span="2 days") == "2 days назад"


@pytest.mark.usefixtures("crew", "russian")  # the window speaks what it remembers when it is made
def test_what_a_fact_would_change_or_why_it_is_refused(crew: Crew) -> None:
    foreseen = foresee(crew.session, Gun("A", at("11:00:00"), "typed"))
    assert foreseen.careful == "ВНИМАНИЕ: A 11:00:00.000: 3:00:00.000 после 08:00:00.000。"
    assert foreseen.changes == "Ничего не меняется。"
    assert foresee(crew.session, Ruling("999", "DQ")).refused == "Номер '999' не заявлен。"
    assert as_sentence(said("bib {bib!r} has no entry; check the number", bib="9")) == "Номер '9' не заявлен。"


@pytest.mark.usefixtures("crew", "russian")  # the window speaks what it remembers when it is made
def test_the_log_tells_its_facts(crew: Crew) -> None:
    crew.session.do(GUN)
    book = crew.window.log.book_now()
    assert book.text(book.log[-1]) == "выстрел волны A в 08:00:00.000 (введено)"


@pytest.mark.usefixtures("russian")
def test_a_problem_with_its_keys_in_place_of_the_command() -> None:
    problems = found([*run("1"), *run("2", 5)], [entry("1"), entry("2")], guns=())
    problem = only(problems, "no_gun")
    line = Line(problem.key, (problem,))
    assert what(line) == "у волны A нет выстрела"
    assert "`" not in todo(problem)
    assert todo(problem).startswith("Запишите: Shift+G")
    told = whole(line, None)  # type: ignore[arg-type]  # a single open problem needs no field
    assert told.startswith("у волны A нет выстрела。 2 бегуна с 08:00:10。 Запишите: Shift+G")
