"""Cycles are searched for less often, or not at all, and afterwards as before."""

import gc
import weakref

from racecontrol.garbage import OBJECTS, seldom_searched, unsearched


class Knot:
    """Something that only the search for cycles can free."""

    def __init__(self) -> None:
        self.itself = self


def freed(knots: int) -> int:
    """How many of so many new ones are gone again."""
    gone: list[int] = []
    for number in range(knots):
        weakref.finalize(Knot(), gone.append, number)
    return len(gone)


def test_a_few_thousand_new_objects_are_not_searched_and_afterwards_they_are() -> None:
    before = gc.get_threshold()
    assert freed(5000) > 0
    with seldom_searched():
        gc.collect()
        assert freed(5000) == 0
        assert freed(OBJECTS) > 0
    assert gc.get_threshold() == before
    assert freed(5000) > 0


def test_nothing_is_searched_and_within_another_nothing_is_switched_on_too_early() -> None:
    with unsearched():
        with unsearched():
            assert freed(5000) == 0
        assert freed(5000) == 0
    assert gc.isenabled()
    gc.collect()
