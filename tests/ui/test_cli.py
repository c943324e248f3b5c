"""The command line: every command's way, its exit code, and its refusals: one line a fault, nothing half done."""

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest

from hardware.registry import kind
from racecontrol.domain.reads import Read
from racecontrol.domain.time import HOUR, SECOND
from racecontrol.store.check import REPAIR
from tests.builders import GUN, after
from ui.cli import COMMANDS, main
from ui.commands.lists import READ_COLUMNS

EVENT = """\
[event]
name = "Kunming Ten"
date = 2017-12-31
timezone = "Asia/Shanghai"

[[points]]
code = "FINISH"
name = "Finish"
kind = "finish"

[[races]]
code = "M"
name = "Ten"
distance_m = 10000
splits = [{ code = "FIN", point = "FINISH", distance_m = 10000 }]

[[waves]]
code = "A"
races = ["M"]

[[decoders]]
code = "F"
point = "FINISH"
protocol = "ipico"
"""

ENTRIES = """\
bib,race,family_name,given_name,sex,birth_date,nation,chip,shirt
1,M,王,芳,W,1990-02-28,CHN,058000000001,S
2,M,Kipruto,Amos,M,1985,KEN,058000000002,L
3,M,Петров,Иван,M,,,058000000003,
"""


def ipico(*sightings: tuple[int, str]) -> bytes:
    """What an IPICO reader sends for (number of the chip, time after 08:00:00)."""
    encode = kind("ipico").encode
    return b"".join(encode(Read(f"0580{n:08x}", after(time) + 8 * HOUR, b"")) for n, time in sightings)


def crowd(reads: int) -> bytes:
    """A long recording: a read each tenth of a second from 08:40 on."""
    encode = kind("ipico").encode
    first = GUN + 8 * HOUR + 2400 * SECOND
    return b"".join(encode(Read(f"0580{n % 5000:08x}", first + 100 * n, b"")) for n in range(reads))


def write(folder: Path) -> Path:
    """event.toml, entries.csv and finish.txt in `folder`; where the race file is to be."""
    (folder / "event.toml").write_text(EVENT, "utf-8")
    (folder / "entries.csv").write_text(ENTRIES, "utf-8")
    (folder / "finish.txt").write_bytes(ipico((2, "0:28:30.120"), (1, "0:33:00"), (2, "0:28:31"), (99, "0:40:00")))
    return folder / "ten.race"


HEADER = (
    "race,place,bib,family_name,given_name,latin_name,sex,nation,club,category,status,rule,gun_time,net_time,"
    "gun_ms,net_ms,place_sex,place_category,gun_place,gun_place_sex,gun_place_category,net_place,net_place_sex,"
    "net_place_category,FIN_gun_ms,FIN_net_ms,age_grade,age_graded_time,age_graded_ms"
)


class Answer(NamedTuple):
    """What a command said. `err`: its lines."""

    code: int
    out: str
    err: list[str]


Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """A command in the folder of the race's files."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path)

    def run(*words: str) -> Answer:
        capfdbinary.readouterr()
        try:
            code = main(words)
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capfdbinary.readouterr()
        return Answer(code, out.decode("utf-8", "replace"), err.decode().splitlines())

    return run


@pytest.fixture
def race(run: Run) -> Run:
    """`ten.race` with entries, finish reads and a gun."""
    assert run("new", "ten.race", "--event", "event.toml", "--entries", "entries.csv").code == 0
    assert run("replay", "ten.race", "finish.txt", "--decoder", "F").code == 0
    assert run("gun", "ten.race", "A", "08:00:00").code == 0
    return run


def facts(path: str = "ten.race") -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM facts").fetchone()[0]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_new_makes_a_race_and_says_what_is_in_it(run: Run) -> None:
    answer = run("new", "ten.race", "--event", "event.toml", "--entries", "entries.csv")
    assert answer == (0, "ten.race: Kunming Ten, 3 entries\n", ["entries.csv: columns kept as they are: shirt"])
    assert facts() == 2


def test_new_without_entries_is_a_race_that_waits_for_them(run: Run) -> None:
    assert run("new", "ten.race", "--event", "event.toml").out == "ten.race: Kunming Ten, 0 entries\n"
    assert run("entries", "ten.race", "entries.csv").out == "3 added, 0 changed, 0 unchanged, 0 rejected\n"


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("event.toml", 'protocol = "ipico"', 'protocol = "ipcio"',
         ["event.toml:24: decoder F: protocol 'ipcio' is not known; did you mean 'ipico'?"]),
        ("event.toml", '"Asia/Shanghai"', '"Kunming"',
         ["event.toml:4: event.timezone: 'Kunming' is not a time zone; write a name such as Asia/Shanghai"]),
        ("entries.csv", "1990-02-28", "31/02/1990",
         ["entries.csv:2: birth_date: '31/02/1990' is not a date; write YYYY-MM-DD"]),
        ("entries.csv", "058000000002", "058000000001",
         ["entries.csv:3: chip: '058000000001' belongs to bib 1 already; check both"]),
        ("entries.csv", "2,M,K", "1,Z,K",
         ["entries.csv:2: bib: '1' stands in line 3 too; keep one of both",
          "entries.csv:3: bib: '1' stands in line 2 too; keep one of both",
          "entries.csv:3: race: 'Z' is not a race of this event; write one of M"]),
    ],
)  # fmt: skip
def test_a_refused_new_leaves_no_race_file(run: Run, name: str, old: str, new: str, told: list[str]) -> None:
    path = Path(name)
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    answer = run("new", "ten.race", "--event", "event.toml", "--entries", "entries.csv")
    assert answer == (2, "", told)
    assert sorted(one.name for one in Path().iterdir()) == ["entries.csv", "event.toml", "finish.txt"]


def test_new_never_overwrites(race: Run) -> None:
    before = Path("ten.race").read_bytes()
    answer = race("new", "ten.race", "--event", "event.toml")
    assert answer == (2, "", ["ten.race: is there already; choose another name or take it away"])
    assert Path("ten.race").read_bytes() == before


def test_entries_are_updated_by_bib_and_counted(race: Run) -> None:
    Path("more.csv").write_text("bib,race,club\n1,M,Dianchi\n2,M,\n4,M,New\n", "utf-8")
    assert race("entries", "ten.race", "more.csv").out == "1 added, 1 changed, 1 unchanged, 0 rejected\n"
    one, four = (row for row in rows(race("results", "ten.race").out) if row["bib"] in "14")
    assert (one["family_name"], one["club"], four["club"]) == ("王", "Dianchi", "New")


def test_dry_run_only_says_what_would_change(race: Run) -> None:
    before = facts()
    Path("more.csv").write_text("bib,race\n4,M\n", "utf-8")
    answer = race("entries", "ten.race", "more.csv", "--dry-run")
    assert answer.out == "1 added, 0 changed, 0 unchanged, 0 rejected (dry run)\n"
    assert facts() == before


def test_entries_are_all_or_nothing_unless_bad_ones_are_skipped(race: Run) -> None:
    Path("more.csv").write_text("bib,race,sex\n4,M,M\n5,Z,Q\n", "utf-8")
    before = facts()
    refused = race("entries", "ten.race", "more.csv")
    assert (refused.code, refused.out, len(refused.err), facts()) == (2, "", 2, before)  # race and sex
    skipped = race("entries", "ten.race", "more.csv", "--skip-bad")
    assert (skipped.code, skipped.err) == (0, refused.err)
    assert skipped.out == "1 added, 0 changed, 0 unchanged, 1 rejected\n"
    assert facts() == before + 1


def test_results_csv_has_exactly_the_columns_of_the_contract(race: Run) -> None:
    answer = race("results", "ten.race")
    assert answer.out.splitlines() == [
        HEADER,
        "M,1,2,Kipruto,Amos,,M,KEN,,M,OK,,0:28:31,0:28:31,1710120,1710120,1,1,1,1,1,1,1,1,1710120,1710120,92.76,0:28:28,1707555",
        "M,2,1,王,芳,,W,CHN,,W,OK,,0:33:00,0:33:00,1980000,1980000,1,1,2,1,1,2,1,1,1980000,1980000,87.17,0:33:00,1980000",
        "M,,3,Петров,Иван,,M,,,M,RUN,,,,,,,,,,,,,,,,,,",
    ]


def test_results_of_an_empty_race_have_the_same_columns(run: Run) -> None:
    run("new", "ten.race", "--event", "event.toml")
    assert run("results", "ten.race").out == f"{HEADER}\n"


def test_results_as_json_are_the_same_cells(race: Run) -> None:
    document = json.loads(race("results", "ten.race", "--format", "json").out)
    assert document == rows(race("results", "ten.race").out)


def test_results_as_a_sheet_hold_the_same_list(race: Run) -> None:
    assert race("results", "ten.race", "--format", "xlsx", "-o", "r.xlsx") == (0, "", [])
    book = zipfile.ZipFile("r.xlsx")
    assert "Петров" in book.read("xl/sharedStrings.xml").decode()
    assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == 4
    assert b"<v>1710120</v>" in book.read("xl/worksheets/sheet1.xml")


def test_results_as_a_page_and_on_paper(race: Run) -> None:
    page = race("results", "ten.race", "--format", "html").out
    assert "<td>王</td>" in page.replace(' class="left"', "")
    assert "provisional" in page
    assert race("results", "ten.race", "--race", "M", "--format", "pdf", "-o", "r.pdf").code == 0
    text = pdf_text(Path("r.pdf").read_bytes())
    assert "Kipruto" in text
    assert "0:28:31" in text


def test_results_in_a_pipe_may_be_binary(race: Run) -> None:
    assert race("results", "ten.race", "--format", "pdf").out.startswith("%PDF-")


def test_reads_have_exactly_the_columns_of_the_contract(race: Run) -> None:
    answer = race("reads", "ten.race", "--bib", "2")
    lines = answer.out.splitlines()
    assert lines[0] == "id,decoder,point,seq,chip,at,heard,raw,epoch,recovered"
    stamp = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00"
    pattern = rf"1,F,FINISH,,058000000002,2017-12-31T08:28:30.120\+08:00,{stamp},aa000580000000020001\w+,,0"
    assert re.fullmatch(pattern, lines[1])
    assert [line[:2] for line in lines[1:]] == ["1,", "3,"]


def test_reads_as_json_and_into_a_file(race: Run) -> None:
    document = json.loads(race("reads", "ten.race", "--decoder", "F", "--format", "json").out)
    assert [tuple(row) for row in document] == [READ_COLUMNS] * 4
    assert document[0]["seq"] is None
    assert race("reads", "ten.race", "-o", "reads.csv") == (0, "", [])
    assert len(rows(Path("reads.csv").read_text("utf-8"))) == 4


def test_a_gun_may_be_typed_in_both_forms_and_the_newest_counts(race: Run) -> None:
    answer = race("gun", "ten.race", "A", "2017-12-31T00:00:10.500Z", "--reason", "late")
    assert answer.out == "fact 4: gun of wave A at 08:00:10.500 (typed)\n"
    assert rows(race("results", "ten.race").out)[0]["gun_ms"] == "1699620"
    void = race("void", "ten.race", "4", "--reason", "no").out
    assert void.startswith("fact 5: fact 4 is void: gun of wave A at 08:00:10.500 (typed), recorded by ")
    assert void.endswith(". The gun of wave A is now 08:00:00.000 (fact 3).\n")
    assert rows(race("results", "ten.race").out)[0]["gun_ms"] == "1710120"


def test_a_ruling_and_its_rule_stand_in_the_results(race: Run) -> None:
    assert race("rule", "ten.race", "2", "dq", "--rule", "TR55.10").out == "fact 4: 2 is DQ TR55.10\n"
    last = rows(race("results", "ten.race").out)[-1]
    assert (last["bib"], last["status"], last["rule"], last["place"]) == ("2", "DQ", "TR55.10", "")
    race("rule", "ten.race", "2", "OK")
    assert rows(race("results", "ten.race").out)[0]["bib"] == "2"


def test_a_closed_race_has_no_runners_left_and_can_be_opened_again(race: Run) -> None:
    assert race("close", "ten.race", "--race", "M", "--reason", "dark").out == "fact 4: race M closed\n"
    assert rows(race("results", "ten.race").out)[2]["status"] == "DNS"
    race("void", "ten.race", "4")
    assert rows(race("results", "ten.race").out)[2]["status"] == "RUN"


def test_the_log_says_number_when_who_what_and_why(race: Run) -> None:
    race("rule", "ten.race", "2", "DQ", "--reason", "short cut")
    race("void", "ten.race", "4")
    lines = race("log", "ten.race").out.splitlines()
    said = [re.sub(r"^ *(\d+)  \S+\+08:00  \S+  ", r"\1 ", line) for line in lines]
    assert said == [
        "1 set-up of Kunming Ten",
        "2 3 entries (1, 2, 3): from entries.csv",
        "3 gun of wave A at 08:00:00.000 (typed)",
        "4 2 is DQ: short cut [void]",
        "5 fact 4 is void",
    ]


def test_the_log_of_one_bib_has_what_names_it_and_what_took_that_back(race: Run) -> None:
    race("rule", "ten.race", "2", "DQ")
    race("rule", "ten.race", "1", "DQ")
    race("void", "ten.race", "4")
    document = json.loads(race("log", "ten.race", "--bib", "2", "--format", "json").out)
    assert [one["fact"] for one in document] == [2, 4, 6]
    assert document[1]["data"] == {"bib": "2", "status": "DQ"}
    assert document[1]["void"] is True


def test_the_log_tells_nobody_who_the_runners_are_and_when_they_were_born(race: Run) -> None:
    document = race("log", "ten.race", "--format", "json").out
    assert json.loads(document)[1]["data"] == {"bibs": ["1", "2", "3"]}
    for private in ("1990", "1985", "Kipruto", "058000000001"):
        assert private not in document + race("log", "ten.race").out


def test_problems_say_what_to_do(run: Run) -> None:
    run("new", "ten.race", "--event", "event.toml", "--entries", "entries.csv")
    run("replay", "ten.race", "finish.txt", "--decoder", "F")
    problems = json.loads(run("problems", "ten.race", "--format", "json").out)
    assert "no_gun" in [problem["kind"] for problem in problems]
    assert all(problem["what"] and problem["todo"] for problem in problems)
    text = run("problems", "ten.race").out.replace("ten.race", "FILE.race")
    assert all(problem["what"] in text and problem["todo"] in text for problem in problems)


def test_medals_as_table_and_on_paper(race: Run) -> None:
    lines = race("medals", "ten.race", "--format", "csv").out.splitlines()
    assert lines[0] == "race,award,group,place,bib,family_name,given_name,latin_name,nation,club,category,time,ms"
    assert [line.split(",")[2:5] for line in lines[1:]] == [["M", "1", "2"], ["W", "1", "1"]]
    assert len(json.loads(race("medals", "ten.race", "--race", "M", "--format", "json").out)) == 2
    assert race("medals", "ten.race", "-o", "m.pdf").code == 0
    assert "Kipruto" in pdf_text(Path("m.pdf").read_bytes())


@pytest.mark.parametrize(("whom", "pages"), [(["--all"], 2), (["--race", "M"], 2), (["--bib", "2"], 1)])
def test_certificates_have_a_page_for_everyone_with_a_result(race: Run, whom: list[str], pages: int) -> None:
    answer = race("certificates", "ten.race", *whom, "-o", "c.pdf")
    assert (answer.code, answer.out.split(",")[0]) == (
        0,
        f"c.pdf: {pages} {'certificate' if pages == 1 else 'certificates'}",
    )
    assert len(pypdfium2.PdfDocument(Path("c.pdf").read_bytes())) == pages


def test_check_counts_and_says_that_the_file_is_whole(race: Run) -> None:
    answer = race("check", "ten.race")
    assert answer == (0, "facts: 3\nreads: 4\nnotices: 0\ngarbage: 0\nreads F: 4\nten.race: whole\n", [])


def test_check_says_that_a_file_is_damaged(race: Run) -> None:
    with closing(sqlite3.connect("ten.race")) as connection:
        connection.execute("UPDATE entries SET fact = 77 WHERE bib = 1")
        connection.commit()
    answer = race("check", "ten.race")
    assert (answer.code, answer.out.splitlines()[-1]) == (1, "ten.race: not whole")
    assert [line.split(", recorded ")[0] for line in answer.err] == [
        "ten.race: fact 2 (2 entries (2, 3)",
        f"ten.race: there are entries whose fact was taken away (entries row 1 has no facts); {REPAIR}",
    ]


def test_check_says_what_a_back_up_has_and_the_file_has_lost(race: Run, tmp_path: Path) -> None:
    (tmp_path / "ten.backups").mkdir()
    race("backup", "ten.race", "ten.backups/ten-2026-01-01-10-00-00.race")
    assert race("check", "ten.race").code == 0
    with closing(sqlite3.connect("ten.race")) as connection, connection:
        connection.execute("DELETE FROM reads WHERE id > 2")
    answer = race("check", "ten.race")
    assert (answer.code, answer.out.splitlines()[-1]) == (1, "ten.race: not whole")
    assert answer.err == [
        "ten.race: 2 reads at the end are missing that the back-up ten.backups/ten-2026-01-01-10-00-00.race holds: "
        "3 to 4; keep the file as it is, and open that back-up"
    ]


def test_a_backup_is_a_race_file(race: Run) -> None:
    assert race("backup", "ten.race", "copy.race").code == 0
    assert race("results", "copy.race").out == race("results", "ten.race").out
    assert race("backup", "ten.race", "copy.race") == (2, "", ["copy.race: is there already; choose another name"])
    Path("stick").mkdir()
    assert race("backup", "ten.race", "stick/").out.startswith("stick/ten.race: ")
    assert race("backup", "ten.race", "stick") == (2, "", ["stick/ten.race: is there already; choose another name"])


def test_decode_tells_reads_garbage_and_events_without_a_race(run: Run) -> None:
    Path("noisy.txt").write_bytes(b"noise\r\n" + Path("finish.txt").read_bytes())
    document = json.loads(run("decode", "ipico", "noisy.txt", "--format", "json").out)
    assert list(document) == ["reads", "garbage", "events"]
    assert len(document["reads"]) == 4
    assert list(document["reads"][0])[:4] == ["seq", "chip", "at", "raw"]
    assert (document["garbage"][0]["offset"], list(document["garbage"][0])) == (0, ["offset", "length", "reason"])
    answer = run("decode", "ipico", "noisy.txt")
    assert answer.out.startswith("seq,chip,at,raw")
    assert answer.err == [f"4 reads, {len(document['garbage'])} garbage, 0 events"]


def test_replay_says_what_is_stored(run: Run) -> None:
    run("new", "ten.race", "--event", "event.toml")
    assert run("replay", "ten.race", "finish.txt", "--decoder", "F") == (0, "F: 4 reads stored, 0 garbage\n", [])


REFUSALS: Sequence[tuple[str, list[str] | None]] = (
    (
        "results none.race",
        ["none.race: there is no such race file; check the name, or make one with `racecontrol new`"],
    ),
    (
        "results entries.csv",
        [
            "entries.csv: is not a race file, or is damaged (file is not a database); open a back-up instead, "
            "or restore it from its mirror"
        ],
    ),
    ("results ten.race --race H", ["race 'H' is not in this event; write one of M"]),
    (
        "results ten.race -o no/r.csv",
        ["no/r.csv: cannot be written (No such file or directory); choose another folder"],
    ),
    ("results ten.race -o .", [".: is a folder; name the file in it"]),
    ("medals ten.race --race H", ["race 'H' is not in this event; write one of M"]),
    ("gun ten.race Z 08:00:00", ["wave 'Z' is not in this event; write one of A"]),
    ("gun ten.race A 8", ["TIME: '8' is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00"]),
    (
        "gun ten.race A 2017-12-31",
        ["TIME: '2017-12-31' is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00"],
    ),
    ("gun ten.race", ["racecontrol gun: the following arguments are required: WAVE, TIME; see racecontrol gun --help"]),
    ("rule ten.race 99 DQ", ["bib '99' has no entry; check the number"]),
    ("rule ten.race 1 LATE", ["STATUS: 'LATE' is not one of OK, DNS, DNF, DQ, NC"]),
    ("close ten.race --race H", ["race 'H' is not in this event; write one of M"]),
    ("void ten.race 99", ["fact 99 is not in the log; `racecontrol log` shows the numbers"]),
    ("void ten.race one", ["racecontrol void: argument FACT: invalid int value: 'one'; see racecontrol void --help"]),
    ("log ten.race --bib 99", ["bib '99' is not in the log; check the number"]),
    ("reads ten.race --decoder X", ["decoder 'X' is not in this event; write one of F"]),
    ("reads ten.race --bib 99", ["bib '99' has no entry; check the number"]),
    ("replay ten.race none.txt --decoder F", ["none.txt: there is no such file; check the name and the folder"]),
    ("replay ten.race finish.txt --decoder X", ["decoder 'X' is not in this event; write one of F"]),
    ("listen ten.race --decoder X", ["decoder 'X' is not in this event; write one of F"]),
    ("decode ipcio finish.txt", ["protocol 'ipcio' is not known; did you mean 'ipico'?"]),
    ("decode ipico none.txt", ["none.txt: there is no such file; check the name and the folder"]),
    ("entries ten.race none.csv", ["none.csv: there is no such file; check the name and the folder"]),
    (
        "certificates ten.race -o c.pdf",
        ["say for whom: --bib N ..., --race CODE, --category CODE, --places 1-100, --waiting, --all or --name"],
    ),
    (
        "certificates ten.race --bib 98 99 -o c.pdf",
        ["bib '98' has no entry; check the number", "bib '99' has no entry; check the number"],
    ),
    ("certificates ten.race --bib 3 -o c.pdf", ["bib 3: has not finished yet; no certificate"]),
    (
        "certificates ten.race --all",
        ["say where to: -o OUT.pdf for one file, or --each FOLDER for one file for each runner"],
    ),
    (
        "backup ten.race no/b.race",
        ["no: is no folder, so b.race cannot be put there; choose another folder"],
    ),
    (
        "backup ten.race no/",
        ["no/: there is no such folder; make it first, or write the name of the copy"],
    ),
    (
        "backup ten.race finish.txt/b.race",
        ["finish.txt: is no folder, so b.race cannot be put there; choose another folder"],
    ),
    ("emulate ipico --port pty", ["say what to play: either --capture FILE or --scenario FILE"]),
    ("emulate ipico --port pty --capture finish.txt --speed 0", ["--speed: 0 stands still; write a number above 0"]),
    ("demo --runners 0 --headless", ["--runners: 0 is too few; write 1 or more"]),
    ("results ten.race --format doc", None),
    ("nonsense", None),
)


@pytest.mark.parametrize(("command", "told"), REFUSALS, ids=[command for command, _ in REFUSALS])
def test_a_refusal_is_one_line_a_fault_exit_code_2_and_changes_nothing(
    race: Run, command: str, told: list[str] | None
) -> None:
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    answer = race(*command.split())
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == told or (told is None and len(answer.err) == 1)
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


def test_every_command_explains_itself(run: Run) -> None:
    overview = run("--help")
    assert overview.code == 0
    for command in COMMANDS:
        assert command.name in overview.out
        assert run(command.name, "--help").out.startswith(f"usage: racecontrol {command.name}")


def test_a_failure_is_one_line_and_exit_code_1(race: Run) -> None:
    with closing(sqlite3.connect("ten.race")) as connection:
        connection.execute("DROP TABLE reads")
    failed = (1, "", ["failed: (sqlite3.OperationalError) no such table: reads"])
    assert race("results", "ten.race") == race("check", "ten.race") == failed
