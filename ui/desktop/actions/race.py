"""The race as a whole: opened, kept, rehearsed, by whom."""

from ui.desktop.actions.action import RACE, ROLE, Action
from ui.desktop.i18n import N_

ROLES: tuple[tuple[str, str, str], ...] = (
    ("crew", N_("Work as timing crew"), N_("Everything may be done; from another role the crew's PIN leads back here")),
    (
        "announcer",
        N_("Work as announcer"),
        N_("Finish queue, course and results; nothing can be changed but what was called"),
    ),
    (
        "certificates",
        N_("Work at the certificates desk"),
        N_("One field that prints certificates; nothing else can be changed"),
    ),
)
"""Who works at the window: id, title, what it means."""

RACE_ACTIONS: tuple[Action, ...] = (
    Action(
        "race.new",
        N_("New race ..."),
        "F12",
        N_("Set up a new race page by page, from nothing or from a sample; a race that is open goes on"),
        RACE,
        lambda w: w.new_race(),
    ),
    Action(
        "race.open",
        N_("Open a race ..."),
        "Ctrl+O",
        N_("One of the last races, or a path that is typed or dropped; a race that is open goes on"),
        RACE,
        lambda w: w.open_race(),
    ),
    Action(
        "race.setup",
        N_("Set-up ..."),
        "Ctrl+,",
        N_("Change the set-up of this race page by page; see first what differs and what it changes"),
        RACE,
        lambda w: w.change_setup(),
        race=True,
        writes=True,
    ),
    Action(
        "race.back_up",
        N_("Back up now"),
        "Ctrl+B",
        N_("Copy the race file now; it is copied every ten minutes anyway"),
        RACE,
        lambda w: w.back_up(),
        race=True,
        writes=True,
    ),
    Action(
        "race.mirror",
        N_("Mirror ..."),
        "Ctrl+M",
        N_("Choose the folder on another disk where a second copy is kept"),
        RACE,
        lambda w: w.choose_mirror(),
        race=True,
        writes=True,
    ),
    Action(
        "race.network",
        N_("Local network ..."),
        "Ctrl+Shift+W",
        N_("Pages for the announcer's tablet, big screens and television: on or off, and who may see them"),
        RACE,
        lambda w: w.show_network(),
        race=True,
    ),
    Action(
        "race.message_read",
        N_("Message read"),
        "F9",
        N_("Take the message about this computer's clock away"),
        RACE,
        lambda w: w.message_read(),
        race=True,
    ),
    Action(
        "race.rehearse",
        N_("Rehearse"),
        "Ctrl+Shift+E",
        N_("Today's set-up with simulated runners, in a copy and in a window of its own; this race goes on"),
        RACE,
        lambda w: w.rehearse(),
        race=True,
    ),
    Action(
        "alarm.mute",
        N_("Mute the alarm"),
        "Ctrl+Shift+M",
        N_("Silent about what is broken now; what breaks later sounds again"),
        RACE,
        lambda w: w.mute(),
        race=True,
    ),
    Action(
        "alarm.sound",
        N_("Alarms sound"),
        "",
        N_("Whether what broke is also heard, or seen only"),
        RACE,
        lambda w: w.toggle_sound(),
        toggles=True,
    ),
    *(
        Action(
            f"role.{key}",
            title,
            f"Ctrl+Alt+{number}",
            text,
            ROLE,
            lambda w, key=key: w.post.want(key),
            race=True,
            choice="role",
        )
        for number, (key, title, text) in enumerate(ROLES, 1)
    ),
    Action(
        "role.pin",
        N_("PIN of the timing crew ..."),
        "",
        N_("Who works in another role comes back to the crew's only with it"),
        ROLE,
        lambda w: w.post.choose_pin(),
        race=True,
    ),
    Action(
        "app.quit",
        N_("Quit"),
        "Ctrl+Q",
        N_("Close the window; everything is stored; twice while a race is under way"),
        RACE,
        lambda w: w.leave(),
    ),
)
