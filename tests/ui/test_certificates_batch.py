"""Many certificates from the desk, by keys; what is made is read back from the files."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from racecontrol.domain.facts import Entered, Gun, Official, Ruling, Void, Waiting
from reports.pictures import PDFIUM
from tests.ui.conftest import Crew, at, small_field
from ui.desktop.docks.certificates import Certificates
from ui.desktop.docks.certificates_batch import Many

KEY = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LONG = 300_000
"""ms: a process is started, and makes up to two thousand pages, on a slow computer with other work."""


def at_the_desk(crew: Crew, finished: range, entered: int = 60) -> Certificates:
    """Who is `finished` is official; of the others five are on the course, the last is DNF; the volunteer's window."""
    crew.session.do(Entered(small_field(entered)))
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:42:00")
    crew.read("STA-A", *range(1, finished.stop + 6), when=at("08:01:00"))
    crew.read("FIN-A", *finished, when=at("08:41:00"))
    crew.wait(lambda: len(crew.session.snapshot().reads) == 2 * len(finished) + 6)
    crew.session.do(Ruling(str(finished.stop), "DNF"), Official("T", 2 * len(finished) + 6))
    crew.press(KEY.Key_3, CTRL | ALT)
    made = crew.window.certificates
    crew.wait(lambda: made.isVisible() and made.field.hasFocus())
    crew.wait(lambda: made._standings is not None and "T" in made._standings.field.state.official)
    crew.wait(lambda: made._standings is not None and made._standings.status(finished.stop - 2) == "OK")
    return made


@pytest.fixture
def desk(crew: Crew) -> Certificates:
    """Bibs 1 to 50 have finished and are official, 51 is DNF, the others are on the course or not seen yet."""
    return at_the_desk(crew, range(1, 51))


def opened(crew: Crew, desk: Certificates) -> Many:
    crew.press(KEY.Key_F8)
    crew.wait(desk.many.race.hasFocus)
    return desk.many


def finished(crew: Crew, many: Many) -> str:
    crew.qtbot.waitUntil(lambda: not many.running, timeout=LONG)
    return many.sentence.text()


def texts(path: Path) -> list[str]:
    with PDFIUM, pypdfium2.PdfDocument(path) as document:  # the window may be drawing a preview
        return [page.get_textpage().get_text_bounded() for page in document]


def drafts(folder: Path) -> list[str]:
    """What is not whole yet, or was left so."""
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_how_many_it_will_be_is_said_while_it_is_typed(crew: Crew, desk: Certificates) -> None:
    many = opened(crew, desk)
    without = "1 has none (DNS, DNF, DQ, no time)."
    crew.wait(lambda: many.sentence.text() == f"● 50 certificates; 9 have not finished yet; {without}")
    many.places.setFocus()
    crew.qtbot.keyClicks(many.places, "1-20")
    crew.wait(lambda: many.sentence.text() == "● 20 certificates.")
    many.category.setFocus()
    crew.qtbot.keyClicks(many.category, "W")
    crew.wait(lambda: many.sentence.text() == "● 1 certificate.")
    many.places.setFocus()
    many.places.selectAll()
    crew.qtbot.keyClicks(many.places, "500-")
    crew.wait(lambda: many.sentence.text() == "▲ No certificate: nobody fits all that is chosen here.")


def test_who_is_not_official_gets_none_as_at_the_desk(crew: Crew, desk: Certificates) -> None:
    official = next(one.number for one in crew.session.log if isinstance(one.fact, Official))
    many = opened(crew, desk)
    crew.session.do(Void(official))
    crew.wait(lambda: many.sentence.text().startswith("▲ No certificate; 9 have not finished yet; 50 are not official"))
    desk._choose(replace(desk._setting, provisional=True))
    crew.wait(lambda: many.sentence.text().startswith("● 50 certificates; 9 have"))


def test_an_honorary_page_waits_for_no_result_here_either(crew: Crew, desk: Certificates) -> None:
    official = next(one.number for one in crew.session.log if isinstance(one.fact, Official))
    many = opened(crew, desk)
    crew.session.do(Void(official))
    crew.wait(lambda: "50 are not official" in many.sentence.text())
    desk._choose(replace(desk._setting, layout="honorary"))
    crew.wait(lambda: many.sentence.text() == "● 60 certificates.")


def test_one_pdf_for_the_first_three_in_their_own_languages(crew: Crew, desk: Certificates, tmp_path: Path) -> None:
    entries = {entry.bib: entry for entry in small_field()}
    crew.session.do(Entered((replace(entries["2"], language="ru"),)))
    crew.wait(lambda: desk._standings is not None and desk._standings.entry(1).language == "ru")
    many = opened(crew, desk)
    many.places.setFocus()
    crew.qtbot.keyClicks(many.places, "1-3")
    many.out.setFocus()
    crew.qtbot.keyClicks(many.out, str(tmp_path / "first"))
    crew.wait(lambda: many.sentence.text() == "● 3 certificates.")
    crew.press(KEY.Key_Return)
    assert many.running
    assert desk.field.hasFocus(), "the desk goes on"
    path = tmp_path / "first.pdf"
    assert finished(crew, many) == f"● 3 certificates: {path}."
    pages = [text.replace(" ", "") for text in texts(path)]
    assert len(pages) == 3
    assert ["ДИПЛОМ" in page for page in pages] == [False, True, False]
    assert "完赛证书" not in "".join(pages), "the event's language goes before the layout's first"
    assert "Kuusk" in pages[1]


def test_the_desk_prints_meanwhile(crew: Crew, desk: Certificates) -> None:
    many = opened(crew, desk)
    crew.press(KEY.Key_Return)
    crew.qtbot.keyClicks(crew.window.focusWidget(), "7")
    crew.press(KEY.Key_Return)
    crew.wait(lambda: [line.state for line in desk.desk.lines] == ["printed"])
    path = crew.session.path.with_name("lake all certificates.pdf")
    assert finished(crew, many) == f"● 50 certificates: {path}."
    assert len(texts(path)) == 50
    crew.session.do(Ruling("52", "DNF"))
    crew.wait(lambda: desk._standings is not None and desk._standings.status(51) == "DNF")
    assert many.sentence.text() == f"● 50 certificates: {path}.", "it stands until something is asked again"
    opened(crew, desk)
    crew.qtbot.keyClick(many.race, KEY.Key_Down)
    crew.wait(lambda: many.sentence.text().startswith("● 50 certificates; 8 have not finished yet; 2 have none"))


def test_the_waiting_list_only(crew: Crew, desk: Certificates) -> None:
    crew.session.do(Waiting("7"), Waiting("55"))
    many = opened(crew, desk)
    many.waiting.setFocus()
    crew.press(KEY.Key_Space)
    crew.wait(lambda: many.sentence.text() == "● 1 certificate; 1 has not finished yet.")


@pytest.mark.parametrize("places", ["first", "9-3", "0"])
def test_places_that_are_none_are_refused_in_a_sentence(crew: Crew, desk: Certificates, places: str) -> None:
    many = opened(crew, desk)
    many.places.setFocus()
    crew.qtbot.keyClicks(many.places, places)
    says = f"■ {places} are no places: write 1-100, or 3, or 50- for all from the 50th on."
    crew.wait(lambda: many.sentence.text() == says)
    crew.press(KEY.Key_Return)
    assert finished(crew, many) == says
    assert not list(crew.session.path.parent.glob("*.pdf"))


def test_a_folder_where_nothing_can_be_written_is_named(crew: Crew, desk: Certificates, tmp_path: Path) -> None:
    many = opened(crew, desk)
    many.out.setFocus()
    crew.qtbot.keyClicks(many.out, str(tmp_path / "nowhere" / "all.pdf"))
    crew.press(KEY.Key_Return)
    assert finished(crew, many).endswith("choose another folder")
    assert "all.pdf" in many.sentence.text()


def test_one_for_each_is_stopped_and_goes_on_where_it_was(crew: Crew) -> None:
    desk = at_the_desk(crew, range(1, 301), 320)
    many = opened(crew, desk)
    many.files.setFocus()
    crew.press(KEY.Key_Down)
    crew.press(KEY.Key_Return)
    folder = crew.session.path.with_name("lake all certificates")
    crew.qtbot.waitUntil(lambda: many.bar.value() >= 3, timeout=LONG)
    assert many.bar.maximum() == 300
    assert many.stop.text() == "Stop  F8, Esc"
    crew.press(KEY.Key_F8)
    crew.wait(many.stop.hasFocus)
    crew.press(KEY.Key_Escape)
    assert finished(crew, many) == "▲ Stopped. The files that are made stay; Enter here goes on with the others."
    there = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert 3 <= len(there) < 300
    assert not drafts(folder)
    assert many.race.hasFocus()
    crew.press(KEY.Key_Return)
    kept = f"({len(there):,} were there already)"
    assert finished(crew, many) == f"● 300 certificates: {folder} {kept}."
    assert all(path.stat().st_mtime_ns == before for path, before in there.items())
    assert len(texts(folder / "certificate-300.pdf")) == 1
    assert len(list(folder.iterdir())) == 300


def test_closing_the_window_leaves_nothing_half(crew: Crew) -> None:
    desk = at_the_desk(crew, range(1, 2001), 2010)
    old = crew.session.path.with_name("lake all certificates.pdf")
    old.write_bytes(b"of yesterday")
    many = opened(crew, desk)
    crew.wait(lambda: many.sentence.text().endswith("The file that is there is replaced."))
    crew.press(KEY.Key_Return)
    crew.qtbot.waitUntil(lambda: many.bar.value() > 0, timeout=LONG)
    assert drafts(old.parent), "it is being written"
    crew.window.close()
    assert old.read_bytes() == b"of yesterday"
    assert not drafts(old.parent)


def test_who_could_not_be_made_is_named_and_stops_no_other(crew: Crew, desk: Certificates) -> None:
    entries = {entry.bib: entry for entry in small_field()}
    crew.session.do(Entered((replace(entries["8"], family_name="\U000f0000"),)))
    crew.wait(lambda: desk._standings is not None and desk._standings.entry(7).family_name == "\U000f0000")
    many = opened(crew, desk)
    many.places.setFocus()
    crew.qtbot.keyClicks(many.places, "1-10")
    crew.press(KEY.Key_Return)
    said = finished(crew, many)
    assert said.startswith("▲ 10 certificates: ")
    assert "To be looked at: 8: " in said
    assert many.sentence.toolTip().startswith("8: ")


def test_escape_closes_the_strip_and_the_field_has_the_keys(crew: Crew, desk: Certificates) -> None:
    many = opened(crew, desk)
    crew.press(KEY.Key_Escape)
    assert not many.isVisible()
    assert desk.field.hasFocus()
