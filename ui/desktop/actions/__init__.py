"""Everything the crew can do, once: menus, keys, the shortcut sheet and the tests read this table."""

from ui.desktop.actions.action import APART, LANGUAGE, MENUS, VIEW, WITHIN, Action
from ui.desktop.actions.announcer import ANNOUNCER_ACTIONS
from ui.desktop.actions.certificates import CERTIFICATES_ACTIONS
from ui.desktop.actions.finish import FINISH_ACTIONS
from ui.desktop.actions.hardware import HARDWARE_ACTIONS
from ui.desktop.actions.layouts import LAYOUT_ACTIONS
from ui.desktop.actions.people import PEOPLE_ACTIONS
from ui.desktop.actions.race import RACE_ACTIONS
from ui.desktop.actions.results import RESULTS_ACTIONS
from ui.desktop.actions.start import START_ACTIONS
from ui.desktop.actions.view import VIEW_ACTIONS

__all__ = ["ACTIONS", "APART", "LANGUAGE", "MENUS", "VIEW", "WITHIN", "Action"]

ACTIONS: tuple[Action, ...] = (
    *RACE_ACTIONS,
    *START_ACTIONS,
    *FINISH_ACTIONS,
    *ANNOUNCER_ACTIONS,
    *HARDWARE_ACTIONS,
    *PEOPLE_ACTIONS,
    *RESULTS_ACTIONS,
    *CERTIFICATES_ACTIONS,
    *LAYOUT_ACTIONS,
    *VIEW_ACTIONS,
)
