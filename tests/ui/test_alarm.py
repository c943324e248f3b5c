"""What broke is heard, until it is muted or mended."""

import threading

import miniaudio
from PySide6.QtCore import QSettings, Qt

from racecontrol.domain.facts import Gun
from tests.ui.conftest import Crew, at
from ui.desktop.alarm import AGAIN_S, Alarm
from ui.desktop.sound import RATE, TONES, Player, samples
from ui.desktop.status import Worst

LOST = Worst("act", "FIN-A: Lost for 3 s. Check the cable.", rings=True)
LATER = Worst("act", "FIN-A: Lost for 8 s. Check the cable.", rings=True)
OTHER = Worst("act", "FIN-B: Lost for 0 s. Check the cable.", rings=True)
PROBLEM = Worst("act", "#12 has no start. Shift+G: go there")


def test_it_sounds_at_once_and_again_as_long_as_the_same_is_broken() -> None:
    heard: list[float] = []
    alarm = Alarm(lambda: heard.append(1))
    for now in (100.0, 100.1, 100 + AGAIN_S - 0.1):
        alarm.look(LOST if now == 100.0 else LATER, now)
    assert len(heard) == 1
    alarm.look(LATER, 100 + AGAIN_S)
    assert len(heard) == 2


def test_muted_it_is_silent_until_something_else_breaks() -> None:
    heard: list[float] = []
    alarm = Alarm(lambda: heard.append(1))
    alarm.look(LOST, 1.0)
    alarm.mute()
    alarm.look(LATER, 1.0 + 2 * AGAIN_S)
    assert len(heard) == 1
    assert alarm.muted
    alarm.look(OTHER, 2.0 + 2 * AGAIN_S)
    assert len(heard) == 2
    assert not alarm.muted


def test_what_is_mended_and_breaks_again_sounds_again() -> None:
    heard: list[float] = []
    alarm = Alarm(lambda: heard.append(1))
    alarm.look(LOST, 1.0)
    alarm.mute()
    alarm.look(None, 2.0)
    assert not alarm.muted
    alarm.look(LOST, 3.0)
    assert len(heard) == 2


def test_a_problem_that_a_person_decides_does_not_sound() -> None:
    heard: list[float] = []
    alarm = Alarm(lambda: heard.append(1))
    alarm.look(PROBLEM, 1.0)
    assert heard == []
    assert not alarm.muted


def test_switched_off_it_is_seen_only() -> None:
    heard: list[float] = []
    alarm = Alarm(lambda: heard.append(1), on=False)
    alarm.look(LOST, 1.0)
    assert heard == []
    assert alarm.muted


def test_the_sound_fades_in_and_out() -> None:
    wave = samples()
    assert len(wave) == sum(int(RATE * seconds) for _, seconds in TONES)
    assert wave[0] == wave[-1] == 0
    assert 10_000 < abs(wave).max() < 32_767


def test_it_is_played_to_its_end_by_a_device() -> None:
    player = Player([miniaudio.Backend.NULL])
    player.play()
    for thread in threading.enumerate():
        if thread.name == "alarm":
            thread.join()
    assert player.fault == ""


def test_a_lost_box_sounds_in_the_window_and_is_muted_by_key(crew: Crew, remembered: QSettings) -> None:
    heard: list[float] = []
    crew.window._alarm._play = lambda: heard.append(1)
    assert crew.window.status.sound.text() == "▲ sound off"
    crew.window.actions_by_id["alarm.sound"].trigger()
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.bridge.link_state("FIN-A", "lost", "/dev/ttyUSB0: the connection broke; check the cable")
    crew.wait(lambda: heard == [1])
    assert not crew.window.status.sound.isVisible()
    crew.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    crew.wait(lambda: crew.window.status.sound.text() == "▲ alarm muted")
    crew.window.actions_by_id["alarm.sound"].trigger()
    crew.wait(lambda: crew.window.status.sound.text() == "▲ sound off")
    assert remembered.value("sound") == "false"
    crew.window.actions_by_id["alarm.sound"].trigger()
    assert heard == [1]
