"""The list of triggers: when, from where, what each fired, how far from the guns; one is given to a wave."""

from pathlib import Path

from PySide6.QtCore import Qt

from racecontrol.domain.facts import Gun, Heard, Trigger, Void
from racecontrol.domain.reads import Notice
from racecontrol.domain.time import HOUR
from racecontrol.session import Session
from tests.ui.conftest import Clock, Crew, at, looking_on, small_setup
from ui.desktop.docks.triggers import Triggers

CTRL = Qt.KeyboardModifier.ControlModifier
NO_CHANGE = "No time, place, status or prize changes."
TIME, SOURCE, FIRES, APART, LATE = range(5)


def column(triggers: Triggers, place: int) -> list[str]:
    return [triggers.grid.text(row, place) for row in range(triggers.grid.rowCount())]


def open_triggers(crew: Crew) -> Triggers:
    triggers = crew.window.triggers
    crew.press(Qt.Key.Key_T, CTRL)
    crew.wait(triggers.isVisible)
    return triggers


def button_then_contact(crew: Crew) -> None:
    """Wave A by the button at 08:00:00.120, fact 3; the contact 0.64 s later is fact 4."""
    crew.clock.now = at("08:00:00.120")
    crew.press(Qt.Key.Key_F4)
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: crew.facts(Gun) == [Gun("A", at("08:00:00.120"), "button")])
    crew.clock.now = at("08:00:01")
    crew.contact("STA-A", at("08:00:00.760"))
    crew.wait(lambda: crew.window.triggers.grid.rowCount() == 1)


def test_before_the_first_trigger_it_says_what_one_is(crew: Crew) -> None:
    triggers = open_triggers(crew)
    assert not triggers.view.isVisible()
    crew.press(Qt.Key.Key_G, CTRL)
    said = "There is no trigger yet that a wave could start by."
    crew.wait(lambda: crew.window.status.said.text() == said)
    assert triggers.asking.isHidden()


def test_every_trigger_newest_first_with_source_what_it_fires_and_its_difference(crew: Crew) -> None:
    crew.clock.now = at("07:58:01")
    crew.contact("STA-A", at("07:58:00"))
    crew.wait(lambda: crew.window.triggers.grid.rowCount() == 1)
    crew.clock.now = at("08:00:00")
    crew.press(Qt.Key.Key_F4)
    crew.contact("STA-A", at("08:00:00.120"))
    crew.wait(lambda: len(crew.facts(Gun)) == 1)
    crew.clock.now = at("08:00:00.760")
    crew.press(Qt.Key.Key_F5)
    triggers = open_triggers(crew)
    crew.wait(lambda: triggers.grid.rowCount() == 3)
    assert column(triggers, TIME) == ["08:00:00.760", "08:00:00.120", "07:58:00.000"]
    assert column(triggers, SOURCE) == ["button", "STA-A", "STA-A"]
    assert [triggers.grid.second(row, SOURCE) for row in range(3)] == ["", "Start", "Start"]
    assert column(triggers, FIRES) == ["fires nothing", "gun of A", "fires nothing"]
    assert column(triggers, APART) == ["+0.64 s to A's gun (contact STA-A)", "", ""]
    assert column(triggers, LATE) == ["", "", ""]
    assert crew.facts(Gun) == [Gun("A", at("08:00:00.120"), "device")]


def test_a_trigger_from_the_memory_is_listed_with_how_late_it_came(crew: Crew) -> None:
    crew.clock.now = at("08:12:40.760")
    notice = Notice("gun", at("08:00:00.760") + 8 * HOUR, b"raw")
    crew.live.hear(Heard("STA-A", crew.clock.now, (notice,), recovered=True))
    triggers = open_triggers(crew)
    crew.wait(lambda: column(triggers, LATE) == ["0:12:40"])
    assert column(triggers, FIRES) == ["fires nothing"]
    assert triggers.grid.tone(0, FIRES) == "watch"
    crew.press(Qt.Key.Key_Down)
    crew.wait(lambda: "came 0:12:40 late" in triggers.whole.text())


def test_the_chosen_trigger_becomes_the_gun_of_the_wave_that_is_nearest(crew: Crew) -> None:
    button_then_contact(crew)
    triggers = open_triggers(crew)
    crew.wait(triggers.view.hasFocus)
    crew.press(Qt.Key.Key_Return)
    crew.wait(triggers.chooser.hasFocus)
    assert triggers.chooser.currentText() == "A  10 km"
    asking = triggers.asking
    crew.wait(asking.confirm.isEnabled)
    assert asking.title.text() == "Gun by the trigger of 08:00:00.760, contact STA-A"
    assert asking.said.text() == f"Gun of wave A from 08:00:00.120 to 08:00:00.760, +0.64 s. {NO_CHANGE}"
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(Gun)[1:] == [Gun("A", at("08:00:00.760"), "device")])
    crew.wait(asking.isHidden)
    crew.wait(triggers.view.hasFocus)
    last = crew.session.log[-1]
    assert last.why == "by the program: trigger of contact STA-A"
    assert last.by != "STA-A"
    crew.wait(lambda: column(triggers, FIRES) == ["gun of A"])
    assert column(triggers, APART) == ["+0.64 s to A's gun (button, replaced)"]
    assert "undo Ctrl+Z" in crew.window.status.said.text()
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(lambda: crew.facts(Void) == [Void(5)])
    crew.wait(lambda: column(triggers, FIRES) == ["gun of A, taken back"])
    assert crew.session.field.state.guns == {"A": at("08:00:00.120")}


def test_another_wave_is_chosen_by_key_and_its_preview_is_its_own(crew: Crew) -> None:
    button_then_contact(crew)
    crew.press(Qt.Key.Key_G, CTRL)
    triggers = crew.window.triggers
    crew.wait(triggers.chooser.hasFocus)
    crew.press(Qt.Key.Key_Down)
    assert triggers.chooser.currentText() == "B  5 km"
    crew.wait(triggers.asking.confirm.isEnabled)
    assert triggers.asking.said.text() == f"Wave B gets its gun at 08:00:00.760. {NO_CHANGE}"
    assert triggers.asking.confirm.text() == "Give to B (Enter)"
    crew.press(Qt.Key.Key_Tab)
    crew.wait(triggers.asking.reason.hasFocus)
    crew.qtbot.keyClicks(triggers.asking.reason, "both started together")
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(Gun)[1:] == [Gun("B", at("08:00:00.760"), "device")])
    assert crew.session.log[-1].why == "both started together"


def test_where_results_change_the_preview_says_which(crew: Crew) -> None:
    button_then_contact(crew)
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", 1, 2)
    crew.finished(2)
    crew.press(Qt.Key.Key_G, CTRL)
    asking = crew.window.triggers.asking
    crew.wait(asking.confirm.isEnabled)
    moved = "Gun of wave A from 08:00:00.120 to 08:00:00.760, +0.64 s."
    assert asking.said.text().startswith(f"{moved} Changes 2 results.")


def test_enter_before_the_preview_is_there_does_nothing_and_escape_leaves(crew: Crew) -> None:
    button_then_contact(crew)
    crew.press(Qt.Key.Key_G, CTRL)
    asking = crew.window.triggers.asking
    assert not asking.confirm.isEnabled()
    crew.press(Qt.Key.Key_Return)
    crew.wait(asking.confirm.isEnabled)
    assert len(crew.facts(Gun)) == 1
    crew.press(Qt.Key.Key_Escape)
    assert asking.isHidden()
    assert len(crew.facts(Gun)) == 1


def test_a_trigger_that_is_the_gun_already_cannot_become_it_again(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    crew.clock.now = at("08:00:00")
    crew.contact("STA-A", at("08:00:00"))
    crew.wait(lambda: crew.window.triggers.grid.rowCount() == 1)
    crew.press(Qt.Key.Key_G, CTRL)
    asking = crew.window.triggers.asking
    crew.wait(asking.isVisible)
    assert asking.said.text() == "■ Wave A starts by it already. Choose another wave."
    assert asking.confirm.isHidden()
    crew.wait(crew.window.triggers.chooser.hasFocus)
    crew.press(Qt.Key.Key_Down)
    crew.wait(lambda: asking.confirm.isVisible() and asking.confirm.isEnabled())
    assert asking.said.text() == f"Wave B gets its gun at 08:00:00.000. {NO_CHANGE}"


def test_a_button_without_an_armed_wave_can_still_become_its_gun(crew: Crew) -> None:
    crew.clock.now = at("08:00:00.250")
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: crew.facts(Trigger) == [Trigger("", at("08:00:00.250"))])
    crew.press(Qt.Key.Key_G, CTRL)
    crew.wait(crew.window.triggers.asking.confirm.isEnabled)
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(Gun) == [Gun("A", at("08:00:00.250"), "button")])
    crew.wait(lambda: crew.window.start.cards["A"].line.text() == "08:00:00.250, button")


def test_a_race_that_is_only_looked_at_shows_its_triggers_and_gives_none_away(crew: Crew, tmp_path: Path) -> None:
    reason = "this race is open elsewhere, by anna; work there"
    with Session.create(tmp_path / "other.race", small_setup(), Clock(at("08:00:01"))) as session:
        session.do(Trigger("STA-A", at("08:00:00")), Gun("A", at("08:00:00.500"), "button"), by="STA-A")
        with looking_on(crew, session, reason) as window:
            sentence = f"T{reason[1:]}."
            for name in ("wave.source", "wave.recall", "trigger.assign"):
                assert not window.actions_by_id[name].isEnabled(), name
                assert window.actions_by_id[name].toolTip() == sentence
            assert window.actions_by_id["trigger.show"].isEnabled()
            for button in (window.triggers.button, window.start.cards["A"].others[0].button):
                assert not button.isEnabled()
                assert button.toolTip() == sentence
            assert column(window.triggers, APART) == ["-0.50 s to A's gun (button)"]
            window.show_triggers()
            crew.qtbot.keyClick(window.triggers.view, Qt.Key.Key_Return)
            assert window.triggers.asking.isHidden()
            crew.wait(lambda: window.status.said.text() == sentence)


def test_a_trigger_that_came_before_its_own_time_is_doubted_and_its_arrival_named(crew: Crew) -> None:
    crew.clock.now = at("08:00:00.500")
    crew.contact("STA-A", at("09:00:00"))
    triggers = open_triggers(crew)
    crew.wait(lambda: column(triggers, LATE) == ["-0:59:59"])
    told = "its clock is 1:00:00 h ahead: it came at 08:00:00.500"
    crew.press(Qt.Key.Key_Down)
    crew.wait(lambda: told in triggers.whole.text())
    digest = f"▲ 09:00:00.000, contact STA-A: fires nothing; {told}. That is the better gun."
    crew.wait(lambda: crew.window.start.digest.text() == digest)
    crew.press(Qt.Key.Key_Return)
    crew.wait(triggers.asking.confirm.isEnabled)
    careful = triggers.asking.careful.text()
    assert "CAREFUL: the start contact of STA-A stamped 09:00:00.000 and came at 08:00:00.500" in careful
    assert careful.endswith("when it came is the better gun: racecontrol gun FILE.race A 08:00:00.500.")
