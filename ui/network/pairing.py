"""Who may see the pages: pairings, their codes and keys, and what the process that serves knows of them.

Everything that a paired browser or graphics program holds is derived from one secret of the race on this computer, so
none of it is written down, and a code can be shown again. The process on the network gets digests only, and the
key that signs its cookies. A pairing that is withdrawn is not in the list any more: nothing derived from it counts.
"""

import base64
import hmac
import secrets
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ui.network.tries import Tries

Role = Literal["announcer", "screen", "feed"]
ROLES: tuple[Role, ...] = ("announcer", "screen", "feed")
AUDIENCES: Mapping[Role, str] = {"announcer": "announcer", "screen": "public", "feed": "public"}
"""Which documents a role is shown."""

ALPHABET = "ACDEFHJKMNPRTWXY34679"
"""No two of these are taken for each other: there is no B, G, I, L, O, Q, S, U, V, Z, no 0, 1, 2, 5, 8."""

LETTERS = 8
"""Of a code: 21 ** 8 are 38 thousand million codes."""

_COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class Pairing:
    """`id`: never used again; `name`: what the crew calls it; `made`: ms UTC."""

    id: str
    name: str
    role: Role
    made: int


@dataclass(frozen=True, slots=True)
class Known:
    """A pairing as the process on the network knows it: digests of its code and of its key."""

    id: str
    role: Role
    code: bytes
    key: bytes


def new_secret() -> bytes:
    return secrets.token_bytes(32)


def new_pairing(name: str, role: Role, made: int) -> Pairing:
    return Pairing(secrets.token_hex(8), name, role, made)


def code_of(secret: bytes, pairing: str) -> str:
    """For typing, without its hyphen."""
    number = int.from_bytes(_derived(secret, "code", pairing))
    letters: list[str] = []
    for _ in range(LETTERS):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def spaced(code: str) -> str:
    """As it is shown: `ACDE-3467`."""
    return f"{code[: LETTERS // 2]}-{code[LETTERS // 2 :]}"


def key_of(secret: bytes, pairing: str) -> str:
    """For a QR code and for a graphics program's address: 256 bits."""
    return base64.urlsafe_b64encode(_derived(secret, "key", pairing)).decode().rstrip("=")


def cookie_key(secret: bytes) -> bytes:
    """Signs the cookies of this race: the same after a restart, so that who is paired stays it."""
    return _derived(secret, _COOKIE, "")


def known(secret: bytes, pairings: Iterable[Pairing]) -> tuple[Known, ...]:
    """What the process on the network is told."""
    sign = cookie_key(secret)
    return tuple(
        Known(
            one.id,
            one.role,
            _derived(sign, "typed", code_of(secret, one.id)),
            _derived(sign, "held", key_of(secret, one.id)),
        )
        for one in pairings
    )


def typed(text: str) -> str:
    """What was typed, without hyphen and spaces, in capitals of the usual width."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).upper() if letter.isalnum())


class Doorman:
    """Knows who is paired; nobody at first."""

    def __init__(self, tries: Tries) -> None:
        self._tries = tries
        self.admit((), new_secret())

    def admit(self, pairings: Sequence[Known], sign: bytes) -> None:
        """These are all from now on. `sign`: the key of the cookies."""
        self._sign, self._known = sign, {one.id: one for one in pairings}

    def by_cookie(self, cookie: str) -> Known | None:
        pairing, _, mark = cookie.partition(".")
        if hmac.compare_digest(mark.encode(), self._mark(pairing).encode()):
            return self._known.get(pairing)
        return None

    def by_key(self, key: str) -> Known | None:
        """No wrong key counts as a try: nobody guesses 256 bits, and a QR code must open however many try codes."""
        return self._found(_derived(self._sign, "held", key), "key")

    def by_code(self, text: str, address: str, now: float) -> Known | Literal["wrong", "wait"]:
        """`now`: seconds of any clock that only goes on."""
        if not self._tries.may(address, now):
            return "wait"
        found = self._found(_derived(self._sign, "typed", typed(text)), "code")
        if found is None:
            self._tries.failed(address, now)
            return "wrong"
        self._tries.succeeded(address)
        return found

    def is_known(self, pairing: Known) -> bool:
        """Still: it has not been withdrawn."""
        return pairing.id in self._known

    def cookie(self, pairing: Known) -> str:
        return f"{pairing.id}.{self._mark(pairing.id)}"

    def _mark(self, pairing: str) -> str:
        return _derived(self._sign, _COOKIE, pairing).hex()

    def _found(self, digest: bytes, of: Literal["code", "key"]) -> Known | None:
        """All are looked at, so the time it takes tells nothing."""
        found = [one for one in self._known.values() if hmac.compare_digest(getattr(one, of), digest)]
        return found[0] if found else None


def _derived(secret: bytes, what: str, of: str) -> bytes:
    return hmac.digest(secret, f"{what}:{of}".encode(), "sha256")
