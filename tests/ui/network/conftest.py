"""A real process that serves on loopback, and a real browser."""

import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.network.sample import GUN, documents
from ui.network.orders import Limits, Place, State, Time
from ui.network.pairing import Pairing, Role, code_of, cookie_key, key_of, known, new_pairing
from ui.network.serving import Serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = Path("/usr/bin/chromium")
PATIENCE_S = 60.0
SECRET = bytes(range(32))


def until(done: Callable[[], bool], what: str) -> None:
    """Waits, with an end."""
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < end, f"waited too long until {what}"
        time.sleep(0.01)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Served:
    """A server with a pairing of each role."""

    serving: Serving
    pairings: list[Pairing]
    states: list[State] = field(default_factory=list)

    def open(self, port: int = 0, limits: Limits | None = None) -> None:
        place = Place("127.0.0.1", port or free_port(), ("lap.local",), limits or Limits())
        self.serving.open(place, known(SECRET, self.pairings), cookie_key(SECRET))
        until(lambda: self.serving.state.kind == "on", "it listens")

    def publish(self, **more: Any) -> None:
        self.serving.publish(documents(**more), Time(GUN + 5_892_000, time.time()))

    @property
    def port(self) -> int:
        assert self.serving.state.place is not None
        return self.serving.state.place.port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def id(self, role: Role) -> str:
        return next(one.id for one in self.pairings if one.role == role)

    def code(self, role: Role) -> str:
        return code_of(SECRET, self.id(role))

    def key(self, role: Role) -> str:
        return key_of(SECRET, self.id(role))

    def withdraw(self, role: Role) -> None:
        self.pairings = [one for one in self.pairings if one.role != role]
        self.serving.admit(known(SECRET, self.pairings), cookie_key(SECRET))

    def ask(self, path: str, method: str = "GET", cookie: str = "", **headers: str) -> Answer:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        line.request(method, path, headers={**given, **({"Cookie": cookie} if cookie else {})})
        answer = line.getresponse()
        told = Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        line.close()
        return told

    def cookie(self, role: Role) -> str:
        """What a browser holds after the code was typed."""
        return self.ask(f"/pair?code={self.code(role)}").headers["set-cookie"].partition(";")[0]

    def line(self) -> socket.socket:
        """A bare connection."""
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE_S)

    def stream(self, role: Role, page: str, cookie: str = "") -> "Stream":
        """Follows the events of a page."""
        return Stream(self, page, cookie or self.cookie(role))

    def clients(self, role: Role) -> int:
        return self.serving.state.clients.get(self.id(role), 0)


class Stream:
    """Events of a page, read only when they are asked for."""

    def __init__(self, served: Served, page: str, cookie: str, buffer: int = 0) -> None:
        self.line = socket.socket()
        if buffer:
            self.line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self.line.settimeout(PATIENCE_S)
        self.line.connect(("127.0.0.1", served.port))
        ask = f"GET /events?page={page} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n"
        self.line.sendall(ask.encode())
        self.answer = http.client.HTTPResponse(self.line)
        self.answer.begin()
        self.status = self.answer.status

    def next(self) -> tuple[str, Any] | None:
        """The next event; None: it is over."""
        name, data = "", ""
        try:
            while line := self.answer.readline().decode():
                if line == "\n" and name:
                    return name, json.loads(data)
                field_name, _, value = line.rstrip("\n").partition(": ")
                name, data = (value, data) if field_name == "event" else (name, data + value * (field_name == "data"))
        except (ConnectionError, http.client.HTTPException):
            pass
        return None

    def until(self, wanted: str, right: Callable[[Any], bool] = lambda _: True) -> list[tuple[str, Any]]:
        """Everything up to the first event of that name and value."""
        all_told: list[tuple[str, Any]] = []
        while (told := self.next()) is not None:
            all_told.append(told)
            if told[0] == wanted and right(told[1]):
                return all_told
        raise AssertionError(f"the stream ended before {wanted}: {[name for name, _ in all_told]}")

    def close(self) -> None:
        self.answer.close()
        self.line.close()


ROLES: tuple[Role, ...] = ("announcer", "screen", "feed")


def _serving() -> Served:
    states: list[State] = []
    one = Served(Serving(states.append), [new_pairing(role, role, 0) for role in ROLES], states)
    one.publish()
    one.open()
    return one


@pytest.fixture(scope="package")
def standing() -> Iterator[Served]:
    one = _serving()
    yield one
    one.serving.close()


@pytest.fixture
def served(standing: Served) -> Served:
    """A server that other tests have used: paired anew, with the sample's documents."""
    standing.pairings = [new_pairing(role, role, 0) for role in ROLES]
    standing.serving.admit(known(SECRET, standing.pairings), cookie_key(SECRET))
    standing.publish()
    until(lambda: standing.ask(f"/?key={standing.key('feed')}").headers.get("set-cookie") is not None, "it is paired")
    until(lambda: not standing.serving.state.clients, "the pages of the test before are closed")
    return standing


@pytest.fixture
def own() -> Iterator[Served]:
    """A server of its own, for a test that breaks it."""
    one = _serving()
    yield one
    one.serving.close()


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    if not CHROMIUM.exists():
        pytest.skip("no Chromium here: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as one:
        found = one.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        yield found
        found.close()


@pytest.fixture
def context(browser: "Browser") -> "Iterator[BrowserContext]":
    """A browser that has no cookies yet. What a page complains of fails the test."""
    one = browser.new_context()
    told: list[str] = []
    one.on("weberror", lambda fault: told.append(str(fault.error)))
    yield one
    one.close()
    assert told == []


@pytest.fixture
def page(context: "BrowserContext") -> "Page":
    return context.new_page()
