"""Codes, keys and cookies, and how often a wrong code may be typed."""

import pytest

from ui.network.pairing import (
    ALPHABET,
    LETTERS,
    Doorman,
    Known,
    code_of,
    cookie_key,
    key_of,
    known,
    new_pairing,
    new_secret,
    spaced,
    typed,
)
from ui.network.tries import ALTOGETHER, ALTOGETHER_S, PER_ADDRESS, Tries

SECRET = bytes(range(32))


def doorman(*pairings: str) -> Doorman:
    one = Doorman(Tries())
    one.admit(known(SECRET, [new_pairing(name, "screen", 0) for name in pairings]), cookie_key(SECRET))
    return one


def test_no_letter_of_a_code_is_taken_for_another() -> None:
    for alike in ("0ODQ", "1IL", "2Z", "5S", "8B", "6G", "UV"):
        assert len(set(alike) & set(ALPHABET)) <= 1, alike


def test_codes_come_from_the_secret_and_are_the_same_after_a_restart() -> None:
    one = new_pairing("screen", "screen", 0)
    assert code_of(SECRET, one.id) == code_of(SECRET, one.id)
    assert code_of(SECRET, one.id) != code_of(new_secret(), one.id)
    assert len(code_of(SECRET, one.id)) == LETTERS
    assert set(code_of(SECRET, one.id)) <= set(ALPHABET)
    assert len(key_of(SECRET, one.id)) == 43


def test_codes_of_many_pairings_differ_and_use_all_letters() -> None:
    codes = {code_of(SECRET, f"{number:x}") for number in range(2000)}
    assert len(codes) == 2000
    assert set("".join(codes)) == set(ALPHABET)


@pytest.mark.parametrize("text", ["ACDE-3467", " acde 3467 ", "ＡＣＤＥ３４６７", "a c d e-3-4-6-7"])
def test_a_code_may_be_typed_as_people_type(text: str) -> None:
    assert typed(text) == "ACDE3467"
    assert spaced("ACDE3467") == "ACDE-3467"


def test_what_the_process_on_the_network_knows_opens_nothing() -> None:
    one = new_pairing("screen", "screen", 0)
    (told,) = known(SECRET, [one])
    assert code_of(SECRET, one.id).encode() not in (told.code, told.key)
    for held in (told.code.hex(), told.key.hex()):
        assert doorman().by_key(held) is None


def test_code_key_and_cookie_open_until_the_pairing_is_withdrawn() -> None:
    one = new_pairing("screen", "screen", 0)
    door, sign = Doorman(Tries()), cookie_key(SECRET)
    door.admit(known(SECRET, [one]), sign)
    by_code = door.by_code(code_of(SECRET, one.id), "a", 0)
    assert isinstance(by_code, Known)
    assert door.by_key(key_of(SECRET, one.id)) == by_code == door.by_cookie(door.cookie(by_code))
    door.admit((), sign)
    assert door.by_code(code_of(SECRET, one.id), "a", 0) == "wrong"
    assert door.by_key(key_of(SECRET, one.id)) is door.by_cookie(door.cookie(by_code)) is None


@pytest.mark.parametrize("cookie", ["", ".", "x", "x.y", "ä.ö", "0" * 5000])
def test_a_forged_cookie_opens_nothing(cookie: str) -> None:
    assert doorman("screen").by_cookie(cookie) is None


def test_a_cookie_of_another_pairing_does_not_count() -> None:
    one, other = new_pairing("a", "screen", 0), new_pairing("b", "announcer", 0)
    door = Doorman(Tries())
    door.admit(known(SECRET, [one, other]), cookie_key(SECRET))
    mine = door.by_key(key_of(SECRET, one.id))
    assert mine is not None
    assert door.by_cookie(f"{other.id}.{door.cookie(mine).partition('.')[2]}") is None


def test_after_five_wrong_codes_an_address_waits_and_others_do_not() -> None:
    one = new_pairing("screen", "screen", 0)
    door = Doorman(Tries())
    door.admit(known(SECRET, [one]), cookie_key(SECRET))
    assert [door.by_code("AAAA", "a", 0.0) for _ in range(PER_ADDRESS + 1)] == ["wrong"] * PER_ADDRESS + ["wait"]
    assert door.by_code(code_of(SECRET, one.id), "a", 59.0) == "wait"
    assert isinstance(door.by_code(code_of(SECRET, one.id), "b", 0.0), Known)
    assert door.by_key(key_of(SECRET, one.id)) is not None
    assert isinstance(door.by_code(code_of(SECRET, one.id), "a", 61.0), Known)


def test_wrong_codes_from_many_addresses_are_counted_together() -> None:
    tries = Tries()
    for number in range(ALTOGETHER):
        assert tries.may(f"10.0.0.{number}", 0)
        tries.failed(f"10.0.0.{number}", 0)
    assert not tries.may("10.0.1.1", ALTOGETHER_S - 1)
    assert tries.may("10.0.1.1", ALTOGETHER_S + 1)
