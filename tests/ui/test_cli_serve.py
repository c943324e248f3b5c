"""`racecontrol serve`: the pages without a window."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from racecontrol.domain.facts import Gun
from racecontrol.session import Session
from tests.ui.test_cli import Run, race, run

__all__ = ["race", "run"]

HOME = Path(__file__).resolve().parent.parent.parent
PATIENCE_S = 60.0


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


@contextmanager
def serving(port: int, *more: str) -> "Iterator[tuple[subprocess.Popen[str], str]]":
    """The command and what it said first."""
    words = ("serve", "ten.race", "--address", "127.0.0.1", "--port", str(port), *more)
    with subprocess.Popen(
        [sys.executable, "-m", "ui", *words],
        env=os.environ | {"PYTHONPATH": str(HOME), "PYTHONDONTWRITEBYTECODE": "1"},
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline() + process.stdout.readline()
        finally:
            process.kill()


def ask(port: int, path: str) -> tuple[int, dict[str, str], bytes]:
    """As soon as it is there."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)) as line:
                line.request("GET", path)
                with line.getresponse() as told:
                    return told.status, {key.lower(): value for key, value in told.getheaders()}, told.read()
        except ConnectionError:
            assert time.monotonic() < end, "it does not listen"
            time.sleep(0.05)


def test_it_says_where_the_pages_are_and_the_code_that_opens_them(race: Run, port: int) -> None:
    with serving(port) as (process, said):
        found = re.search(r"\(announcer\): code (\S+), (http://127.0.0.1:\d+/\?key=\S+)", said)
        assert found
        assert f"pages: http://127.0.0.1:{port}/" in said
        status, headers, _ = ask(port, f"/pair?code={found[1]}")
        assert (status, "racecontrol-" in headers["set-cookie"]) == (200, True)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""
    with socket.socket() as line:
        assert line.connect_ex(("127.0.0.1", port)) != 0


def test_what_a_window_records_beside_it_is_served(race: Run, port: int) -> None:
    with serving(port, "--role", "feed") as (_, said):
        found = re.search(r"(/feed\.json\?key=\S+)", said)
        assert found
        end = time.monotonic() + PATIENCE_S

        def until(text: bytes) -> None:
            while text not in (told := ask(port, found[1])[2] if found else b""):
                assert time.monotonic() < end, told
                time.sleep(0.05)

        until(b'"racecontrol-feed/1"')
        before = json.loads(ask(port, found[1])[2])["clocks"]
        with Session.open(Path("ten.race")) as session:
            session.do(Gun(session.setup.waves[0].code, session.clock() + 86_400_000, "typed"))
        while json.loads(ask(port, found[1])[2])["clocks"] == before:
            assert time.monotonic() < end
            time.sleep(0.05)


def test_codes_are_the_same_the_next_time(race: Run, port: int) -> None:
    said: list[str] = []
    for _ in range(2):
        with serving(port) as (_, one):
            said.append(one)
    assert said[0] == said[1]


def test_a_port_that_is_no_port_is_refused(race: Run) -> None:
    told = race("serve", "ten.race", "--port", "70000")
    assert (told.code, told.err) == (2, ["--port 70000: write a number from 1 to 65535"])


@pytest.mark.skipif(sys.platform == "win32", reason="no groups of processes")
def test_ctrl_c_with_open_pages_ends_without_a_word(race: Run, port: int) -> None:
    with serving(port) as (process, said):
        code = said.partition("code ")[2].partition(",")[0]
        cookie = ask(port, f"/pair?code={code}")[1]["set-cookie"].partition(";")[0]
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)) as line:
            line.request("GET", "/events?page=announcer", headers={"Cookie": cookie})
            with line.getresponse() as stream:
                while b"event: clocks" not in stream.readline():
                    pass
                os.killpg(process.pid, signal.SIGINT)
                assert process.wait(PATIENCE_S) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_a_port_that_another_program_has_is_refused_with_advice(race: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        told = race("serve", "ten.race", "--address", "127.0.0.1", "--port", str(port))
    advice = f"--port {port}: another program listens there; choose another port, --port {port + 1}"
    assert (told.code, told.err, told.out) == (2, [advice], "")


@pytest.mark.parametrize("address", ["192.0.2.1", "no-such-computer.invalid"])
def test_an_address_of_another_computer_is_refused_and_the_own_ones_are_named(race: Run, address: str) -> None:
    told = race("serve", "ten.race", "--address", address)
    assert told.code == 2
    assert told.err[0].startswith(f"--address {address}: this computer does not have it; choose one of ")
    assert told.err[0].endswith("127.0.0.1")


def test_only_the_code_of_the_role_that_was_asked_for_is_printed(race: Run, port: int) -> None:
    with serving(port), serving(port + 1, "--role", "screen") as (process, said):
        assert "(screen): code" in said
        process.send_signal(signal.SIGINT)
        assert process.stdout is not None
        assert said.count("code ") + process.stdout.read().count("code ") == 1


def test_a_new_code_takes_the_place_of_the_old_one(race: Run, port: int) -> None:
    with serving(port) as (_, before):
        pass
    with serving(port, "--new") as (_, said):
        code = before.partition("code ")[2].partition(",")[0]
        assert code
        assert code not in said
        assert ask(port, f"/pair?code={code}")[0] == 403


def test_a_withdrawn_code_opens_nothing_also_where_it_is_served(race: Run, port: int) -> None:
    with serving(port) as (_, said):
        code = said.partition("code ")[2].partition(",")[0]
        cookie = ask(port, f"/pair?code={code}")[1]["set-cookie"].partition(";")[0]
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)) as line:
            line.request("GET", "/events?page=announcer", headers={"Cookie": cookie})
            with line.getresponse() as stream:
                told = race("serve", "ten.race", "--withdraw", "all")
                assert told.code == 0
                with suppress(ConnectionError, http.client.HTTPException):
                    while stream.readline():
                        pass
        assert ask(port, f"/pair?code={code}")[0] == 403
    again = race("serve", "ten.race", "--withdraw", "screen")
    assert (again.code, again.err) == (2, ["--withdraw screen: there is no such pairing"])
