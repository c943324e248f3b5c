"""What a set-up can begin from, and sets of categories."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import resources
from typing import Literal
from zoneinfo import ZoneInfo

from racecontrol.domain.setup import Category, Event, Setup, Sex
from racecontrol.exchange import event_toml
from ui.desktop.i18n import N_


@dataclass(frozen=True, slots=True)
class Sample:
    """`file`: an event.toml in `package`."""

    title: str
    file: str
    package: str = "ui.desktop.assistant.samples"


SAMPLES = (
    Sample(N_("Marathon with half"), "marathon.toml"),
    Sample(N_("10 km"), "ten.toml"),
    Sample(N_("10 km and family run"), "lakeside.toml"),
    Sample(N_("Kunming Marathon, four races"), "kunming.toml", "racecontrol.rehearsal"),
)


def sample(chosen: Sample) -> Setup:
    with resources.as_file(resources.files(chosen.package).joinpath(chosen.file)) as path:
        return event_toml.load(path)


def begun_from(chosen: Sample, now: Event) -> Setup:
    """The sample, on the day and in the zone that are meant; its name where none was given yet."""
    setup = sample(chosen)
    event = replace(setup.event, date=now.date, timezone=now.timezone)
    return replace(setup, event=replace(event, name=now.name or event.name, place=now.place))


def empty(today: date, zone: ZoneInfo) -> Setup:
    """Nothing but a day."""
    return Setup(Event("", today, zone), (), (), ())


AgeOn = Literal["race_day", "year_end"]


def groups(open_to: int | None, step: int, first: int, last: int, age_on: AgeOn = "race_day") -> Sequence[Category]:
    """For M and W: an open one up to `open_to`, groups of `step` years from `first` on, one from `last` on.

    `open_to` None: there is none.
    """
    return [one for sex in ("M", "W") for one in _of_sex(sex, open_to, step, first, last, age_on)]


def _of_sex(sex: Sex, open_to: int | None, step: int, first: int, last: int, age_on: AgeOn) -> Sequence[Category]:
    young = [] if open_to is None else [Category(sex, sex, None, open_to, age_on)]
    ages = [Category(f"{sex}{age}", sex, age, age + step - 1, age_on) for age in range(first, last, step)]
    return [*young, *ages, Category(f"{sex}{last}", sex, last, None, age_on)]


def men_and_women() -> Sequence[Category]:
    return [Category("M", "M"), Category("W", "W")]


def triathlon() -> Sequence[Category]:
    """World Triathlon's age groups: 18 to 24, then five years; the age on 31 December counts."""
    youth = {sex: Category(f"{sex}18", sex, 18, 24, "year_end") for sex in ("M", "W")}
    rest = groups(None, 5, 25, 80, "year_end")
    return [one for sex in ("M", "W") for one in (youth[sex], *(other for other in rest if other.sex == sex))]


@dataclass(frozen=True, slots=True)
class CategorySet:
    title: str
    make: Callable[[], Sequence[Category]]


SETS = (
    CategorySet(N_("M and W"), men_and_women),
    CategorySet(N_("Road: open, five years from 35"), lambda: groups(34, 5, 35, 80)),
    CategorySet(N_("Trail: open, ten years from 40"), lambda: groups(39, 10, 40, 70)),
    CategorySet(N_("Triathlon: 18-24, five years"), triathlon),
)
