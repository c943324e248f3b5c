"""Whether a certificate is genuine: what it says is signed, and the signature stands in its QR code.

The text of the code is `RC1`, the first letters of the public key, and in Base32 the signature (Ed25519, 64 bytes)
followed by the claim: its fields in UTF-8, one a line. Capitals and digits only: QR codes pack those densely, and
scanners that type, shells and letters carry them unharmed. It needs no internet, and of a runner it says no more than
the page does.
"""

import base64
import binascii
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from platformdirs import user_data_path

from racecontrol.domain.facts import Keyed
from racecontrol.domain.proof import Proof
from racecontrol.domain.said import N_
from racecontrol.domain.setup import Event
from racecontrol.domain.wording import KEY_LETTERS, key_id
from racecontrol.rehearsal.mark import is_rehearsal
from racecontrol.scoring.columns import category_code, column
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session

_log = logging.getLogger(__name__)

FORMAT = "RC1"
WHY = "by the program: the first certificate is made"
LONGEST = 80
"""Letters of a name or an event that are signed: longer ones would make the code too fine to be read."""

_SIGNATURE = 64
_TEXT = re.compile(rf"{FORMAT}([A-Z2-7]{{{KEY_LETTERS}}})([A-Z2-7]+)")
_KEY = re.compile(r"(?<![A-Z2-7])[A-Z2-7]{52}(?![A-Z2-7])")
_LIKE_A_CODE = re.compile(rf"{FORMAT}[A-Z2-7]{{20}}")
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are taken for other characters."""

_SERIAL = re.compile(f"[{_CROCKFORD}]{{8}}")
_MISREAD = str.maketrans("OIL", "011")

Verdict = Literal["genuine", "altered", "foreign", "none"]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a certificate says, as text; "" where it says nothing. No birth date and nothing that is not on the page."""

    event: str
    date: str
    race: str
    bib: str
    name: str
    status: str = ""
    gun_time: str = ""
    net_time: str = ""
    place: str = ""
    place_sex: str = ""
    category: str = ""
    place_category: str = ""


LABELS = {
    "event": N_("event"),
    "date": N_("date"),
    "race": N_("race"),
    "bib": N_("bib"),
    "name": N_("name"),
    "status": N_("status"),
    "gun_time": N_("gun time"),
    "net_time": N_("net time"),
    "place": N_("place"),
    "place_sex": N_("place by sex"),
    "category": N_("category"),
    "place_category": N_("place in category"),
}
_FIELDS = tuple(one.name for one in fields(Claim))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a text is. `claim`: what it says, to be believed only where it is genuine; None of what says nothing.

    `altered`: its signature does not fit; `foreign`: signed by `key`, which is none of those that were given.
    """

    verdict: Verdict
    claim: Claim | None = None
    serial: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Proves certificates by the key of a race. The same result gives the same proof, a corrected one another."""

    key: Keyed

    def prove(self, standings: Standings, row: int) -> Proof:
        """The proof for a certificate of this row."""
        said = _packed(claim(standings, row))
        head = f"{FORMAT}{key_id(self.key.public)}"
        signature = _private(self.key.private).sign(head.encode() + said)
        return Proof(_serial(self.key.public, said), head + _base32(signature + said))


def signer(session: Session) -> Signer | None:
    """By the race's key, which is made when there is none yet; None where none can be made: nothing may be written.

    Waits for the disk, so it is no call for a window's own thread.
    """
    if session.field.state.key is None and not session.looks_only:
        session.do(new_key(), why=WHY)
    key = session.field.state.key
    if key is None:
        return None
    if not is_rehearsal(session.log):  # nobody shall take a rehearsal's certificate for a true one
        remember(key.public, session.setup.event)
    return Signer(key)


def new_key() -> Keyed:
    private = Ed25519PrivateKey.generate()
    return Keyed(_base32(private.private_bytes_raw()), _base32(private.public_key().public_bytes_raw()))


def claim(standings: Standings, row: int) -> Claim:
    """What a certificate of this row says now."""
    entry, event = standings.entry(row), standings.field.setup.event
    told = (
        _short(event.name),
        event.date.isoformat(),
        _short(standings.race(row).name),
        entry.bib,
        _short(entry.name),
        standings.status(row),
        *(column(key).text(standings, row) for key in ("gun_time", "net_time", "place", "place_sex")),
        category_code(standings, row),
        column("place_category").text(standings, row),
    )
    return Claim(*(" ".join(text.split()) for text in told))


def changes(standings: Standings, said: Claim) -> list[tuple[str, str, str]] | None:
    """What has changed since: label, what the certificate says, what holds now. None: its bib is not there any more."""
    row = standings.field.index.get(said.bib)
    if row is None:
        return None
    now = astuple(claim(standings, row))
    return [
        (LABELS[name], before, after)
        for name, before, after in zip(_FIELDS, astuple(said), now, strict=True)
        if before != after
    ]


def check(text: str, keys: Iterable[str]) -> Answer:
    """What a scanner read, any text at all. `keys`: the public keys whose certificates are genuine."""
    plain = "".join(text.split()).upper()
    if not _LIKE_A_CODE.match(plain):
        return Answer("none")
    found = _TEXT.fullmatch(plain)
    if not found:
        return Answer("altered")
    key, coded = found.groups()
    signed = _bytes(coded)
    said = _unpacked(signed[_SIGNATURE:])
    public = next((public for public in keys if key_id(public) == key), None)
    if public is None:
        return Answer("foreign", said, key=key)
    try:
        whole = f"{FORMAT}{key}".encode() + signed[_SIGNATURE:]
        Ed25519PublicKey.from_public_bytes(_bytes(public)).verify(signed[:_SIGNATURE], whole)
    except (InvalidSignature, ValueError):
        return Answer("altered", said, key=key)
    if said is None:
        return Answer("altered", key=key)
    return Answer("genuine", said, _serial(public, signed[_SIGNATURE:]), key)


def serial_in(text: str) -> str:
    """A serial number as a person types it, O for 0 and l for 1 too; "" for any other text."""
    plain = re.sub(r"[-\s]", "", text.upper()).translate(_MISREAD)
    return f"{plain[:4]}-{plain[4:]}" if _SERIAL.fullmatch(plain) else ""


def with_serial(serial: str, standings: Standings, public: str) -> Claim | None:
    """The result that has this serial number now; None: no result has. It proves no page: compare what is printed."""
    claims = (claim(standings, row) for row in range(len(standings.field)))
    return next((one for one in claims if _serial(public, _packed(one)) == serial), None)


def looks_like_one(text: str) -> bool:
    """Whether it is the text of a certificate, genuine or not."""
    return check(text, ()).verdict != "none"


def public_text(public: str, event: Event) -> str:
    """The public key as a file for whoever is to verify certificates."""
    return (
        "The public key of a race's certificates. Whoever has this file can verify them without internet:\n"
        "racecontrol verify CERTIFICATE.pdf --key THIS-FILE\n\n"
        f"Event: {event.name}\nDate:  {event.date.isoformat()}\nKey:   {public}\n"
    )


def public_in(text: str) -> str:
    """The public key that stands in a text; "" when there is none."""
    found = _KEY.search(text.upper())
    return found[0] if found and len(_bytes(found[0])) == 32 else ""


def folder() -> Path:
    """Where this computer keeps the public keys of races whose certificates it made."""
    return user_data_path("racecontrol") / "keys"


def remember(public: str, event: Event) -> None:
    """Keep a public key, so that its certificates can be verified here without the race file."""
    path = folder() / f"{key_id(public)}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(public_text(public, event), "utf-8")
    except OSError as fault:
        _log.info("the public key is not kept: %s", fault)  # its race file still has it


def remembered() -> Iterator[str]:
    """The public keys that are kept here."""
    for path in sorted(folder().glob("*.txt")):
        public = public_in(path.read_text("utf-8", "replace"))
        if public:
            yield public


def _short(text: str) -> str:
    """Cut where it is too long, and one sees it: who compares it with the page shall not take it for altered."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _packed(said: Claim) -> bytes:
    return "\n".join(astuple(said)).encode()


def _unpacked(packed: bytes) -> Claim | None:
    try:
        told = packed.decode().split("\n")
    except UnicodeDecodeError:
        return None
    return Claim(*told) if len(told) == len(_FIELDS) else None


def _serial(public: str, said: bytes) -> str:
    """Eight characters, forty bits: among 16,000 certificates two are alike once in ten thousand races."""
    number = int.from_bytes(sha256(public.encode() + said).digest()[:5])
    letters = [_CROCKFORD[number >> shift & 31] for shift in range(35, -1, -5)]
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"


def _base32(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    """The inverse; empty for what is no Base32."""
    try:
        return base64.b32decode(text + "=" * (-len(text) % 8))
    except binascii.Error:
        return b""


@cache
def _private(text: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_bytes(text))
