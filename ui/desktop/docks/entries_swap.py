"""Two runners were handed out each other's bib or chip: the strip that puts it right."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, cast

from PySide6.QtWidgets import QLineEdit

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Fact, Swapped
from racecontrol.domain.setup import Setup
from ui.desktop.docks.asking import Question
from ui.desktop.docks.runner_strip import RunnerStrip
from ui.desktop.i18n import N_, tr
from ui.desktop.race import OpenRace
from ui.desktop.runner_deeds import About, Asked, Deed, Values


def _exchanged(_: Setup) -> tuple[tuple[str, str], ...]:
    return (("bibs", tr("bibs: each wears the other's, its chip on it")), ("chips", tr("chips only")))


def _swapped(about: About, values: Values) -> tuple[Fact, ...]:
    other = values["other"]
    if not other:
        raise ValueError(tr("Write the other bib."))
    return (Swapped(about.bib, other, cast("Literal['bibs', 'chips']", values["what"])),)


SWAP = Deed(
    "swap",
    N_("Swap {bib} with another"),
    N_("Swap"),
    N_("handed out wrongly"),
    (Asked("other", N_("The other bib"), N_("its number")), Asked("what", N_("They exchange"), choices=_exchanged)),
    _swapped,
)


class SwapStrip(RunnerStrip):
    """Says who the two are: a wrong number is seen by its name. `find`: the entry of a bib."""

    def __init__(self, race: OpenRace, find: Callable[[str], Entry | None]) -> None:
        super().__init__(race)
        self._find = find

    @property
    def is_pristine(self) -> bool:
        """Whether nothing would be lost."""
        other = self.fields.get("other")
        return not self.is_open or (not self.is_doing and isinstance(other, QLineEdit) and not other.text().strip())

    def put(self, question: Question) -> None:
        for fact in question.facts:
            if isinstance(fact, Swapped):
                question = replace(question, says=self._said(fact))
        super().put(question)

    def _said(self, fact: Swapped) -> str:
        one, other = (self._find(bib) for bib in (fact.bib, fact.other))
        names = [entry.name or tr("without a name") if entry else tr("nobody") for entry in (one, other)]
        values = {"bib": fact.bib, "other": fact.other, "one": names[0], "two": names[1]}
        if fact.what == "chips":
            return tr("{bib} {one} and {other} {two} exchange their chips.", **values)
        return tr("{one} gets bib {other}, {two} gets bib {bib}; the chips stay on the bibs.", **values)
