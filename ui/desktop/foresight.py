"""What a step would change, worked out in a thread of its own: neither the window nor a gun waits for it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from racecontrol.domain.facts import Fact, Settled
from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.preview import Preview, preview
from racecontrol.scoring.difference_words import NOTHING, summary
from racecontrol.scoring.problem_rules.problem import joined
from racecontrol.session import Session
from ui.desktop.background import Background
from ui.desktop.bridge import Bridge
from ui.desktop.i18n import tr
from ui.desktop.saying import in_words

log = logging.getLogger(__name__)

T = TypeVar("T")

WARNING = "CAREFUL: "
PRIZES, PROBLEMS = 3, 2
"""So many are told one by one: a strip is read at a glance."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """`asks`: whether results change, so that a person has to confirm. `careful`, `changes`: what to read before.

    `refused`: why it cannot be done; then nothing else is said.
    """

    asks: bool = False
    careful: str = ""
    changes: str = ""
    refused: str = ""


def foresee(session: Session, *facts: Fact) -> Foreseen:
    """What the facts would change, in words, or why they cannot be taken. A settled problem changes nothing."""
    if all(isinstance(fact, Settled) for fact in facts):
        return Foreseen(changes=as_sentence(NOTHING))
    try:
        return told(preview(session, *facts))
    except Refused as refusal:
        return Foreseen(refused=as_sentence(refusal.text))
    except Exception as fault:  # a race that cannot be scored with it must not come to hold it
        log.exception("what %s would change could not be worked out", facts)
        cannot = tr("The race cannot be scored that way ({fault}), so it is left as it is.", fault=str(fault))
        return Foreseen(refused=cannot)


def told(foreseen: Preview) -> Foreseen:
    changes = summary(foreseen.change, PRIZES)
    doubts = (said("CAREFUL: {doubt}", doubt=doubt) for doubt in foreseen.doubts)
    warned = [*doubts, *(one for one in changes if one.startswith(WARNING))]
    number = len(foreseen.change)
    prizes = bool(foreseen.change.gained or foreseen.change.lost)
    calm = [said("Changes {n:,} result|Changes {n:,} results", n=number)] if number else []
    calm += [one for one in changes if not one.startswith(WARNING)]
    calm += [said("It would bring the problem: {what}", what=joined(one.what)) for one in foreseen.brings[:PROBLEMS]]
    if (more := len(foreseen.brings) - PROBLEMS) > 0:
        calm.append(said("It would bring {n:,} more problem|It would bring {n:,} more problems", n=more))
    return Foreseen(bool(number or prizes or warned), *(" ".join(map(as_sentence, part)) for part in (warned, calm)))


def as_sentence(text: str) -> str:
    """In the language of the window, with a capital and a stop."""
    text = in_words(text)
    return in_words(joined(text[:1].upper() + text[1:]))


class Foresight:
    """The thread; one question after the other. Answers come in the window's thread."""

    def __init__(self, session: Session, bridge: Bridge) -> None:
        self._session = session
        self._background = Background(bridge, "foresight")

    def ask(self, *facts: Fact, told: Callable[[Foreseen], None]) -> None:
        self._background.do(lambda: foresee(self._session, *facts), told)

    def work(self, call: Callable[[], T], told: Callable[[T], None], failed: Callable[[], None]) -> None:
        """Other thinking that the window must not wait for."""
        self._background.do(call, told, failed)

    def close(self) -> None:
        """Nobody waits for an answer any more."""
        self._background.close()
