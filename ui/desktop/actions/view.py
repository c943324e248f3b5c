"""How the window looks and stands."""

from ui.desktop.actions.action import HELP, LANGUAGE, PERSPECTIVE, VIEW, Action
from ui.desktop.i18n import LANGUAGES, N_
from ui.desktop.theme import THEMES

PERSPECTIVES: tuple[tuple[str, str, str], ...] = (
    ("crew", N_("For the timing crew"), N_("Every part of the window, as the timing crew needs them")),
    ("announcer", N_("For the announcer"), N_("Finish queue and course, wide; the results behind them")),
    (
        "certificates",
        N_("For the certificates desk"),
        N_("One field, the page as it is printed, the last answers; nothing else"),
    ),
)
"""How the window stands: id, title, what for."""

VIEW_ACTIONS: tuple[Action, ...] = (
    *(
        Action(
            f"theme.{theme.key}",
            theme.title,
            f"Ctrl+{number}",
            N_("Colours for this light"),
            VIEW,
            lambda w, key=theme.key: w.set_theme(key),
            choice="theme",
        )
        for number, theme in enumerate(THEMES.values(), 1)
    ),
    *(
        Action(
            f"language.{key}",
            name,
            "",
            N_("All texts of the window in this language; the race goes on, a question that stands is left"),
            LANGUAGE,
            lambda w, key=key: w.set_language(key),
            choice="language",
        )
        for key, name in LANGUAGES.items()
    ),
    Action(
        "course.show",
        N_("To the course"),
        "Ctrl+J",
        N_("Where the runners are: arrow keys go along the course and to other races, Enter lists who is there"),
        VIEW,
        lambda w: w.show_course(),
        race=True,
    ),
    *(
        Action(
            f"perspective.{key}",
            title,
            f"Ctrl+Shift+{number}",
            text,
            PERSPECTIVE,
            lambda w, key=key: w.post.see(key),
            race=True,
            choice="perspective",
        )
        for number, (key, title, text) in enumerate(PERSPECTIVES, 1)
    ),
    Action(
        "view.lock",
        N_("Lock the layout"),
        "Ctrl+Shift+L",
        N_("No part of the window is moved or closed by a slip of the hand"),
        VIEW,
        lambda w: w.post.toggle_lock(),
        race=True,
        toggles=True,
    ),
    Action("view.larger", N_("Larger text"), "Ctrl++", N_("All texts and rows larger"), VIEW, lambda w: w.enlarge(1)),
    Action(
        "view.smaller",
        N_("Smaller text"),
        "Ctrl+-",
        N_("All texts and rows smaller"),
        VIEW,
        lambda w: w.enlarge(-1),
    ),
    Action(
        "view.full",
        N_("Full screen"),
        "F11",
        N_("Use the whole screen, and back"),
        VIEW,
        lambda w: w.toggle_full_screen(),
    ),
    Action(
        "view.restore",
        N_("Restore default layout"),
        "Ctrl+Shift+R",
        N_("Put all parts of the window back to where they were at first"),
        VIEW,
        lambda w: w.restore_layout(),
    ),
    Action("help.keys", N_("Keys"), "F1", N_("This list of all keys"), HELP, lambda w: w.show_shortcuts()),
)
