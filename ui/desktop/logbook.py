"""The log as a list for people, and what undo and redo mean in it. Knows no Qt."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from racecontrol.domain.facts import Featured, Followed, Gun, Keyed, Logged, Printed, Trigger, Void, Waiting
from racecontrol.domain.setup import Event
from racecontrol.domain.state import voided
from racecontrol.domain.time import local
from racecontrol.domain.wording import fact_text
from ui.desktop.i18n import tr
from ui.desktop.saying import in_words

ASIDE = Trigger | Keyed | Printed | Waiting | Featured | Followed
"""What happens beside the corrections of the crew: undo passes it over, and what was taken back can still come back."""


@dataclass(frozen=True, slots=True)
class Logbook:
    """A row is a fact's place in `log`. `takers`: by number, the voids that count and take that fact back.

    `depth`: of a void how many facts stand between it and what it speaks of in the end, `root`: 1 takes a fact back,
    2 brings it back. `revivers`: by number of a fact that counts again, the newest void that brought it back.
    """

    log: Sequence[Logged]
    event: Event
    row: Mapping[int, int]
    takers: Mapping[int, tuple[int, ...]]
    depth: Mapping[int, int]
    root: Mapping[int, int]
    revivers: Mapping[int, int]
    recalls: Set[int] = frozenset()
    """Numbers of voids that are decisions themselves, no undo: a false start was recalled."""
    said: dict[int, str] = field(default_factory=dict[int, str], compare=False)
    """Facts in words, by number: worked out once, for a fact may hold all entries of a race."""
    found: dict[int, str] = field(default_factory=dict[int, str], compare=False)
    """What of a row never changes, in small letters, by number: for the filter."""

    def of(self, number: int) -> Logged:
        return self.log[self.row[number]]

    def text(self, logged: Logged) -> str:
        """The fact in words."""
        if logged.number not in self.said:
            self.said[logged.number] = in_words(fact_text(logged.fact, self.event))
        return self.said[logged.number]

    def time(self, row: int) -> str:
        """When it was recorded, in the event's time zone; with the day when that is another one."""
        there = local(self.log[row].at, self.event.timezone)
        text = there.isoformat(" ", "seconds")
        return text[11:19] if there.date() == self.event.date else text[5:19]

    def mark(self, row: int) -> str:
        """Whether it counts, in words; "" for what counts as on its first day."""
        number = self.log[row].number
        if taken := self.takers.get(number):
            return tr("taken back by {number}", number=taken[-1])
        return tr("brought back by {number}", number=self.revivers[number]) if number in self.revivers else ""

    def more(self, row: int) -> str:
        """What stands lighter behind the words: the reason that was given, and of a void the fact it speaks of."""
        logged = self.log[row]
        about = self.text(self.of(self.root[logged.number])) if logged.number in self.root else ""
        return "".join(f"· {part} " for part in (logged.why, about) if part).rstrip()

    def whole(self, row: int) -> str:
        """All of a row in one sentence, for where a cell has no room."""
        logged = self.log[row]
        said = f"{logged.number}, {self.time(row)}, {logged.by}: {self.text(logged)} {self.more(row)}".rstrip()
        return " · ".join(filter(None, (said, self.mark(row))))

    def matches(self, row: int, words: Sequence[str]) -> bool:
        """Whether all words, in small letters, stand somewhere in the row."""
        logged = self.log[row]
        if logged.number not in self.found:
            parts = (str(logged.number), self.time(row), logged.by, self.text(logged), self.more(row))
            self.found[logged.number] = " ".join(parts).casefold()
        there = f"{self.found[logged.number]} {self.mark(row)}"
        return all(word in there for word in words)

    def opposite(self, number: int) -> tuple[Void, ...]:
        """What takes that fact back, or brings it back where it is void."""
        return tuple(Void(taker) for taker in self.takers.get(number, (number,)))

    def to_undo(self) -> int | None:
        """The number of the fact that came to count last. A start contact and a key are nobody's decision: they
        are passed over."""
        for logged in reversed(self.log):
            above = self._above_recall(logged)
            if above == 0 and logged.number not in self.takers:
                return logged.number
            if above > 0:
                continue
            number = self.root.get(logged.number, logged.number)
            back = self.depth.get(logged.number, 0) % 2 == 0 and logged.number not in self.takers
            if back and number not in self.takers and not isinstance(logged.fact, ASIDE):
                return number
        return None

    def to_redo(self) -> int | None:
        """The number of the newest void that counts; None when something was decided after it."""
        for logged in reversed(self.log):
            if logged.number in self.depth:
                above = self._above_recall(logged)
                if above >= 0:
                    return logged.number if above % 2 and logged.number not in self.takers else None
                if self.depth[logged.number] % 2 and logged.number not in self.takers:
                    return logged.number
            elif not _of_a_machine(logged):
                return None
        return None

    def _above_recall(self, logged: Logged) -> int:
        """0: it recalls a start; 1: it takes such a recall back; 2: it does it again; -1: it has to do with none."""
        steps = 0
        while isinstance(logged.fact, Void):
            if logged.number in self.recalls:
                return steps
            logged, steps = self.of(logged.fact.fact), steps + 1
        return -1


def logbook(
    log: Sequence[Logged], event: Event, before: Logbook | None = None, recalls: Set[int] = frozenset()
) -> Logbook:
    """Works the log out; words that `before` has found already are kept."""
    void = voided(log)
    takers: dict[int, tuple[int, ...]] = {}
    depth: dict[int, int] = {}
    root: dict[int, int] = {}
    revivers: dict[int, int] = {}
    for logged in log:
        number = logged.number
        if isinstance(logged.fact, Void):
            target = logged.fact.fact
            depth[number], root[number] = depth.get(target, 0) + 1, root.get(target, target)
            if number not in void:
                takers[target] = (*takers.get(target, ()), number)
                if depth[number] % 2 == 0:
                    revivers[root[number]] = number
    row = {logged.number: place for place, logged in enumerate(log)}
    kept = (before.said, before.found) if before is not None and before.event == event else ({}, {})
    return Logbook(log, event, row, takers, depth, root, revivers, recalls, *kept)


def _of_a_machine(logged: Logged) -> bool:
    """Recorded by a start input, for a certificate or by the announcer while people worked: it decides nothing about
    what they did."""
    fact = logged.fact
    return isinstance(fact, ASIDE) or (isinstance(fact, Gun) and fact.source in ("contact", "device"))
