"""The start dock: arm, fire, start devices, every source of a gun, correction, recall. By keys, on a real race."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from racecontrol.domain.facts import Configured, Gun, Trigger, Void
from racecontrol.domain.setup import Duration, Wave
from racecontrol.domain.time import DAY, HOUR, SECOND
from tests.ui.conftest import Crew, at, small_setup
from ui.desktop.header import NO_BREAK
from ui.desktop.waves import lasting

CTRL = Qt.KeyboardModifier.ControlModifier
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
    crew.wait(lambda: crew.window.header.elapsed.text() == f"A{NO_BREAK}+0:01:05")


def test_nothing_is_fired_that_is_not_armed_but_the_moment_is_kept(crew: Crew) -> None:
    crew.clock.now = at("08:00:00.250")
    crew.press(Qt.Key.Key_F5)
    said = "▲ No wave is armed. Arm one with F4; 08:00:00.250 is kept as a trigger."
    crew.wait(lambda: crew.window.start.answer.text() == said)
    assert crew.facts(Gun) == []
    assert crew.facts(Trigger) == [Trigger("", at("08:00:00.250"))]
    digest = "▲ 08:00:00.250, button: fires nothing. Give it to a wave: Ctrl+G."
    assert crew.window.start.digest.text() == digest


def test_the_second_hand_on_the_same_shot_does_not_start_the_next_wave(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    crew.press(Qt.Key.Key_F4)
    assert "next" in crew.window.start.cards["A"].state.text()
    assert "next" not in crew.window.start.cards["B"].state.text()
    crew.contact("STA-A", at("08:00:00.100"))
    crew.wait(lambda: crew.facts(Gun) == [Gun("A", at("08:00:00.100"), "device")])
    crew.clock.now = at("08:00:00.410")
    crew.press(Qt.Key.Key_F5)
    said = "▲ That was the same shot: 08:00:00.410 is kept as a trigger."
    crew.wait(lambda: crew.window.start.answer.text() == said)
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
    crew.finished(2)
    assert queue.grid.text(0, 7) == "2"
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


def contact_after_the_button(crew: Crew) -> None:
    """The button at 08:00:00.120 and the contact 0.64 s later, of one shot: facts 3 and 4."""
    crew.clock.now = at("08:00:00.120")
    crew.press(Qt.Key.Key_F4)
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: crew.window.start.waves[0].gun is not None)
    crew.contact("STA-A", at("08:00:00.760"))
    crew.wait(lambda: len(crew.window.start.cards["A"].others) == 1)


def test_button_and_contact_of_one_shot_stand_on_the_card_with_their_difference(crew: Crew) -> None:
    contact_after_the_button(crew)
    card = crew.window.start.cards["A"]
    assert card.line.text() == "08:00:00.120\nbutton, counts"
    assert card.others[0].line.text() == "08:00:00.760\n+0.64 s contact STA-A"
    sentence = "button 08:00:00.120, contact STA-A 08:00:00.760 (+0.64 s), counts: button"
    assert card.line.toolTip() == card.line.accessibleName() == sentence
    assert crew.window.start.digest.text() == "08:00:00.760, contact STA-A: +0.64 s to A's gun (button)"


def test_one_key_makes_the_other_source_count_and_back(crew: Crew) -> None:
    contact_after_the_button(crew)
    card = crew.window.start.cards["A"]
    crew.press(Qt.Key.Key_F6, CTRL)
    crew.wait(lambda: crew.facts(Gun)[1:] == [Gun("A", at("08:00:00.760"), "device")])
    crew.wait(lambda: card.line.text() == "08:00:00.760\ncontact STA-A, counts")
    assert card.others[0].line.text() == "08:00:00.120\n-0.64 s button"
    assert crew.session.log[-1].why == "by the program: contact STA-A counts"
    assert crew.session.log[-1].by != "STA-A"
    assert crew.window.start.answer.text() == "Wave A: contact STA-A counts, 08:00:00.760."
    crew.press(Qt.Key.Key_F6, CTRL)
    crew.wait(lambda: crew.facts(Gun)[2:] == [Gun("A", at("08:00:00.120"), "button")])
    crew.wait(lambda: card.line.text() == "08:00:00.120\nbutton, counts")
    assert len(card.others) == 1


def test_a_click_on_the_card_makes_that_source_count_and_undo_takes_it_back(crew: Crew) -> None:
    contact_after_the_button(crew)
    card = crew.window.start.cards["A"]
    crew.qtbot.mouseClick(card.others[0].button, Qt.MouseButton.LeftButton)
    crew.wait(lambda: card.line.text() == "08:00:00.760\ncontact STA-A, counts")
    assert card.button.hasFocus()
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(lambda: card.line.text() == "08:00:00.120\nbutton, counts")
    assert crew.facts(Void) == [Void(5)]


def test_where_results_change_the_other_source_is_asked_first(crew: Crew) -> None:
    contact_after_the_button(crew)
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", 1, 2)
    crew.finished(2)
    asking = crew.window.start.asking
    with crew.qtbot.waitSignal(asking.asked):
        crew.press(Qt.Key.Key_F6, CTRL)
    crew.wait(asking.reason.hasFocus)
    moved = "Gun of wave A from 08:00:00.120 to 08:00:00.760, +0.64 s."
    assert asking.said.text().startswith(f"{moved} Changes 2 results.")
    crew.press(Qt.Key.Key_Escape)
    assert asking.isHidden()
    assert len(crew.facts(Gun)) == 1
    with crew.qtbot.waitSignal(asking.asked):
        crew.press(Qt.Key.Key_F6, CTRL)
    crew.qtbot.keyClicks(asking.reason, "the referee heard it")
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(Gun)[1:] == [Gun("A", at("08:00:00.760"), "device")])
    assert crew.session.log[-1].why == "the referee heard it"


def test_a_gun_without_another_source_says_so(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F6, CTRL)
    assert crew.window.start.answer.text() == "▲ There is no gun yet."
    fire_a(crew)
    crew.press(Qt.Key.Key_F6, CTRL)
    assert crew.window.start.answer.text() == "▲ The last gun has no other source."
    assert len(crew.facts(Gun)) == 1


def test_recall_takes_all_guns_of_the_wave_back_and_arms_it_again(crew: Crew) -> None:
    contact_after_the_button(crew)
    crew.press(Qt.Key.Key_F6, CTRL)
    crew.wait(lambda: len(crew.facts(Gun)) == 2)
    crew.wait(lambda: not crew.window.start.asking.is_open)
    crew.clock.now = at("08:00:09")
    crew.press(Qt.Key.Key_F8)
    asking = crew.window.start.asking
    says = "False start: the gun of 08:00:00.760 is taken back, and wave A is armed again."
    assert asking.said.text() == f"{says} Looking what changes ... Press Enter when it stands here."
    assert not asking.confirm.isEnabled()
    crew.wait(asking.confirm.isEnabled)
    assert asking.said.text().startswith(says)
    assert asking.confirm.text() == "Recall (Enter)"
    assert crew.facts(Void) == []
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(Void) == [Void(3), Void(5)])
    crew.wait(lambda: "armed, next" in crew.window.start.cards["A"].state.text())
    assert crew.session.log[-1].why == "by the program: false start"
    assert "recalled and armed again" in crew.window.start.answer.text()
    crew.contact("STA-A", at("08:05:00"))
    crew.wait(lambda: crew.facts(Gun)[2:] == [Gun("A", at("08:05:00"), "device")])


def test_a_recall_can_be_left_and_nothing_to_recall_says_so(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F8)
    assert crew.window.start.answer.text() == "▲ There is no gun to recall."
    fire_a(crew)
    crew.press(Qt.Key.Key_F8)
    asking = crew.window.start.asking
    crew.wait(asking.reason.hasFocus)
    crew.press(Qt.Key.Key_Escape)
    assert asking.isHidden()
    crew.press(Qt.Key.Key_Return)
    assert crew.facts(Void) == []


def test_a_recall_that_was_asked_of_another_gun_is_dropped(crew: Crew) -> None:
    fire_a(crew)
    crew.press(Qt.Key.Key_F8)
    asking = crew.window.start.asking
    crew.wait(asking.isVisible)
    crew.session.do(Gun("A", at("08:00:01"), "typed"))
    crew.wait(asking.isHidden)
    said = "▲ The gun of wave A changed meanwhile. Nothing was done."
    assert crew.window.start.answer.text() == said
    assert crew.facts(Void) == []


def test_a_gun_from_elsewhere_that_is_taken_back_leaves_its_wave_unarmed(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    crew.session.do(Gun("A", at("07:59:00"), "typed"))
    crew.wait(lambda: "running" in crew.window.start.cards["A"].state.text())
    crew.session.do(Void(3))
    crew.wait(lambda: "waiting" in crew.window.start.cards["A"].state.text())


def test_a_device_whose_clock_is_ahead_fires_and_is_told_with_when_it_came(crew: Crew) -> None:
    crew.clock.now = at("08:00:00.500")
    crew.press(Qt.Key.Key_F4)
    crew.contact("STA-A", at("09:00:00"))
    crew.wait(lambda: crew.facts(Gun) == [Gun("A", at("09:00:00"), "device")])
    start = crew.window.start
    crew.wait(lambda: "it came at 08:00:00.500. That is the better gun." in start.digest.text())
    assert start.digest.text().startswith("■")
    crew.wait(lambda: start.cards["A"].elapsed.text() == "in 0:59:59")
    crew.wait(lambda: crew.window.header.elapsed.text().replace("\u00a0", " ") == "A -0:59:59")


def test_an_extra_wave_without_places_is_added_while_the_race_runs(crew: Crew) -> None:
    fire_a(crew)
    start = crew.window.start
    crew.press(Qt.Key.Key_F4, SHIFT)
    crew.wait(lambda: start.extra.fields != {} and start.extra.fields["code"].hasFocus())
    crew.qtbot.keyClicks(crew.window.focusWidget(), "A")
    crew.wait(lambda: "stands 2 times" in start.extra.said.text())
    assert not start.extra.confirm.isVisible()
    crew.press(Qt.Key.Key_Backspace)
    crew.qtbot.keyClicks(crew.window.focusWidget(), "X")
    crew.press(Qt.Key.Key_Tab)
    crew.qtbot.keyClicks(crew.window.focusWidget(), "SCO stretch")
    crew.wait(lambda: start.extra.said.text().startswith("Wave X is new") and start.extra.confirm.isEnabled())
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: list(start.cards) == ["A", "B", "X"])
    assert crew.session.setup.waves[-1] == Wave("X", ("T",), ranked=False, name="SCO stretch")
    assert "unranked: SCO stretch, 10 km" in [shown.text() for shown in start.cards["X"].findChildren(QLabel)]
    crew.wait(lambda: not start.extra.isVisible())
    assert "running" in start.cards["A"].state.text()
    crew.qtbot.mouseClick(start.cards["X"].button, Qt.MouseButton.LeftButton)
    assert "armed" in start.cards["X"].state.text()


def test_escape_leaves_the_extra_wave(crew: Crew) -> None:
    start = crew.window.start
    crew.press(Qt.Key.Key_F4, SHIFT)
    crew.wait(start.extra.isVisible)
    crew.press(Qt.Key.Key_Escape)
    assert not start.extra.isVisible()
    assert len(crew.session.setup.waves) == 2


def test_another_set_up_meanwhile_takes_the_question_of_the_extra_wave_away(crew: Crew) -> None:
    """It would record the older one again."""
    start = crew.window.start
    crew.wait(lambda: crew.window._frame is not None)
    crew.press(Qt.Key.Key_F4, SHIFT)
    crew.wait(start.extra.isVisible)
    setup = crew.session.setup
    crew.session.do(Configured(replace(setup, waves=(*setup.waves, Wave("Y", ("F",))))))
    crew.wait(lambda: list(start.cards) == ["A", "B", "Y"])
    assert not start.extra.isVisible()
    assert start.answer.text() == "▲ The set-up changed meanwhile. No wave was added."


def test_a_race_of_another_day_says_the_days_and_counts_no_hours(crew: Crew) -> None:
    card, header = crew.window.start.cards["A"], crew.window.header
    crew.clock.now = at("08:00:00") + 197 * DAY
    today = "planned 31 December 2017, 08:00:00; by the clock of this computer it is 16 July 2018"
    crew.wait(lambda: card.line.text() == today)
    assert card.elapsed.text() == ""
    crew.clock.now = at("08:00:00") - 12 * HOUR
    crew.wait(lambda: card.elapsed.text() == "in 12:00:00")
    assert card.line.text() == "planned 08:00:00"
    fire_a(crew)
    crew.clock.now = at("08:00:00.250") + 60 * HOUR
    crew.wait(lambda: header.elapsed.text() == f"A{NO_BREAK}+60:00:00")
    crew.clock.now += SECOND
    day = "31 December 2017"
    crew.wait(lambda: header.elapsed.text() == f"A {day}".replace(" ", NO_BREAK))
    crew.wait(lambda: card.elapsed.text() == day)  # its turn comes after that of the header


def test_an_older_race_is_over_twelve_hours_after_its_time_limit(crew: Crew) -> None:
    setup = small_setup()
    races = (replace(setup.races[0], time_limit=Duration(2 * HOUR)), *setup.races[1:])
    crew.session.do(Configured(replace(setup, races=races)))
    fire_a(crew)
    crew.clock.now = at("08:00:00.250") + 14 * HOUR
    crew.wait(lambda: crew.window.header.elapsed.text() == f"A{NO_BREAK}+14:00:00")
    crew.clock.now += SECOND
    crew.wait(lambda: "31" in crew.window.header.elapsed.text())


def test_what_lasts_for_days_is_said_in_days() -> None:
    assert lasting(2 * DAY - SECOND) == "47:59:59"
    assert lasting(197 * DAY) == "197 days"


def test_a_recall_is_undone_by_one_key_and_done_again_by_another(crew: Crew) -> None:
    fire_a(crew)
    gun = crew.session.log[-1].number
    crew.press(Qt.Key.Key_F8)
    asking = crew.window.start.asking
    crew.wait(asking.confirm.isEnabled)
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.window.start.waves[0].gun is None)
    crew.wait(lambda: not asking.is_open)
    assert "Ctrl+Z brings its gun back" in crew.window.start.answer.text()
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(lambda: crew.window.start.waves[0].number == gun)
    crew.press(Qt.Key.Key_Y, CTRL)
    crew.wait(lambda: crew.window.start.waves[0].gun is None)


def test_enter_before_the_preview_stands_records_nothing_and_the_strip_says_when_to_press_it(crew: Crew) -> None:
    fire_a(crew)
    crew.press(Qt.Key.Key_F8)
    asking = crew.window.start.asking
    assert not asking.confirm.isEnabled()
    crew.press(Qt.Key.Key_Return)
    assert asking.said.text().endswith("Press Enter when it stands here.")
    crew.wait(asking.confirm.isEnabled)
    assert "Press Enter when it stands here." not in asking.said.text()
    assert crew.facts(Void) == []
