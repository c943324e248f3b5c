"""Whether certificates are genuine, without internet."""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from racecontrol.domain.refusal import Refused
from racecontrol.domain.wording import key_id
from racecontrol.exchange.files import read_bytes
from racecontrol.genuine import (
    LABELS,
    Answer,
    changes,
    check,
    looks_like_one,
    public_in,
    public_text,
    remembered,
    serial_in,
    signer,
    with_serial,
)
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from ui.commands.output import deliver
from ui.scanning import pages

FILES = {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"}
NO_CERTIFICATE = "not a certificate of Race Control"
NO_CODE = "no QR code can be read here; scan it larger or sharper (a guest's page, made with --name, carries none)"


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose certificates are genuine: the public keys, and where they are a race's, its results now."""

    keys: tuple[str, ...]
    race: Standings | None = None


def verify(args: argparse.Namespace) -> int:
    """0: all are genuine and hold; 1: one is not."""
    if args.export:
        return _export(args)
    if not args.what:
        raise Refused("say what is to be verified: a PDF, a picture, the text of a QR code, or - for a scanner's lines")
    whose = _whose(args)
    told: list[dict[str, Any]] = []
    for place, text in _texts(args.what):
        one = _told(place, text, whose)
        told.append(one)
        if args.format == "text":
            print(one["said"], flush=True)
    if args.format == "json":
        print(json.dumps(told, ensure_ascii=False, indent=1))
    elif len(told) > 1:
        counts = Counter(one["verdict"] for one in told)
        print(f"{len(told):,} looked at: " + ", ".join(f"{count:,} {verdict}" for verdict, count in counts.items()))
    return 0 if told and all(one["verdict"] == "genuine" for one in told) else 1


def _export(args: argparse.Namespace) -> int:
    """The public key of a race, for whoever is to verify its certificates."""
    if args.race is None:
        raise Refused("say whose key is written: --race FILE.race")
    with Session.open(args.race) as session:
        one = signer(session)
        event = session.setup.event
    if one is None:
        raise Refused(f"{args.race}: has no key yet and none can be made now")
    deliver(public_text(one.key.public, event).encode(), args.out)
    if args.out is not None:
        print(f"{args.out}: public key {key_id(one.key.public)} of {event.name}", file=sys.stderr)
    return 0


def _whose(args: argparse.Namespace) -> Whose:
    """By the race or the key that is given; else by all public keys that are kept on this computer."""
    if args.race is not None and args.key is not None:
        raise Refused("give --race or --key, not both: the race file holds its key")
    if args.key is not None:
        text = read_bytes(Path(args.key)).decode("utf-8", "replace") if os.path.isfile(args.key) else args.key
        public = public_in(text)
        if not public:
            raise Refused(f"--key: {args.key} is no public key; racecontrol verify --export writes one")
        return Whose((public,))
    if args.race is not None:
        with Session.open(args.race) as session:
            key, standings = session.field.state.key, session.standings()
        return Whose((key.public,) if key else (), standings)
    return Whose(tuple(remembered()))


def _texts(what: list[str]) -> Iterator[tuple[str, str | None]]:
    """Where it stands, and the text of the code; None where none can be read."""
    for one in what:
        if one == "-":
            yield from ((f"line {number}", line) for number, line in enumerate(sys.stdin, 1) if line.strip())
        elif looks_like_one(one) or not (os.path.isfile(one) or _is_named_like_a_file(one)):
            yield "", one
        else:
            yield from _of_file(Path(one))


def _is_named_like_a_file(text: str) -> bool:
    return os.path.splitext(text)[1].lower() in FILES and "://" not in text


def _of_file(path: Path) -> Iterator[tuple[str, str | None]]:
    """Of a page with several codes those of certificates, where one of them is."""
    with tqdm(unit=" pages", disable=None, leave=False) as bar:
        for page in pages(path):
            bar.total = page.all
            bar.update()
            place = f"{path}, page {page.number}" if page.all > 1 else str(path)
            for text in [one for one in page.texts if looks_like_one(one)] or page.texts[:1] or [None]:
                yield place, text


def _told(place: str, text: str | None, whose: Whose) -> dict[str, Any]:
    """What became of one code: the verdict, in words and in parts. "changed": genuine, and something else holds now."""
    answer = _by_serial(text or "", whose) or check(text or "", whose.keys)
    verdict, now = str(answer.verdict), []
    if answer.claim is not None and answer.verdict == "genuine" and whose.race is not None:
        now = changes(whose.race, answer.claim)
        verdict = "genuine" if now == [] else "changed"
    if verdict == "changed":
        words = "genuine, but the result has changed since: " + _changes(now)
    else:
        words = NO_CODE if text is None else _words(answer, whose)
        words += _about_serials(text or "", whose) if answer.verdict == "none" else ""
    if answer.claim is not None:
        words += f"; {'' if answer.verdict == 'genuine' else 'it claims to be '}{_claim(answer)}"
    return {
        "place": place,
        "verdict": verdict,
        "serial": answer.serial,
        "key": answer.key,
        "claim": answer.claim and asdict(answer.claim),
        "changes": [{"what": what, "certificate": before, "now": after} for what, before, after in now or ()],
        "said": f"{place}: {words}" if place else words,
    }


def _by_serial(text: str, whose: Whose) -> Answer | None:
    """Of a serial number alone, which only the race itself can look up."""
    serial = serial_in(text) if whose.race is not None and whose.keys else ""
    found = with_serial(serial, whose.race, whose.keys[0]) if serial and whose.race is not None else None
    return Answer("genuine", found, serial, key_id(whose.keys[0])) if found else None


def _words(answer: Answer, whose: Whose) -> str:
    match answer.verdict:
        case "genuine":
            return f"genuine, serial {answer.serial}"
        case "altered":
            return "altered: the signature does not fit; it is no certificate as it was made"
        case "foreign" if whose.race is not None:
            mine = f"; this race's is {key_id(whose.keys[0])}" if whose.keys else "; this race has no key yet"
            return f"foreign: signed by key {answer.key}{mine}"
        case "foreign":
            return (
                f"foreign: signed by key {answer.key}, which is not known here; give --race FILE.race or --key KEY "
                "(a rehearsal's certificates are foreign on purpose unless --race is given)"
            )
        case "none":
            return NO_CERTIFICATE


def _about_serials(text: str, whose: Whose) -> str:
    if not serial_in(text):
        return ""
    if whose.race is None:
        return "; a serial number alone is looked up with --race FILE.race"
    return "; no result of this race has that serial number now"


def _changes(now: list[tuple[str, str, str]] | None) -> str:
    if now is None:
        return "its bib has no entry any more"
    return ", ".join(f"{what} {before or 'none'} (now {after or 'none'})" for what, before, after in now)


def _claim(answer: Answer) -> str:
    """`bib 41, 李伟, Marathon, gun time 3:12:45, ...`; what it says nothing about is left out."""
    said = asdict(answer.claim) if answer.claim else {}
    named = [f"{LABELS[key]} {said[key]}" for key in ("bib", "gun_time", "net_time", "place") if said[key]]
    return ", ".join([said["name"] or "unnamed", said["race"], *named, said["event"], said["date"]])
