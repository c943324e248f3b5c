"""Roles: what each may do, and the PIN that leads back to the crew's."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from ui.desktop.perspectives import PERSPECTIVES

LEAST = 4
"""Digits or letters of a PIN, at least."""


@dataclass(frozen=True, slots=True)
class Role:
    """`id`: of its perspective too. `actions`: how the ids of those begin that it may use; () for all.

    What a role may not do is not there at all, in menus, on keys and in the docks.
    """

    id: str
    actions: tuple[str, ...] = ()

    @property
    def free(self) -> bool:
        """Whether everything may be done, and every personal datum be seen."""
        return not self.actions

    @property
    def docks(self) -> frozenset[str] | None:
        """Those that may be seen; None: all."""
        return None if self.free else frozenset(place.dock for place in PERSPECTIVES[self.id].places)

    def may(self, action: str) -> bool:
        """Whether the action of this id may be used."""
        return self.free or action.startswith(self.actions)


_EVERYBODY = ("app.", "theme.", "language.", "view.", "help.", "role.crew", "alarm.")

ROLES: dict[str, Role] = {
    role.id: role
    for role in (
        Role("crew"),
        Role(
            "announcer",
            (*_EVERYBODY, "announcer.", "queue.", "course.", "results.show", "results.find", "results.columns"),
        ),
        Role(
            "certificates",
            (*_EVERYBODY, "certificates."),
        ),
    )
}


class Pin:
    """The crew's PIN, kept as an argon2 hash in the settings of this computer.

    It keeps the hurried out, not somebody who may edit the settings: who has forgotten it deletes its line there.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def is_set(self) -> bool:
        return bool(self._settings.value("pin"))

    @property
    def kept_in(self) -> str:
        return self._settings.fileName()

    def set(self, pin: str) -> None:
        """ "": there is none any more."""
        if pin:
            from argon2 import PasswordHasher  # most races are opened without a PIN

            self._settings.setValue("pin", PasswordHasher().hash(pin))
        else:
            self._settings.remove("pin")
        self._settings.sync()

    def opens(self, pin: str) -> bool:
        """Whether it is the one. It takes a twentieth of a second: not for the window's thread."""
        if not self.is_set:
            return True
        from argon2 import PasswordHasher
        from argon2.exceptions import Argon2Error, InvalidHashError

        try:
            return PasswordHasher().verify(str(self._settings.value("pin")), pin)
        except (Argon2Error, InvalidHashError):
            return False
