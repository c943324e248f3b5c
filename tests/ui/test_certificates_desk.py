"""The certificates desk, with keys as a volunteer and a scanner press them; pages are read back from the files."""

import json
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from racecontrol.domain.facts import Entered, Gun, Official, Printed, Ruling, Void, Waiting
from racecontrol.genuine import Signer, new_key
from racecontrol.session import Session
from reports.layout import dump, shipped
from reports.pictures import PDFIUM
from tests.ui.conftest import Crew, at, looking_on, small_field
from tests.ui.printing.cups import MISSING, Cups, NetworkPrinter
from ui.desktop.docks import certificates
from ui.desktop.docks.certificates import Certificates
from ui.desktop.logbook import logbook
from ui.desktop.print_desk import Setting, load_setting

KEY = Qt.Key
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
FINISHED = range(1, 51)


@pytest.fixture(autouse=True)
def every_enter_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests press faster than anybody; only one of them is about a scanner that ends with two."""
    monkeypatch.setattr(certificates, "ECHO_S", -1.0)


@pytest.fixture
def desk(crew: Crew) -> Certificates:
    """Bibs 1 to 50 have finished and are official, 51 and 52 are on the course, 53 is DNF; the volunteer's window."""
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:42:00")
    crew.read("STA-A", *range(1, 60), when=at("08:01:00"))
    crew.read("K5-A", 51, when=at("08:21:00"))
    crew.read("FIN-A", *FINISHED, when=at("08:41:00"))
    crew.wait(lambda: len(crew.session.snapshot().reads) == 59 + 1 + 50)
    crew.session.do(Ruling("53", "DNF"), Official("T", 110))
    crew.press(KEY.Key_3, CTRL | ALT)
    made = crew.window.certificates
    crew.wait(lambda: made.isVisible() and made.field.hasFocus())
    crew.wait(lambda: made._standings is not None and "T" in made._standings.field.state.official)
    crew.wait(lambda: made._standings is not None and made._standings.status(49) == "OK")
    return made


def scan(crew: Crew, desk: Certificates, text: str) -> None:
    """As a scanner types, which ends with Enter."""
    crew.qtbot.keyClicks(crew.window.focusWidget(), text)
    crew.qtbot.keyClick(crew.window.focusWidget(), KEY.Key_Return)


def files(crew: Crew) -> dict[str, str]:
    """What stands on every page in the folder, by its file's name."""
    folder = crew.session.path.with_name("lake.certificates")
    found: dict[str, str] = {}
    for path in folder.glob("*.pdf"):
        with PDFIUM, pypdfium2.PdfDocument(path) as document:  # the window may be drawing a preview
            assert len(document) == 1
            found[path.stem] = document[0].get_textpage().get_text_bounded()
    return found


def printed(crew: Crew) -> Counter[str]:
    return Counter(fact.bib for fact in crew.facts(Printed) if isinstance(fact, Printed))


def states(desk: Certificates) -> Counter[str]:
    return Counter(line.state for line in desk.desk.lines)


def test_fifty_scans_in_a_row_at_three_a_second(crew: Crew, desk: Certificates) -> None:
    """Every bib gets its own page, whatever is still being made when the next one comes."""
    bibs = [str(bib) for bib in FINISHED]
    order = iter(bibs)
    timer = QTimer(desk, interval=333)  # type: ignore[call-arg]

    def next_scan() -> None:
        bib = next(order, None)
        if bib is None:
            timer.stop()
        else:
            scan(crew, desk, bib)

    timer.timeout.connect(next_scan)
    timer.start()
    crew.qtbot.waitUntil(lambda: states(desk) == {"printed": 50}, timeout=180_000)
    assert [line.bib for line in desk.desk.lines] == bibs
    crew.wait(lambda: printed(crew) == Counter(bibs))
    pages = files(crew)
    assert set(pages) == set(bibs)
    names = {entry.bib: entry.name for entry in small_field() if entry.bib != "1"}
    assert all(names[bib] in text.replace("\r\n", " ") for bib, text in pages.items() if bib in names)
    assert desk.field.hasFocus()
    assert desk.field.text() == ""


def test_a_burst_faster_than_any_page_is_neither_lost_nor_mixed(crew: Crew, desk: Certificates) -> None:
    QAbstractItemModelTester(desk.answers.grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("3", "51", "999", "4", "53", "3"):
        scan(crew, desk, text)
    assert [(line.bib, line.state, line.detail) for line in desk.desk.lines] == [
        ("3", "making", ""),
        ("51", "no", "not finished yet"),
        ("999", "no", "no such bib"),
        ("4", "making", ""),
        ("53", "no", "DNF"),
        ("3", "no", "printed before"),
    ]
    crew.wait(lambda: states(desk) == {"printed": 2, "no": 4})
    crew.wait(lambda: printed(crew) == {"3": 1, "4": 1})
    assert set(files(crew)) == {"3", "4"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("999", "■ Nobody has bib 999. Check the number, or type the name and choose."),
        ("51", "▲ 51 has not finished yet. Last seen at 5 km, 08:21. Press F2 to put 51 on the waiting list."),
        ("52", "▲ 52 has not finished yet. Last seen at the start, 08:00. Press F2 to put 52 on the waiting list."),
        ("60", "▲ 60 has not finished yet. Not seen yet. Press F2 to put 60 on the waiting list."),
        ("53", "■ 53 did not finish (DNF), so there is no certificate. If that is wrong: to the timing crew."),
    ],
)
def test_who_gets_none_is_told_what_to_do(crew: Crew, desk: Certificates, text: str, says: str) -> None:
    scan(crew, desk, text)
    assert desk.sentence.text() == says
    assert not crew.facts(Printed)
    assert desk.field.text() == ""


def test_the_page_is_seen_before_it_is_printed(crew: Crew, desk: Certificates) -> None:
    crew.qtbot.keyClicks(desk.field, "2")
    assert desk.sentence.text() == "● Ready: press Enter to print 2 Anna Kuusk"
    crew.wait(lambda: desk.page.shows)
    assert not crew.facts(Printed)
    crew.press(KEY.Key_Return)
    assert desk.sentence.text() == "● 2 Anna Kuusk is being printed. Next bib."
    crew.wait(lambda: printed(crew) == {"2": 1})


def test_a_second_copy_needs_enter_once_more_and_is_marked_in_the_log(crew: Crew, desk: Certificates) -> None:
    scan(crew, desk, "7")
    crew.wait(lambda: printed(crew) == {"7": 1})
    crew.wait(lambda: "7" in desk._standings.field.state.printed)  # type: ignore[union-attr]
    scan(crew, desk, "7")
    assert desk.sentence.text() == "▲ 7 was printed at 08:42. Press Enter once more for another copy."
    crew.press(KEY.Key_Return)
    crew.wait(lambda: printed(crew) == {"7": 2})
    crew.press(KEY.Key_Return)
    crew.press(KEY.Key_Return)
    fact = crew.facts(Printed)[-1]
    assert isinstance(fact, Printed)
    assert (fact.copy, fact.layout, fact.language, fact.printer) == (2, "formal", "en", "PDF file")
    book = logbook(crew.session.log, crew.session.setup.event)
    assert book.text(crew.session.log[-1]).startswith("REPRINT: certificate of 7 printed, copy 2 (formal, en, ")
    assert book.to_undo() != crew.session.log[-1].number, "undo of the crew's corrections passes certificates over"
    assert printed(crew) == {"7": 2}


def test_a_scanner_that_ends_with_two_enters_prints_no_copy(
    crew: Crew, desk: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificates, "ECHO_S", 60.0)
    scan(crew, desk, "7")
    crew.wait(lambda: printed(crew) == {"7": 1})
    crew.wait(lambda: "7" in desk._standings.field.state.printed)  # type: ignore[union-attr]
    scan(crew, desk, "7")
    crew.press(KEY.Key_Return)
    assert desk.sentence.text() == "▲ 7 was printed at 08:42. Press Enter once more for another copy."
    assert states(desk)["making"] == 0
    scan(crew, desk, "53")
    crew.press(KEY.Key_Return)
    assert desk.sentence.text().startswith("■ 53 did not finish"), "the answer stays"


def test_a_certificate_that_is_out_and_no_longer_true(crew: Crew, desk: Certificates) -> None:
    scan(crew, desk, "2")
    scan(crew, desk, "3")
    crew.wait(lambda: printed(crew) == {"2": 1, "3": 1})
    crew.session.do(Ruling("1", "DQ"), Ruling("3", "DQ"))
    crew.wait(lambda: desk._standings.status(0) == "DQ")  # type: ignore[union-attr]
    scan(crew, desk, "2")
    changed = "▲ The result of 2 has changed since it was printed at 08:42."
    assert desk.sentence.text() == f"{changed} Press Enter for the new one; take the old one back."
    scan(crew, desk, "3")
    assert desk.sentence.text().endswith("One was printed at 08:42: take it back.")


def test_the_code_of_a_certificate_stands_for_its_bib(crew: Crew, desk: Certificates) -> None:
    scan(crew, desk, "7")
    crew.wait(lambda: printed(crew) == {"7": 1})
    crew.wait(lambda: "7" in desk._standings.field.state.printed)  # type: ignore[union-attr]
    key, standings = crew.session.field.state.key, desk._standings
    assert key is not None
    assert standings is not None
    scan(crew, desk, Signer(key).prove(standings, standings.field.index["7"]).text)
    assert desk.sentence.text() == "▲ 7 was printed at 08:42. Press Enter once more for another copy."
    scan(crew, desk, Signer(new_key()).prove(standings, standings.field.index["7"]).text)
    assert desk.sentence.text() == "■ This is the code of a certificate, but not of one of this race. Scan the bib."


def test_what_no_line_holds_leaves_the_window_as_wide_as_it_is(crew: Crew, desk: Certificates) -> None:

    def edge() -> int:
        return desk.field.mapTo(crew.window, desk.field.rect().topRight()).x()

    wide = crew.window.width()
    scan(crew, desk, "https://example.org/" + "a" * 300)
    crew.qtbot.waitUntil(lambda: "Nobody has bib https" in desk.sentence.text())
    QApplication.processEvents()
    assert edge() < wide
    desk._say("b" * 500)
    for _ in range(3):  # a wider label, a wider dock, a wider window
        QApplication.processEvents()
    assert edge() < wide


def test_a_page_that_comes_too_late_is_not_shown_beside_another_bib(crew: Crew, desk: Certificates) -> None:
    crew.qtbot.keyClicks(desk.field, "5")
    assert desk.preview._asked[0] == "5"
    crew.qtbot.keyClicks(desk.field, "3")
    crew.press(KEY.Key_Return)
    assert desk.sentence.text().startswith("■ 53 did not finish")
    done = threading.Event()
    desk.preview._looking.ask(done.set, lambda _: None)
    crew.wait(done.is_set)
    crew.qtbot.waitUntil(lambda: not desk.preview._looking._asking)
    assert not desk.page.shows


def test_a_bib_with_noughts_before_it(crew: Crew, desk: Certificates) -> None:
    crew.qtbot.keyClicks(desk.field, "007")
    assert desk.sentence.text() == "● Ready: press Enter to print 7 Runner7"


def test_who_waits_and_drops_out_can_be_taken_off_and_an_empty_list_says_so(crew: Crew, desk: Certificates) -> None:
    crew.press(KEY.Key_F7)
    assert desk.sentence.text() == "▲ Nobody is on the waiting list."
    crew.session.do(Waiting("53"))
    crew.wait(lambda: "53" in desk._standings.field.state.waiting)  # type: ignore[union-attr]
    scan(crew, desk, "53")
    assert desk.sentence.text().endswith("On the waiting list; F2 takes it off.")
    crew.press(KEY.Key_F2)
    crew.wait(lambda: not crew.session.field.state.waiting)


def test_an_honorary_page_waits_for_no_result(crew: Crew, desk: Certificates) -> None:
    official = next(one.number for one in crew.session.log if isinstance(one.fact, Official))
    crew.session.do(Void(official))
    crew.wait(lambda: not desk._standings.field.state.official)  # type: ignore[union-attr]
    desk._choose(replace(desk._setting, layout="honorary"))
    crew.qtbot.keyClicks(desk.field, "60")
    assert desk.sentence.text() == "● Ready: press Enter to print 60 Runner60"


def test_a_layout_that_cannot_be_drawn_is_never_ready(crew: Crew, desk: Certificates, tmp_path: Path) -> None:
    plain = json.loads(dump(shipped("formal"))) | {"background": "none.png"}
    (tmp_path / "bad.json").write_text(json.dumps(plain), "utf-8")
    desk._choose(replace(desk._setting, layout=str(tmp_path / "bad.json")))
    crew.qtbot.keyClicks(desk.field, "8")
    crew.wait(lambda: desk.sentence.text().startswith("■ "))
    assert "none.png" in desk.sentence.text().replace("\u200b", "")


def test_another_copy_from_the_list_without_the_mouse(crew: Crew, desk: Certificates) -> None:
    scan(crew, desk, "7")
    crew.wait(lambda: printed(crew) == {"7": 1})
    crew.press(KEY.Key_Down)
    assert desk.answers.hasFocus()
    crew.press(KEY.Key_Return)
    assert desk.field.hasFocus()
    assert desk.sentence.text().endswith("Press Enter once more for another copy.")
    crew.press(KEY.Key_Return)
    crew.wait(lambda: printed(crew) == {"7": 2})


def test_the_waiting_list_is_printed_when_the_results_are_official(crew: Crew, desk: Certificates) -> None:
    official = next(one.number for one in crew.session.log if isinstance(one.fact, Official))
    crew.session.do(Void(official))
    crew.wait(lambda: not desk._standings.field.state.official)  # type: ignore[union-attr]
    for bib in ("5", "6"):
        scan(crew, desk, bib)
        late = f"▲ {bib} has finished, but the results of 10 km are not official yet. "
        assert desk.sentence.text() == f"{late}Press F2 to put {bib} on the waiting list."
        crew.press(KEY.Key_F2)
        crew.wait(lambda bib=bib: desk.sentence.text().startswith(f"● {bib} Runner{bib} is on the waiting list"))
    scan(crew, desk, "51")
    crew.press(KEY.Key_F2)
    crew.wait(lambda: crew.facts(Waiting) == [Waiting("5"), Waiting("6"), Waiting("51")])
    crew.wait(lambda: desk.waiting.text() == "Waiting list: 5, 6, 51. F7 prints those whose results are official.")
    crew.press(KEY.Key_F7)
    assert desk.sentence.text() == "▲ Nobody on the waiting list can be printed yet: 5, 6, 51."
    crew.session.do(Official("T", 110))
    crew.wait(lambda: "T" in desk._standings.field.state.official)  # type: ignore[union-attr]
    crew.press(KEY.Key_F7)
    assert desk.sentence.text() == "● 2 are being printed, 1 still wait."
    crew.wait(lambda: printed(crew) == {"5": 1, "6": 1})
    crew.wait(lambda: set(crew.session.field.state.waiting) == {"51"})


def test_off_the_waiting_list_with_the_same_key(crew: Crew, desk: Certificates) -> None:
    scan(crew, desk, "51")
    crew.press(KEY.Key_F2)
    crew.wait(lambda: "51" in crew.session.field.state.waiting)
    crew.wait(lambda: "51" in desk._standings.field.state.waiting)  # type: ignore[union-attr]
    scan(crew, desk, "51")
    assert desk.sentence.text().endswith("On the waiting list; F2 takes it off.")
    crew.press(KEY.Key_F2)
    crew.wait(lambda: not crew.session.field.state.waiting)


def test_a_runner_gets_the_own_language_and_one_key_changes_it_for_all(crew: Crew, desk: Certificates) -> None:
    entries = {entry.bib: entry for entry in small_field()}
    crew.session.do(Entered((replace(entries["8"], language="ru"),)))
    crew.wait(lambda: desk._standings.entry(7).language == "ru")  # type: ignore[union-attr]
    scan(crew, desk, "8")
    scan(crew, desk, "9")
    crew.press(KEY.Key_F3)
    scan(crew, desk, "10")
    crew.wait(lambda: len(crew.facts(Printed)) == 3)
    told = {fact.bib: fact.language for fact in crew.facts(Printed) if isinstance(fact, Printed)}
    assert told == {"8": "ru", "9": "en", "10": "zh"}
    pages = files(crew)
    assert "ДИПЛОМ" in pages["8"]
    assert "CERTIFICATE" in pages["9"]
    assert "完赛" not in pages["9"]
    assert "完赛证书" in pages["10"].replace(" ", "")


def test_a_name_is_chosen_and_then_printed(crew: Crew, desk: Certificates) -> None:
    crew.wait(lambda: crew.window.runner.finding.ready)
    scan(crew, desk, "kuusk")
    assert not desk.desk.lines, "a name is never printed before it was chosen"
    assert desk.field.text() == "2"
    assert desk.sentence.text() == "● Ready: press Enter to print 2 Anna Kuusk"
    crew.press(KEY.Key_Return)
    crew.wait(lambda: printed(crew) == {"2": 1})


def test_printer_layout_and_folder_are_chosen_by_keys_and_remembered(
    crew: Crew, desk: Certificates, remembered: QSettings, tmp_path: Path
) -> None:
    crew.press(KEY.Key_F9)
    options = desk.options
    crew.wait(options.printer.hasFocus)
    options.folder.setFocus()
    crew.qtbot.keyClicks(options.folder, str(tmp_path / "elsewhere"))
    options.layout_name.setFocus()
    crew.qtbot.keyClicks(options.layout_name, "modern")
    crew.qtbot.keyClick(options.layout_name, KEY.Key_Return)
    options.layout_name.activated.emit(options.layout_name.currentIndex())
    crew.press(KEY.Key_Escape)
    crew.wait(desk.field.hasFocus)
    assert not options.isVisible()
    scan(crew, desk, "2")
    crew.wait(lambda: printed(crew) == {"2": 1})
    assert (tmp_path / "elsewhere" / "2.pdf").is_file()
    assert load_setting(remembered) == Setting(folder=str(tmp_path / "elsewhere"), layout="modern")


def test_a_folder_that_cannot_be_written_costs_no_page_of_the_count(
    crew: Crew, desk: Certificates, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    desk._choose(Setting(folder=str(tmp_path / "file")))
    scan(crew, desk, "2")
    crew.wait(lambda: states(desk) == {"refused": 1})
    assert desk.sentence.text().startswith("▲ 2 was not printed: ")
    assert desk.sentence.text().endswith("choose another folder. Type it again when that is mended.")
    desk._choose(Setting())
    scan(crew, desk, "2")
    crew.wait(lambda: printed(crew) == {"2": 1})


def test_the_process_that_prints_is_killed_and_no_page_is_lost(
    crew: Crew, desk: Certificates, expected_log: Callable[[str], None]
) -> None:
    expected_log("the process that prints is gone")
    scan(crew, desk, "2")
    crew.wait(lambda: states(desk) == {"printed": 1})
    assert desk.desk.pid is not None
    os.kill(desk.desk.pid, signal.SIGKILL)
    for bib in ("3", "4", "5"):
        scan(crew, desk, bib)
    crew.wait(lambda: states(desk) == {"printed": 4})
    crew.wait(lambda: printed(crew) == {"2": 1, "3": 1, "4": 1, "5": 1})
    assert set(files(crew)) == {"2", "3", "4", "5"}


def test_a_window_that_only_looks_prints_nothing_and_says_why(crew: Crew, desk: Certificates) -> None:
    with Session.open(crew.session.path) as session, looking_on(crew, session) as window:
        window.arrangement.show("certificates")
        other = window.certificates
        crew.wait(lambda: other._standings is not None and other.isVisible())
        crew.qtbot.keyClicks(other.field, "2")
        crew.wait(lambda: other.page.shows)
        crew.qtbot.keyClick(other.field, KEY.Key_Return)
        assert other.sentence.text() == (
            "■ Here the race can only be looked at, and a page would not be counted. Print where it is open."
        )
        assert not other.desk.lines


def test_the_crew_presses_shift_too_and_f2_stays_a_tap(crew: Crew) -> None:
    crew.press(KEY.Key_C, CTRL | SHIFT)
    desk = crew.window.certificates
    crew.wait(desk.field.hasFocus)
    keys = [key.toString() for key in crew.window.actions_by_id["certificates.wait"].shortcuts()]
    assert keys == ["Shift+F2"]
    assert "Shift+F3" in desk.manner.text()


@pytest.mark.skipif(bool(MISSING), reason=MISSING)
def test_on_a_real_printer_a_cancelled_page_does_not_count(
    crew: Crew, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Out of its hands it is recorded; cancelled at the printer, the record is void and the next Enter prints again."""
    with NetworkPrinter() as net, Cups() as cups:
        cups.printer("DESK", net.uri)
        for name, value in cups.environment.items():
            monkeypatch.setenv(name, value)
        desk: Certificates = request.getfixturevalue("desk")
        crew.wait(lambda: [one.name for one in desk.desk.printers] == ["DESK"])
        desk._choose(Setting(printer="DESK"))
        cups.run("cupsdisable", "DESK")
        scan(crew, desk, "2")
        crew.wait(lambda: printed(crew) == {"2": 1})
        crew.wait(lambda: desk.trouble.text().startswith("■ DESK is stopped."))
        cups.run("cancel", "-a", "DESK")
        crew.wait(lambda: states(desk) == {"refused": 1})
        crew.wait(lambda: any(isinstance(one.fact, Void) for one in crew.session.log))
        crew.wait(lambda: not desk._standings.field.state.printed)  # type: ignore[union-attr]
        cups.run("cupsenable", "DESK")
        scan(crew, desk, "2")
        crew.wait(lambda: states(desk) == {"refused": 1, "printed": 1})
        assert len(net.documents) == 1
