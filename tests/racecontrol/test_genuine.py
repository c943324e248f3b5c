"""What proves a certificate: genuine, altered, foreign, and whatever else a scanner may read."""

import string
from dataclasses import astuple, replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from racecontrol.domain.facts import Entered, Gun, Heard, Keyed, Ruling, Void
from racecontrol.domain.proof import Proof
from racecontrol.domain.reads import Read
from racecontrol.genuine import (
    Claim,
    changes,
    check,
    claim,
    folder,
    new_key,
    public_in,
    public_text,
    remembered,
    serial_in,
    signer,
)
from racecontrol.rehearsal.mark import BY
from racecontrol.session import Session
from tests.builders import GUN, MINUTE, entry, event

KEY = Keyed(
    "4D22PU3NXS6FFBCGANB3JQI3ZDAFPBMKJNDPQKTWNBFGNGFSZYDQ", "CUGBTJYDFBSMWN4YZFMQMTAO4YXFAP5724PD6GGJI4KWW5UCGW4Q"
)
OLD = Proof(
    "JRZ7-M73P",
    "RC1CUGBTJYD64CIBQI2N4KFU27CEIAEEZLYXVADVVVEIT5O4VPB6NXNWACIOL5DVV36GZQCW2R2JZXF2D7TVMUVEODXUNMF6JSME"
    "DVHAXQZGIWPACKUMVZXICRSGAYTOLJRGIWTGMIKKRSW4CRRBLTJ3DXEXSPQUT2LBIYDUNBQHIYDCCRQHI2DAORQGEFDCCRRBJGQU"
    "MI",
)
TEXT = st.text(max_size=400)


def make(path: Path) -> Session:
    session = Session.create(path, event())
    people = (
        entry("1", family_name="李", given_name="伟"),
        entry("2", family_name="Kuusk", given_name="Anna", sex="W"),
    )
    session.do(Entered(people), Gun("A", GUN, "typed"))
    reads = tuple(Read(f"c{bib}", GUN + minutes * MINUTE + 1, b"") for bib, minutes in ((1, 40), (2, 45)))
    session.do(Heard("F", GUN, reads, "utc"))
    return session


@pytest.fixture
def race(tmp_path: Path):
    with make(tmp_path / "ten.race") as session:
        yield session


def proof(session: Session, bib: str = "1"):
    standings = session.standings()
    one = signer(session)
    assert one is not None
    return one.prove(standings, standings.field.index[bib])


def test_a_proof_says_what_the_page_says_and_nothing_of_the_birth_date(race: Session) -> None:
    race.do(Entered((replace(race.field.state.entries["1"], birth_date="1970-05-05"),)))  # type: ignore[arg-type]
    made = proof(race)
    answer = check(made.text, [race.field.state.key.public])  # type: ignore[union-attr]
    assert (answer.verdict, answer.serial) == ("genuine", made.serial)
    assert answer.claim == Claim(
        event="Test", date="2017-12-31", race="Ten", bib="1", name="李伟", status="OK",
        gun_time="0:40:01", net_time="0:40:01", place="1", place_sex="1", category="M", place_category="1",
    )  # fmt: skip
    assert "1970" not in str(answer)


def test_the_text_fits_a_qr_code_a_shell_and_a_scanner_that_types(race: Session) -> None:
    made = proof(race)
    assert set(made.text) <= set(string.ascii_uppercase + "234567" + "1")
    assert len(made.text) < 260
    typed = made.text.lower()
    assert check(f" {typed[:70]}\r\n{typed[70:]}\n", [race.field.state.key.public]).verdict == "genuine"  # type: ignore[union-attr]


def test_the_same_result_has_the_same_serial_and_a_corrected_one_another(race: Session) -> None:
    first, other = proof(race), proof(race, "2")
    assert proof(race) == first
    assert other.serial != first.serial
    race.do(Ruling("2", "DQ"))
    assert proof(race) == first, "nothing that this page says has changed"
    race.do(Gun("A", GUN + 7000, "typed"))
    changed = proof(race)
    assert changed.serial != first.serial
    race.do(Void(race.log[-1].number))
    assert proof(race) == first
    for one in (first, changed):
        assert len(one.serial) == 9
        assert one.serial[4] == "-"
        assert not set(one.serial) & set("ILOU")


def test_what_has_changed_since_is_told(race: Session) -> None:
    before = claim(race.standings(), 0)
    assert changes(race.standings(), before) == []
    race.do(Gun("A", GUN + 61_000, "typed"), Ruling("1", "DQ"))
    told = {str(label): (was, now) for label, was, now in changes(race.standings(), before) or ()}
    assert told["gun time"] == ("0:40:01", "0:39:00")
    assert told["status"] == ("OK", "DQ")
    assert told["place"] == ("1", "")
    assert changes(race.standings(), replace(before, bib="99")) is None


def test_any_letter_that_is_altered_shows(race: Session) -> None:
    made = proof(race)
    keys = [race.field.state.key.public]  # type: ignore[union-attr]
    for place in range(11, len(made.text) - 1):
        altered = made.text[:place] + ("A" if made.text[place] != "A" else "B") + made.text[place + 1 :]
        assert check(altered, keys).verdict == "altered", place
    for cut in (made.text[:-4], made.text[:60], made.text + "AAAA"):
        assert check(cut, keys).verdict == "altered"


def test_a_certificate_of_another_race_is_foreign(race: Session, tmp_path: Path) -> None:
    with make(tmp_path / "other.race") as other:
        theirs = proof(other)
        public = other.field.state.key.public  # type: ignore[union-attr]
    mine = proof(race)
    answer = check(theirs.text, [race.field.state.key.public])  # type: ignore[union-attr]
    assert (answer.verdict, answer.key) == ("foreign", public[:8])
    assert answer.claim is not None
    assert answer.claim.name == "李伟"
    assert mine.serial != theirs.serial
    forged = mine.text[:11] + theirs.text[11:]
    assert check(forged, [race.field.state.key.public]).verdict == "altered", "under our name by another key"  # type: ignore[union-attr]


@settings(max_examples=300)
@given(
    TEXT | TEXT.map(lambda text: f"RC1{text}") | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").map(lambda t: "RC1" + t)
)
@example("RC1" + "A" * 8 + "A" * 103)
@example("RC1" + "A" * 300)
@example("RC1ABCDEFGH1")
@example("\x00" * 50)
def test_no_text_is_too_strange(text: str) -> None:
    assert check(text, [new_key().public, "", "A" * 52]).verdict in ("none", "altered", "foreign")


@given(TEXT)
def test_no_file_of_a_key_is_too_strange(text: str) -> None:
    assert public_in(text) == "" or public_in(text) in text.upper()


def test_the_key_is_made_once_and_belongs_to_the_race_file(tmp_path: Path) -> None:
    path = tmp_path / "ten.race"
    with make(path) as session, Session.open(path) as beside:
        assert session.field.state.key is None
        first = proof(session)
        assert [one.why for one in session.log if isinstance(one.fact, Keyed)] == [
            "by the program: the first certificate is made"
        ]
        beside.do(new_key())  # another program had not seen it yet
        assert proof(beside) == first
        session.refresh()
        assert proof(session) == first, "the first key counts"
    with Session.open(path) as again:
        assert proof(again) == first
        assert len([one for one in again.log if isinstance(one.fact, Keyed)]) == 2


def test_a_session_that_may_only_look_makes_no_key(race: Session) -> None:
    race.looks_only = "only to look at"
    assert signer(race) is None
    race.looks_only = ""
    made = proof(race)
    race.looks_only = "only to look at"
    assert proof(race) == made


def test_public_keys_are_kept_and_can_be_handed_on(race: Session) -> None:
    made = proof(race)
    public = race.field.state.key.public  # type: ignore[union-attr]
    assert public in list(remembered())
    assert check(made.text, remembered()).verdict == "genuine"
    text = public_text(public, race.setup.event)
    assert public_in(text) == public_in(public.lower()) == public
    assert race.field.state.key.private not in text  # type: ignore[union-attr]
    (folder() / "broken.txt").write_bytes(b"\xff\xfe no key")
    assert public in list(remembered())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7ko3-m9il", "7K03-M911"),
        ("7K03 M911 ", "7K03-M911"),
        ("7K03M911", "7K03-M911"),
        ("7K03-M91", ""),
        ("U" * 8, ""),
    ],
)
def test_a_serial_number_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert serial_in(typed) == meant


def test_the_key_of_a_rehearsal_is_not_kept(tmp_path: Path) -> None:
    with Session.create(tmp_path / "r.race", event()) as session:
        session.do(Entered((entry("1"),)), by=BY)
        one = signer(session)
        assert one is not None
        assert one.key.public not in list(remembered())


def test_a_name_of_many_lines_and_letters_is_signed_as_one_line(race: Session) -> None:
    race.do(Entered((replace(race.field.state.entries["1"], family_name="Li\nWei" * 60),)))
    made = proof(race)
    answer = check(made.text, [race.field.state.key.public])  # type: ignore[union-attr]
    assert answer.verdict == "genuine"
    assert answer.claim is not None
    assert len(astuple(answer.claim)) == 12
    assert len(made.text) < 400
    assert len(answer.claim.name) == 80
    assert answer.claim.name.endswith("…"), "one sees that it goes on"
    assert answer.claim.event == "Test"


def test_the_same_key_and_result_give_the_same_text_for_ever(race: Session) -> None:
    """A certificate that was printed years ago is verified by today's program."""
    race.do(KEY)
    assert proof(race) == OLD
    assert check(OLD.text, [KEY.public]).claim == claim(race.standings(), 0)
