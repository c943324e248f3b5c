"""The command line as processes: decoders on real lines, pipes that close, and programs that are killed."""

import json
import os
import re
import select
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import tty
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import serial

from racecontrol.exchange import event_toml
from racecontrol.session import Session
from racecontrol.sitting import Sitting
from racecontrol.store.journal import Journal
from tests.ui.test_cli import EVENT, crowd, write
from ui.cli import main

HOME = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30  # seconds; a test that waits so long has failed
READ = 38
"""Bytes of one read on an IPICO line."""


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    """`racecontrol` as a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(HOME)}
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *words],
        cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@contextmanager
def running(folder: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A process that is gone afterwards, whatever happens."""
    process = start(folder, *words)
    impatient = threading.Timer(PATIENCE, process.kill)
    impatient.start()
    try:
        yield process
    finally:
        impatient.cancel()
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stderr):
            assert pipe is not None
            pipe.close()


def until(process: subprocess.Popen[str], wanted: str) -> str:
    """What it says, up to the line that has a match for `wanted`."""
    said = ""
    assert process.stdout is not None
    for text in process.stdout:
        said += text
        if re.search(wanted, text):
            return said
    raise AssertionError(f"ended without {wanted!r}: {said}")


def stored(said: str) -> int:
    """The last number of stored reads in what `listen` said."""
    return int(re.findall(r"([\d,]+) stored", said)[-1].replace(",", ""))


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    process = start(folder, *words)
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


@pytest.fixture
def line() -> Iterator[tuple[int, str]]:
    """A serial line: our end, and the name of the port at the other."""
    master, slave = os.openpty()
    tty.setraw(slave)
    yield master, os.ttyname(slave)
    os.close(slave)
    os.close(master)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def make(folder: Path, port: str = "") -> Path:
    """A race whose decoder F is at that port."""
    text = EVENT.replace('protocol = "ipico"', f'protocol = "ipico"\nport = "{port}"') if port else EVENT
    (folder / "event.toml").write_text(text, "utf-8")
    Session.create(folder / "ten.race", event_toml.load(folder / "event.toml")).close()
    return folder / "ten.race"


def raw(path: Path) -> bytes:
    """All that was stored, as it was sent."""
    with closing(Journal.open(path)) as journal:
        assert journal.integrity() == []
        return b"".join(row.raw + b"\r\n" for row in journal.reads())


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM reads").fetchone()[0]


@contextmanager
def playing(master: int, process: subprocess.Popen[str], data: bytes) -> Iterator[None]:
    """Plays a recording into a line as soon as `listen` has opened it; what came before would be thrown away."""
    until(process, "F connecting")
    stopped = threading.Event()

    def play() -> None:
        rest = data
        while rest and not stopped.is_set():
            if select.select([], [master], [], 0.05)[1]:
                rest = rest[os.write(master, rest[:512]) :]

    thread = threading.Thread(target=play)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()


def test_listen_stores_everything_and_says_so(folder: Path) -> None:
    data = crowd(500)
    with socket.create_server(("127.0.0.1", 0)) as server:
        path = make(folder, f"socket://127.0.0.1:{server.getsockname()[1]}")
        server.settimeout(PATIENCE)
        with running(folder, "listen", "ten.race", "--until-idle", "1", "--format", "json") as process:
            decoder, _ = server.accept()
            with decoder:
                decoder.sendall(data)
                out, err = process.communicate(timeout=PATIENCE)
    counters = json.loads(out)["decoders"]["F"]
    state = counters.pop("state")
    ahead, shown = counters.pop("clock_ahead_ms"), counters.pop("clock")
    assert ahead < 0
    assert shown in (f"{ahead:+,} ms", *re.findall(r"\d{4}-\d\d-\d\d", shown))
    assert counters == {"bytes": len(data), "reads": 500, "garbage": 0, "stored": 500, "repeated": 0, "recovered": 0}
    assert state in ("live", "silent")
    assert list(json.loads(out)) == ["decoders"]
    assert (process.returncode, err) == (0, "")
    assert raw(path) == data


def test_listen_on_a_port_that_is_not_there_says_so_in_one_line(folder: Path) -> None:
    make(folder, "/dev/ttyNOWHERE")
    code, out, err = run(folder, "listen", "ten.race", "--until-idle", "0.5")
    assert err == "/dev/ttyNOWHERE: no such port; check the cable and the name\n"
    assert out.splitlines()[-1] == "F lost 0 B 0 reads 0 garbage 0 stored"
    assert code == 1


def test_listen_stores_what_it_has_when_it_is_asked_to_stop(folder: Path, line: tuple[int, str]) -> None:
    master, port = line
    path = make(folder, port)
    with running(folder, "listen", "ten.race") as process, playing(master, process, crowd(60_000)):
        said = until(process, r"[1-9][\d,]* stored")
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")
    assert count(path) == stored(out) >= stored(said)


@pytest.mark.parametrize("lines", [1, 3])
def test_what_listen_said_is_stored_survives_kill_9(folder: Path, line: tuple[int, str], lines: int) -> None:
    master, port = line
    path = make(folder, port)
    data = crowd(200_000)
    with running(folder, "listen", "ten.race", "--until-idle", "1") as process, playing(master, process, data):
        said = [stored(until(process, r"[1-9][\d,]* stored")) for _ in range(lines)]
        process.kill()
        process.wait(PATIENCE)
    kept = raw(path)
    assert 0 < said[-1] <= len(kept) // READ < 200_000
    assert kept == data[: len(kept)]
    assert main(["check", str(path)]) == 0


@pytest.mark.parametrize("wanted", [1, 20_000])
def test_a_replay_that_is_killed_leaves_a_whole_file_with_the_beginning(folder: Path, wanted: int) -> None:
    path = make(folder)
    data = crowd(60_000)
    (folder / "long.txt").write_bytes(data)
    with running(folder, "replay", "ten.race", "long.txt", "--decoder", "F") as process:
        deadline = time.monotonic() + PATIENCE
        while count(path) < wanted and time.monotonic() < deadline and process.poll() is None:
            select.select([], [], [], 0.005)
        process.kill()
        process.wait(PATIENCE)
    kept = raw(path)
    assert wanted <= len(kept) // READ < 60_000
    assert kept == data[: len(kept)]
    assert main(["check", str(path)]) == 0
    with Session.open(path) as session:
        assert len(session.snapshot().reads) == len(kept) // READ


def test_emulate_is_a_decoder_that_plays_its_recording(folder: Path) -> None:
    data = (folder / "finish.txt").read_bytes()
    with running(folder, "emulate", "ipico", "--port", "pty", "--capture", "finish.txt", "--speed", "5000") as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        with serial.serial_for_url(port, timeout=PATIENCE) as host:
            assert host.read(len(data)) == data
            assert process.wait(PATIENCE) == 0
            assert process.stdout.read() == "sent 4 reads\n"


def test_a_reader_that_goes_away_is_no_failure(folder: Path) -> None:
    (folder / "long.txt").write_bytes(crowd(5000))
    assert main(["replay", str(make(folder)), str(folder / "long.txt"), "--decoder", "F"]) == 0
    with running(folder, "reads", "ten.race") as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("id,decoder")
        process.stdout.close()
        assert process.wait(PATIENCE) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_a_refusal_shows_no_traceback_and_no_bar(folder: Path) -> None:
    code, out, err = run(folder, "new", "ten.race", "--event", "none.toml")
    assert (code, out, err) == (2, "", "none.toml: there is no such file; check the name and the folder\n")
    code, out, err = run(folder, "decode", "ipico", "finish.txt", "--format", "json")
    assert (code, err) == (0, "")


def test_a_small_rehearsal_runs_from_start_to_certificates(folder: Path) -> None:
    code, out, err = run(folder, "demo", "--headless", "--runners", "30", "--speed", "20000", "--out", "done")
    assert code == 0, err
    sent, received, stored, scored = re.findall(r"(?:sent|received|stored|scored) (\d+)", out)
    assert sent == received == stored == scored != "0"
    assert {path.name for path in (folder / "done").iterdir()} == {
        "rehearsal.race", "results.csv", "results.pdf", "medals.csv", "medals.pdf", "certificates.pdf",
    }  # fmt: skip
    again = folder / "again.csv"
    assert main(["results", str(folder / "done" / "rehearsal.race"), "-o", str(again)]) == 0
    assert again.read_bytes() == (folder / "done" / "results.csv").read_bytes()
    assert main(["demo", "--headless", "--out", str(folder / "done")]) == 2


def test_listen_beside_an_open_window_is_refused_and_beside_another_listen_goes_on(folder: Path) -> None:
    path = make(folder, "/dev/ttyNOWHERE")
    with closing(Sitting.claim(path, 5)) as window:
        assert window.mine
        code, out, err = run(folder, "listen", "ten.race", "--until-idle", "0.2")
    assert (code, out) == (2, "")
    assert re.fullmatch(
        rf"ten\.race: \S+ on .* \(process {os.getpid()}\) has this race open in a window, which hears its decoders; "
        "look there, or close that window first\n",
        err,
    )
    with closing(Sitting.claim(path, 5, window=False)):
        code, out, err = run(folder, "listen", "ten.race", "--until-idle", "0.2")
    assert "has this race open too; what both hear is stored once\n" in err
    assert out.startswith("F ")


def test_after_a_kill_it_is_told_which_boxes_cannot_be_asked(folder: Path, line: tuple[int, str]) -> None:
    master, port = line
    make(folder, port)
    with running(folder, "listen", "ten.race") as process, playing(master, process, crowd(5)):
        until(process, r"[1-9][\d,]* stored")
        process.kill()
        process.wait(PATIENCE)
    _, _, err = run(folder, "listen", "ten.race", "--until-idle", "0.2")
    assert "must be read out of them again. F cannot be asked for it from here: save the memory with" in err
