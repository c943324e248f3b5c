"""How the variables are called in the language of the window: their labels, marked for translation."""

from typing import Final

from reports.variables import Variable
from ui.desktop.i18n import N_, tr

LABELS: Final = frozenset(
    (
        N_("Event"),
        N_("Place of the event"),
        N_("Date in figures"),
        N_("Date in the language of the page"),
        N_("Date in Chinese"),
        N_("Date in English"),
        N_("Date in Russian"),
        N_("Race"),
        N_("Race, short"),
        N_("Distance"),
        N_("Official or provisional result, in words"),
        N_("“Official result”, once the race is official"),
        N_("“Provisional result”, until the race is official"),
        N_("Name"),
        N_("“unnamed”, where there is no name"),
        N_("Name in Latin letters, where it is another"),
        N_("Family name"),
        N_("Given name"),
        N_("Bib"),
        N_("Nation, the sport's code"),
        N_("Nation in the language of the page"),
        N_("Club"),
        N_("Bib, nation and club"),
        N_("Men or Women in the language of the page"),
        N_("Men or Women in Chinese"),
        N_("Men or Women in English"),
        N_("Men or Women in Russian"),
        N_("Category"),
        N_("Status, short"),
        N_("Status in the language of the page"),
        N_("Gun time"),
        N_("Net time"),
        N_("Time by the race's rule, gun or net"),
        N_("Pace by net time, a kilometre"),
        N_("Net time at half the distance"),
        N_("Age grade by net time"),
        N_("All points on the way with their net times"),
        N_("Place overall, by the race's rule"),
        N_("Place overall, by gun time"),
        N_("Place overall, by net time"),
        N_("How many were placed overall"),
        N_("Place by sex, by the race's rule"),
        N_("Place by sex, by gun time"),
        N_("Place by sex, by net time"),
        N_("How many were placed by sex"),
        N_("Place by category, by the race's rule"),
        N_("Place by category, by gun time"),
        N_("Place by category, by net time"),
        N_("How many were placed by category"),
        N_("Serial number"),
        N_("What proves it genuine, for a QR code"),
    )
)
"""All but those of the points on the way, which are counted."""


def named(variable: Variable) -> str:
    """In the language of the window."""
    key = variable.key
    if not key.startswith("split_"):
        return tr(variable.label)
    number = key.removeprefix("split_").removesuffix("_name")
    if key.endswith("_name"):
        return tr("Name of point {n} on the way", n=number)
    return tr("Net time at point {n} on the way", n=number)
