"""The boxes."""

from collections.abc import Callable

from ui.desktop.actions.action import HARDWARE, Action
from ui.desktop.desks import Window
from ui.desktop.i18n import N_

BOX: tuple[tuple[str, str, str, str, Callable[[Window], None]], ...] = (
    (
        "start",
        N_("Start the line"),
        "Shift+S",
        N_("Open the port of the chosen box anew, whatever its state"),
        lambda w: w.hardware.deeds.start(),
    ),
    (
        "stop",
        N_("Stop the line"),
        "Shift+X",
        N_("Let go of the port of the chosen box, until it is started again"),
        lambda w: w.hardware.deeds.stop(),
    ),
    (
        "rewind",
        N_("Rewind"),
        "Shift+R",
        N_("Ask the chosen box for everything in its memory; what is stored already is not stored again"),
        lambda w: w.hardware.deeds.rewind(),
    ),
    (
        "set_clock",
        N_("Set clock"),
        "Shift+K",
        N_("Set the clock of the chosen box to this computer's, on a full second"),
        lambda w: w.hardware.deeds.set_clock(),
    ),
    (
        "correct",
        N_("Correct clock by fact ..."),
        "Shift+O",
        N_("Add to or take off the times of the chosen box, from when until when; see first what changes"),
        lambda w: w.hardware.deeds.correct(),
    ),
    (
        "test",
        N_("Test mode"),
        "Shift+T",
        N_("Reads of the chosen box are counted and are no part of the race; press again to end it"),
        lambda w: w.hardware.deeds.test(),
    ),
    (
        "monitor",
        N_("Raw monitor"),
        "Shift+M",
        N_("The bytes of the chosen box as they come, and what they say"),
        lambda w: w.hardware.deeds.show_raw(),
    ),
    (
        "capture",
        N_("Capture to file"),
        "Shift+C",
        N_("Write every byte of the chosen box to a file; press again to end it"),
        lambda w: w.hardware.deeds.record(),
    ),
)
"""What is done with the chosen box: name, title, key, what for."""

HARDWARE_ACTIONS: tuple[Action, ...] = (
    Action(
        "hardware.show",
        N_("To the hardware"),
        "Ctrl+H",
        N_("Every box: whether it is heard, in time and complete, and what can be done with it"),
        HARDWARE,
        lambda w: w.show_hardware(),
        race=True,
    ),
    *(
        Action(f"box.{name}", title, key, text, HARDWARE, run, race=True, writes=True, within="hardware")
        for name, title, key, text, run in BOX
    ),
)
