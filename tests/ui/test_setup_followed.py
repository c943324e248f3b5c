"""A changed set-up while the window is open: header and lines follow it, and it is told."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QMessageBox

from racecontrol.domain.facts import Configured, Void
from racecontrol.domain.setup import Decoder
from racecontrol.session import Session
from tests.hardware.cables import Cable
from tests.ui.conftest import Crew
from tests.ui.test_hardware import Boxes, boxes, cell, dock, place

__all__ = ("boxes",)


def messages(crew: Crew) -> list[str]:
    return [box.text() for box in crew.window.findChildren(QMessageBox)]


def test_lines_follow_a_set_up_that_another_program_brought(boxes: Boxes, tmp_path: Path) -> None:
    crew, links = boxes.crew, boxes.links
    setup = crew.session.setup
    kept = links["FIN-B"]
    new = Cable(tmp_path / "another port")
    new.plug()
    decoders = [replace(one, port=str(new.path)) if one.code == "FIN-A" else one for one in setup.decoders]
    changed = replace(
        setup,
        event=replace(setup.event, name="Hillside Run"),
        decoders=(*(one for one in decoders if one.code != "STA-A"), Decoder("FIN-C", "FINISH", "ipico")),
    )
    with Session.open(crew.session.path) as other:
        other.do(Configured(changed))
    crew.wait(lambda: bool(messages(crew)))
    assert messages(crew) == [
        "The set-up has changed, and counts now:\n"
        "event: name: Hillside Run instead of Lakeside Run\n"
        "decoder STA-A is taken out\n"
        f"decoder FIN-A: port: {new.path} instead of {boxes.cables['FIN-A'].path}\n"
        "decoder FIN-C is new, at FINISH"
    ]
    assert crew.window.header.event_name.text() == "Hillside Run"
    assert crew.window.windowTitle() == "Hillside Run"
    crew.wait(lambda: "STA-A" not in links)
    boxes.live("FIN-A")
    boxes.cables |= {"old": boxes.cables["FIN-A"], "FIN-A": new}
    boxes.send("FIN-A", 1, 2)
    crew.wait(lambda: cell(crew, "FIN-A", "stored") == "2")
    assert links["FIN-B"] is kept
    crew.wait(lambda: place(crew, "STA-A") < 0 and place(crew, "FIN-C") >= 0)


def test_a_set_up_that_is_taken_back_is_followed_too(boxes: Boxes) -> None:
    crew, links = boxes.crew, boxes.links
    setup = crew.session.setup
    number = crew.session.do(Configured(replace(setup, decoders=setup.decoders[1:]))).facts[0].number
    crew.wait(lambda: "STA-A" not in links)
    crew.session.do(Void(number))
    crew.wait(lambda: "STA-A" in links and links["STA-A"].open)
    assert len(messages(crew)) == 2


def test_a_box_whose_port_is_taken_out_has_no_line(boxes: Boxes) -> None:
    crew, setup = boxes.crew, boxes.crew.session.setup
    boxes.send("FIN-B", 1)
    crew.wait(lambda: cell(crew, "FIN-B", "state") == "● live")
    crew.session.do(Configured(replace(setup, decoders=(*setup.decoders[:-1], replace(setup.decoders[-1], port="")))))
    crew.wait(lambda: cell(crew, "FIN-B", "state").endswith("no port"))
    assert "FIN-B" not in boxes.links


def test_what_is_captured_goes_on_at_the_other_port(boxes: Boxes, tmp_path: Path) -> None:
    crew, lines = boxes.crew, dock(boxes.crew)._lines
    assert lines is not None
    path = tmp_path / "FIN-A.bin"
    lines.record("FIN-A", path, lambda _: None)
    crew.wait(lambda: lines.recording("FIN-A") is not None)
    new = Cable(tmp_path / "another port")
    new.plug()
    setup, before = crew.session.setup, boxes.links["FIN-A"]
    moved = [replace(one, port=str(new.path)) if one.code == "FIN-A" else one for one in setup.decoders]
    crew.session.do(Configured(replace(setup, decoders=tuple(moved))))
    crew.wait(lambda: boxes.links["FIN-A"] is not before and boxes.links["FIN-A"].capture is not None)
    boxes.live("FIN-A")
    boxes.cables |= {"old": boxes.cables["FIN-A"], "FIN-A": new}
    boxes.send("FIN-A", 1)
    crew.wait(lambda: path.stat().st_size > 0)


def test_a_capture_of_a_box_that_is_taken_out_ends(boxes: Boxes, tmp_path: Path) -> None:
    crew, lines = boxes.crew, dock(boxes.crew)._lines
    assert lines is not None
    lines.record("STA-A", tmp_path / "STA-A.bin", lambda _: None)
    crew.wait(lambda: lines.recording("STA-A") is not None)
    recording = lines.recording("STA-A")
    assert recording is not None
    setup = crew.session.setup
    crew.session.do(Configured(replace(setup, decoders=setup.decoders[1:])))
    crew.wait(lambda: recording.closed)


def test_another_time_zone_wants_the_window_opened_again(crew: Crew) -> None:
    setup = crew.session.setup
    crew.session.do(Configured(replace(setup, event=replace(setup.event, timezone=ZoneInfo("Europe/Berlin")))))
    crew.wait(lambda: bool(messages(crew)))
    assert messages(crew)[0].endswith("\nDate or time zone are others: close this window and open it again.")


def test_of_many_changes_the_first_are_told(crew: Crew) -> None:
    setup = crew.session.setup
    more = tuple(Decoder(f"X{number}", "FINISH", "ipico") for number in range(11))
    crew.session.do(Configured(replace(setup, decoders=(*setup.decoders, *more))))
    crew.wait(lambda: bool(messages(crew)))
    lines = messages(crew)[0].splitlines()
    assert (len(lines), lines[-1]) == (10, "and 3 more: racecontrol log has the fact")
