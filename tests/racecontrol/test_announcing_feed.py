"""The broadcast feed: what docs/feed.md says is what is written, and nothing personal is."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from racecontrol.announcing.announce import announce
from racecontrol.announcing.feed import SCHEMA, Audience, document, gap_text
from racecontrol.announcing.feed_tables import TABLES, WHO, csv_files, files, write
from racecontrol.announcing.view import View
from racecontrol.announcing.voice import Voice
from racecontrol.domain.facts import Called, Featured, Followed
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import CourseRecord, Duration
from racecontrol.domain.time import MINUTE
from tests.builders import after, entry, event, score

DOCS = (Path(__file__).parents[2] / "docs" / "feed.md").read_text("utf-8")
SETUP = event(records=(CourseRecord("M", "W", Duration(2_500_000), "Li", 2015),))
HIDDEN = {"story", "groups", "mark", "pinned", "favourite", "skipped", "why"}


def view(now: str = "0:44:00") -> View:
    people = [
        entry(
            str(number), sex="MW"[number % 2], family_name="李", given_name="红", latin_name=f"Li Hong {number}",
            nation="CHN", club="Lake", birth_date="1990-04-17", note="owes us 20", language="zh",
            extra={
                "group": "newlyweds; pair" if number < 3 else "newlyweds",
                "story": "Met at kilometre 30", "phone": "555-0199",
            },
        )
        for number in range(1, 7)
    ]  # fmt: skip
    halfway = [("K", f"c{n}", f"0:2{n}:00") for n in range(1, 6)]
    ends = [("F", "c1", "0:41:00.100"), ("F", "c2", "0:42:00")]
    facts = (Featured(("1",), "pinned"), Featured(("6",), "skipped"), Called(("1",), "called"),
             Followed("group", "newlyweds"))  # fmt: skip
    return announce(score([*halfway, *ends], people, *facts, setup=SETUP), after(now))


def made(audience: Audience, **more: Any) -> dict[str, Any]:
    return document(view(), str, SETUP, audience, **more)


def told(heading: str) -> dict[str, bool]:
    """Names in the first column of the table below that heading of the docs, and whether they are marked."""
    (part,) = re.findall(rf"^### {re.escape(heading)}\n(.*?)(?=^##|\Z)", DOCS, re.M | re.S)
    return {name: bool(mark) for name, mark in re.findall(r"^\| `(\w+)`( \*)? \|", part, re.M)}


def walk(thing: object) -> Iterator[tuple[str, object]]:
    if isinstance(thing, Mapping):
        for name, value in cast(Mapping[str, object], thing).items():
            yield name, value
            yield from walk(value)
    elif isinstance(thing, list):
        for one in cast(list[object], thing):
            yield from walk(one)


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("The document", lambda whole: whole),
        ("`who`", lambda whole: whole["pinned"][0]),
        ("`races`", lambda whole: whole["races"][0]),
        ("`splits` of a race", lambda whole: whole["races"][0]["splits"][0]),
        ("`clocks`", lambda whole: whole["clocks"][0]),
        ("`coming`", lambda whole: whole["coming"][0]),
        ("`finished` and `queue`", lambda whole: whole["finished"][0]),
        ("`finished` and `queue`", lambda whole: whole["queue"][0]),
        ("`leaders`", lambda whole: whole["leaders"][0]),
        ("`runners`", lambda whole: whole["leaders"][0]["runners"][0]),
        ("`milestones`", lambda whole: whole["milestones"][0]),
    ],
)
def test_every_field_stands_in_the_docs_and_no_other(heading: str, section: Any) -> None:
    assert set(section(made("announcer"))) == set(told(heading))


def test_the_docs_mark_what_only_the_announcer_sees() -> None:
    marked = {name for line in re.findall(r"^\| `(\w+)` \* \|", DOCS, re.M) for name in (line,)}
    assert marked == HIDDEN
    assert not HIDDEN & {name for name, _ in walk(made("public"))}
    assert {name for name, _ in walk(made("announcer"))} >= HIDDEN


def test_the_public_is_told_nothing_of_groups_and_nobody_is_told_what_is_personal() -> None:
    public, whole = json.dumps(made("public"), ensure_ascii=False), json.dumps(made("announcer"), ensure_ascii=False)
    assert "newlyweds" in whole
    assert "all of pair are in" in whole
    assert "pair" not in public
    assert "newlyweds" not in public
    assert "kilometre 30" not in public
    for text in (public, whole, *(data.decode() for data in files(view(), str, SETUP).values())):
        assert not [word for word in ("1990", "04-17", "owes", "555-0199") if word in text]


def test_texts_are_ready_to_be_shown() -> None:
    whole = made("public")
    assert (whole["schema"], whole["clock"]) == (SCHEMA, "08:44:00")
    assert f"`{SCHEMA}`" in DOCS
    newest, winner = whole["queue"]
    assert (winner["time"], winner["clock"], winner["gun_ms"]) == ("0:41:01", "08:41:00", 2_460_100)
    women = next(block for block in whole["leaders"] if block["sex"] == "W")
    assert (women["record"], women["time"]) == (2_500_000, "0:41:40")
    first, second, third = women["runners"]
    assert (first["time"], first["gap"], first["finished"], first["elapsed_at"]) == (
        "0:41:01", "", True, [1_260_000, 2_460_100],
    )  # fmt: skip
    assert (second["gap"], second["gap_ms"], second["split"], second["elapsed_at"]) == (
        "+2:00", 120_000, "K5", [1_380_000, None],
    )  # fmt: skip
    assert third["gap"] == "+4:00"
    assert newest["who"]["say"] == "Lǐ Hóng"
    assert newest["who"]["country"] == "China"


@pytest.mark.parametrize(
    ("elapsed", "gap", "text"),
    [(60_000, 0, ""), (60_000, 1, "+0:00"), (60_001, 1, "+0:01"), (161_000, 41_000, "+0:41"),
     (4_000_000, 3_723_000, "+1:02:03")],
)  # fmt: skip
def test_a_gap_is_that_of_the_printed_times(elapsed: int, gap: int, text: str) -> None:
    assert gap_text(elapsed, gap) == text


def test_what_was_said_is_translated_and_nations_are_named() -> None:
    words = {"first from {nation}: {name}, {time}": "首位{nation}选手：{name}，{time}"}
    whole = document(view(), lambda text: words.get(text, text), SETUP, "announcer", {"CHN": "中国"}.__getitem__)
    texts = [one["text"] for one in cast(list[dict[str, Any]], whole["milestones"])]
    assert "首位中国选手：李红，0:41:01" in texts
    assert "first woman: 李红, 0:41:01" in texts


def test_who_is_overdue_is_only_told_to_the_announcer() -> None:
    stopped = announce(score([("K", "c1", "0:20:00")], [entry("1")]), after("2:00:00"))
    audiences: tuple[Audience, ...] = ("announcer", "public")
    whole, public = (document(stopped, str, SETUP, audience)["milestones"] for audience in audiences)
    assert [one["kind"] for one in cast(list[dict[str, Any]], whole)] == ["overdue"]
    assert public == []


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_files(view(), SETUP)[name].decode("utf-8-sig"))))


@pytest.mark.parametrize("name", TABLES)
def test_every_column_stands_in_the_docs_and_no_other(name: str) -> None:
    who = list(told("The first columns"))
    assert [column.key for column in WHO] == who
    assert list(rows(name)[0]) == who + list(told(f"`{name}`"))


def test_the_csv_files_say_what_the_document_says() -> None:
    leaders = [row for row in rows("leaders.csv") if row["sex"] == "W"]
    assert [(row["bib"], row["rank"], row["time"], row["gap"], row["gap_ms"], row["finished"]) for row in leaders] == [
        ("1", "1", "0:41:01", "", "0", "1"),
        ("3", "", "0:23:00", "+2:00", "120000", "0"),
        ("5", "", "0:25:00", "+4:00", "240000", "0"),
    ]  # fmt: skip
    assert [(row["bib"], row["place"], row["time"], row["clock"]) for row in rows("finishers.csv")] == [
        ("2", "2", "0:42:00", "08:42:00"), ("1", "1", "0:41:01", "08:41:00"),
    ]  # fmt: skip
    assert [(row["split"], row["metres"], row["time"]) for row in rows("splits.csv") if row["bib"] == "1"] == [
        ("K5", "5000", "0:21:00"), ("FIN", "10000", "0:41:01"),
    ]  # fmt: skip
    (coming, *_) = rows("coming.csv")
    assert (coming["bib"], coming["place"], coming["place_sex"], coming["sure"]) == ("3", "3", "2", "0")


@pytest.mark.parametrize("name", TABLES)
def test_a_spreadsheet_knows_that_a_table_is_utf_8(name: str) -> None:
    data = csv_files(view(), SETUP)[name]
    assert (data[:3], data[3:8], data.count(b"\xef\xbb\xbf")) == (b"\xef\xbb\xbf", b"race,", 1)


def test_the_document_tells_the_time_zone_and_the_course() -> None:
    whole = made("public")
    assert (whole["timezone"], whole["offset"]) == ("Asia/Shanghai", "+08:00")
    assert whole["races"] == [
        {
            "code": "M",
            "name": "Ten",
            "distance_m": 10000,
            "splits": [
                {"code": "K5", "name": "5 km", "metres": 5000},
                {"code": "FIN", "name": "Finish", "metres": 10000},
            ],
        }
    ]


def test_the_docs_say_how_long_the_lists_are() -> None:
    voice = Voice()
    for name, words in (
        ("coming", f"within the next {voice.coming_within // MINUTE} minutes, by `due`; at most {voice.coming} "),
        ("finished", f"the last {voice.finished} "),
        ("queue", f"the last {voice.queue} "),
        ("leaders", f"of each at most {voice.leaders} runners "),
        ("milestones", f"the last {voice.milestones},"),
    ):
        assert re.search(rf"^\| `{name}` \| .*{re.escape(words)}", DOCS, re.M), name


def test_files_take_the_place_of_the_older_ones_whole(tmp_path: Path) -> None:
    made = files(view(), str, SETUP)
    assert set(made) == {"feed.json", *TABLES}
    (tmp_path / "feed.json").write_bytes(b"{" * 100_000)
    with (tmp_path / "feed.json").open("rb") as reader:  # a program that has begun to read
        write(tmp_path, made)
        assert reader.read() == b"{" * 100_000
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == made
    assert json.loads(made["feed.json"])["schema"] == SCHEMA
    with pytest.raises(Refused, match="cannot be written"):
        write(tmp_path / "none", made)
