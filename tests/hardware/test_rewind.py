"""Numbers of a decoder's memory: what is asked for, and that asking comes to an end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols.rewind import Numbers


def asked(numbers: Numbers) -> list[int]:
    return list(numbers.ask())


def test_nothing_is_missing_at_the_beginning() -> None:
    assert asked(Numbers()) == asked(Numbers(range(1, 8))) == []


def test_a_question_without_answer_is_asked_again() -> None:
    numbers = Numbers(range(1, 8))
    numbers.reach(9)
    assert asked(numbers) == [8, 9]
    numbers.tick()
    assert numbers.waiting
    assert asked(numbers) == []
    numbers.tick()
    assert not numbers.waiting
    assert asked(numbers) == [8, 9]


def test_a_silent_decoder_is_asked_for_ever_and_nothing_is_given_up() -> None:
    numbers = Numbers()
    numbers.reach(1)
    for _ in range(20):
        assert asked(numbers) == [1]
        numbers.tick()
        numbers.tick()


def test_an_answer_that_still_comes_puts_the_repetition_off() -> None:
    numbers = Numbers()
    numbers.reach(3)
    assert asked(numbers) == [1, 2, 3]
    for number in (1, 2):
        numbers.tick()
        numbers.have(number)
        assert numbers.waiting
    numbers.have(3)
    assert not numbers.waiting


def test_questions_grow_while_the_answers_are_whole() -> None:
    numbers = Numbers()
    numbers.reach(2000)
    sizes: list[int] = []
    while wanted := asked(numbers):
        sizes.append(len(wanted))
        for number in wanted:
            numbers.have(number)
    assert sizes == [32, 64, 128, 256, 512, 512, 496]


@pytest.mark.parametrize("heard", [0, 40])
def test_a_question_after_one_that_was_not_answered_whole_is_small_again(heard: int) -> None:
    numbers = Numbers()
    numbers.reach(2000)
    for number in asked(numbers):
        numbers.have(number)
    assert len(asked(numbers)) == 64
    for number in range(33, 33 + heard):
        numbers.have(number)
    numbers.tick()
    numbers.tick()
    assert asked(numbers) == list(range(33 + heard, 65 + heard))


def test_pushes_are_no_answer() -> None:
    numbers = Numbers()
    numbers.have(2)
    assert asked(numbers) == [1]
    for number in (3, 4):
        numbers.tick()
        numbers.have(number)
    assert asked(numbers) == [1]


def test_a_passing_that_comes_damaged_each_time_does_not_hold_up_the_rest() -> None:
    numbers = Numbers()
    numbers.reach(3)
    assert asked(numbers) == [1, 2, 3]
    numbers.damaged()
    numbers.have(2)
    numbers.have(3)
    for _ in range(Numbers.TRIES - 1):
        assert asked(numbers) == [1]
        numbers.damaged()
        numbers.tick()
        numbers.tick()
    assert asked(numbers) == []
    assert numbers.last == 3


@given(st.integers(0, 200), st.data())
def test_whatever_is_lost_is_asked_for_until_everything_is_here(count: int, data: st.DataObject) -> None:
    numbers = Numbers()
    pushed = data.draw(st.sets(st.integers(1, max(count, 1)), max_size=count))
    got: list[int] = []
    for number in sorted(number for number in pushed if number <= count):
        numbers.have(number)
        got.append(number)
    numbers.reach(count)
    for _ in range(2 * count + 1):
        for number in numbers.ask():
            numbers.have(number)
            got.append(number)
    assert sorted(got) == list(range(1, count + 1))  # each exactly once
    assert numbers.last == count
