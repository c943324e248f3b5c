"""What can be corrected from a runner's card: for each correction its fields, and the fact that they make. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast, get_args

from racecontrol.domain.facts import ChipGiven, Fact, Moved, Passed, Penalty, Ruled, Ruling
from racecontrol.domain.said import SEMICOLON, series
from racecontrol.domain.setup import Setup
from racecontrol.domain.time import instant
from racecontrol.domain.wording import fact_text
from ui.desktop.docks.clock_strip import span
from ui.desktop.i18n import N_, tr

Values = Mapping[str, str]
"""What stands in the fields, by their keys."""

Choices = Callable[[Setup], tuple[tuple[str, str], ...]]
"""What can be chosen: value and text."""

STATUS_WORDS = {
    "DNF": N_("did not finish"),
    "DNS": N_("did not start"),
    "DQ": N_("disqualified"),
    "NC": N_("not competing"),
    "OK": N_("no decision: what the reads say counts"),
}
FREED, KEPT = "freed", "kept"


@dataclass(frozen=True, slots=True)
class Asked:
    """One field. `hint`: what stands in it while it is empty; `choices`: None where it is typed; `now`: the value that
    stands chosen at first, None: the first one."""

    key: str
    title: str
    hint: str = ""
    choices: Choices | None = None
    now: "Callable[[About], str] | None" = None


def in_words(about: "About", facts: tuple[Fact, ...]) -> str:
    return series(SEMICOLON, (fact_text(fact, about.setup.event) for fact in facts))


@dataclass(frozen=True, slots=True)
class Deed:
    """`facts`: what the values make; raises ValueError with a sentence. `why`: the reason where none is typed.

    `says`: what the facts mean.
    """

    id: str
    title: str
    yes: str
    why: str
    fields: tuple[Asked, ...]
    facts: Callable[["About", Values], tuple[Fact, ...]]
    says: Callable[["About", tuple[Fact, ...]], str] = in_words


@dataclass(frozen=True, slots=True)
class About:
    """Whom it is about. `chips`: those of the entry; `race`, `wave`: codes of the runner's own, "" of none."""

    bib: str
    chips: tuple[str, ...]
    setup: Setup
    race: str = ""
    wave: str = ""


def _statuses(_: Setup) -> tuple[tuple[str, str], ...]:
    return tuple((code, f"{code}: {tr(words)}") for code, words in STATUS_WORDS.items())


def _ruling(about: About, values: Values) -> tuple[Fact, ...]:
    status, rule = values["status"], values["rule"]
    if status == "DQ" and not rule:
        raise ValueError(tr("Write the rule behind the disqualification, as TR55.10."))
    assert status in get_args(Ruled)
    return (Ruling(about.bib, cast("Ruled", status), rule),)


def _old_chips(_: Setup) -> tuple[tuple[str, str], ...]:
    return ((KEPT, tr("counts too")), (FREED, tr("counts for nobody from then on")))


def _chip(about: About, values: Values) -> tuple[Fact, ...]:
    chip, since = values["chip"].lower(), values["since"]
    if not chip:
        raise ValueError(tr("Write the code of the chip, as the box shows it."))
    at = _instant(about, since) if since else None
    old = tuple(ChipGiven(one, "", at) for one in about.chips if one.lower() != chip and values["old"] == FREED)
    return (ChipGiven(chip, about.bib, at), *old)


def _races(setup: Setup) -> tuple[tuple[str, str], ...]:
    pairs = ((race, wave) for race in setup.races for wave in setup.waves_of(race.code))
    return tuple(
        (f"{race.code}\n{wave.code}", tr("{race}, wave {wave}", race=race.name, wave=wave.code)) for race, wave in pairs
    )


def _race_now(about: About) -> str:
    return f"{about.race}\n{about.wave}"


def _moved(about: About, values: Values) -> tuple[Fact, ...]:
    if values["race"] in ("", _race_now(about)):  # one key too many must move nobody
        raise ValueError(tr("Choose another race or wave for {bib} with the arrow keys.", bib=about.bib))
    race, wave = values["race"].split("\n")
    return (Moved(about.bib, race, wave),)


def _points(setup: Setup) -> tuple[tuple[str, str], ...]:
    return tuple((point.code, point.name) for point in setup.points)


def _passed(about: About, values: Values) -> tuple[Fact, ...]:
    if not values["time"]:
        raise ValueError(tr("Write the time of day of the passing, as 09:13:02."))
    return (Passed(about.bib, values["point"], _instant(about, values["time"])),)


def _penalty(about: About, values: Values) -> tuple[Fact, ...]:
    if not values["span"]:
        raise ValueError(tr("Write what is added to the finish time, as 0:01:00; -0:00:30 takes off."))
    return (Penalty(about.bib, span(values["span"]), values["rule"]),)


def _instant(about: About, text: str) -> int:
    return instant(text, about.setup.event.date, about.setup.event.timezone)


DEEDS: tuple[Deed, ...] = (
    Deed(
        "status",
        N_("Status of {bib}"),
        N_("Decide"),
        N_("decided by the crew"),
        (Asked("status", N_("Status"), choices=_statuses), Asked("rule", N_("Rule"), N_("TR55.10, for DQ"))),
        _ruling,
    ),
    Deed(
        "chip",
        N_("Another chip for {bib}"),
        N_("Give"),
        N_("chip given by the crew"),
        (
            Asked("chip", N_("Chip")),
            Asked("since", N_("From"), N_("the beginning")),
            Asked("old", N_("The old chip"), choices=_old_chips),
        ),
        _chip,
    ),
    Deed(
        "move",
        N_("Another race or wave for {bib}"),
        N_("Move"),
        N_("moved by the crew"),
        (Asked("race", N_("Race and wave"), choices=_races, now=_race_now),),
        _moved,
    ),
    Deed(
        "passing",
        N_("{bib} passed a point"),
        N_("Record"),
        N_("seen by the crew"),
        (Asked("point", N_("Point"), choices=_points), Asked("time", N_("Time of day"), N_("09:13:02"))),
        _passed,
    ),
    Deed(
        "penalty",
        N_("Time added for {bib}, or taken off"),
        N_("Add"),
        N_("decided by the crew"),
        (
            Asked("span", N_("Add to the finish time"), N_("0:01:00, or -0:00:30")),
            Asked("rule", N_("Rule"), N_("what it is for")),
        ),
        _penalty,
    ),
)
"""In the order of the card's buttons."""
