"""Each correction through the command line on a real file: what it changes, that its preview said so, and its undo."""

import csv
import io
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from racecontrol.domain.facts import Entered, Fact, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Award, Duration, Race, Split, Wave
from racecontrol.session import Session
from tests.builders import GUN, HOUR, MINUTE, SPLITS, after, entry, event
from ui.cli import main
from ui.commands.corrections import CORRECTIONS

SETUP = event(
    races=(Race("M", "Ten", 10000, SPLITS), Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),))),
    waves=(Wave("A", ("M",), Duration(8 * HOUR)), Wave("A2", ("M",)), Wave("B", ("F",))),
    awards=(Award("Medals", "sex", 1),),
)
ENTRIES = (
    entry("1", wave="A", family_name="王芳", sex="W"),
    entry("2", wave="A", given_name="Amos", family_name="Kipruto"),
    entry("3", wave="A", given_name="Anna", family_name="Kuusk", sex="W"),
    entry("4", wave="A", given_name="Иван", family_name="Петров"),
    entry("5", race="F", given_name="Li", family_name="Wei"),
    entry("6", race="F", given_name="Eve", family_name="Stone", sex="W"),
)
READS = (
    ("S", "c1", "0:00:05"), ("S", "c2", "0:00:01"), ("S", "c3", "0:00:03"),
    ("K", "c1", "0:20:00"), ("K", "c2", "0:16:00"), ("K", "c3", "0:19:00"), ("K", "c4", "0:18:00"),
    ("F", "c1", "0:41:00"), ("F", "c1", "0:41:02.500"), ("F", "c2", "0:33:00"), ("F", "c3", "0:40:00"),
    ("FB", "c3", "0:40:04"), ("F", "c6", "0:36:00"), ("F", "c9", "0:44:00"),
)  # fmt: skip
"""4 has not come to the finish, nobody has read 5, and nobody knows c9."""
FILE = "two.race"


class Answer(NamedTuple):
    """What a command said. `err`: its lines."""

    code: int
    out: str
    err: list[str]


Run = Callable[[str], Answer]
Table = dict[str, dict[str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """A command, `FILE` standing for the race: two races of six entries, as far as fact 4."""
    monkeypatch.chdir(tmp_path)
    pieces = [Heard(box, after(at), (Read(chip, after(at) + 8 * HOUR, b"raw"),)) for box, chip, at in READS]
    guns: tuple[Fact, ...] = (Gun("A", GUN, "button"), Gun("B", GUN + 10 * MINUTE, "button"))
    with Session.create(Path(FILE), SETUP, lambda: GUN) as session:
        session.do(Entered(ENTRIES), *guns, *pieces)

    def run(words: str) -> Answer:
        capfdbinary.readouterr()
        try:
            code = main(words.replace("FILE", FILE).split())
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capfdbinary.readouterr()
        return Answer(code, out.decode(), err.decode().splitlines())

    return run


def table(text: str) -> Table:
    return {row["bib"]: row for row in csv.DictReader(io.StringIO(text))}


def changed(before: Table, now: Table, keys: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Of each bib what differs in these columns, as `before > now`."""
    found = {
        bib: {key: f"{before[bib][key]} > {row[key]}" for key in keys if before[bib][key] != row[key]}
        for bib, row in now.items()
    }
    return {bib: cells for bib, cells in found.items() if cells}


KEYS = ("race", "status", "rule", "gun_ms", "net_ms", "place", "place_sex", "K5_gun_ms", "family_name")

GOLDEN: dict[str, tuple[str, str, dict[str, dict[str, str]]]] = {
    "gun A 07:58:00": (
        "gun of wave A at 07:58:00.000 (typed)",
        "gun of wave A at 07:58:00.000 (typed)",
        {
            "1": {"gun_ms": "2460000 > 2580000", "K5_gun_ms": "1200000 > 1320000"},
            "2": {"gun_ms": "1980000 > 2100000", "K5_gun_ms": "960000 > 1080000"},
            "3": {"gun_ms": "2400000 > 2520000", "K5_gun_ms": "1140000 > 1260000"},
            "4": {"K5_gun_ms": "1080000 > 1200000"},
        },
    ),
    "rule 3 DQ --rule TR55.10": (
        "3 is DQ TR55.10",
        "3 is DQ TR55.10",
        {
            "1": {"place": "3 > 2", "place_sex": "2 > 1"},
            "3": {"status": "OK > DQ", "rule": " > TR55.10", "place": "2 > ", "place_sex": "1 > "},
        },
    ),
    "close": (
        "every race closed",
        "every race closed",
        {"4": {"status": "RUN > DNF"}, "5": {"status": "RUN > DNS"}},
    ),
    "official F": ("results of race F are official", "results of race F are official", {}),
    "void 3": (
        "fact 3 is void: gun of wave A at 08:00:00.000 (button), recorded by NAME at 08:00. "
        "Wave A has no gun now, so no results: racecontrol gun FILE.race A TIME.",
        "fact 3 is void",
        {
            "1": {"status": "OK > RUN", "gun_ms": "2460000 > ", "net_ms": "2455000 > ", "place": "3 > ",
                  "place_sex": "2 > ", "K5_gun_ms": "1200000 > "},
            "2": {"status": "OK > RUN", "gun_ms": "1980000 > ", "net_ms": "1979000 > ", "place": "1 > ",
                  "place_sex": "1 > ", "K5_gun_ms": "960000 > "},
            "3": {"status": "OK > RUN", "gun_ms": "2400000 > ", "net_ms": "2397000 > ", "place": "2 > ",
                  "place_sex": "1 > ", "K5_gun_ms": "1140000 > "},
            "4": {"K5_gun_ms": "1080000 > "},
        },
    ),
    "offset F -0:00:01.500 --from 08:40:30 --until 08:50:00": (
        "times of F get -0:00:01.500 from 08:40:30.000 until 08:50:00.000. "
        "The times of F now get nothing until 08:40:30.000; "
        "-0:00:01.500 (fact 5) from 08:40:30.000 until 08:50:00.000; nothing from 08:50:00.000.",
        "times of F get -0:00:01.500 from 08:40:30.000 until 08:50:00.000",
        {"1": {"gun_ms": "2460000 > 2458500", "net_ms": "2455000 > 2453500"}},
    ),
    "test F on --from 08:43:00 --until 08:45:00": (
        "F in test mode from 08:43:00.000 until 08:45:00.000",
        "F in test mode from 08:43:00.000 until 08:45:00.000",
        {},
    ),
    "allow A -0:04:30": (
        "gun and net times of wave A get -0:04:30.000. The gun and net times of wave A now get -0:04:30.000 (fact 5).",
        "gun and net times of wave A get -0:04:30.000",
        {
            "1": {"gun_ms": "2460000 > 2190000", "net_ms": "2455000 > 2185000", "K5_gun_ms": "1200000 > 930000"},
            "2": {"gun_ms": "1980000 > 1710000", "net_ms": "1979000 > 1709000", "K5_gun_ms": "960000 > 690000"},
            "3": {"gun_ms": "2400000 > 2130000", "net_ms": "2397000 > 2127000", "K5_gun_ms": "1140000 > 870000"},
            "4": {"K5_gun_ms": "1080000 > 810000"},
        },
    ),
    "allow B +0:01:00 --basis gun": (
        "gun times of wave B get +0:01:00.000. "
        "The gun times of wave B now get +0:01:00.000 (fact 5), the net times of wave B now get nothing.",
        "gun times of wave B get +0:01:00.000",
        {"6": {"gun_ms": "1560000 > 1620000"}},
    ),
    "penalty 3 0:01:00 --rule TR54.7": (
        "finish times of 3 get +0:01:00.000 TR54.7. The finish times of 3 now get +0:01:00.000 (fact 5).",
        "finish times of 3 get +0:01:00.000 TR54.7",
        {
            "1": {"place": "3 > 2", "place_sex": "2 > 1"},
            "3": {"gun_ms": "2400000 > 2460000", "net_ms": "2397000 > 2457000"},
        },
    ),
    "move 3 F": (
        "3 moved to race F",
        "3 moved to race F",
        {
            "1": {"place": "3 > 2", "place_sex": "2 > 1"},
            "3": {"race": "M > F", "gun_ms": "2400000 > 1800000", "net_ms": "2397000 > 1800000",
                  "place_sex": "1 > 2", "K5_gun_ms": "1140000 > "},
        },
    ),
    "move 3 M --wave A2": (
        "3 moved to race M, wave A2",
        "3 moved to race M, wave A2",
        {
            "1": {"place": "3 > 2", "place_sex": "2 > 1"},
            "3": {"status": "OK > RUN", "gun_ms": "2400000 > ", "net_ms": "2397000 > ", "place": "2 > ",
                  "place_sex": "1 > ", "K5_gun_ms": "1140000 > "},
        },
    ),
    "swap 1 2 --bibs": (
        "1 and 2 exchange bibs",
        "1 and 2 exchange bibs",
        {
            "1": {"family_name": "王芳 > Kipruto", "place_sex": "2 > 1"},
            "2": {"family_name": "Kipruto > 王芳", "place_sex": "1 > 1"},
            "3": {"place_sex": "1 > 2"},
        },
    ),
    "swap 1 2 --chips": (
        "1 and 2 exchange chips",
        "1 and 2 exchange chips",
        {
            "1": {"gun_ms": "2460000 > 1980000", "net_ms": "2455000 > 1979000", "place": "3 > 1",
                  "place_sex": "2 > 1", "K5_gun_ms": "1200000 > 960000"},
            "2": {"gun_ms": "1980000 > 2460000", "net_ms": "1979000 > 2455000", "place": "1 > 3",
                  "K5_gun_ms": "960000 > 1200000"},
            "3": {"place_sex": "1 > 2"},
        },
    ),
    "chip C9 4": (
        "chip C9 belongs to 4",
        "chip C9 belongs to 4",
        {"4": {"status": "RUN > OK", "gun_ms": " > 2640000", "net_ms": " > 2640000", "place": " > 4",
               "place_sex": " > 2"}},
    ),
    "chip c1 --from 08:30:00": (
        "chip c1 belongs to nobody from 08:30:00.000",
        "chip c1 belongs to nobody from 08:30:00.000",
        {"1": {"status": "OK > RUN", "gun_ms": "2460000 > ", "net_ms": "2455000 > ", "place": "3 > ",
               "place_sex": "2 > "}},
    ),
    "passing 4 FINISH 08:32:00.250": (
        "4 passed FINISH at 08:32:00.250 (typed)",
        "4 passed FINISH at 08:32:00.250 (typed)",
        {
            "1": {"place": "3 > 4"},
            "2": {"place": "1 > 2", "place_sex": "1 > 2"},
            "3": {"place": "2 > 3"},
            "4": {"status": "RUN > OK", "gun_ms": " > 1920250", "net_ms": " > 1920250", "place": " > 1",
                  "place_sex": " > 1"},
        },
    ),
    "ignore 3 FINISH 08:40:01": (
        "reads of 3 at FINISH do not count from 08:40:00.000 until 08:40:04.000",
        "reads of 3 at FINISH do not count from 08:40:00.000 until 08:40:04.000",
        {
            "1": {"place": "3 > 2", "place_sex": "2 > 1"},
            "3": {"status": "OK > RUN", "gun_ms": "2400000 > ", "net_ms": "2397000 > ", "place": "2 > ",
                  "place_sex": "1 > "},
        },
    ),
    "ignore 3 FINISH 08:39:59 --until 08:40:03": (
        "reads of 3 at FINISH do not count from 08:39:59.000 until 08:40:03.000",
        "reads of 3 at FINISH do not count from 08:39:59.000 until 08:40:03.000",
        {"3": {"gun_ms": "2400000 > 2404000", "net_ms": "2397000 > 2401000"}},
    ),
    "settle unknown_finish:c9": (
        "settled: Chip c9 finished at 08:44:00 and belongs to nobody",
        "settled: Chip c9 finished at 08:44:00 and belongs to nobody",
        {},
    ),
}  # fmt: skip
"""Each correction: what it answers, what the log says, and which results differ."""
GOLDEN["swap 1 2 --bibs"][2]["2"].pop("place_sex")  # first of the men, then first of the women

each = pytest.mark.parametrize("command", GOLDEN)


def said_to(run: Run, command: str, options: str = "") -> Answer:
    name, _, words = command.partition(" ")
    return run(f"{name} FILE {words} {options}")


@each
def test_a_correction_changes_exactly_this_and_a_void_brings_all_back(run: Run, command: str) -> None:
    answer, log, differs = GOLDEN[command]
    before = run("results FILE").out
    said = said_to(run, command, "--reason seen")
    assert (said.code, re.sub(r"by \S+ at", "by NAME at", said.out), said.err) == (0, f"fact 5: {answer}\n", [])
    assert changed(table(before), table(run("results FILE").out), KEYS) == differs
    assert re.sub(r"^ *5  \S+  \S+  ", "", run("log FILE").out.splitlines()[-1]) == f"{log}: seen"
    assert run("void FILE 5").code == 0
    assert run("results FILE").out == before


@each
def test_its_preview_promises_exactly_what_then_happens_and_writes_nothing(run: Run, command: str) -> None:
    before, stored = table(run("results FILE").out), Path(FILE).read_bytes()
    promise = run(f"preview FILE {command} --reason seen --format json --all")
    assert (promise.code, promise.err, Path(FILE).read_bytes()) == (0, [], stored)
    said_to(run, command)
    now = table(run("results FILE").out)
    for runner in json.loads(promise.out)["runners"]:
        changes = {k: v for k, v in runner["changes"].items() if k in before[runner["bib"]]}
        assert {k: before[runner["bib"]][k] for k in changes} == cells(changes, "before")
        before[runner["bib"]] |= cells(changes, "after")
    compared = [key for key in (*KEYS, "place_category", "category", "K5_net_ms") if key != "family_name"]
    assert {bib: {key: row[key] for key in compared} for bib, row in before.items()} == {
        bib: {key: row[key] for key in compared} for bib, row in now.items()
    }


def cells(changes: dict[str, Any], side: str) -> dict[str, str]:
    """As results.csv writes them."""
    return {key: "" if value[side] is None else str(value[side]) for key, value in changes.items()}


def test_every_correction_has_its_golden_case() -> None:
    assert {command.split()[0] for command in GOLDEN} == {command.name for command in CORRECTIONS}


def test_what_is_settled_is_no_problem_until_its_void_and_a_bib_settles_what_is_about_it_alone(run: Run) -> None:
    def keys() -> list[str]:
        return [one["key"] for one in json.loads(run("problems FILE --format json").out)]

    before = keys()
    assert {"unknown_finish:c9", "no_start:6"} <= set(before)
    (refused,) = run("settle FILE unknown_finish:c9").err
    assert refused.endswith("--reason: say why nothing is to be done; it stands in the log")
    assert run("settle FILE 6 --reason mat --until 2017-12-31T09:00:00+08:00").code == 0
    assert keys() == before  # that was long ago
    assert run("settle FILE 6 --reason mat --until 2099-01-01T00:00:00+08:00").code == 0
    assert keys() == [key for key in before if key != "no_start:6"]
    assert "put off until 2099-01-01 00:00:00.000: 6 Eve Stone was not read" in run("log FILE --bib 6").out
    again = run("settle FILE 6 --reason mat")
    assert again.code == 2
    assert again.err[0].endswith("PROBLEM: '6' is none now; `racecontrol problems two.race --format json` has keys")
    assert run("void FILE 6").code == 0
    assert keys() == before


def test_a_list_says_whether_it_is_official_and_what_changed_since(run: Run) -> None:
    def page(race: str) -> str:
        told = run(f"results FILE --race {race} --format html").out
        return re.sub(r"at \d{4}-\d\d-\d\d \d\d:\d\d", "at NOW", re.sub(r"by \S+ at", "by NAME at", told))

    assert "<p>provisional</p>" in page("M")
    coming = run("official FILE M --reason reviewed")
    assert coming.code == 0
    assert coming.err == [
        "1 runner of race M may still come; close the race first; it is stored, and if it is wrong: "
        "racecontrol void two.race 5"
    ]
    assert "<p>official, by NAME at NOW</p>" in page("M")
    assert "<p>provisional</p>" in page("F")
    assert run("rule FILE 3 DQ --rule TR55.10").code == 0
    assert "<p>changed since it was official at NOW: 2 places</p>" in page("M")
    assert run("void FILE 6").code == 0
    assert "<p>official, by NAME at NOW</p>" in page("M")
    assert run("official FILE X").err[0].endswith("race 'X' is not in this event; write one of M, F")


def test_a_preview_in_words(run: Run) -> None:
    assert run("preview FILE rule 3 DQ --rule TR55.10").out.splitlines() == [
        "1 runner changes status: 1 OK to DQ.",
        "2 runners change places.",
        "M Medals W: 1 instead of 3 first.",
        "",
        "3  Anna Kuusk (M): status OK → DQ, rule none → TR55.10, place 2 → none, sex place 1 → none, "
        "category place 1 → none, loses place 1 of Medals W",
        "1  王芳 (M): place 3 → 2, sex place 2 → 1, category place 2 → 1, gains place 1 of Medals W",
    ]


def test_a_preview_shows_first_who_changes_place_status_or_prize_and_with_all_the_others_too(run: Run) -> None:
    short = run("preview FILE gun A 07:58:00").out
    assert short.splitlines() == [
        "3 gun times become 0:02:00.000 longer.",
        "4 split times change.",
        "4 more runners change; --all shows them",
    ]
    assert run("preview FILE --all gun A 07:58:00").out == run("preview FILE gun A 07:58:00 --all").out
    everybody = run("preview FILE --all gun A 07:58:00").out.splitlines()
    assert everybody[3] == "2  Amos Kipruto (M): gun 0:33:00.000 → 0:35:00.000, K5 gun 0:16:00.000 → 0:18:00.000"


def test_a_preview_as_data(run: Run) -> None:
    document = json.loads(run("preview FILE --format json penalty 3 0:01:00").out)
    assert document == {
        "summary": [
            "1 time, gun and net, becomes 0:01:00.000 longer",
            "1 runner changes places",
            "M Medals W: 1 now first",
        ],
        "counts": {
            "runners": 2, "times": 1, "splits": 0, "places": 1, "statuses": 0, "prizes_gained": 1, "prizes_lost": 0,
            "problems_brought": 0, "problems_settled": 0,
        },
        "doubts": [],
        "problems": {"brought": [], "settled": []},
        "runners": [
            {
                "bib": "1",
                "name": "王芳",
                "race": "M",
                "changes": {
                    "place": {"before": 3, "after": 2},
                    "place_sex": {"before": 2, "after": 1},
                    "place_category": {"before": 2, "after": 1},
                },
            }
        ],
        "prizes": {
            "gained": [{"race": "M", "award": "Medals", "group": "W", "place": 1, "bib": "1"}],
            "lost": [],
        },
    }  # fmt: skip


def test_a_correction_that_changes_nothing_says_so(run: Run) -> None:
    assert run("preview FILE rule 1 OK").out == "No time, place, status or prize changes.\n"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("offset X 0:00:01", "decoder 'X' is not in this event; write one of S, K, F, FB"),
        ("offset F 0:00:01 --from noon",
         "--from: 'noon' is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00"),
        ("offset F 0:00:01 --from 08:30:00 --until 08:20:00", "the span ends before it begins; exchange its times"),
        ("allow A 90", "SPAN: '90' is not a span; write 0:04:30, or -0:04:30.250 to take off"),
        ("allow A -1:99:00", "SPAN: '-1:99:00' is not a span; write 0:04:30, or -0:04:30.250 to take off"),
        ("penalty 99 0:00:30", "bib '99' has no entry; check the number"),
        ("move 3 M", "race M starts in several waves; say which of A, A2"),
        ("move 3 F --wave A", "wave 'A' does not start race F; write one of B"),
        ("swap 1 2", "say what they exchange: either --bibs or --chips"),
        ("swap 1 2 --bibs --chips", "say what they exchange: either --bibs or --chips"),
        ("swap 1 1 --bibs", "bib '1' cannot be swapped with itself; give two bibs"),
        ("chip c1 99", "bib '99' has no entry; check the number"),
        ("passing 1 HILL 08:30:00", "point 'HILL' is not in this event; write one of START, K5, FINISH"),
        ("ignore 1 HILL 08:30:00", "point 'HILL' is not in this event; write one of START, K5, FINISH"),
        ("ignore 99 K5 08:30:00", "bib '99' has no entry; check the number"),
        ("ignore 1 FINISH 08:30:00",
         "TIME: bib 1 did not pass FINISH at 08:30:00.000; it passed there at 08:41:00.000: write that time, "
         "or add --until TIME to ignore all reads of a span"),
        ("ignore 5 FINISH 08:30:00",
         "TIME: bib 5 was never read at FINISH, so there is nothing to ignore; check bib and point"),
        ("test X on", "decoder 'X' is not in this event; write one of S, K, F, FB"),
        ("test X off", "decoder 'X' is not in this event; write one of S, K, F, FB"),
        ("test F off", "F is not in test mode, so there is nothing to end; `racecontrol log` shows its tests"),
        ("test F off --from 08:30:00",
         "--from: a test that goes on keeps its beginning; only --until can be said of its end"),
        ("test F on --from 08:30:00 --until 08:20:00", "the span ends before it begins; exchange its times"),
        ("void 9", "fact 9 is not in the log; `racecontrol log` shows the numbers"),
    ],
)  # fmt: skip
def test_a_refused_correction_is_refused_by_its_preview_in_the_same_words(run: Run, command: str, told: str) -> None:
    before = Path(FILE).read_bytes()
    assert said_to(run, command) == run(f"preview FILE {command}") == (2, "", [told])
    assert Path(FILE).read_bytes() == before


def test_a_gun_far_off_is_stored_and_doubted_with_its_repair(run: Run) -> None:
    assert run("gun FILE A 20:00:00") == (0, "fact 5: gun of wave A at 20:00:00.000 (typed)\n", [
        "the gun of wave A at 20:00:00.000 is 12:00:00.000 after the planned 08:00:00.000, and 4 runners of wave A "
        "passed a timing point before that gun, the first K5 at 08:16:00.000; it is stored, and if it is wrong: "
        "racecontrol void two.race 5",
    ])  # fmt: skip
    assert run("void FILE 5").out.endswith("The gun of wave A is now 08:00:00.000 (fact 3).\n")


def test_a_preview_of_a_gun_far_off_says_loudly_what_would_be_lost(run: Run) -> None:
    told = run("preview FILE gun A 20:00:00").out.splitlines()
    assert [line for line in told if line.startswith("CAREFUL")] == told[:2]
    assert told[0].startswith("CAREFUL: the gun of wave A at 20:00:00.000 is 12:00:00.000 after the planned")
    assert told[1] == "CAREFUL: race M loses all 3 finish times."
    assert any(line.startswith("It would hide ") for line in told)
    assert not any(line.startswith("It would settle ") for line in told)


def test_a_preview_lists_the_problems_that_would_come_and_go(run: Run) -> None:
    told = run("preview FILE gun A 08:00:02").out.splitlines()
    brings = told[told.index("It would bring 1 problem:") + 1]
    assert brings.startswith("  2 Amos Kipruto started before the gun of wave A. ")
    told = run("preview FILE chip c9 4").out.splitlines()
    assert told[told.index("It would settle 1 problem:") + 1].startswith("  Chip c9 ")
    document = json.loads(run("preview FILE --format json gun A 08:00:02").out)
    assert [(one["kind"], one["bibs"]) for one in document["problems"]["brought"]] == [("early_start", ["2"])]
    assert document["counts"]["problems_brought"] == 1


def test_a_doubt_names_the_race_file_in_its_commands(run: Run) -> None:
    run("offset FILE F -0:59:00")
    [said] = run("offset FILE F -1:00:00").err
    assert said == (
        "it adds to fact 5 over the same time; if it is meant in place of 5, write the command with --replace; "
        f"it is stored, and if it is wrong: racecontrol void {FILE} 6"
    )
    said = run("offset FILE F -1:00:00 --replace")
    assert "it adds to fact" not in " ".join(said.err)
    assert "fact 5 is void" in said.out
    assert "fact 6 is void" in said.out


def test_a_test_of_reads_that_were_of_the_race_is_stored_and_doubted_and_its_end_brings_them_back(run: Run) -> None:
    before = run("results FILE").out
    assert run("test FILE F on --from 08:40:30 --reason cable") == (
        0,
        "fact 5: F in test mode from 08:40:30.000 until further notice\n",
        [
            "2 reads of 1 entered chip that came between 08:41:00.000 and 08:41:02.500 are a test now and no part of "
            "the race; it is stored, and if it is wrong: racecontrol void two.race 5"
        ],
    )
    assert changed(table(before), table(run("results FILE").out), KEYS) == {
        "1": {
            "status": "OK > RUN",
            "gun_ms": "2460000 > ",
            "net_ms": "2455000 > ",
            "place": "3 > ",
            "place_sex": "2 > ",
        }
    }
    problems = run("problems FILE").out
    assert "c9" not in problems
    told = run("explain FILE 1").out
    assert "F in test mode from 08:40:30.000 until further notice: cable" in told
    assert re.search("no part of the race: F was in test mode, set by .*: cable .fact 5.", told)
    assert run("test FILE F off --until 08:41:01") == (
        0, "fact 6: F in test mode from 08:40:30.000 until 08:41:01.000\n", []
    )  # fmt: skip
    assert table(run("results FILE").out)["1"]["gun_ms"] == "2462500"
    assert run("void FILE 6").out.endswith("Still F in test mode from 08:40:30.000 until further notice (fact 5).\n")
    assert run("test FILE F off").code == 0
    assert (run("void FILE 8").code, run("void FILE 5").code) == (0, 0)
    assert run("results FILE").out == before


def test_a_ruling_against_a_finisher_with_another_problem_is_doubted(run: Run) -> None:
    run("passing FILE 3 FINISH 08:50:00")
    assert any(
        line.startswith("CAREFUL: 3 finished, and another") for line in run("preview FILE rule 3 DQ").out.split("\n")
    )
    assert "CAREFUL" not in run("preview FILE rule 3 NC").out


def test_problems_are_parted_by_a_blank_line_and_name_the_race_file(run: Run) -> None:
    run("passing FILE 3 FINISH 08:50:00")
    told = run("problems FILE").out
    assert len(told.rstrip().split("\n\n")) == len(json.loads(run("problems FILE --format json").out)) > 1
    assert f"racecontrol void {FILE} 5" in told
    assert "FILE.race" not in told


def test_a_preview_shows_the_worst_problems_and_counts_the_rest(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.commands.foreseen.WORST", 1)
    told = run("preview FILE gun A 08:00:06").out.splitlines()
    at = told.index("It would bring 3 problems:")
    assert told[at + 2] == "  and 2 more; --all shows them"
    everything = run("preview FILE --all gun A 08:00:06").out.splitlines()
    at = everything.index("It would bring 3 problems:")
    assert everything[at + 2].endswith(" started before the gun of wave A.")  # why and what to do stand with the first
    assert everything[at + 4] == ""


@pytest.mark.parametrize(
    ("command", "because"),
    [
        ("passing 1 K5 07:50:00", "before the gun of wave A at 08:00:00.000"),
        ("passing 6 K5 08:30:00", "K5 is not in race F"),
        ("passing 1 FINISH 08:50:00", "after the finish at 08:41:00.000"),
    ],
)
def test_a_typed_passing_that_counts_for_nothing_says_so_and_why(run: Run, command: str, because: str) -> None:
    answer = said_to(run, command)
    bib, point = command.split()[1:3]
    told = f"the passing of {bib} at {point} counts for nothing: {because}; it is stored, and if it is wrong: "
    assert (answer.code, answer.err) == (0, [f"{told}racecontrol void two.race 5"])


def test_an_offset_takes_the_place_of_those_over_the_same_time(run: Run) -> None:
    refused = run("offset FILE F 0:00:02 --replace")
    assert refused.err == ["--replace: no offset of F counts over that time; leave it out"]
    run("offset FILE F 0:00:02")
    run("offset FILE F 0:00:01 --until 08:50:00")
    run("offset FILE F 0:00:01 --from 08:55:00 --until 08:56:00")
    said = run("offset FILE F -0:00:02 --until 08:52:00 --replace")
    assert (said.code, said.err) == (0, [])
    assert "fact 5 is void" in said.out
    assert "fact 6 is void" in said.out
    assert "fact 7 is void" not in said.out
    assert "The times of F now get -0:00:02.000 (fact 10) until 08:52:00.000" in said.out


def test_offsets_allowances_and_penalties_tell_their_sum(run: Run) -> None:
    sums = {
        "offset F 0:00:02": "The times of F now get +0:00:02.000 (fact 5)",
        "offset F 0:00:01": "The times of F now get +0:00:03.000 (fact 5 +0:00:02.000, fact 6 +0:00:01.000)",
        "allow A 0:00:02": "The gun and net times of wave A now get +0:00:02.000 (fact 7)",
        "allow A -0:00:02": "The gun and net times of wave A now get +0:00:00.000 "
        "(fact 7 +0:00:02.000, fact 8 -0:00:02.000)",
        "penalty 1 0:01:00": "The finish times of 1 now get +0:01:00.000 (fact 9)",
        "penalty 1 0:02:00": "The finish times of 1 now get +0:03:00.000 (fact 9 +0:01:00.000, fact 10 +0:02:00.000)",
    }
    for command, told in sums.items():
        assert said_to(run, command).out.endswith(f". {told}.\n")


def test_a_typed_passing_is_not_ignored_but_taken_back(run: Run) -> None:
    said_to(run, "passing 4 FINISH 08:44:00")
    assert said_to(run, "ignore 4 FINISH 08:44:00") == (2, "", [
        "TIME: that passing of bib 4 at FINISH was typed, not read; take it back: racecontrol void two.race 5"
    ])  # fmt: skip


def test_a_preview_without_a_correction_is_refused(run: Run) -> None:
    (line,) = run("preview FILE").err
    assert line.startswith("racecontrol preview: the following arguments are required: COMMAND")


@pytest.mark.parametrize("command", [one.name for one in CORRECTIONS])
def test_each_correction_explains_itself_also_under_preview(run: Run, command: str) -> None:
    assert run(f"{command} --help").out.startswith(f"usage: racecontrol {command} ")
    assert run(f"preview FILE {command} --help").out.startswith("usage: racecontrol preview FILE.race " + command)


def test_the_log_of_one_bib_has_every_correction_that_touches_it(run: Run) -> None:
    for command in ("penalty 2 0:00:30", "swap 1 2 --chips", "chip c2", "chip c9 2", "chip c9 4", "chip c7 4",
                    "passing 2 K5 08:16:00", "move 3 F", "ignore 2 K5 08:15:00 --until 08:17:00",
                    "void 5"):  # fmt: skip
        assert said_to(run, command).code == 0
    document = json.loads(run("log FILE --bib 2 --format json").out)
    assert [one["fact"] for one in document] == [2, 5, 6, 7, 8, 9, 11, 13, 14]
    assert document[2] == document[2] | {
        "kind": "swapped",
        "what": "1 and 2 exchange chips",
        "data": {"bib": "1", "other": "2", "what": "chips"},
    }


def test_a_clock_that_was_never_set_is_repaired_by_the_command_that_the_problem_proposes(run: Run) -> None:
    """A reader that knows no date: 1970, and the right time of day. `log` and `explain` have it to the millisecond."""
    sent = after("0:43:00") - GUN + 8 * HOUR  # 08:43 on the first day of its clock
    with Session.open(Path(FILE)) as session:
        session.do(Heard("F", after("0:43:00.230"), (Read("c4", sent, b"D"), Read("c4", sent + 1500, b"E"))))
    before = run("problems FILE --format json").out
    [problem] = [one for one in json.loads(before) if one["kind"] == "clock_unset"]
    assert table(run("results FILE").out)["4"]["status"] == "RUN"
    proposed = shlex.split(problem["todo"].partition("`racecontrol ")[2].rstrip("`"))
    assert proposed == ["offset", "FILE.race", "F", "420744:00:00", "--until", "2017-12-30T00:00:00.000+08:00"]
    said = run(" ".join(proposed).replace("FILE.race", "FILE"))
    assert (said.code, said.err) == (0, [])
    assert said.out.startswith("fact 5: times of F get +17,531 days until 2017-12-30 00:00:00.000. The times of F now")
    assert table(run("results FILE").out)["4"]["gun_ms"] == str(43 * MINUTE)
    assert "clock_unset" not in run("problems FILE --format json").out
    assert "times of F get +17,531 days until 2017-12-30 00:00:00.000" in run("log FILE").out.splitlines()[-1]
    [read] = [line.split() for line in run("explain FILE 4").out.splitlines() if "makes FIN" in line]
    assert read[1:6] == ["08:43:00.000", "1970-01-01", "08:43:00.000", "+420744:00:00.000", "fact"]
    [stored] = [
        row for row in csv.DictReader(io.StringIO(run("reads FILE --bib 4 --decoder F").out)) if row["raw"] == "D"
    ]
    assert stored["at"] == "1970-01-01T08:43:00.000+08:00"
