"""Facts and set-ups to plain data and rows, and back, without a loss."""

import json
import re
from datetime import date
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from racecontrol.domain.codec import birth_date, from_plain, to_plain
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import (
    Called,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Featured,
    Followed,
    Gun,
    Keyed,
    Logged,
    Official,
    Passed,
    Printed,
    Ruled,
    Ruling,
    Tapped,
    Trigger,
    Void,
    Waiting,
)
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import (
    Award,
    Category,
    CourseRecord,
    Decoder,
    Duration,
    Event,
    Point,
    Race,
    Setup,
    Split,
    Wave,
)
from racecontrol.store.codec import KINDS, entry, entry_row, fact, fact_row, kind_of
from racecontrol.store.seal import ENTRY_FIELDS

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
CODE = st.text("ABCKM0123456789-", min_size=1, max_size=5)
SPAN = st.integers(0, 99 * 3_600_000).map(Duration)
INSTANT = st.integers(0, 1 << 42)
BIRTH = st.one_of(st.dates(date(1900, 1, 1), date(2017, 1, 1)).map(str), st.integers(1900, 2017).map(str))
CODES = st.lists(CODE, max_size=3).map(tuple)


def optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


ENTRIES = st.builds(
    Entry,
    bib=CODE, race=CODE, wave=CODE, family_name=TEXT, given_name=TEXT, latin_name=TEXT,
    sex=st.sampled_from([None, "M", "W", "X"]), birth_date=optional(BIRTH.map(birth_date)), nation=TEXT, club=TEXT,
    chips=st.lists(CODE, max_size=2, unique=True).map(tuple), language=TEXT, elite=st.booleans(), note=TEXT,
    extra=st.dictionaries(TEXT, TEXT, max_size=3),
)  # fmt: skip
SPLITS = st.builds(Split, CODE, CODE, st.integers(1, 99_999).map(float), optional(SPAN), optional(SPAN))
SETUPS = st.builds(
    Setup,
    event=st.builds(
        Event, TEXT, st.dates(), st.sampled_from(["UTC", "Asia/Shanghai", "Europe/Berlin"]).map(ZoneInfo), TEXT, CODES
    ),
    points=st.lists(st.builds(Point, CODE, TEXT, st.sampled_from(["start", "split", "finish"]), SPAN)).map(tuple),
    races=st.lists(
        st.builds(
            Race, CODE, TEXT, st.floats(1, 1e6), st.lists(SPLITS, max_size=3).map(tuple),
            st.sampled_from(["gun", "net"]), st.sampled_from([None, "gun", "net"]), st.booleans(), optional(SPAN),
        ),
        max_size=3,
    ).map(tuple),
    waves=st.lists(st.builds(Wave, CODE, CODES, optional(SPAN), SPAN), max_size=3).map(tuple),
    categories=st.lists(
        st.builds(
            Category, CODE, st.sampled_from([None, "M", "W", "X"]), optional(st.integers(0, 99)),
            optional(st.integers(0, 99)), st.sampled_from(["race_day", "year_end"]), optional(CODES),
        ),
        max_size=3,
    ).map(tuple),
    awards=st.lists(
        st.builds(
            Award, TEXT, st.sampled_from(["overall", "sex", "category"]), st.integers(1, 9),
            st.sampled_from(["gun", "net"]), st.booleans(), optional(CODES),
        ),
        max_size=3,
    ).map(tuple),
    decoders=st.lists(
        st.builds(
            Decoder, CODE, CODE, TEXT, TEXT, st.sampled_from(["main", "backup"]), optional(st.integers(300, 115200)),
            st.integers(-9999, 9999),
        ),
        max_size=3,
    ).map(tuple),
    records=st.lists(
        st.builds(CourseRecord, CODE, st.sampled_from(["M", "W", "X"]), SPAN, TEXT, st.integers(0, 2100)), max_size=3
    ).map(tuple),
)  # fmt: skip
FACTS: dict[type[Any], st.SearchStrategy[Any]] = {
    Configured: st.builds(Configured, SETUPS),
    Entered: st.builds(Entered, st.lists(ENTRIES, max_size=3).map(tuple)),
    Trigger: st.builds(Trigger, CODE, INSTANT),
    Gun: st.builds(Gun, CODE, INSTANT, st.sampled_from(["button", "contact", "device", "typed"])),
    Ruling: st.builds(Ruling, CODE, st.sampled_from(get_args(Ruled)), TEXT),
    Closed: st.builds(Closed, optional(CODE)),
    Passed: st.builds(Passed, CODE, CODE, st.integers(0, 1 << 40), optional(st.integers(1, 1 << 20))),
    Tapped: st.builds(Tapped, CODE, st.integers(0, 1 << 40)),
    Called: st.builds(Called, st.tuples(CODE, CODE), st.sampled_from(("called", "seen", "none"))),
    Featured: st.builds(
        Featured, st.tuples(CODE, CODE), st.sampled_from(("pinned", "favourite", "skipped")), st.booleans()
    ),
    Followed: st.builds(Followed, st.sampled_from(("group", "club", "nation")), TEXT, st.booleans()),
    Official: st.builds(Official, CODE, st.integers(0, 1 << 40)),
    Keyed: st.builds(Keyed, CODE, CODE),
    Printed: st.builds(Printed, CODE, CODE, CODE, CODE, TEXT, st.integers(1, 9)),
    Waiting: st.builds(Waiting, CODE),
    Void: st.builds(Void, st.integers(1, 1 << 40)),
}


def test_every_fact_has_a_word_in_the_file() -> None:
    assert set(KINDS.values()) == set(get_args(Fact))


def test_the_words_in_the_file_stay_what_they_are() -> None:
    words = {word: kind.__name__ for word, kind in KINDS.items()}
    assert words == {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower(): name for name in words.values()}
    assert {"configured", "entered", "trigger", "gun", "ruling", "closed", "void"} <= set(words)


@settings(max_examples=120)
@given(st.one_of(*(FACTS.get(kind, st.builds(kind)) for kind in get_args(Fact))))
def test_every_fact_comes_back_from_its_row(happened: Fact) -> None:
    row = fact_row(Logged(7, 1, "crew", "why", happened))
    entries = happened.entries if isinstance(happened, Entered) else ()
    rows = [entry_row(7, one) for one in entries]
    again = tuple(entry([row[name] for name in ENTRY_FIELDS]) for row in rows)
    assert fact(kind_of(happened), row["data"], again) == happened


@settings(max_examples=40)
@given(SETUPS)
def test_a_setup_comes_back_from_plain_data(setup: Setup) -> None:
    assert from_plain(Setup, json.loads(json.dumps(to_plain(setup)))) == setup


def test_what_stands_at_its_default_is_left_out() -> None:
    assert to_plain(Wave("A", ("M",))) == {"code": "A", "races": ["M"]}


@pytest.mark.parametrize("given", ["31/02/1990", "1990-02-31", "19900131", "1990-W05-3", "90", "1990-1-1", "199O"])
def test_a_birth_date_has_one_form(given: str) -> None:
    with pytest.raises(ValueError, match=f"'{given}' is not a date; write YYYY-MM-DD"):
        birth_date(given)


def test_a_year_alone_is_a_birth_date_and_stays_a_year() -> None:
    assert birth_date("1990") == "1990"


def test_all_faults_of_the_data_are_told_at_once() -> None:
    plain = {"code": 1, "point": "P", "protocol": "ipico", "rloe": "main", "clock_offset_ms": True}
    with pytest.raises(Refused) as refused:
        from_plain(Decoder, plain)
    assert set(refused.value.faults) == {
        'code: 1 is not text in "quotes"',
        "clock_offset_ms: True is not a whole number",
        "rloe is not known here; did you mean role?",
    }


def test_the_words_of_an_optional_choice_are_listed() -> None:
    plain = {"code": "M", "name": "Ten", "distance_m": 10, "splits": [], "rank_category_by": "chip"}
    with pytest.raises(Refused, match=r"^rank_category_by: 'chip' is not one of gun, net$"):
        from_plain(Race, plain)


def test_an_offset_of_an_older_file_has_no_end_by_when_reads_came() -> None:
    old = '{"decoder": "F", "ms": -1500, "until": 5}'
    assert fact("clock_offset", old, ()) == ClockOffset("F", -1500, None, 5, None)
    assert json.loads(str(fact_row(Logged(1, 0, "", "", ClockOffset("F", -1500, None, 5)))["data"])) == json.loads(old)
