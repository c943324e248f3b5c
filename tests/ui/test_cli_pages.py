"""The commands that make what is printed on the day: medals, ceremony, finishers, startlist, labels, book."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from racecontrol.domain.facts import Configured, Entered, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Event
from racecontrol.domain.time import MINUTE
from racecontrol.session import Session
from tests.builders import GUN, entry, event
from ui.cli import main

DAY = event().event
PEOPLE = (
    entry("1", family_name="李", given_name="伟", latin_name="Li Wei", nation="CHN"),
    entry("2", family_name="Ivanov", nation="RUS"),
    entry("3", family_name="Kuusk", sex="W", nation="EST"),
    entry("4", family_name="Bek", nation="KGZ"),
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    return make(tmp_path / "ten.race")


def make(path: Path, *languages: str, people=PEOPLE) -> str:
    setup = event(event=Event(DAY.name, DAY.date, DAY.timezone, languages=languages or ("en",)))
    reads = tuple(Read(f"c{bib}", GUN + (40 + bib) * MINUTE, b"") for bib in range(1, 5))
    with Session.create(path, setup) as session:
        session.do(Entered(people), Gun("A", GUN, "typed"))
        session.do(Heard("F", GUN, reads, "utc"))
    return str(path)


def pages(path: Path) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(path)]


def printed(tmp_path: Path, *words: str) -> list[str]:
    out = tmp_path / "out.pdf"
    assert main([*words, "-o", str(out)]) == 0
    return pages(out)


KINDS = (
    ("results", "--format", "pdf"),
    ("medals",),
    ("nations", "--format", "pdf"),
    ("ceremony",),
    ("finishers", "--format", "pdf"),
    ("startlist", "--format", "pdf"),
    ("book",),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind[0])
@pytest.mark.parametrize(
    ("language", "first", "provisional"),
    [("zh", "第 1 页", "临时成绩"), ("en", "page 1 of", "provisional"), ("ru", "стр. 1 из", "предварительно")],
)
def test_every_page_says_its_number_its_state_and_when_it_was_printed(
    kind, language: str, first: str, provisional: str, file: str, tmp_path: Path
) -> None:
    found = printed(tmp_path, kind[0], file, *kind[1:], "--language", language)
    assert first in found[0]
    stamp = {"zh": "打印时间 20", "en": "printed 20", "ru": "напечатано 20"}[language]
    for page in found:
        assert provisional in page
        assert stamp in page
        assert str(len(found)) in page


def test_the_language_is_the_events_first_one(tmp_path: Path) -> None:
    file = make(tmp_path / "zh.race", "zh", "en")
    assert "第 1 页" in printed(tmp_path, "medals", file)[0]
    assert "page 1 of" in printed(tmp_path, "medals", file, "--language", "en")[0]


def test_files_for_programs_stay_as_they_are_in_every_language(file: str, capfdbinary) -> None:
    for words in (("results",), ("medals", "--format", "csv"), ("startlist",), ("finishers",)):
        said = []
        for language in ("en", "zh"):
            assert main([words[0], file, *words[1:], "--language", language]) == 0
            said.append(capfdbinary.readouterr().out)
        assert said[0] == said[1]


def test_who_is_disqualified_after_the_results_were_official(file: str, tmp_path: Path, capsys) -> None:
    assert main(["medals", file, "--superseded", "-o", str(tmp_path / "none.pdf")]) == 2
    assert "no medal list that was official has been superseded" in capsys.readouterr().err
    assert not (tmp_path / "none.pdf").exists()
    assert main(["official", file, "M"]) == 0
    assert "supersedes" not in printed(tmp_path, "medals", file)[0]
    assert main(["rule", file, "1", "DQ", "--rule", "TR55.10"]) == 0
    new = printed(tmp_path, "medals", file)[0]
    assert "This list supersedes the one that was official" in new
    assert "1 李伟 1 · Gold – DQ TR55.10" in new
    assert "The winners have changed since" in printed(tmp_path, "ceremony", file)[0]
    (old,) = printed(tmp_path, "medals", file, "--superseded")
    assert old.startswith("SUPERSEDED. This list was official")
    assert "李伟" in old


def test_medals_of_some_only(file: str, tmp_path: Path, capfd) -> None:
    assert main(["medals", file, "--sex", "W", "--format", "csv"]) == 0
    assert [row["bib"] for row in csv.DictReader(io.StringIO(capfd.readouterr().out))] == ["3"]
    assert main(["medals", file, "--nation", "kgz", "--format", "json"]) == 0
    assert [(row["bib"], row["place"]) for row in json.loads(capfd.readouterr().out)] == [("4", "3")]


def test_as_many_reserves_as_are_wanted(tmp_path: Path) -> None:
    file = make(tmp_path / "men.race", people=[replace(one, sex="M") for one in PEOPLE])
    assert "reserve 1 4 Bek" in printed(tmp_path, "medals", file)[0]
    assert "reserve" not in printed(tmp_path, "medals", file, "--reserves", "0")[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("medals", "--nation", "XXX"), "--nation XXX: nobody here is of it; write one of CHN, EST, KGZ, RUS"),
        (("medals", "--category", "M99"), "--category M99: nobody here is of it; write one of M, W"),
        (("medals", "--sex", "X"), "nobody of Open has won anything yet"),
        (("medals", "--reserves", "-1"), "--reserves -1: write 0 or more"),
        (("medals", "--superseded", "--format", "csv"), "--superseded: old medal lists are pages"),
        (("ceremony", "--race", "X"), "race 'X' is not in this event; write one of M"),
        (("labels", "--wave", "X"), "wave 'X' is not in this event; write one of A"),
        (("labels", "--size", "9x9"), "--size 9x9: there is no such sheet of labels; write one of 3x8"),
        (("labels", "--skip", "24"), "--skip 24: a sheet 3x8 has 24 labels; write 0 to 23"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(words, said: str, file: str, tmp_path: Path, capsys) -> None:
    out = tmp_path / "out.pdf"
    assert main([words[0], file, *words[1:], "-o", str(out)]) == 2
    err = capsys.readouterr().err
    assert err.startswith(said)
    assert err.count("\n") == 1
    assert not out.exists()


def test_start_lists_and_labels(file: str, tmp_path: Path, capfd) -> None:
    assert main(["startlist", file, "--by", "name", "--format", "csv"]) == 0
    assert [row["bib"] for row in csv.DictReader(io.StringIO(capfd.readouterr().out))] == ["4", "2", "3", "1"]
    (sheet,) = printed(tmp_path, "labels", file, "--size", "2x7")
    assert sheet.index("李伟") < sheet.index("Ivanov") < sheet.index("Bek")
    assert "Ten · Wave A · RUS" in sheet


def test_finisher_medals(file: str, capfd) -> None:
    assert main(["finishers", file]) == 0
    (row,) = csv.DictReader(io.StringIO(capfd.readouterr().out))
    assert (row["entered"], row["handed_out"], row["to_hand_out"]) == ("4", "4", "0")


UNWRITABLE = "\U0001fbff"


@pytest.mark.parametrize("kind", [*KINDS, ("labels",)], ids=lambda kind: kind[0])
def test_what_no_font_has_is_named(kind, tmp_path: Path, capsys) -> None:
    people = (entry("1", family_name=f"Li{UNWRITABLE}", nation="CHN"), *PEOPLE[1:])
    file = make(tmp_path / "odd.race", people=people)
    assert main([kind[0], file, *kind[1:], "-o", str(tmp_path / "out.pdf")]) == 0
    err = capsys.readouterr().err
    if kind[0] not in ("finishers", "nations"):  # these name nobody
        assert f"“Li{UNWRITABLE}”: no font here has “{UNWRITABLE}” (U+1FBFF)" in err
    else:
        assert not err


@pytest.mark.parametrize("kind", [*KINDS, ("labels",)], ids=lambda kind: kind[0])
def test_a_race_whose_name_no_font_has_is_named_once(kind, tmp_path: Path, capsys) -> None:
    file = make(tmp_path / "odd.race")
    with Session.open(Path(file)) as session:
        (race,) = session.setup.races
        session.do(Configured(replace(session.setup, races=(replace(race, name=UNWRITABLE),))))
    assert main([kind[0], file, *kind[1:], "-o", str(tmp_path / "out.pdf")]) == 0
    assert capsys.readouterr().err.count(f"Race “{UNWRITABLE}”: no font here has “{UNWRITABLE}”") == 1
