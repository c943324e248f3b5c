"""Which box is on which port, at which speed: for the person who sets the race up."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from tqdm import tqdm

from hardware.find import SHOWN, Finding, find
from hardware.places import places
from racecontrol.domain.refusal import Refused

LONGEST = 600

NOBODY = """\
No serial port on this computer. Plug the box or its USB adapter in and try again.
A box in the network is looked at by its address: racecontrol find socket://10.0.0.5:10000"""


def find_(args: argparse.Namespace) -> int:
    """Ports that are names only are not told of, unless they were asked for."""
    if not 0 < args.seconds <= LONGEST:
        raise Refused(f"--seconds: {args.seconds:g} is no time to listen; write a number above 0, {LONGEST} at most")
    chosen = args.port or places()
    shares = dict.fromkeys((one if isinstance(one, str) else one.url for one in chosen), 0.0)
    form = "{percentage:3.0f}%|{bar:20}| {desc}"
    with tqdm(total=len(shares), bar_format=form, leave=False, disable=None if shares else True) as bar:

        def told(url: str, share: float, text: str) -> None:
            shares[url] = share
            bar.n = sum(shares.values())
            bar.set_description_str(f"{url}: {text}")

        findings = find(chosen, args.seconds, told)
    shown = [one for one in findings if args.port or one.state != "absent"]
    if args.format == "json":
        print(json.dumps({"ports": [_row(one) for one in shown]}, ensure_ascii=False, indent=1))
    else:
        print(report(shown))
    return 0


def report(findings: Sequence[Finding]) -> str:
    """A paragraph for each port, and at the end what to write into event.toml."""
    if not findings:
        return NOBODY
    told = "\n".join(f"{_name(one)}\n    {one.words}" for one in findings)
    settings = "\n".join(one.settings for one in findings if one.settings).rstrip()
    return f"{told}\n\nFor event.toml:\n\n{settings}" if settings else told


def _name(finding: Finding) -> str:
    place = finding.place
    known = ", ".join(filter(None, (place.description, _usb(finding))))
    return f"{place.url} ({known})" if known else place.url


def _usb(finding: Finding) -> str:
    place = finding.place
    return " ".join(filter(None, (place.usb and f"USB {place.usb}", place.number and f"number {place.number}")))


def _row(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "port": place.url,
        "description": place.description,
        "usb": place.usb,
        "usb_number": place.number,
        "state": finding.state,
        "words": finding.words,
        "protocol": finding.kind,
        "baudrate": finding.baudrate,
        "clock_ahead_ms": finding.ahead,
        "others": list(finding.others),
        "settings": finding.settings,
        "heard": finding.heard[:SHOWN].hex(),
    }
