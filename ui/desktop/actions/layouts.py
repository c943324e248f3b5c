"""The layout editor. What is done in it has keys of its own there: it is a window of its own."""

from ui.desktop.actions.action import CERTIFICATES, Action
from ui.desktop.i18n import N_

LAYOUT_ACTIONS: tuple[Action, ...] = (
    Action(
        "layouts.edit",
        N_("Layout editor ..."),
        "",
        N_("Text, pictures and lines of the certificate, on the page as it will be printed; saved as a file"),
        CERTIFICATES,
        lambda w: w.edit_layout(),
        race=True,
    ),
)
