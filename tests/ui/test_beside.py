"""Long work beside the window: one piece at a time, and between its parts who scores or paints goes first."""

import threading
from collections.abc import Sequence

import pytest

from racecontrol.scoring.predict import predict
from racecontrol.scoring.problems import RULES, all_problems
from tests.ui.test_foretold import scored
from ui.beside import alone

PATIENCE = 20


def test_only_one_piece_is_worked_at_a_time() -> None:
    began, go, seen = threading.Event(), threading.Event(), list[str]()

    def first() -> None:
        began.set()
        assert go.wait(PATIENCE)
        seen.append("first")

    threads = [threading.Thread(target=alone, args=(work,)) for work in (first, lambda: seen.append("second"))]
    threads[0].start()
    assert began.wait(PATIENCE)
    threads[1].start()
    go.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert seen == ["first", "second"]


def test_what_raises_lets_the_next_one_in() -> None:
    def fails() -> Sequence[int]:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        alone(fails)
    assert alone(lambda: "next") == "next"


def test_problems_and_predictions_give_way_between_their_parts() -> None:
    asked = list[str]()
    standings = scored(("STA-A", "1", "08:00:01"), ("K5-A", "1", "08:20:00"), ("STA-A", "2", "08:00:02"))
    all_problems(standings, between=lambda: asked.append("problems"))
    assert len(asked) == 1 + len(RULES)
    asked.clear()
    predict(standings, lambda: asked.append("predictions"))
    assert len(asked) == 2, "for those seen at the start, and for those seen at the first split"
