"""The entries dock: the start list, edited, entered late, swapped, imported; each with what it would change."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import ChipGiven, Entered, Gun, Ruling, Swapped
from racecontrol.session import Session
from tests.ui.conftest import Clock, Crew, at, chip, looking_on, small_setup
from ui.desktop.docks import asking
from ui.desktop.docks.entries import Entries
from ui.desktop.docks.entries_form import EntryStrip

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers follow the race without waiting."""
    monkeypatch.setattr(asking, "AGAIN_S", 0.0)


@pytest.fixture
def entries(crew: Crew) -> Entries:
    """The list of all sixty is shown and has the keys."""
    crew.press(KEY.Key_N, CTRL | SHIFT)
    dock = crew.window.entries
    crew.wait(lambda: dock.view.grid.rowCount() == 60)
    crew.wait(dock.view.table.hasFocus)
    return dock


def column(entries: Entries, key: str) -> list[str]:
    grid = entries.view.grid
    place = [one.key for one in grid.columns].index(key)
    return [grid.text(row, place) for row in range(grid.rowCount())]


def bibs(entries: Entries) -> list[str]:
    return column(entries, "bib")


def line(form: EntryStrip, key: str) -> QLineEdit:
    return cast(QLineEdit, form.fields[key])


def write(crew: Crew, form: EntryStrip, key: str, text: str) -> None:
    """Another text in that field, typed."""
    field = line(form, key)
    field.setFocus()
    field.selectAll()
    crew.qtbot.keyClick(field, KEY.Key_Delete)
    crew.qtbot.keyClicks(field, text)


def edit(crew: Crew, entries: Entries, bib: str) -> EntryStrip:
    entries.view.choose(bib)
    crew.press(KEY.Key_E, SHIFT)
    crew.wait(entries.form.isVisible)
    crew.wait(line(entries.form, "family_name").hasFocus)
    return entries.form


def late(crew: Crew) -> EntryStrip:
    crew.press(KEY.Key_N, CTRL)
    form = crew.window.entries.form
    crew.wait(form.isVisible)
    crew.wait(line(form, "family_name").hasFocus)
    return form


def stored(crew: Crew, bib: str) -> Entry | None:
    return crew.session.field.state.entries.get(bib)


def run(crew: Crew) -> None:
    """1, 2 and 3 have run and finished in that order."""
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:42:00")
    crew.read("STA-A", 1, 2, 3, when=at("08:00:05"))
    crew.read("FIN-A", 1, 2, 3, when=at("08:40:00"))
    crew.wait(lambda: crew.live.counts().total_scored == 6)


def start_list(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(("bib,race,family_name,club,chip,birth_date", *lines, "")), encoding="utf-8")
    return path


def bring(crew: Crew, path: Path | str) -> None:
    """Ask for the import of that file, by typing its path, and wait for what it would do."""
    crew.press(KEY.Key_I, CTRL)
    strip = crew.window.entries.bringing
    crew.wait(strip.path.hasFocus)
    crew.qtbot.keyClicks(strip.path, str(path))
    crew.press(KEY.Key_Return)
    crew.wait(lambda: not strip.said.text().startswith(("Reading", "Enter reads")))


def told(entries: Entries) -> list[tuple[str, str, str]]:
    grid = entries.bringing.grid
    return [(grid.text(row, 0), grid.text(row, 1), grid.text(row, 2)) for row in range(grid.rowCount())]


# the list


def test_all_entries_stand_in_natural_order_and_follow_the_log(crew: Crew, entries: Entries) -> None:
    tester = QAbstractItemModelTester(entries.view.grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert bibs(entries) == [str(bib) for bib in range(1, 61)]
    assert [column(entries, key)[0] for key in ("name", "sex", "birth_date", "nation", "race", "wave", "chips")] == [
        "李伟", "M", "1980-05-05", "CHN", "T", "A", chip(1),
    ]  # fmt: skip
    assert entries.view.grid.second(0, 1) == "Li Wei"
    crew.session.do(Entered((Entry("9a", "F"), Entry("7", "T", family_name="Newly"))), Ruling("3", "DQ", "TR55.10"))
    crew.wait(lambda: len(bibs(entries)) == 61)
    assert (bibs(entries)[-1], column(entries, "race")[-1], column(entries, "wave")[-1]) == ("9a", "F", "B")
    assert column(entries, "name")[6] == "Newly"
    assert column(entries, "status")[:4] == ["", "", "DQ", ""]
    assert entries.view.grid.second(2, [one.key for one in entries.view.grid.columns].index("status")) == "TR55.10"
    assert tester.model() is entries.view.grid


def test_found_by_name_chip_and_club_and_all_again(crew: Crew, entries: Entries) -> None:
    crew.press(KEY.Key_F, SHIFT)
    crew.wait(entries.head.search.hasFocus)
    for sought, found in (("kuu", ["2"]), ("李", ["1"]), ("liwei", ["1"]), (chip(17)[-5:], ["17"])):
        entries.head.search.clear()
        entries.head.search.insert(sought)  # keyClicks knows Latin letters only
        crew.wait(lambda found=found: bibs(entries) == found)
    assert entries.head.count.text() == "1 of 60 entries"
    crew.qtbot.keyClicks(entries.head.search, "x")
    crew.wait(lambda: entries.view.currentWidget() is entries.view.empty)
    assert entries.view.empty.text().startswith("No entry fits.")
    crew.press(KEY.Key_Escape)
    crew.wait(lambda: len(bibs(entries)) == 60)
    crew.press(KEY.Key_Down)
    assert entries.view.table.hasFocus()


def test_by_any_column_the_empty_ones_last_and_back_again(crew: Crew, entries: Entries) -> None:
    header = entries.view.table.horizontalHeader()
    place = [one.key for one in entries.view.grid.columns].index("nation")
    where = QPoint(header.sectionViewportPosition(place) + 8, header.height() // 2)
    crew.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    crew.wait(lambda: bibs(entries)[:3] == ["1", "2", "3"])
    crew.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    crew.wait(lambda: bibs(entries)[:3] == ["2", "1", "3"])
    crew.qtbot.keyClick(entries.head.by, KEY.Key_Home)
    crew.wait(lambda: bibs(entries)[:3] == ["1", "2", "3"])


def test_without_chip_and_changed_today(crew: Crew, entries: Entries) -> None:
    crew.session.do(Entered((Entry("70", "T"), Entry("71", "T"))), ChipGiven("c71", "71"), ChipGiven(chip(5), "6"))
    crew.wait(lambda: len(bibs(entries)) == 62)
    assert column(entries, "chips")[5] == f"{chip(6)}, {chip(5)}"
    entries.head.part.setCurrentIndex(1)
    crew.wait(lambda: bibs(entries) == ["5", "70"])
    crew.clock.now += 24 * 3600_000
    crew.session.do(Swapped("8", "9", "chips"))
    entries.head.part.setCurrentIndex(2)
    crew.wait(lambda: bibs(entries) == ["8", "9"])
    crew.clock.now += 24 * 3600_000
    entries.refresh()
    crew.wait(lambda: entries.view.currentWidget() is entries.view.empty)
    assert entries.view.empty.text().startswith("Nothing has been changed today")


def test_who_is_chosen_stays_so_when_thousands_come(crew: Crew, entries: Entries) -> None:
    tester = QAbstractItemModelTester(entries.view.grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    entries.view.choose("30")
    crew.session.do(Entered(tuple(Entry(f"{bib}{letter}", "T") for bib in range(1, 61) for letter in "abc")))
    crew.session.do(Entered(tuple(Entry(str(bib), "T") for bib in range(1000, 9000, 2))))
    crew.wait(lambda: len(bibs(entries)) == 4240)
    crew.session.do(Entered(tuple(Entry(str(bib), "T") for bib in range(1001, 9000, 2))))
    crew.wait(lambda: len(bibs(entries)) == 8240)
    assert bibs(entries)[58:63] == ["59", "60", "1000", "1001", "1002"]
    entry = entries.view.chosen()
    assert entry is not None
    assert entry.bib == "30"
    assert tester.model() is entries.view.grid


# one entry


def test_an_entry_is_edited_with_a_preview_and_undone(crew: Crew, entries: Entries) -> None:
    run(crew)
    form = edit(crew, entries, "2")
    sex = cast(QComboBox, form.fields["sex"])
    crew.qtbot.keyClicks(sex, "M")
    crew.wait(form.confirm.isEnabled)
    assert form.said.text().startswith("Sex W → M. Changes 2 results.")
    write(crew, form, "nation", "Latvia")
    crew.wait(form.confirm.isEnabled)
    assert form.said.text().startswith("Sex W → M; nation EST → LAT.")
    form.reason.setFocus()
    crew.qtbot.keyClicks(form.reason, "passport shown")
    crew.press(KEY.Key_Return)
    crew.wait(form.isHidden)
    changed = stored(crew, "2")
    assert changed is not None
    assert (changed.sex, changed.nation, changed.chips, changed.family_name) == ("M", "LAT", (chip(2),), "Kuusk")
    assert (crew.session.log[-1].why, crew.window.status.said.text()) == (
        "passport shown",
        "Recorded, undo Ctrl+Z: 2 Anna Kuusk",
    )
    assert entries.view.table.hasFocus()
    crew.wait(lambda: column(entries, "sex")[1] == "M")
    crew.press(KEY.Key_Z, CTRL)
    strip = crew.window.log.strip
    crew.wait(strip.isVisible)
    crew.press(KEY.Key_Return)
    crew.wait(lambda: column(entries, "sex")[1] == "W")
    assert column(entries, "nation")[1] == "EST"


def test_what_changes_no_result_is_recorded_with_one_enter(crew: Crew, entries: Entries) -> None:
    form = edit(crew, entries, "4")
    write(crew, form, "club", "Lions")
    crew.press(KEY.Key_Return)
    crew.wait(form.isHidden)
    changed = stored(crew, "4")
    assert changed is not None
    assert changed.club == "Lions"
    assert crew.session.log[-1].why == "by the program: corrected by the crew"


def test_what_changes_results_waits_for_a_second_enter(crew: Crew, entries: Entries) -> None:
    run(crew)
    form = edit(crew, entries, "1")
    write(crew, form, "chip", "")
    form.reason.setFocus()
    crew.press(KEY.Key_Return)
    crew.wait(form.confirm.isEnabled)
    assert len(crew.facts(Entered)) == 1
    assert "CAREFUL" in form.careful.text() or "result" in form.said.text()
    crew.press(KEY.Key_Escape)
    assert form.isHidden()
    assert len(crew.facts(Entered)) == 1


@pytest.mark.parametrize(
    ("key", "text", "sentence"),
    [
        ("birth_date", "31/02/1990", "■ Born: '31/02/1990' is not a date; write YYYY-MM-DD."),
        ("nation", "Atlantis", "■ Nation: 'Atlantis' is no nation; write the three-letter World Athletics code."),
        (
            "chip",
            chip(9).upper(),
            f"■ Chip: {chip(9).upper()} is the chip of 9 Runner9; scan another, take it off 9 first, "
            "or swap the two runners.",
        ),
    ],
)
def test_wrong_input_is_told_at_its_field_and_nothing_is_lost(
    crew: Crew, entries: Entries, key: str, text: str, sentence: str
) -> None:
    form = edit(crew, entries, "4")
    write(crew, form, "club", "Lions")
    write(crew, form, key, text)
    form.reason.setFocus()
    crew.press(KEY.Key_Return)
    crew.wait(form.fault.isVisible)
    assert form.fault.text() == sentence
    assert line(form, key).hasFocus()
    assert line(form, key).property("wrong") == "true"
    crew.wait(lambda: 0 < form.fault.y() - line(form, key).geometry().bottom() < 16)
    assert (line(form, "club").text(), line(form, key).text()) == ("Lions", text)
    assert not form.confirm.isEnabled()
    assert len(crew.facts(Entered)) == 1
    write(crew, form, key, "")
    crew.wait(form.confirm.isEnabled)
    assert form.fault.isHidden()


def test_other_columns_of_an_entry_are_shown_and_kept(crew: Crew, entries: Entries) -> None:
    shirt = Entry("80", "T", family_name="Extra", extra={"shirt": "XL"})
    crew.session.do(Entered((shirt,)))
    crew.wait(lambda: len(bibs(entries)) == 61)
    form = edit(crew, entries, "80")
    assert form.more.text() == "shirt: XL"
    write(crew, form, "note", "asthma")
    crew.press(KEY.Key_Return)
    crew.wait(lambda: stored(crew, "80") == replace(shirt, note="asthma"))


def test_an_entry_that_was_changed_elsewhere_meanwhile_is_not_overwritten(crew: Crew, entries: Entries) -> None:
    form = edit(crew, entries, "4")
    entry = stored(crew, "4")
    assert entry is not None
    crew.session.do(Entered((replace(entry, club="Bears"),)))
    write(crew, form, "note", "late")
    crew.press(KEY.Key_Return)
    crew.wait(form.fault.isVisible)
    assert "changed elsewhere meanwhile" in form.fault.text()
    assert len(crew.facts(Entered)) == 2


# late


def test_a_late_entry_gets_the_next_free_bib_and_its_scanned_chip(crew: Crew, entries: Entries) -> None:
    form = late(crew)
    assert (line(form, "bib").text(), form.fields["race"].currentText()) == ("61", "10 km")  # type: ignore[union-attr]
    crew.qtbot.keyClicks(line(form, "family_name"), "Late")
    line(form, "chip").setFocus()
    crew.qtbot.keyClicks(line(form, "chip"), "0500000000ff")
    crew.press(KEY.Key_Return)
    assert line(form, "chip2").hasFocus()
    crew.wait(form.confirm.isEnabled)
    assert form.said.text().startswith("Late, race T, chip 0500000000ff.")
    crew.press(KEY.Key_Return)
    crew.wait(form.isHidden)
    assert stored(crew, "61") == Entry("61", "T", family_name="Late", chips=("0500000000ff",))
    assert crew.session.log[-1].why == "by the program: late entry"
    crew.wait(lambda: bibs(entries)[-1] == "61")
    table = entries.view.table
    crew.wait(lambda: table.currentIndex().row() == 60)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    assert line(late(crew), "bib").text() == "62"


def test_the_race_of_the_last_entry_is_proposed_and_another_has_its_own_bibs(crew: Crew, entries: Entries) -> None:
    crew.session.do(Entered((Entry("501", "F"),)))
    crew.wait(lambda: len(bibs(entries)) == 61)
    form = late(crew)
    race = cast(QComboBox, form.fields["race"])
    assert (race.currentText(), line(form, "bib").text()) == ("5 km", "502")
    crew.qtbot.keyClick(race, KEY.Key_Up)
    assert (race.currentText(), line(form, "bib").text()) == ("10 km", "61")
    write(crew, form, "bib", "77")
    crew.qtbot.keyClick(race, KEY.Key_Down)
    assert (race.currentText(), line(form, "bib").text()) == ("5 km", "77")


def test_a_bib_that_somebody_has_is_told_with_the_way_out(crew: Crew, entries: Entries) -> None:
    form = late(crew)
    crew.qtbot.keyClicks(line(form, "family_name"), "Late")
    write(crew, form, "bib", "2")
    crew.press(KEY.Key_Return)
    crew.wait(form.fault.isVisible)
    assert form.fault.text() == ("■ Bib: 2 is Anna Kuusk's; take 61, or leave with Esc and edit 2 in the list.")
    assert line(form, "family_name").text() == "Late"
    crew.press(KEY.Key_N, CTRL)
    assert crew.window.status.said.text() == "Finish what is open first, with Enter, or leave it with Esc."
    assert line(form, "family_name").text() == "Late"
    assert len(crew.facts(Entered)) == 1


def test_a_late_entry_without_a_name_is_not_recorded_by_a_stray_enter(crew: Crew, entries: Entries) -> None:
    form = late(crew)
    crew.press(KEY.Key_Return)
    crew.wait(form.fault.isVisible)
    assert form.fault.text() == "■ Family name: write a name, or as much of it as is known."
    assert len(crew.facts(Entered)) == 1


def test_a_late_entry_is_told_no_fault_before_anything_is_written(crew: Crew, entries: Entries) -> None:
    form = late(crew)
    crew.wait(lambda: form.said.text() == "Nothing is written yet.")
    assert form.fault.isHidden()
    write(crew, form, "club", "Lions")
    crew.wait(form.fault.isVisible)
    assert form.fault.text().startswith("■ Family name: write a name")


def test_a_refused_chip_keeps_the_keys_and_the_next_scan_takes_its_place(crew: Crew, entries: Entries) -> None:
    form = late(crew)
    field = line(form, "chip")
    field.setFocus()
    crew.qtbot.keyClicks(field, chip(9))
    crew.press(KEY.Key_Return)
    assert field.hasFocus()
    assert form.fault.text().startswith(f"■ Chip: {chip(9)} is the chip of 9 Runner9; scan another")
    crew.qtbot.keyClicks(field, "0500000000ff")
    crew.press(KEY.Key_Return)
    assert (field.text(), line(form, "chip2").hasFocus()) == ("0500000000ff", True)


def test_tab_goes_round_within_the_form(crew: Crew, entries: Entries) -> None:
    form = late(crew)
    form.leave.setFocus()
    crew.qtbot.keyClick(form.leave, KEY.Key_Tab)
    assert line(form, "bib").hasFocus()
    crew.qtbot.keyClick(line(form, "bib"), KEY.Key_Tab, SHIFT)
    assert form.leave.hasFocus()
    line(form, "note").setFocus()
    crew.qtbot.keyClick(line(form, "note"), KEY.Key_Tab)
    assert form.reason.hasFocus()
    crew.qtbot.keyClick(form.reason, KEY.Key_Tab, SHIFT)
    assert line(form, "note").hasFocus()


def test_letters_typed_in_the_list_are_sought(crew: Crew, entries: Entries) -> None:
    assert entries.view.table.currentIndex().row() == 0
    crew.qtbot.keyClicks(entries.view.table, "k")
    assert entries.head.search.hasFocus()
    crew.qtbot.keyClicks(entries.head.search, "uu")
    crew.wait(lambda: bibs(entries) == ["2"])
    assert entries.head.search.text() == "kuu"


# swap


@pytest.mark.parametrize(("down", "what", "name"), [(0, "bibs", "Runner7"), (1, "chips", "李伟")])
def test_two_runners_are_swapped_by_the_other_bib_with_a_preview(
    crew: Crew, entries: Entries, down: int, what: str, name: str
) -> None:
    run(crew)
    entries.view.choose("1")
    crew.press(KEY.Key_B, SHIFT)
    strip = entries.swapping
    crew.wait(strip.isVisible)
    crew.qtbot.keyClicks(strip.fields["other"], "7")
    for _ in range(down):
        crew.qtbot.keyClick(strip.fields["what"], KEY.Key_Down)
    crew.wait(lambda: strip.confirm.isEnabled() and "result" in strip.said.text())
    said = {
        "bibs": "李伟 gets bib 7, Runner7 gets bib 1; the chips stay on the bibs.",
        "chips": "1 李伟 and 7 Runner7 exchange their chips.",
    }
    assert strip.said.text().startswith(said[what])
    crew.qtbot.keyClick(strip.fields["other"], KEY.Key_Return)
    crew.wait(strip.isHidden)
    assert crew.facts(Swapped) == [Swapped("1", "7", what)]  # type: ignore[arg-type]
    crew.wait(lambda: column(entries, "name")[0] == name)


def test_a_swap_with_a_bib_that_nobody_has_is_refused(crew: Crew, entries: Entries) -> None:
    entries.view.choose("1")
    crew.press(KEY.Key_B, SHIFT)
    crew.wait(entries.swapping.isVisible)
    crew.qtbot.keyClicks(entries.swapping.fields["other"], "99")
    crew.wait(lambda: "bib '99' has no entry" in entries.swapping.said.text().lower())
    crew.press(KEY.Key_Escape)
    crew.wait(entries.swapping.isHidden)
    assert entries.view.table.hasFocus()


# import


def test_a_file_is_imported_as_it_was_shown_and_undone(crew: Crew, entries: Entries, tmp_path: Path) -> None:
    path = start_list(
        tmp_path / "late.csv",
        f"2,T,Kuusk,Lions,{chip(2)},1980-05-05",
        f"3,T,Runner3,,{chip(3)},1980-05-05",
        "101,T,Newly,,c101,1990",
        "102,Z,Nowhere,,,",
        f"103,T,Thief,,{chip(9)},",
    )
    bring(crew, path)
    strip = entries.bringing
    crew.wait(strip.confirm.isEnabled)
    assert strip.said.text().startswith("1 new, 1 changed, 1 unchanged, 2 refused. Refused lines stay out")
    assert told(entries) == [
        ("■ refused", "5", "race: 'Z' is not a race of this event; write one of T, F"),
        ("■ refused", "6", f"chip: {chip(9)!r} belongs to bib 9 already; check both"),
        ("▲ changed", "2", "Anna Kuusk: club – → Lions"),
        ("● new", "101", "Newly, race T, chip c101"),
    ]
    assert strip.reason.hasFocus()
    assert len(crew.facts(Entered)) == 1
    crew.press(KEY.Key_Return)
    crew.wait(lambda: strip.said.text().startswith("Imported."))
    assert [kind for kind, _, _ in told(entries)] == ["■ refused", "■ refused"]
    assert (strip.isVisible(), strip.path.hasFocus(), strip.confirm.isHidden()) == (True, True, True)
    crew.press(KEY.Key_Escape)
    crew.wait(strip.isHidden)
    last = crew.session.log[-1]
    assert isinstance(last.fact, Entered)
    assert ([entry.bib for entry in last.fact.entries], last.why) == (["101", "2"], "by the program: from late.csv")
    crew.wait(lambda: len(bibs(entries)) == 61)
    crew.press(KEY.Key_Z, CTRL)
    crew.wait(crew.window.log.strip.isVisible)
    crew.press(KEY.Key_Return)
    crew.wait(lambda: len(bibs(entries)) == 60)
    assert column(entries, "club")[1] == ""


def test_five_thousand_lines_are_read_beside_the_window_with_a_bar(
    crew: Crew, entries: Entries, tmp_path: Path
) -> None:
    shown: list[tuple[str, float]] = []
    crew.bridge.progressed.connect(lambda text, share: shown.append((text, share)))
    lines = (f"{bib},F,Runner{bib},,c{bib},1990" for bib in range(1001, 6001))
    bring(crew, start_list(tmp_path / "many.csv", *lines))
    strip = entries.bringing
    crew.wait(strip.confirm.isEnabled)
    assert strip.said.text().startswith("5,000 new, 0 changed, 0 unchanged, 0 refused.")
    assert strip.confirm.text() == "Import 5,000 (Enter)"
    assert (len(told(entries)), told(entries)[-1][2]) == (101, "and 4,900 more")
    assert shown[-1] == ("Reading many.csv", 1.0)
    crew.press(KEY.Key_Return)
    crew.wait(lambda: len(bibs(entries)) == 5060)
    assert len(crew.facts(Entered)) == 2
    assert entries.view.isVisible()


def test_a_file_is_dropped_onto_the_dock(crew: Crew, entries: Entries, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(start_list(tmp_path / "dropped list.csv", "101,T,Newly,,,")))])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 200), action, mime, left, none)
    QApplication.sendEvent(entries, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(entries, QDropEvent(QPointF(20, 200), action, mime, left, none))
    crew.wait(entries.bringing.confirm.isEnabled)
    assert told(entries) == [("● new", "101", "Newly, race T, without chip")]


@pytest.mark.parametrize("larger", [0, 3])
def test_whoever_has_no_name_is_marked_and_three_rows_are_seen(
    crew: Crew, entries: Entries, tmp_path: Path, larger: int
) -> None:
    (tmp_path / "bare.csv").write_text("bib,race,surname,given name\n" + "101,T,A,\n102,T,B,Anna\n103,T,C,\n")
    crew.window.resize(1366, 768)
    crew.window.enlarge(larger)
    bring(crew, tmp_path / "bare.csv")
    strip = entries.bringing
    crew.wait(strip.confirm.isEnabled)
    assert "▲ 2 without a name: is the column family_name there?" in strip.said.text()
    assert [(kind, bib) for kind, bib, _ in told(entries)] == [("▲ new", "101"), ("▲ new", "103"), ("● new", "102")]
    view = strip.view
    crew.wait(lambda: view.viewport().height() >= 3 * view.verticalHeader().defaultSectionSize())
    assert crew.window.minimumSizeHint().height() <= 768
    crew.window.enlarge(-larger)


def _same_race(crew: Crew, folder: Path) -> Path:
    return crew.session.path


def _linked(crew: Crew, folder: Path) -> Path:
    """The same file by another name."""
    os.link(crew.session.path, folder / "entries.csv")
    return folder / "entries.csv"


def _beside(crew: Crew, folder: Path) -> Path:
    return Path(f"{crew.session.path}-wal")


@pytest.mark.parametrize("which", [_same_race, _linked, _beside])
def test_the_race_file_is_never_opened(
    crew: Crew, entries: Entries, tmp_path: Path, which: Callable[[Crew, Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = which(crew, tmp_path)
    opened: list[Path] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: opened.append(self) or read_bytes(self))
    bring(crew, path)
    crew.wait(lambda: "is a race file, not a list of entries" in entries.bringing.said.text())
    assert opened == []


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("none.csv", None, "There is no file"),
        ("book.xlsx", "PK", "book.xlsx is a workbook: save its sheet as CSV"),
        ("bare.csv", "number,name\n1,Anna\n", "there is no column bib"),
        ("known.csv", "bib,race\n1,T\n", "There is nothing to import."),
        ("folder.csv", "", "is no file"),
    ],
)
def test_what_cannot_be_imported_is_told_in_a_sentence(
    crew: Crew, entries: Entries, tmp_path: Path, name: str, content: str | None, sentence: str
) -> None:
    if content:
        (tmp_path / name).write_text(content)
    elif content is not None:
        (tmp_path / name).mkdir()
    bring(crew, name)  # a name alone: beside the race file
    crew.wait(lambda: sentence in entries.bringing.said.text())
    assert entries.bringing.confirm.isHidden()
    crew.press(KEY.Key_Escape)
    crew.wait(entries.view.table.hasFocus)


def test_a_file_that_was_overtaken_is_shown_again_first(crew: Crew, entries: Entries, tmp_path: Path) -> None:
    bring(crew, start_list(tmp_path / "late.csv", "2,T,Kuusk,Lions,,"))
    strip = entries.bringing
    crew.wait(strip.confirm.isEnabled)
    entry = stored(crew, "2")
    assert entry is not None
    crew.session.do(Entered((replace(entry, club="Bears"),)))
    crew.press(KEY.Key_Return)
    crew.wait(lambda: strip.confirm.isEnabled() and "club Bears → Lions" in told(entries)[0][2])
    assert len(crew.facts(Entered)) == 2
    strip.reason.setFocus()
    crew.press(KEY.Key_Return)
    crew.wait(lambda: len(crew.facts(Entered)) == 3)


# whoever only looks


def test_a_window_that_only_looks_offers_nothing_that_writes(crew: Crew, tmp_path: Path) -> None:
    with (
        Session.create(tmp_path / "second.race", small_setup(), Clock(at("08:42:00"))) as session,
        looking_on(crew, session) as window,
    ):
        crew.wait(lambda: window.entries._frame is not None)
        window.show_entries()
        crew.wait(lambda: window.entries.view.listed is not None)
        assert window.entries.view.empty.text().startswith("There are no entries yet.")
        head = window.entries.head
        assert not any(button.isEnabled() for button in (head.late, head.edit, head.swap, head.bring))
        for name in ("late", "edit", "swap", "import"):
            assert not window.actions_by_id[f"entries.{name}"].isEnabled()
        assert window.actions_by_id["entries.show"].isEnabled()
        assert not window.entries.acceptDrops()
        window.entries.view.table.opened.emit()
        assert all(strip.isHidden() for strip in window.entries._strips())
