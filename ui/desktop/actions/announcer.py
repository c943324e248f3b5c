"""The announcer's window. Its keys count in it alone, where those of the main window mean nothing."""

from collections.abc import Callable

from ui.desktop.actions.action import ANNOUNCER, Action
from ui.desktop.desks import Window
from ui.desktop.i18n import N_

WITHIN = "announcer"
"""The window in which the keys of its actions count."""

DEEDS: tuple[tuple[str, str, tuple[str, ...], str, Callable[[Window], None], bool], ...] = (
    (
        "called",
        N_("Called"),
        ("Space",),
        N_("In the announcer's window: the chosen runner has been called; again takes it back"),
        lambda w: w.announcer.call(),
        True,
    ),
    (
        "pin",
        N_("Pin"),
        ("P",),
        N_("In the announcer's window: the chosen runner stays in view, wherever he is; again takes it back"),
        lambda w: w.announcer.pin(),
        True,
    ),
    (
        "favourite",
        N_("Favourite"),
        ("F",),
        N_("In the announcer's window: the chosen runner is always named; again takes it back"),
        lambda w: w.announcer.favour(),
        True,
    ),
    (
        "skip",
        N_("Skip"),
        ("S",),
        N_("In the announcer's window: the chosen runner is not named; take it back with Ctrl+Z"),
        lambda w: w.announcer.skip(),
        True,
    ),
    (
        "follow",
        N_("Follow"),
        ("G",),
        N_("In the announcer's window: everybody of the chosen runner's group, club or country is named"),
        lambda w: w.announcer.follow(),
        True,
    ),
    (
        "find",
        N_("Find"),
        ("/", "Ctrl+K"),
        N_("In the announcer's window: by bib, or name in any script; Enter keeps the runner, Esc goes back"),
        lambda w: w.announcer.find(),
        False,
    ),
    (
        "undo",
        N_("Take back"),
        ("Ctrl+Z",),
        N_("In the announcer's window: the newest mark of the announcer is taken back"),
        lambda w: w.announcer.undo(),
        True,
    ),
    (
        "options",
        N_("Options"),
        ("O",),
        N_("In the announcer's window: how fast the voice is, which races and panels are shown, in which light"),
        lambda w: w.announcer.choose_options(),
        False,
    ),
    (
        "light",
        N_("Next light"),
        ("L",),
        N_("In the announcer's window: as the main window, day, night, sunlight"),
        lambda w: w.announcer.next_light(),
        False,
    ),
    (
        "larger",
        N_("Larger letters"),
        ("Ctrl++", "Ctrl+="),
        N_("In the announcer's window only: all letters larger"),
        lambda w: w.announcer.enlarge(1),
        False,
    ),
    (
        "smaller",
        N_("Smaller letters"),
        ("Ctrl+-",),
        N_("In the announcer's window only: all letters smaller"),
        lambda w: w.announcer.enlarge(-1),
        False,
    ),
    (
        "full",
        N_("Announcer full screen"),
        ("F11",),
        N_("In the announcer's window: use the whole screen, and back"),
        lambda w: w.announcer.toggle_full_screen(),
        False,
    ),
)
"""What is done in it: name, title, keys, what for, whether it is written into the race."""

ANNOUNCER_ACTIONS: tuple[Action, ...] = (
    Action(
        "announcer.show",
        N_("Announcer's window"),
        "Ctrl+Shift+A",
        N_("Who is coming, who has just finished, who leads, how names are said; for a second screen"),
        ANNOUNCER,
        lambda w: w.announcer.show(),
        race=True,
    ),
    *(
        Action(
            f"announcer.{name}",
            title,
            keys[0],
            text,
            ANNOUNCER,
            run,
            race=True,
            writes=writes,
            also=keys[1:],
            within=WITHIN,
        )
        for name, title, keys, text, run, writes in DEEDS
    ),
)
