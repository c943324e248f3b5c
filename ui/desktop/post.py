"""Who works at the window: role and perspective, whether the layout is locked, and what is remembered of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.desktop.arrangement import Arrangement
from ui.desktop.perspectives import PERSPECTIVES
from ui.desktop.pin_sheet import PinSheet
from ui.desktop.roles import ROLES, Pin, Role

if TYPE_CHECKING:
    from ui.desktop.panel import Panel
    from ui.desktop.race import Door


class Manned(Protocol):
    """The window, as far as it is another one for another role."""

    actions_by_id: dict[str, QAction]
    menus: tuple[QMenu, ...]

    @property
    def panels(self) -> Iterable["Panel"]: ...

    def permit(self) -> None: ...


class Post:
    """`fill` when the window has been filled anew; the rest when somebody asks for it."""

    def __init__(
        self, window: Manned, parent: QWidget, settings: QSettings, arrangement: Arrangement, door: "Door"
    ) -> None:
        self._window, self._parent, self._settings = window, parent, settings
        self._arrangement, self._door = arrangement, door
        self._pin = Pin(settings)
        self._sheet: PinSheet | None = None
        remembered = str(settings.value("role", "crew"))
        # without a PIN nobody is kept out, so nobody is kept in either
        self.role: Role = ROLES[remembered] if remembered in ROLES and self._pin.is_set else ROLES["crew"]
        before = str(settings.value("perspective", "crew"))
        self.perspective = before if self.role.free and before in PERSPECTIVES else self.role.id

    def stand(self) -> None:
        """The docks as they stood the last time."""
        self._see(self.perspective)

    def fill(self) -> None:
        """Menus, keys and docks as the role has them."""
        role, window = self.role, self._window
        window.permit()
        for name, action in window.actions_by_id.items():
            action.setVisible(role.may(name))
            action.setEnabled(action.isEnabled() and role.may(name))
        for menu in window.menus:
            menu.menuAction().setVisible(any(action.isVisible() for action in menu.actions() if action.text()))
        for panel in window.panels:
            panel.permit(role.may)
        self._arrangement.keep(role.docks)
        self._arrangement.lock(self.locked)
        self._check()

    @property
    def locked(self) -> bool:
        """Whether the docks stay where they are."""
        return str(self._settings.value("locked", "false")) == "true"

    def toggle_lock(self) -> None:
        self._settings.setValue("locked", "false" if self.locked else "true")
        self._arrangement.lock(self.locked)
        self._check()

    def see(self, perspective: str) -> None:
        """Another one, as it stood the last time; this one is remembered."""
        self.save()
        self._see(perspective)
        self._arrangement.keep(self.role.docks)
        self._check()

    def want(self, role: str) -> None:
        """Back to the crew's only with its PIN, where there is one."""
        if role == self.role.id:
            self._check()
        elif ROLES[role].free and self._pin.is_set:
            self._check()
            self.sheet.unlock(lambda: self._take(role))
        else:
            self._take(role)

    def choose_pin(self) -> None:
        self.sheet.choose()

    @property
    def sheet(self) -> PinSheet:
        if self._sheet is None:
            self._sheet = PinSheet(self._parent, self._pin, self._door)
        return self._sheet

    def save(self) -> None:
        self._settings.setValue(f"state.{self.perspective}", self._arrangement.save())
        self._settings.setValue("perspective", self.perspective)
        self._settings.setValue("role", self.role.id)

    def leave(self) -> None:
        """The window is shown in another language, or goes."""
        if self._sheet is not None:
            self._sheet.close()
            self._sheet.deleteLater()
            self._sheet = None

    def _take(self, role: str) -> None:
        self.save()
        self.leave()  # a PIN that is half chosen is not chosen by somebody else
        self.role = ROLES[role]
        self._settings.setValue("role", role)
        self._see(role)
        self.fill()

    def _see(self, perspective: str) -> None:
        self.perspective = perspective
        self._arrangement.see(PERSPECTIVES[perspective], self._settings.value(f"state.{perspective}"))

    def _check(self) -> None:
        actions = self._window.actions_by_id
        actions[f"perspective.{self.perspective}"].setChecked(True)
        actions[f"role.{self.role.id}"].setChecked(True)
        actions["view.lock"].setChecked(self.locked)
