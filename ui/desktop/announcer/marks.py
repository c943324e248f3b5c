"""What the announcer notes of runners: each is a fact in the race file, and is there after a restart."""

from collections.abc import Callable

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Called, Crowd, Fact, Featured, Followed, How, Void
from racecontrol.domain.state import State, voided
from racecontrol.domain.wording import fact_text
from ui.desktop.announcer.naming import country
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import N_, tr
from ui.desktop.race import OpenRace
from ui.desktop.saying import in_words

CALLED: dict[bool, str] = {
    True: N_("Called: {who}. Space again takes it back."),
    False: N_("No mark any more: {who}."),
}
FEATURED: dict[How, dict[bool, str]] = {
    "pinned": {True: N_("Pinned: {who}."), False: N_("Pinned no more: {who}.")},
    "favourite": {True: N_("Favourite, always named: {who}."), False: N_("Favourite no more: {who}.")},
    "skipped": {
        True: N_("Skipped, never named: {who}. Ctrl+Z takes it back."),
        False: N_("Skipped no more: {who}."),
    },
}
FOLLOWED: dict[bool, str] = {
    True: N_("Followed, everybody of it is named: {name}."),
    False: N_("Followed no more: {name}."),
}
OWN = Called, Featured, Followed


class Marks:
    """`told` gets one line about what was done, or why it could not be."""

    def __init__(self, race: OpenRace, told: Callable[[str], None]) -> None:
        self._race, self._told = race, told
        self._on_the_way: dict[object, bool] = {}
        """What is not committed yet: a key that comes twice at once is two facts, not one twice."""

    @property
    def state(self) -> State:
        return self._race.session.field.state

    def call(self, entry: Entry) -> None:
        """Called, or not any more."""
        is_called = self.state.called.get(entry.bib) == "called"
        on = not self._on_the_way.get(("called", entry.bib), is_called)
        fact = Called((entry.bib,), "called" if on else "none")
        self._do(fact, ("called", entry.bib), on, tr(CALLED[on], who=_who(entry)))

    def feature(self, entry: Entry, how: How) -> None:
        """Pinned, favourite, skipped; or not any more."""
        on = not self._on_the_way.get((how, entry.bib), how in self.state.featured.get(entry.bib, frozenset()))
        self._do(Featured((entry.bib,), how, on), (how, entry.bib), on, tr(FEATURED[how][on], who=_who(entry)))

    def follow(self, kind: Crowd, name: str) -> None:
        """A group, a club, a nation; or not any more."""
        on = not self._on_the_way.get((kind, name), self.follows(kind, name))
        self._do(Followed(kind, name, on), (kind, name), on, tr(FOLLOWED[on], name=crowd_name(kind, name)))

    def follows(self, kind: Crowd, name: str) -> bool:
        return (kind, name) in self.state.followed

    def undo(self) -> None:
        """Take back the announcer's newest mark that counts; the crew's `seen` is none of them."""
        log = self._race.session.log
        void = voided(log)
        newest = next(
            (
                one
                for one in reversed(log)
                if isinstance(one.fact, OWN)
                and one.number not in void
                and ("undo", one.number) not in self._on_the_way
                and not (isinstance(one.fact, Called) and one.fact.mark == "seen")
            ),
            None,
        )
        if newest is None:
            self._told(tr("There is no mark to take back."))
            return
        what = in_words(fact_text(newest.fact, self._race.session.setup.event))
        self._do(Void(newest.number), ("undo", newest.number), True, tr("Taken back: {what}.", what=what))

    def _do(self, fact: Fact, key: object, on: bool, done: str) -> None:
        if self._race.locked:
            self._told(self._race.locked)
            return
        self._on_the_way[key] = on

        def settled(sentence: str) -> None:
            if self._on_the_way.get(key) == on:
                self._on_the_way.pop(key)
            self._told(sentence)

        self._race.door.do(fact, done=lambda _: settled(done), refused=lambda why: settled(as_sentence(why)))


def crowd_name(kind: Crowd, name: str) -> str:
    """`China`, `Kunming Runners`."""
    return country(name) if kind == "nation" else name


def _who(entry: Entry) -> str:
    return f"{entry.bib} {entry.name}"
