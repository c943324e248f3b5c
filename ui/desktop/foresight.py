"""What a step would change, worked out in a thread of its own: neither the window nor a gun waits for it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from racecontrol.domain.facts import Fact, Settled
from racecontrol.domain.refusal import Refused
from racecontrol.domain.wording import counted
from racecontrol.preview import Preview, preview
from racecontrol.scoring.difference_words import NOTHING, summary
from racecontrol.scoring.problem_rules.problem import joined
from racecontrol.session import Session
from ui.desktop.background import Background
from ui.desktop.bridge import Bridge

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
        return in_words(preview(session, *facts))
    except Refused as refusal:
        return Foreseen(refused=as_sentence(str(refusal)))
    except Exception as fault:  # a race that cannot be scored with it must not come to hold it
        log.exception("what %s would change could not be worked out", facts)
        return Foreseen(refused=f"The race cannot be scored that way ({fault}), so it is left as it is.")


def in_words(foreseen: Preview) -> Foreseen:
    told = summary(foreseen.change, PRIZES)
    warned = [*(f"{WARNING}{doubt}" for doubt in foreseen.doubts), *(one for one in told if one.startswith(WARNING))]
    number = len(foreseen.change)
    prizes = bool(foreseen.change.gained or foreseen.change.lost)
    said = [f"Changes {counted(number, 'result')}"] if number else []
    said += [one for one in told if not one.startswith(WARNING)]
    said += [f"It would bring the problem: {joined(one.what)}" for one in foreseen.brings[:PROBLEMS]]
    if (more := len(foreseen.brings) - PROBLEMS) > 0:
        said.append(f"It would bring {counted(more, 'more problem')}")
    return Foreseen(bool(number or prizes or warned), *(" ".join(map(as_sentence, part)) for part in (warned, said)))


def as_sentence(text: str) -> str:
    """With a capital and a stop."""
    return joined(text[:1].upper() + text[1:])


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
