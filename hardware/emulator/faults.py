"""Scenarios and their faults in words: one table for `racecontrol emulate --help`, the manual and the refusals."""

from typing import NamedTuple


class Word(NamedTuple):
    """`fields`: with their default; `help`: what it does; `cannot`: which decoders refuse it."""

    name: str
    fields: str
    help: str
    cannot: str = ""


FIELDS = (
    Word("seed", "1", "the same seed gives the same bytes"),
    Word("chips", "100", "so many different chips come by"),
    Word("first_chip", '"058000100001"', "numbered from here; SPORTident cards always from 8000001"),
    Word("start", '"2026-03-06T08:00:00"', "local time at the beginning, for every kind of decoder"),
    Word("timezone", "this computer's", 'where that is: "Asia/Shanghai"'),
    Word("duration", '"00:01:00"', "how long chips come by; the decoder stays until then, and until the last gun"),
    Word("rate", "5.0", "reads a second, on average; 0: none"),
    Word("guns", "[]", 'the start contact closes so long after the beginning: ["00:00:05.250"]'),
)

FAULTS = (
    Word("disconnect", "at, span", "the port is gone and comes back"),
    Word("cut", "at, span", "the same, but what a decoder without memory reads meanwhile is lost"),
    Word("silence", "at, span", "nothing is sent; it comes later, all at once"),
    Word("garbage", "chance", "noise before a record"),
    Word("half", "chance", "a record is cut, and then sent whole"),
    Word("duplicate", "chance", "a record is sent twice"),
    Word("lost", "chance", "a record is kept, but not sent by itself", "those that cannot rewind"),
    Word("checksum", "chance", "a record comes with a wrong bit, and then right", "those without a checksum"),
    Word("burst", "at, count = 100", "so many chips in the same moment"),
    Word("drip", "count = 4", "the bytes come in pieces of so many"),
    Word("midnight", "at", "the day ends so long after the beginning, which is moved for it"),
    Word("unset", "at", "the clock was never set, until so long after the beginning", "those without a clock of dates"),
    Word("drift", "gains = 1000", "the clock gains so many ms an hour", "those without a clock"),
)

EXAMPLE = """\
duration = "00:10:00"
guns = ["00:00:05.250"]

[[faults]]
kind = "disconnect"
at = "00:01:00"
span = "00:00:10"
"""


def help_text() -> str:
    """What stands below the options of `racecontrol emulate --help`."""
    faults = "\n".join(f"  {one.name:<11}{one.fields:<18}{one.help}{_but(one)}" for one in FAULTS)
    fields = "\n".join(f"  {one.name:<11}{one.fields:<24}{one.help}" for one in FIELDS)
    return (
        "A scenario is a file of TOML; all has a default, an empty file is a scenario.\n\n"
        f"{fields}\n\n"
        'faults: a block [[faults]] each, with kind = "..." and\n\n'
        f"{faults}\n\n"
        "at = 0 s, span = 10 s, chance = 0.01 for each record. For example:\n\n"
        + "".join(f"  {line}\n" for line in EXAMPLE.splitlines())
    )


def markdown() -> str:
    """The same as the tables of the manual."""
    fields = "".join(f"| `{one.name}` | `{one.fields}` | {one.help} |\n" for one in FIELDS)
    faults = "".join(f"| `{one.name}` | `{one.fields}` | {one.help}{_but(one)} |\n" for one in FAULTS)
    return (
        f"| field | default | means |\n|---|---|---|\n{fields}\n"
        f"| `kind` of a fault | its fields | what happens |\n|---|---|---|\n{faults}"
    )


def _but(one: Word) -> str:
    return f" (not {one.cannot})" if one.cannot else ""
