"""The results dock: any list, live and searched, copied and exported, and official until something changes."""

import csv
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from racecontrol.domain.codec import birth_date
from racecontrol.domain.facts import Entered, Gun, Official, Ruling, Void
from racecontrol.domain.setup import Team
from racecontrol.scoring.official import Mark
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.session import Session
from racecontrol.store.check import findings
from tests.builders import entry, event, score
from tests.ui.conftest import Clock, Crew, at, looking_on, small_field, small_setup
from tests.ui.test_cli import pdf_text
from ui.desktop.docks import asking
from ui.desktop.docks import results as dock
from ui.desktop.docks.problems_lines import work
from ui.desktop.docks.problems_of_race import open_text
from ui.desktop.docks.results import Results
from ui.desktop.results_data import DEFAULTS, Choice, Lists, choices, file_name
from ui.desktop.results_files import PAPERS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mark follows the race without waiting."""
    monkeypatch.setattr(dock, "AGAIN_S", 0.0)
    monkeypatch.setattr(asking, "AGAIN_S", 0.0)


@pytest.fixture
def results(crew: Crew) -> Results:
    """1, 2 and 3 finished in that order; 2 is a woman, and started later than 1; it is 08:42. The list is shown."""
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:42:00")
    crew.read("STA-A", 1, when=at("08:00:01"))
    crew.read("STA-A", 2, when=at("08:00:30"))
    crew.read("FIN-A", 1, 2, 3, when=at("08:40:00"))
    crew.press(KEY.Key_R, CTRL)
    crew.wait(lambda: column(crew.window.results, "nth")[:3] == ["1", "2", "3"])
    assert crew.window.results.view.table is not None
    crew.wait(crew.window.results.view.table.hasFocus)
    crew.wait(lambda: crew.window.results.head.mark.text() == "○ provisional")
    return crew.window.results


def column(results: Results, key: str) -> list[str]:
    """What stands in that column; nothing while there is no such list."""
    grid = results.view.grid
    keys = [one.key for one in grid.columns] if grid is not None else []
    if grid is None or key not in keys:
        return []
    place = keys.index(key)
    return [grid.text(row, place) for row in range(grid.rowCount())]


def bibs(results: Results) -> list[str]:
    return column(results, "bib")


def choose(results: Results, title: str) -> None:
    place = results.head.list.findText(title)
    assert place >= 0
    results.head.list.setCurrentIndex(place)


def make_official(crew: Crew) -> None:
    crew.press(KEY.Key_O, CTRL | SHIFT)
    strip = crew.window.results.strip
    crew.wait(lambda: strip.isVisible() and strip.confirm.isEnabled())
    crew.wait(strip.reason.hasFocus)
    crew.press(KEY.Key_Return)
    crew.wait(lambda: len(crew.facts(Official)) > 0)
    crew.wait(lambda: crew.window.results.head.mark.text().startswith("● official, by "))


def test_the_list_of_a_race_in_its_natural_order_and_live(crew: Crew, results: Results) -> None:
    assert len(bibs(results)) == 60
    assert column(results, "nth")[:5] == ["1", "2", "3", "", ""]
    assert column(results, "status")[2:4] == ["", "RUN"]
    grid = results.view.grid
    assert grid is not None
    tester = QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    crew.read("FIN-A", 9, when=at("08:41:00"))
    crew.wait(lambda: bibs(results)[3] == "9")
    crew.session.do(Ruling("1", "DQ", "TR55.10"))
    crew.wait(lambda: bibs(results)[:3] == ["2", "3", "9"])
    assert (bibs(results)[-1], column(results, "status")[-1]) == ("1", "DQ TR55.10")
    assert results.view.grid is grid
    assert tester.model() is grid


def test_by_sex_by_category_by_net_and_another_race(crew: Crew, results: Results) -> None:
    results.head.by.setCurrentIndex(2)
    crew.wait(lambda: bibs(results)[:3] == ["2", "1", "3"])
    choose(results, "Women")
    crew.wait(lambda: bibs(results) == ["2"])
    assert column(results, "place") == ["2"]
    choose(results, "M")
    crew.wait(lambda: bibs(results)[:2] == ["1", "3"])
    assert column(results, "nth")[:3] == ["1", "2", ""]
    results.head.race.setCurrentIndex(1)
    crew.wait(lambda: results.view.currentWidget() is results.view.empty)
    assert results.view.empty.text().startswith("Nobody is entered in this race.")


def test_nations_are_a_list_too(crew: Crew, results: Results) -> None:
    choose(results, "Nations")
    crew.wait(lambda: column(results, "nation") == ["CHN", "EST"])
    assert column(results, "gold") == ["1", "1"]
    assert not results.head.by.isEnabled()


def test_who_is_chosen_stays_so_when_entries_are_added(crew: Crew, results: Results) -> None:
    table = results.view.table
    assert table is not None
    table.clearSelection()
    table.selectRow(2)
    new = tuple(replace(one, bib=f"0{one.bib}", chips=()) for one in small_field(3))
    crew.session.do(Entered(new))
    crew.wait(lambda: len(bibs(results)) == 63)
    assert column(results, "name")[:3] == ["李伟", "Anna Kuusk", "Runner3"]
    assert [bibs(results)[index.row()] for index in table.selectionModel().selectedRows()] == ["3"]


def test_teams_with_who_counts_and_who_lacks_runners() -> None:
    club = Team("Clubs", "club", 2)
    people = (entry("1", club="Lions"), entry("2", club="Lions"), entry("3", club="Bears"))
    seen = (("F", "c1", "0:40:00"), ("F", "c2", "0:41:00"), ("F", "c3", "0:42:00"))
    scored = score(seen, people, setup=event(teams=(club,)))
    choice = Choice("M", "teams", "Clubs")
    assert (choice, "Teams: Clubs") in choices(scored, scored.field.setup.races[0])
    listed = Lists().listed(scored, choice, DEFAULTS["teams"], Mark("M"), "")
    rows = listed.keys.tolist()
    told = [[listed.cells[key](row) for key in ("place", "team", "total", "lacks", "bib")] for row in rows]
    assert told == [["1", "Lions", "1:21:00", "", "1"], ["1", "Lions", "1:21:00", "", "2"], ["", "Bears", "", "1", "3"]]
    assert [listed.bib(row) for row in rows] == ["1", "2", "3"]
    assert Lists().listed(scored, choice, DEFAULTS["teams"], Mark("M"), "bears").found.tolist() == [False, False, True]


def test_age_grades_only_where_they_are_wanted() -> None:
    born = entry("1", birth_date=birth_date("1980-05-05"))
    scored = score([("F", "c1", "0:40:00")], [born])
    wanted, usual = (
        Lists().listed(scored, Choice("M"), keys, Mark("M"), "").cells["age_grade"](0) for keys in (("age_grade",), ())
    )
    assert float(wanted) > 50
    assert usual == ""


def test_search_in_the_list_keeps_the_places(crew: Crew, results: Results) -> None:
    crew.press(KEY.Key_F, CTRL)
    crew.wait(results.head.search.hasFocus)
    crew.qtbot.keyClicks(results.head.search, "kuusk")
    crew.wait(lambda: bibs(results) == ["2"])
    assert column(results, "nth") == ["2"]
    assert results.head.count.text() == "1 of 60 rows"
    crew.qtbot.keyClicks(results.head.search, "x")
    crew.wait(lambda: results.view.empty.text().startswith("Nothing in this list fits"))
    crew.press(KEY.Key_Escape)
    crew.wait(lambda: len(bibs(results)) == 60)


def test_enter_opens_the_card_of_the_chosen_runner(crew: Crew, results: Results) -> None:
    crew.press(KEY.Key_Down)
    crew.press(KEY.Key_Return)
    crew.wait(crew.window.runner.card.isVisible)
    assert crew.window.runner.bib == "2"


def test_the_chosen_rows_or_the_whole_list_are_copied_as_a_table(crew: Crew, results: Results) -> None:
    board = QGuiApplication.clipboard()
    table = results.view.table
    assert table is not None
    board.clear()
    table.clearSelection()
    crew.qtbot.keyClick(table, KEY.Key_C, CTRL)
    crew.wait(lambda: board.text().count("\n") == 61)
    head, first, *_ = (line.split("\t") for line in board.text().splitlines())
    assert head[:4] == ["Place", "Bib", "Name", "Nation"]
    assert first[:4] == ["1", "1", "李伟", "CHN"]
    table.selectRow(1)
    crew.press(KEY.Key_Down, SHIFT)
    crew.qtbot.keyClick(table, KEY.Key_C, CTRL)
    crew.wait(lambda: [line.split("\t")[1] for line in board.text().splitlines()] == ["Bib", "2", "3"])
    assert crew.window.status.said.text() == "Copied: 2 of 60 rows, with the headings."


def test_columns_are_chosen_by_keys_and_remembered(crew: Crew, results: Results, remembered: QSettings) -> None:
    crew.press(KEY.Key_L, SHIFT)
    words = results.columns.list
    crew.wait(words.hasFocus)
    titles = [words.item(row).text() for row in range(words.count())]
    assert titles[:3] == ["Place", "Bib", "Name"]
    words.setCurrentRow(titles.index("K5"))
    crew.press(KEY.Key_Space)
    crew.wait(lambda: results.view.grid is not None and results.view.grid.columns[-1].key == "split_K5")
    crew.read("K5-A", 1, when=at("08:20:00"))
    crew.wait(lambda: column(results, "split_K5")[0] == "0:20:00")
    assert str(remembered.value("results/race")).endswith("status split_K5")
    crew.press(KEY.Key_Escape)
    crew.wait(lambda: results.view.table is not None and results.view.table.hasFocus())
    assert results.columns.isHidden()
    choose(results, "Women")
    crew.wait(lambda: bibs(results) == ["2"])
    choose(results, "Everybody")
    crew.wait(lambda: len(column(results, "split_K5")) == 60)


def test_the_list_is_exported_beside_the_race_file_in_every_format(crew: Crew, results: Results) -> None:
    folder = crew.session.path.with_name("lake.lists")
    crew.press(KEY.Key_E, CTRL)
    crew.wait(results.formats.isVisible)
    crew.qtbot.keyClick(results.formats, KEY.Key_Return)
    page = folder / "T-everybody-20171231-084200.pdf"
    crew.wait(lambda: crew.window.status.said.text() == f"Exported: {page}")
    assert "provisional" in pdf_text(page.read_bytes())
    for kind in ("csv", "json", "html", "xlsx"):
        results.export_as(kind)
        crew.wait(lambda kind=kind: crew.window.status.said.text().endswith(f".{kind}"))  # type: ignore[misc]
        crew.wait(lambda kind=kind: page.with_suffix(f".{kind}").exists())  # type: ignore[misc]
    with page.with_suffix(".csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["nth"], row["bib"], row["nation"]) for row in rows[:2]] == [("1", "1", "CHN"), ("2", "2", "EST")]
    assert len(json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))) == 60
    assert "Lakeside Run  ·  2017-12-31  ·  provisional" in page.with_suffix(".html").read_text(encoding="utf-8")
    assert zipfile.is_zipfile(page.with_suffix(".xlsx"))
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        page.with_suffix(f".{kind}").name for kind in ("pdf", "csv", "json", "html", "xlsx")
    )


def test_every_list_for_printing_is_saved_beside_the_race_file(crew: Crew, results: Results) -> None:
    folder = crew.session.path.with_name("lake.lists")
    crew.press(KEY.Key_P, CTRL | SHIFT)
    crew.wait(results.papers.isVisible)
    crew.qtbot.keyClick(results.papers, KEY.Key_Return)
    page = folder / "T-medals-20171231-084200.pdf"
    crew.wait(lambda: crew.window.status.said.text() == f"Exported: {page}")
    assert "Medals · Men · by gun" in " ".join(pdf_text(page.read_bytes()).split())
    assert len(results.papers.actions()) == len(PAPERS)
    for action, one in zip(results.papers.actions(), PAPERS, strict=True):
        action.trigger()
        path = folder / f"T-{one.key}-20171231-084200.pdf"
        crew.wait(lambda path=path: crew.window.status.said.text() == f"Exported: {path}")  # type: ignore[misc]
        text = pdf_text(path.read_bytes())
        assert "Kuusk" in text or one.key == "finishers"
        assert ("page 1 of" in text) == (one.key != "labels")


def test_an_export_that_cannot_be_says_what_to_do(crew: Crew, results: Results) -> None:
    crew.session.path.with_name("lake.lists").write_text("in the way")
    results.export_as("csv")
    crew.wait(lambda: "Look at the disk, then export again." in crew.window.status.said.text())


def test_results_are_made_official_and_a_later_disqualification_is_shown_bib_by_bib(
    crew: Crew, results: Results
) -> None:
    make_official(crew)
    assert crew.facts(Official) == [Official("T", 5)]
    assert results.head.changes.isHidden()
    crew.session.do(Ruling("1", "DQ", "TR55.10"))
    said = "▲ changed since it was official at 08:42: 3 places"
    crew.wait(lambda: results.head.mark.text() == said)
    crew.press(KEY.Key_D, CTRL | SHIFT)
    crew.wait(lambda: bibs(results) == ["1", "3", "2"])
    assert column(results, "was")[0] == "status OK, rule –, place 1, sex 1, cat. 1"
    assert column(results, "now")[0] == "status DQ, rule TR55.10, place –, sex –, cat. –"
    assert (column(results, "was")[2], column(results, "now")[2]) == ("place 2", "place 1")
    crew.session.do(Void(5))
    crew.wait(lambda: results.head.mark.text().startswith("● official, by "))
    crew.wait(lambda: results.view.currentWidget() is results.view.empty)


def test_what_is_open_is_told_before_results_are_made_official(crew: Crew, results: Results) -> None:
    said = results.strip.said
    crew.wait(lambda: bool(crew.window.problems.work.open))
    crew.press(KEY.Key_O, CTRL | SHIFT)
    crew.wait(lambda: results.strip.isVisible() and results.strip.confirm.isEnabled())
    assert said.text().startswith("Still open in this race: ")
    assert "\n▲ 3 Runner3 was not read at the start; the net time is the gun time.\n" in said.text()
    assert "3 in the results, 57 without a finish yet. Lists and pages say" in said.text()


def test_of_many_open_problems_of_a_race_the_worst_five_are_told(results: Results) -> None:
    field = results._race.session.field

    def one(kind: str, bib: str, severity: int, point: str = "") -> Problem:
        bibs = (bib,) if bib else ()
        return Problem(kind, f"{kind}:{bib}", f"{bib} {kind}", "", "", bibs=bibs, point=point, severity=severity)

    mine = [one(f"kind{n}", str(n), 90 - 20 * (n > 1)) for n in range(1, 5)]
    many = [one("unknown_finish", str(n), 68) for n in range(10, 15)]
    rest = [one("short", "6", 50), one("clock_wrong", "", 45, "K5"), one("minor", "7", 10)]
    told = open_text(work(field, (*mine, *many, *rest), 0), "T")
    assert told.splitlines() == [
        "Still open in this race: 1 act now, 10 watch.",
        "■ 1 kind1.",
        "▲ 2 kind2.",
        "▲ 3 kind3.",
        "▲ 4 kind4.",
        "▲ 5 chips of nobody finished: 10, 11, 12 ...",
        "and 2 more in Problems",
    ]
    assert (
        open_text(work(field, (*mine, *many, *rest), 0), "F") == "No problem of this race is open, but for minor ones."
    )
    everywhere = [one("clock_wrong", "", 98, "START"), one("ours", "", 98)]
    assert open_text(work(field, tuple(everywhere), 0), "F").startswith("Still open in this race: 2 act now.")
    assert "not known yet" in open_text(None, "T")


def test_changed_results_are_made_official_again(crew: Crew, results: Results) -> None:
    make_official(crew)
    crew.press(KEY.Key_O, CTRL | SHIFT)
    crew.wait(lambda: "nothing has changed since" in results.strip.said.text() + results.strip.careful.text())
    crew.press(KEY.Key_Escape)
    crew.session.do(Ruling("1", "DQ", "TR55.10"))
    crew.wait(lambda: results.head.mark.text().startswith("▲"))
    crew.press(KEY.Key_O, CTRL | SHIFT)
    crew.wait(lambda: results.strip.confirm.isVisible() and results.strip.confirm.isEnabled())
    crew.press(KEY.Key_Return)
    crew.wait(lambda: len(crew.facts(Official)) == 2)
    crew.wait(lambda: results.head.mark.text().startswith("● official, by "))
    assert findings(crew.session.journal) == []


def test_a_window_that_only_looks_makes_nothing_official_and_exports(crew: Crew, tmp_path: Path) -> None:
    with Session.create(tmp_path / "other.race", small_setup(), Clock(at("08:00:00"))) as session:
        session.do(Entered(small_field(3)))
        with looking_on(crew, session) as window:
            window.show_results()
            crew.wait(lambda: bibs(window.results) == ["1", "2", "3"])
            assert not window.actions_by_id["results.official"].isEnabled()
            assert not window.results.head.official.isEnabled()
            assert "open elsewhere" in window.results.head.official.toolTip()
            window.results.export_as("csv")
            crew.wait(lambda: window.status.said.text().startswith("Exported: "))


def test_nothing_is_put_together_while_the_list_is_not_seen(crew: Crew, results: Results) -> None:
    crew.press(KEY.Key_L, CTRL)
    crew.wait(crew.window.log.view.hasFocus)
    crew.wait(results.visibleRegion().isEmpty)
    before = results.listed
    crew.read("FIN-A", 9, when=at("08:41:00"))
    crew.finished(4)
    assert results.listed is before
    crew.press(KEY.Key_R, CTRL)
    crew.wait(lambda: bibs(results)[3] == "9")


def test_the_path_of_the_export_is_speaking(tmp_path: Path) -> None:
    assert file_name(Choice("M", "sex", "W", "net"), "20171231-140210", "pdf") == "M-Women-net-20171231-140210.pdf"
    assert file_name(Choice("M", "teams", "Clubs / best 5"), "1", "csv") == "M-teams-Clubs___best_5-1.csv"
    assert (tmp_path / file_name(Choice("M", "category", "W40"), "1", "csv")).name == "M-W40-1.csv"
