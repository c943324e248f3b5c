"""A wave added while the race runs, without places: for who starts behind the field. Knows no Qt."""

from dataclasses import replace

from racecontrol.domain.facts import Configured, Fact
from racecontrol.domain.said import SEMICOLON, series
from racecontrol.domain.setup import Setup, Wave, faults
from racecontrol.domain.setup_changes import differences
from ui.desktop.i18n import N_, tr
from ui.desktop.runner_deeds import About, Asked, Deed, Values


def _races(setup: Setup) -> tuple[tuple[str, str], ...]:
    return tuple((race.code, race.name) for race in setup.races)


def _facts(about: About, values: Values) -> tuple[Fact, ...]:
    if not values["code"]:
        raise ValueError(tr("Write a short code for the wave, as X."))
    wave = Wave(values["code"], (values["race"],), ranked=False, name=values["name"])
    setup = replace(about.setup, waves=(*about.setup.waves, wave))
    for fault in faults(setup):
        raise ValueError(fault.text)
    return (Configured(setup),)


def _says(about: About, facts: tuple[Fact, ...]) -> str:
    changes = [one for fact in facts if isinstance(fact, Configured) for one in differences(about.setup, fact.setup)]
    return tr(
        "{changes}: times, no places. Who runs in it is moved there in the runner's card, Shift+W.",
        changes=series(SEMICOLON, changes),
    )


EXTRA_WAVE = Deed(
    "extra_wave",
    N_("Extra wave, unranked"),
    N_("Add"),
    N_("extra wave added by the crew"),
    (
        Asked("code", N_("Code"), N_("X")),
        Asked("name", N_("Name"), N_("may be empty")),
        Asked("race", N_("Race"), choices=_races),
    ),
    _facts,
    _says,
)
