"""What a runner's card says: who, where, how it is known. Worked out in a thread; knows no Qt."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Logged
from racecontrol.domain.setup import Event
from racecontrol.domain.time import clock, of_day
from racecontrol.domain.wording import span_text
from racecontrol.scoring.columns import category_code
from racecontrol.scoring.explain import Explanation, explain
from racecontrol.scoring.explain_rules.lines import Line
from racecontrol.scoring.predict import Predictions
from racecontrol.scoring.standings import Standings
from racecontrol.scoring.whereabouts import Expected, Whereabouts, last_seen, whereabouts
from ui.desktop.i18n import N_, tr
from ui.desktop.saying import in_words

if TYPE_CHECKING:
    from ui.desktop.theme import Tone

TONES: "dict[str, Tone]" = {"OK": "ok", "RUN": "ok", "DQ": "act"}
"""Of each status; the others are to be looked at."""

PLACES = (("place", N_("place {n}")), ("place_sex", N_("{n} of {sex}")), ("place_category", N_("{n} of {category}")))


@dataclass(frozen=True, slots=True)
class Card:
    """One runner. `where`: None of who is not on the course; `seen`: the newest read of all, None without any."""

    event: Event
    entry: Entry
    category: str
    told: Explanation
    where: Whereabouts | None
    seen: Line | None
    points: dict[str, str]

    @property
    def bib(self) -> str:
        return self.entry.bib

    def time(self, at: int) -> str:
        return of_day(at, self.event.timezone)[:8]

    def split(self, code: str) -> str:
        """The name of a split's point; its code where a point comes several times."""
        names = Counter(split.name for split in self.told.splits)
        name = next(split.name for split in self.told.splits if split.code == code)
        return name if names[name] == 1 else code


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a card. `first`: what is read first."""

    title: str
    text: str
    tone: "Tone | None" = None
    first: bool = False


def card(standings: Standings, predictions: Predictions, log: Sequence[Logged], bib: str) -> Card:
    """Raises Refused when that bib has no entry."""
    told = explain(standings, bib, log)
    row = standings.field.index[bib]
    setup = standings.field.setup
    return Card(
        setup.event,
        standings.entry(row),
        category_code(standings, row),
        told,
        whereabouts(standings, predictions, row),
        last_seen(told.lines),
        {point.code: point.name for point in setup.points},
    )


def second_name(entry: Entry) -> str:
    """The Latin name beside a native one."""
    return entry.latin_name if entry.latin_name != entry.name else ""


def about(card: Card) -> str:
    """Race, wave, category, age, nation, club; never the birth date."""
    told, age = card.told, card.entry.age(card.event.date)
    parts = (
        told.race.name,
        tr("wave {wave}", wave=told.wave) if told.wave else tr("no wave yet"),
        card.category,
        "" if age is None else tr("{n} years old", n=age),
        card.entry.nation,
        card.entry.club,
    )
    return " · ".join(filter(None, parts))


def status(card: Card) -> Told:
    told = card.told
    text = f"{told.status} {told.rule}".rstrip()
    return Told(tr("Status"), f"{text}: {in_words(told.why)}" if told.why else text, TONES.get(told.status, "watch"))


def whereabouts_told(card: Card, now: int) -> Iterator[Told]:
    """Where last seen, where now, when at the next point and at the finish; or the result."""
    if card.told.gun_ms is not None:
        yield Told(tr("Result"), _result(card))
    yield _last_seen(card, now)
    if card.where is not None:
        yield _now(card, card.where, now)
        yield Told(tr("Next"), f"{card.split(card.where.following.split)} {_expected(card, card.where.following)}")
        if len(card.where.ahead) > 1:
            yield Told(tr("Finish"), _expected(card, card.where.ahead[-1]))


def splits_told(card: Card) -> str:
    """`5 km 0:26:10 · 10 km 0:53:02`, by gun; what was missed has a dash."""
    return " · ".join(
        f"{card.split(split.code)} {'–' if split.gun_ms is None else clock(split.gun_ms)}"
        for split in card.told.splits
        if split.gun_ms is not None or split.state == "not_seen"
    )


def _result(card: Card) -> str:
    told = card.told
    times = ((N_("gun {time}"), told.gun_ms), (N_("net {time}"), told.net_ms))
    said = [tr(text, time=clock(ms)) for text, ms in times if ms is not None]
    names = {"sex": card.entry.sex, "category": card.category}
    said += [tr(text, n=f"{told.places[key]}.", **names) for key, text in PLACES if key in told.places]
    return ", ".join(said)


def _last_seen(card: Card, now: int) -> Told:
    seen = card.seen
    if seen is None:
        return Told(tr("Last seen"), tr("nowhere yet"), "off", first=True)
    point = card.points.get(seen.point, seen.decoder)
    ago = tr("{span} ago", span=span_text(max(0, now - seen.at)))
    return Told(tr("Last seen"), f"{point}, {card.time(seen.at)}, {ago}", first=True)


def _now(card: Card, where: Whereabouts, now: int) -> Told:
    before = card.split(where.last) if where.last else tr("the start")
    after = card.split(where.following.split)
    since = where.overdue(now)
    if since is not None:
        text = tr(
            "before {after}: should have passed there by {time}, {span} ago",
            after=after,
            time=card.time(since),
            span=span_text(now - since),
        )
        return Told(tr("Now"), text, "watch", first=True)
    km = f"{where.at(now) / 1000:.1f}"
    text = tr("between {before} and {after}, about {km} km", before=before, after=after, km=km)
    return Told(tr("Now"), text, first=True)


def _expected(card: Card, one: Expected) -> str:
    at, low, high = (card.time(instant) for instant in (one.at, one.low, one.high))
    return tr("about {at} ({low} to {high})", at=at, low=low, high=high)
