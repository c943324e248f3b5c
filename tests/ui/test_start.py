"""The start dock: arm, fire, start devices, correction, undo. By keys, on a real race."""

from PySide6.QtCore import Qt

from racecontrol.domain.facts import Gun, Trigger, Void
from racecontrol.domain.time import SECOND
from tests.ui.conftest import Crew, at

SHIFT = Qt.KeyboardModifier.ShiftModifier


def fire_a(crew: Crew) -> None:
    crew.clock.now = at("08:00:00.250")
    crew.press(Qt.Key.Key_F4)
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: crew.window.start.waves[0].gun is not None)


def test_an_empty_start_says_what_to_do(crew: Crew) -> None:
    assert crew.window.start.answer.text() == "No gun yet. Arm wave A with F4."
    crew.window.start.tick(crew.clock())
    assert crew.window.start.cards["A"].elapsed.text() == "in 0:01:00"


def test_fire_by_key(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    assert "armed" in crew.window.start.cards["A"].state.text()
    assert crew.window.start.fire_button.text() == "FIRE A   F5"
    crew.clock.now = at("08:00:00.250")
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: "running" in crew.window.start.cards["A"].state.text())
    assert crew.facts(Gun) == [Gun("A", at("08:00:00.250"), "button")]
    assert crew.window.start.cards["A"].line.text() == "08:00:00.250, button"
    crew.clock.now += 65 * SECOND
    crew.wait(lambda: crew.window.start.cards["A"].elapsed.text() == "0:01:05")
    crew.wait(lambda: crew.window.header.elapsed.text() == "A +0:01:05")


def test_nothing_is_fired_that_is_not_armed(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F5)
    assert crew.window.start.answer.text() == "▲ No wave is armed. Arm one with F4."
    assert crew.facts(Gun) == []


def test_the_second_hand_on_the_same_shot_does_not_start_the_next_wave(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    crew.press(Qt.Key.Key_F4)
    assert "next" in crew.window.start.cards["A"].state.text()
    assert "next" not in crew.window.start.cards["B"].state.text()
    crew.contact("STA-A", at("08:00:00.100"))
    crew.wait(lambda: crew.facts(Gun) == [Gun("A", at("08:00:00.100"), "device")])
    crew.clock.now = at("08:00:00.410")
    crew.press(Qt.Key.Key_F5)
    assert "same shot" in crew.window.start.answer.text()
    crew.clock.now = at("08:10:00")
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: len(crew.facts(Gun)) == 2)
    assert crew.facts(Gun)[1] == Gun("B", at("08:10:00"), "button")


def test_a_start_device_without_an_armed_wave_is_logged_only(crew: Crew) -> None:
    crew.contact("STA-A", at("07:58:00"))
    crew.wait(lambda: crew.facts(Trigger) == [Trigger("STA-A", at("07:58:00"))])
    assert crew.facts(Gun) == []


def test_a_wave_can_be_disarmed_on_its_card(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    crew.qtbot.mouseClick(crew.window.start.cards["A"].button, Qt.MouseButton.LeftButton)
    crew.press(Qt.Key.Key_F5)
    assert crew.facts(Gun) == []


def test_gun_two_minutes_late_is_corrected_with_a_preview(crew: Crew) -> None:
    fire_a(crew)
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", 1, 2)
    queue = crew.window.queue
    crew.wait(lambda: queue.grid.rowCount() == 2)
    crew.press(Qt.Key.Key_F6)
    panel = crew.window.start.correction
    crew.wait(panel.time.hasFocus)
    crew.qtbot.keyClicks(panel.time, "07:58:00.250")
    sentence = "Wave A from 08:00:00.250 to 07:58:00.250: 2 times become 2:00.000 longer."
    assert panel.said.text() == sentence
    crew.press(Qt.Key.Key_Tab)
    crew.qtbot.keyClicks(panel.reason, "fired by hand signal")
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: queue.grid.text(0, 5) == "0:42:00")
    assert crew.facts(Gun)[-1] == Gun("A", at("07:58:00.250"), "typed")
    assert crew.session.log[-1].why == "fired by hand signal"
    assert not panel.isVisible()


def test_a_gun_time_that_is_no_time_gets_a_sentence_and_nothing_is_stored(crew: Crew) -> None:
    fire_a(crew)
    crew.press(Qt.Key.Key_F6)
    panel = crew.window.start.correction
    crew.wait(panel.time.hasFocus)
    for typed, said in (("7h58", "'7h58' is not a moment"), ("09:00:00", "That is in the future")):
        panel.time.selectAll()
        crew.qtbot.keyClicks(panel.time, typed)
        assert said in panel.said.text()
        crew.press(Qt.Key.Key_Return)
        assert panel.isVisible()
    crew.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert len(crew.facts(Gun)) == 1


def test_false_start_the_last_gun_is_taken_back(crew: Crew) -> None:
    fire_a(crew)
    crew.press(Qt.Key.Key_F6, SHIFT)
    crew.wait(lambda: "waiting" in crew.window.start.cards["A"].state.text())
    assert crew.facts(Void) == [Void(3)]
    crew.wait(lambda: "The last gun of wave A is taken back" in crew.window.start.answer.text())
    crew.press(Qt.Key.Key_F6, SHIFT)
    assert "no gun to take back" in crew.window.start.answer.text()


def test_a_gun_recorded_elsewhere_is_shown(crew: Crew) -> None:
    crew.session.do(Gun("B", at("08:10:00"), "contact"))
    crew.clock.now = at("08:10:30")
    crew.wait(lambda: crew.window.start.cards["B"].elapsed.text() == "0:00:30")
    assert crew.window.start.cards["B"].line.text() == "08:10:00.000, contact"
