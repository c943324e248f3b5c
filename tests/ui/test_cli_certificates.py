"""`racecontrol certificates` and `verify` on real files: for whom, into which files, and whether they are genuine."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from racecontrol.domain.facts import Entered, Gun, Heard, Keyed, Ruling, Waiting
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Category, Race, Split, Wave
from racecontrol.session import Session
from tests.builders import GUN, MINUTE, SECOND, SPLITS, entry, event
from ui.batch import WORTH_IT
from ui.cli import main
from ui.commands.verify import NO_CODE
from ui.scanning import codes

PEOPLE = (
    entry("10", family_name="李", given_name="伟", latin_name="Li Wei"),
    entry("9", family_name="Kuusk", given_name="Anna", sex="W"),
    entry("2", family_name="علي", given_name="محمد"),
    entry("A1", family_name="Петров", given_name="Иван"),
    entry("7", family_name="Still", given_name="Running"),
    entry("F1", race="F", family_name="Fun", sex="W"),
)
MINUTES = {"10": 40, "9": 45, "2": 50, "A1": 55, "F1": 20}


PATIENCE = 120
"""Seconds; a test that waits so long has failed."""


class Answer(NamedTuple):
    code: int
    out: str
    err: list[str]


Run = Callable[..., Answer]


def make(path: Path, more: int = 0) -> None:
    """Five finishers of two races, and `more` of the first one, a second apart."""
    races = (
        Race("M", "Ten", 10000, SPLITS),
        Race("F", "Family run", 1000, (Split("FIN", "FINISH", 1000),), competitive=False),
    )
    setup = event(
        races=races,
        waves=(Wave("A", ("M", "F")),),
        categories=(Category("MO", "M"), Category("WO", "W")),
    )
    others = tuple(entry(str(bib), family_name=f"Runner{bib}") for bib in range(100, 100 + more))
    times = {bib: minutes * MINUTE for bib, minutes in MINUTES.items()}
    times |= {one.bib: 60 * MINUTE + number * SECOND for number, one in enumerate(others)}
    reads = tuple(Read(f"c{bib}", GUN + ms, b"") for bib, ms in times.items())
    with Session.create(path, setup) as session:
        session.do(Entered((*PEOPLE, *others)), Gun("A", GUN, "typed"), Heard("F", GUN, reads, "utc"))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """A command in a folder with `ten.race`."""
    monkeypatch.chdir(tmp_path)
    make(Path("ten.race"))

    def run(*words: str) -> Answer:
        capfd.readouterr()
        try:
            code = main(words)
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capfd.readouterr()
        return Answer(code, out, err.splitlines())

    return run


def made(run: Run, *words: str) -> Answer:
    answer = run("certificates", "ten.race", *words, "-o", "c.pdf")
    assert answer.code == 0, answer
    return answer


def pages(path: str = "c.pdf") -> list[str]:
    with pypdfium2.PdfDocument(Path(path)) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def bibs(path: str = "c.pdf") -> list[str]:
    """Whose pages these are, by the proof on each."""
    return [one["claim"]["bib"] for one in verified(path)]


def verified(*words: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    stdout, sys.stdout = sys.stdout, out
    try:
        main(("verify", *words, "--format", "json"))
    finally:
        sys.stdout = stdout
    return json.loads(out.getvalue())


def do(*facts: Any) -> None:
    with Session.open(Path("ten.race")) as session:
        session.do(*facts)


def code_of(path: str, number: int = 0) -> str:
    """What a camera reads from that page."""
    with pypdfium2.PdfDocument(Path(path)) as document:
        (text,) = codes(document[number].render(scale=2, grayscale=True).to_numpy().squeeze())
    return text


@pytest.mark.parametrize(
    ("whom", "expected"),
    [
        ("--all", "10 9 2 A1 F1"),
        ("--race M", "10 9 2 A1"),
        ("--race F", "F1"),
        ("--all --sort bib", "2 9 10 A1 F1"),
        ("--bib A1 10 9", "A1 10 9"),
        ("--bib A1 10 A1 --sort place", "10 A1"),
        ("--bib 10 9 --sort bib", "9 10"),
        ("--places 2-3", "9 2"),
        ("--places 3-", "2 A1"),
        ("--places 1", "10"),
        ("--category MO --places 2-2", "2"),
        ("--category WO", "9 F1"),
        ("--category WO --race M", "9"),
    ],
)
def test_who_gets_a_certificate_and_in_which_order(run: Run, whom: str, expected: str) -> None:
    made(run, *whom.split())
    assert bibs() == expected.split()


def test_who_waits_gets_one_in_the_order_of_asking(run: Run) -> None:
    do(Waiting("9"), Waiting("10"))
    made(run, "--waiting")
    assert bibs() == ["9", "10"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--all", "say where to: -o OUT.pdf for one file, or --each FOLDER for one file for each runner"),
        ("--all -o c.pdf --each d", "say where to"),
        ("--all -o c.pdf --resume", "--resume goes with --each FOLDER"),
        ("-o c.pdf", "say for whom"),
        ("--places 5-2 -o c.pdf", "'5-2' are no places; write 1-100, 3, or 50-"),
        ("--places x -o c.pdf", "'x' are no places"),
        ("--category M99 -o c.pdf", "category 'M99' is not in this event; write one of MO, WO"),
        ("--race X -o c.pdf", "race 'X' is not in this event; write one of M, F"),
        ("--bib 77 88 -o c.pdf", "bib '77' has no entry; check the number"),
        ("--bib 7 -o c.pdf", "bib 7: has not finished yet; no certificate"),
        ("--places 90- -o c.pdf", "nobody is chosen: no entry fits all that was asked for"),
        ("--waiting -o c.pdf", "nobody is chosen"),
        ("--all --layout baroque -o c.pdf", "layout 'baroque' does not come with the program; there are"),
        ("--all --layout none.json -o c.pdf", "none.json: cannot be read"),
        ("--name Guest  -o c.pdf", "--name: one of the names is empty; write each in quotes"),
        ("--name Guest --each d", "--name is for who is not entered"),
        ("--name Guest --bib 10 -o c.pdf", "--name is for who is not entered"),
        ("--name Guest --layout formal -o c.pdf", "layout 'formal' shows a result, which a guest has not"),
        ("--all -o .", ".: is a folder; name the file in it"),
    ],
)
def test_a_refusal_is_one_sentence_and_leaves_nothing(run: Run, words: str, told: str) -> None:
    before = sorted(Path().iterdir())
    answer = run("certificates", "ten.race", *words.split(" "))
    assert answer.code == 2, answer
    assert told in answer.err[0]
    assert sorted(Path().iterdir()) == before


def test_an_own_layout_and_a_language(run: Run) -> None:
    item = {"kind": "text", "text": {"en": "Well done {name}", "ru": "Молодец {name}"}, "x": 20, "y": 50, "width": 170}
    layout = {"version": 2, "name": "own", "languages": ["en", "ru"], "items": [item | {"size": 20}]}
    Path("own.json").write_text(json.dumps(layout), "utf-8")
    made(run, "--bib", "9", "--layout", "own.json", "--language", "ru")
    assert "Молодец Anna Kuusk" in pages()[0]
    made(run, "--bib", "9", "--layout", "own.json")
    assert "Well done Anna Kuusk" in pages()[0]
    answer = run("certificates", "ten.race", "--all", "--layout", "own.json", "--language", "zh", "-o", "c.pdf")
    assert answer.err == ["--language: layout 'own' is not written in 'zh'; it has en, ru"]
    with Session.open(Path("ten.race")) as session:
        assert session.field.state.key is None, "a layout without proof needs no key"


def test_guests_who_are_not_entered_are_honoured(run: Run) -> None:
    answer = run("certificates", "ten.race", "--name", "王 芳", "Guest \U0001f9ff", "--language", "ru", "-o", "c.pdf")
    assert answer.code == 0
    assert answer.out == "c.pdf: 2 certificates\n"
    assert answer.err == ["Guest \U0001f9ff: " + answer.err[0].partition(": ")[2]], "the missing character is named"
    first, second = pages()
    assert "王 芳" in first
    assert "ПОЧЁТ" in first
    assert "Guest" in second
    with Session.open(Path("ten.race")) as session:
        assert session.field.state.key is None, "nothing was proved"


def test_one_bad_row_stops_no_batch_and_is_told_at_the_end(run: Run) -> None:
    code = {"kind": "qr", "text": "{club}", "x": 20, "y": 20, "size": 40}
    name = {"kind": "text", "text": "{name}", "x": 20, "y": 90, "width": 170, "size": 20}
    Path("own.json").write_text(json.dumps({"version": 2, "name": "own", "items": [code, name]}), "utf-8")
    do(Entered((replace(PEOPLE[1], club="x" * 3000),)))
    answer = run("certificates", "ten.race", "--race", "M", "--layout", "own.json", "-o", "c.pdf")
    assert answer.code == 1
    assert answer.out == "c.pdf: 3 certificates, 1 without a result, 1 to be looked at\n"
    assert answer.err == ["bib 9: cannot be drawn: a text of 3000 bytes is too long for a QR code; shorten it to 1000"]
    assert ["Kuusk" in page for page in pages()] == [False, False, False]


def test_a_file_for_each_runner_and_the_rest_of_a_stopped_batch(run: Run) -> None:
    answer = run("certificates", "ten.race", "--race", "M", "--each", "out/c")
    assert answer == Answer(0, "out/c: 4 certificates, 1 without a result\n", [])
    files = sorted(Path("out/c").iterdir())
    assert [file.name for file in files] == [f"certificate-{bib}.pdf" for bib in ("10", "2", "9", "A1")]
    assert [bibs(str(file)) for file in files] == [["10"], ["2"], ["9"], ["A1"]]
    again = {file: file.stat().st_mtime_ns for file in files}
    files[1].unlink()
    files[2].write_bytes(files[2].read_bytes()[:3000])
    do(Entered((replace(PEOPLE[3], given_name="Илья"),)))
    answer = run("certificates", "ten.race", "--race", "M", "--each", "out/c", "--resume")
    assert answer.out == "out/c: 3 certificates, 1 was there already, 1 without a result\n"
    assert [file for file in files if file.stat().st_mtime_ns == again[file]] == [files[0]]
    assert bibs(str(files[2])) == ["9"]


def test_a_runner_of_another_language_by_now_gets_a_new_file(run: Run) -> None:
    words = ("certificates", "ten.race", "--bib", "10", "9", "--each", "out")
    assert run(*words).code == 0
    do(Entered((replace(PEOPLE[1], language="ru"),)))
    assert run(*words, "--resume").out == "out: 1 certificate, 1 was there already, 0 without a result\n"
    assert ["ДИПЛОМ" in pages(f"out/certificate-{bib}.pdf")[0] for bib in ("10", "9")] == [False, True]
    made(run, "--bib", "10", "9", "--language", "zh")
    assert ["完赛证书" in page for page in pages()] == [True, True], "one for all where it is asked for"


def test_the_file_of_who_lost_his_result_is_named(run: Run) -> None:
    run("certificates", "ten.race", "--race", "M", "--each", "out")
    do(Ruling("9", "DQ", "TR6"))
    answer = run("certificates", "ten.race", "--race", "M", "--each", "out", "--resume")
    assert answer.code == 1
    assert answer.err == ["bib 9: is disqualified (TR6); certificate-9.pdf is there of an earlier result; delete it"]


def test_bibs_that_are_no_file_names(run: Run) -> None:
    strange = ("a1", "x/y", "..", "CON", "50%", "a:b", "ü ")
    do(Entered(tuple(entry(bib, race="F", chips=()) for bib in strange)))
    layout = {"version": 2, "name": "own", "needs_result": False, "items": []}
    Path("own.json").write_text(json.dumps(layout), "utf-8")
    answer = run("certificates", "ten.race", "--bib", "A1", *strange, "--layout", "own.json", "--each", "out")
    assert answer.code == 0, answer
    names = [file.name for file in Path("out").iterdir()]
    assert len({name.casefold() for name in names}) == len(strange) + 1
    assert all(re.fullmatch(r"certificate-[^<>:\"/\\|?*]+\.pdf", name) for name in names), names


def test_genuine_changed_and_who_lost_the_result(run: Run) -> None:
    made(run, "--race", "M")
    answer = run("verify", "c.pdf")
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert re.fullmatch(
        r"c\.pdf, page 1: genuine, serial [0-9A-Z]{4}-[0-9A-Z]{4}; 李伟, Ten, bib 10, gun time 0:40:00, "
        r"net time 0:40:00, place 1, Test, 2017-12-31",
        lines[0],
    )
    assert lines[-1] == "4 looked at: 4 genuine"
    serial = verified("c.pdf")[0]["serial"]
    assert serial in pages()[0], "the serial number stands on the page"
    assert run("verify", "c.pdf", "--race", "ten.race").code == 0
    do(Ruling("9", "DQ"), Gun("A", GUN + 1000, "typed"))
    answer = run("verify", "c.pdf", "--race", "ten.race")
    assert answer.code == 1
    assert (
        "c.pdf, page 1: genuine, but the result has changed since: gun time 0:40:00 (now 0:39:59), "
        "net time 0:40:00 (now 0:39:59); 李伟, " in answer.out
    )
    assert "status OK (now DQ)" in answer.out
    assert answer.out.splitlines()[-1] == "4 looked at: 4 changed"
    assert run("verify", "c.pdf").code == 0, "the key alone knows of no change"


def test_altered_foreign_and_no_certificate(run: Run) -> None:
    made(run, "--bib", "10")
    text = code_of("c.pdf")
    assert run("verify", text.lower(), "--race", "ten.race").code == 0
    altered = text[:-8] + ("ABABABAB" if not text.endswith("ABABABAB") else "BABABABA")
    answer = run("verify", altered, "--race", "ten.race")
    assert (answer.code, answer.out.split(";")[0]) == (1, "altered: the signature does not fit")
    make(Path("other.race"))
    answer = run("verify", "c.pdf", "--race", "other.race")
    assert (answer.code, answer.out.split("; it claims")[0]) == (
        1,
        f"c.pdf: foreign: signed by key {text[3:11]}; this race has no key yet",
    )
    run("certificates", "other.race", "--bib", "10", "-o", "other.pdf")
    answer = run("verify", "other.pdf", "--race", "ten.race")
    assert (answer.code, "other.pdf: foreign: signed by key " in answer.out) == (1, True)
    assert "it claims to be 李伟" in answer.out
    assert run("verify", "https://example.org/runner/10").out == "not a certificate of Race Control\n"
    run("results", "ten.race", "--race", "F", "--format", "pdf", "-o", "list.pdf")
    answer = run("verify", "list.pdf")
    assert (answer.code, answer.out) == (1, f"list.pdf: {NO_CODE}\n")
    assert NO_CODE.endswith("(a guest's page, made with --name, carries none)")


def test_a_photograph_of_a_certificate(run: Run) -> None:
    """Turned, small and grey, as it is held before a telephone."""
    made(run, "--bib", "10")
    with pypdfium2.PdfDocument(Path("c.pdf")) as document:
        picture = document[0].render(scale=2.2).to_pil().convert("L").rotate(7, expand=True, fillcolor=128)
    picture.save("photo.jpg", quality=60)
    answer = run("verify", "photo.jpg", "--race", "ten.race")
    assert (answer.code, answer.out.split(",")[0]) == (0, "photo.jpg: genuine")


def test_the_public_key_is_enough_for_others(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answer = run("verify", "--export", "--race", "ten.race", "-o", "key.txt")
    assert answer.code == 0
    made(run, "--bib", "10")
    with Session.open(Path("ten.race")) as session:
        (key,) = [one.fact for one in session.log if isinstance(one.fact, Keyed)]
    assert key.private not in Path("key.txt").read_text("utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
    unknown = run("verify", "c.pdf").out
    assert unknown.startswith("c.pdf: foreign: signed by key ")
    assert "(a rehearsal's certificates are foreign on purpose unless --race is given); it claims" in unknown
    assert run("verify", "c.pdf", "--key", "key.txt").code == 0
    assert run("verify", "c.pdf", "--key", key.public).code == 0
    log = run("log", "ten.race", "--format", "json").out + run("log", "ten.race").out
    assert key.public[:8] in log
    assert key.private not in log, "the secret stays in the file"


def test_a_serial_number_read_out_on_the_telephone(run: Run) -> None:
    made(run, "--bib", "10", "9")
    serial = verified("c.pdf")[1]["serial"]
    spoken = serial.lower().replace("0", "o").replace("1", "l")
    for text in (serial, spoken, serial.replace("-", " "), serial.replace("-", "")):
        answer = run("verify", text, "--race", "ten.race")
        assert (answer.code, answer.out.split(", Ten")[0]) == (0, f"genuine, serial {serial}; Anna Kuusk")
    answer = run("verify", serial)
    assert (answer.code, answer.out.split("; ")[1]) == (
        1,
        "a serial number alone is looked up with --race FILE.race\n",
    )
    do(Gun("A", GUN + 1000, "typed"))
    answer = run("verify", serial, "--race", "ten.race")
    assert (answer.code, answer.out.split("; ")[1]) == (1, "no result of this race has that serial number now\n")


def test_the_key_is_in_the_mirror_too(run: Run) -> None:
    made(run, "--bib", "10")
    Path("stick").mkdir()
    run("mirror", "ten.race", "stick")
    assert run("restore", "stick/ten.mirror", "again.race").code == 0
    assert run("verify", "c.pdf", "--race", "again.race").code == 0
    assert run("check", "ten.race").code == 0


def test_a_scanner_that_types_lines(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    made(run, "--bib", "10", "9")
    lines = f"{code_of('c.pdf')}\r\n\nhello\n{code_of('c.pdf', 1)}\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    answer = run("verify", "-")
    assert answer.code == 1
    assert [line.split(",")[0].split(";")[0] for line in answer.out.splitlines()] == [
        "line 1: genuine", "line 3: not a certificate of Race Control", "line 4: genuine", "3 looked at: 2 genuine"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "say what is to be verified"),
        ("none.pdf", "none.pdf: there is no such file; check the name and the folder"),
        ("ten.race", "ten.race: is neither a PDF nor a picture that can be read; save it as PDF, PNG or JPG"),
        ("bad.pdf", "bad.pdf: cannot be read as a PDF; it is damaged or needs a password"),
        ("x --key nokey", "--key: nokey is no public key; racecontrol verify --export writes one"),
        ("x --key a --race ten.race", "give --race or --key, not both: the race file holds its key"),
        ("--export", "say whose key is written: --race FILE.race"),
    ],
)
def test_what_cannot_be_verified_is_refused(run: Run, words: str, told: str) -> None:
    Path("bad.pdf").write_bytes(b"%PDF-1.4 nothing")
    answer = run("verify", *words.split())
    assert (answer.code, answer.err[0].startswith(told)) == (2, True), answer


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=600).filter(lambda text: not text.startswith("-")))
@example("A" * 300 + "/" + "B" * 300)
@example("RC1ABCDEFGH" + "A" * 400)
@example("x\x00y")
def test_no_text_makes_verify_fail(run: Run, text: str) -> None:
    if text.lower().endswith((".pdf", ".png")):
        text += "?"
    answer = run("verify", "--", text)
    assert answer.code == 1, answer
    assert answer.out.startswith(("not a certificate", "altered", "foreign"))


def test_files_on_two_cores(run: Run) -> None:
    make(Path("big.race"), WORTH_IT)
    answer = run("certificates", "big.race", "--all", "--each", "out")
    assert answer == Answer(0, f"out: {WORTH_IT + 5} certificates, 1 without a result\n", [])
    assert len(list(Path("out").iterdir())) == WORTH_IT + 5


@contextmanager
def started(folder: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command with a process group of its own, as a terminal starts it; nothing of it is left afterwards."""
    home = Path(__file__).resolve().parent.parent.parent
    with subprocess.Popen(
        [sys.executable, "-m", "ui", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(home)},
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as program:
        try:
            yield program
        finally:
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it takes too long"
        time.sleep(0.01)


def group(leader: int) -> list[int]:
    """The processes of a group that run."""
    found = subprocess.run(["ps", "-e", "-o", "pid=,pgid=,stat="], check=True, capture_output=True, text=True)
    lines = (line.split() for line in found.stdout.splitlines())
    return [int(pid) for pid, of, state in lines if int(of) == leader and not state.startswith("Z")]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups")
def test_ctrl_c_leaves_whole_files_and_the_rest_is_made_later(run: Run, tmp_path: Path) -> None:
    make(Path("big.race"), 500)
    words = ("certificates", "big.race", "--all", "--each", "out")
    with started(tmp_path, *words) as program:
        until(lambda: Path("out").is_dir() and len(list(Path("out").glob("*.pdf"))) > 20)
        os.killpg(program.pid, signal.SIGINT)
        assert program.stderr is not None
        assert program.stderr.read().decode().splitlines()[-1] == "stopped"
        assert program.wait(PATIENCE) == 130
        assert group(program.pid) == []
    finished = list(Path("out").iterdir())
    assert len(finished) < 505
    assert {file.suffix for file in finished} == {".pdf"}
    for file in finished:
        assert len(pages(str(file))) == 1
    before = {file: file.stat().st_mtime_ns for file in finished}
    answer = run(*words, "--resume")
    made, kept = 505 - len(finished), len(finished)
    assert answer.out == f"out: {made:,} certificates, {kept:,} were there already, 1 without a result\n"
    assert all(file.stat().st_mtime_ns == before[file] for file in finished)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups")
def test_ctrl_c_leaves_no_half_of_one_file(run: Run, tmp_path: Path) -> None:
    make(Path("big.race"), 3000)
    Path("c.pdf").write_bytes(b"of yesterday")
    files = {*Path().iterdir()}
    with started(tmp_path, "certificates", "big.race", "--all", "-o", "c.pdf") as program:
        until(lambda: {*Path().glob(".c.pdf.*")} > set())
        os.killpg(program.pid, signal.SIGINT)
        assert program.wait(PATIENCE) == 130
    assert {*Path().iterdir()} == files
    assert Path("c.pdf").read_bytes() == b"of yesterday"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups")
def test_no_part_outlives_a_program_that_was_killed(run: Run, tmp_path: Path) -> None:
    make(Path("big.race"), 500)
    with started(tmp_path, "certificates", "big.race", "--all", "--each", "out") as program:
        until(lambda: len(group(program.pid)) >= 3)  # itself and a process for each part
        program.kill()
        program.wait()
        until(lambda: group(program.pid) == [])
