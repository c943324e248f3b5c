"""The process that serves, asked over real sockets: who sees what, what is refused, what it survives."""

import json
import os
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.network.conftest import Served, Stream, free_port, until
from tests.ui.network.sample import documents, only
from ui.network.app import PAGES
from ui.network.guard import HEADER_BYTES, LOOSE, LOOSE_SHARE
from ui.network.orders import Limits, Place
from ui.network.pairing import Role, cookie_key, known
from ui.network.serving import Serving
from ui.network.tries import PER_ADDRESS

PATHS = ("/announcer", "/queue", "/leaders", "/clock")
SEEN: dict[Role, tuple[str, ...]] = {"announcer": PATHS, "screen": PATHS[1:], "feed": ()}


@pytest.mark.parametrize("role", SEEN)
def test_each_role_sees_its_pages_only(served: Served, role: Role) -> None:
    cookie = served.cookie(role)
    assert json.loads(served.ask("/me", cookie=cookie).body) == {"role": role, "pages": list(SEEN[role])}
    for path in PATHS:
        right = 200 if path in SEEN[role] else 403
        assert served.ask(path, cookie=cookie).status == right
        assert served.ask(f"/events?page={path[1:]}", "HEAD", cookie).status == right
    for path in ("/feed.json", "/feed/leaders.csv"):
        assert served.ask(path, cookie=cookie).status == (200 if role == "feed" else 403)


def test_who_is_not_paired_sees_the_page_for_the_code_and_nothing_of_the_race(served: Served) -> None:
    for path in PATHS:
        answer = served.ask(path)
        assert (answer.status, answer.headers["location"], answer.body) == (303, "/", b"")
    for path in ("/events?page=clock", "/feed.json", "/feed/leaders.csv", "/feed.json?key=wrong"):
        assert served.ask(path).status == 403
    seen = b"".join(served.ask(path).body for path in ("/", "/words", "/web/page.js", "/web/page.css", "/web/start.js"))
    for secret in ("Kunming", "2041", "李", "Gurung"):
        assert secret.encode() not in seen


def test_the_public_pages_get_the_public_document(served: Served) -> None:
    served.serving.publish({"public": {"event": b'"public"'}, "announcer": {"event": b'"announcer"'}})
    for role, said in (("announcer", "announcer"), ("screen", "public")):
        stream = served.stream(role, "clock")
        stream.until("event", lambda value, said=said: value == said)
        stream.close()


def test_a_key_pairs_and_its_cookie_holds_nothing_of_the_key(served: Served) -> None:
    answer = served.ask(f"/?key={served.key('screen')}")
    cookie = answer.headers["set-cookie"]
    assert answer.status == 200
    for word in ("HttpOnly", "SameSite=strict", "Path=/", "Max-Age="):
        assert word in cookie
    assert served.key("screen") not in cookie
    assert served.ask("/queue", cookie=cookie.partition(";")[0]).status == 200
    assert "set-cookie" not in served.ask("/?key=wrong").headers


def test_after_wrong_codes_typing_waits_but_a_qr_code_opens(own: Served) -> None:
    told = [own.ask("/pair?code=AAAA-AAAA").status for _ in range(PER_ADDRESS)]
    assert told == [403] * PER_ADDRESS
    answer = own.ask(f"/pair?code={own.code('screen')}")
    assert (answer.status, json.loads(answer.body)) == (429, {"refused": "wait"})
    assert "set-cookie" in own.ask(f"/?key={own.key('screen')}").headers


def test_graphics_programs_read_the_feed_with_the_key_in_the_address(served: Served) -> None:
    answer = served.ask(f"/feed.json?key={served.key('feed')}", Origin="https://graphics.example")
    assert json.loads(answer.body)["schema"] == "racecontrol-feed/1"
    assert answer.headers["access-control-allow-origin"] == "*"
    table = served.ask(f"/feed/leaders.csv?key={served.key('feed')}")
    assert (table.headers["content-type"], table.body) == ("text/csv; charset=utf-8", b"rank,bib\n1,2041\n")
    assert "access-control-allow-origin" not in served.ask("/feed.json", cookie=served.cookie("feed")).headers
    assert served.ask(f"/feed.json?key={served.key('screen')}").status == 403
    assert served.ask(f"/feed/none.csv?key={served.key('feed')}").status == 404


def test_a_withdrawn_pairing_is_cut_at_once_and_opens_nothing_any_more(served: Served) -> None:
    cookie, code, key = served.cookie("screen"), served.code("screen"), served.key("screen")
    gone, stays = served.stream("screen", "queue", cookie), served.stream("announcer", "queue")
    for stream in (gone, stays):
        stream.until("queue")
    until(lambda: served.clients("screen") == served.clients("announcer") == 1, "both are counted")
    served.withdraw("screen")
    while gone.next() is not None:
        pass
    assert json.loads(served.ask("/me", cookie=cookie).body) == {"role": "", "pages": []}
    assert served.ask(f"/pair?code={code}").status == 403
    assert "set-cookie" not in served.ask(f"/?key={key}").headers
    served.serving.publish(only(77))
    served.serving.publish({"announcer": {"queue": b"[77]"}})
    stays.until("queue", lambda queue: queue == [77])
    for stream in (gone, stays):
        stream.close()


# no way to write


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "MKCOL", "X"])
def test_nothing_but_get_and_head_is_answered(served: Served, method: str) -> None:
    with served.line() as line:
        line.sendall(f"{method} /queue HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        answer = _all(line)
    assert answer.startswith(b"HTTP/1.1 405 ")
    assert b"\r\nallow: GET, HEAD\r\n" in answer


def test_no_body_is_read(served: Served) -> None:
    for head in ("Content-Length: 1000000000", "Transfer-Encoding: chunked", "Content-Length: 5"):
        with served.line() as line:
            line.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n{head}\r\n\r\n".encode())
            assert _all(line).startswith(b"HTTP/1.1 413 ")
    assert served.ask("/").status == 200


@pytest.mark.parametrize("path", ["/", "/queue", "/web/page.js", "/events?page=queue", "/words"])
def test_head_answers_as_get_without_a_body_and_does_not_stay(served: Served, path: str) -> None:
    answer = served.ask(path, "HEAD", served.cookie("announcer"))
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize(
    "target",
    [
        "/web/../app.py", "/web/..%2fapp.py", "/web/%2e%2e/app.py", "/web/....//app.py", "/web/..\\app.py",
        "//etc/passwd", "/../../../../etc/passwd", "/web//etc/passwd", "/web/%2fetc%2fpasswd", "/web/page.html",
        "/web/start.html", "/web/", "/web", "/web/page.js/", "/web/page.js%00.css", "/feed/", "/feed/../feed.json",
        "/feed/%2e%2e/app.py", "/queue/", "/QUEUE", "/queue/..;/announcer", "http://127.0.0.1/announcer", "*",
    ],
)  # fmt: skip
def test_no_path_leads_anywhere_else(served: Served, target: str) -> None:
    with served.line() as line:
        line.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        answer = _all(line)
    status, body = int(answer.split(b" ")[1]), answer.partition(b"\r\n\r\n")[2]
    assert status in (303, 307, 400, 403, 404)
    assert b"import" not in body
    assert b"root:" not in body


QUESTIONS = (
    "/?" + "a=1&" * 300, "/?key=%ff%00", "/?key", "/?=&=&;", "/pair?code=%f0%9f%92%a9%ff%00", "/pair",
    "/pair?code=" + "A" * 1900,
    "/pair?code=a&code=b", "/events?page=%00", "/events?page=../queue", "/feed.json?key=" + "k" * 1900,
)  # fmt: skip


def test_no_question_breaks_anything(own: Served) -> None:
    for target in QUESTIONS:
        assert own.ask(target, cookie="racecontrol-1=x; a; =; \xff=\xfe").status in (200, 403), target


# strict


STRICT = {
    "content-security-policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}


def test_every_answer_is_strict_and_tells_nothing_of_the_program(served: Served) -> None:
    cookie = served.cookie("announcer")
    paths = ("/", "/me", "/words", "/queue", "/none", "/web/page.js", "/feed.json", "/events?page=none")
    for method in ("HEAD", "GET", "POST"):
        for path in paths:
            answer = served.ask(path, method, cookie)
            assert {name: answer.headers.get(name) for name in STRICT} == STRICT, (method, path)
            assert "server" not in answer.headers


def test_pages_ask_for_nothing_outside_and_hold_no_script_of_their_own() -> None:
    from ui.network.app import read_web

    for name, data in read_web().items():
        text = data.decode()
        assert "://" not in text.replace("http://www.w3.org/2000/svg", ""), name
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "style=", " onclick"):
            assert word not in text, (name, word)


@pytest.mark.parametrize(
    ("host", "right"),
    [
        ("127.0.0.1", 200), ("127.0.0.1:8765", 200), ("[::1]:8765", 200), ("192.0.2.7", 200), ("localhost", 200),
        ("lap.local:8765", 200), ("LAP.LOCAL.", 200), ("evil.example", 421), ("evil.example:8765", 421),
        ("127.0.0.1.evil.example", 421), ("[::1].evil.example", 421), ("", 421), ("localhost@evil.example", 421),
    ],
)  # fmt: skip
def test_only_our_own_name_is_answered(served: Served, host: str, right: int) -> None:
    with served.line() as line:
        line.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        assert int(_all(line).split(b" ")[1]) == right


# hostile clients


def test_huge_headers_and_nonsense_are_refused_and_the_connection_closed(served: Served) -> None:
    huge = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * (4 * HEADER_BYTES) + b"\r\n\r\n"
    many = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"a: b\r\n" * 10_000 + b"\r\n"
    long = b"GET /" + b"x" * 3000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    two_hosts = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n"
    for hostile in (huge, many, long, two_hosts, b"\0" * 100_000, b"\x16\x03\x01\x02\x00\x01\x00", b"\r\n" * 50_000):
        with served.line() as line:
            told = _sent(line, hostile)
            assert not told or int(told.split(b" ")[1]) in (400, 414, 431)
    assert served.ask("/").status == 200


def test_a_request_that_comes_letter_by_letter_is_not_waited_for(own: Served) -> None:
    own.open(limits=Limits(asking=0.5))
    with own.line() as idle, own.line() as slow, own.line() as after:
        after.sendall(b"GET /web/mark.svg HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET ")  # and then nothing more
        slow.settimeout(0.05)
        told = None
        for letter in "GET /" + "x" * 10_000:  # until the server has had enough
            try:
                slow.sendall(letter.encode())
                told = slow.recv(100)
            except TimeoutError:
                continue
            except ConnectionError:
                told = b""
            break
        assert told == b""
        assert _all(idle) == b""
        assert _all(after).startswith(b"HTTP/1.1 200 ")


def test_idle_connections_lock_nobody_out(served: Served) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    follows = served.stream("announcer", "queue")
    follows.until("queue")
    until(lambda: served.clients("announcer") == 1, "it is counted")
    idle = [served.line() for _ in range(int(LOOSE * LOOSE_SHARE) + 100)]
    stream = served.stream("screen", "queue")
    stream.until("queue")
    served.serving.publish({"public": {"queue": b"[5]"}, "announcer": {"queue": b"[5]"}})
    for one in (follows, stream):
        one.until("queue", lambda queue: queue == [5])
        one.close()
    assert _all(idle[0]) == b""  # the one that came first made room
    for line in idle:
        line.close()


def test_a_slow_reader_gets_the_newest_when_it_reads_again(served: Served) -> None:
    slow = Stream(served, "queue", served.cookie("announcer"), buffer=4096)
    quick = served.stream("announcer", "queue")
    slow.until("queue")
    for number in range(60):
        served.serving.publish({"announcer": {"queue": json.dumps([number] * 20_000).encode()}})
        quick.until("queue", lambda queue, number=number: queue[0] == number)
    seen = [value[0] for name, value in slow.until("queue", lambda queue: queue[0] == 59) if name == "queue"]
    assert seen == sorted(seen)
    assert len(seen) < 40  # the others were left out
    slow.close()
    quick.close()


def test_who_reads_nothing_is_dropped_and_the_others_go_on(own: Served) -> None:
    own.open(limits=Limits(reading=1.0))
    slow = Stream(own, "queue", own.cookie("screen"), buffer=4096)
    quick = own.stream("announcer", "queue")
    number = 0
    while own.serving.state.dropped == 0:
        number += 1
        assert number < 500
        big = json.dumps([number] * 20_000).encode()
        own.serving.publish({"public": {"queue": big}, "announcer": {"queue": big}})
        quick.until("queue", lambda queue, number=number: queue[0] == number)
    until(lambda: own.clients("screen") == 0, "its place is free")
    assert own.clients("announcer") == 1
    slow.close()
    quick.close()


# what is followed


def test_only_sections_that_changed_are_sent(served: Served) -> None:
    stream = served.stream("announcer", "announcer")
    told = {name for name, _ in stream.until("splits")}
    served.serving.publish(documents(finishers=41))
    changed = [name for name, _ in stream.until("reads", lambda reads: reads == 41) if name != "now"]
    served.serving.publish({"announcer": {"splits": b"{}"}})
    changed += [name for name, _ in stream.until("splits", lambda splits: splits == {}) if name != "now"]
    stream.close()
    assert told >= {"event", "labels", "coming", "clocks"}
    assert set(changed) <= {"reads", "clocks", "finished", "queue", "splits", "milestones"}


def test_the_race_clock_comes_first_and_again_and_again(served: Served) -> None:
    stream = served.stream("screen", "clock")
    name, first = stream.next() or ("", {})
    assert name == "now"
    assert first["at"] >= 1_700_000_005_892
    again = stream.until("now")[-1][1]
    assert first["at"] < again["at"]
    stream.close()


@pytest.fixture
def taken() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as one:
        yield one


def test_a_port_that_another_program_has_is_told_and_taken_when_it_is_free(own: Served, taken: socket.socket) -> None:
    port, secret = taken.getsockname()[1], bytes(range(32))
    own.serving.open(Place("127.0.0.1", port), known(secret, own.pairings), cookie_key(secret))
    until(lambda: own.serving.state.kind == "refused", "it is told")
    assert "in use" in own.serving.state.text
    assert own.serving.state.reason == "taken"
    taken.close()
    until(lambda: own.serving.state.kind == "on", "it listens")
    stream = own.stream("screen", "queue")
    stream.until("queue")
    stream.close()


@pytest.mark.expected_log("the process that serves the local network is gone or hangs")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV])
def test_a_process_that_was_killed_is_started_anew_with_all_it_had(own: Served, how: signal.Signals) -> None:
    port, pid = own.port, own.serving.pid
    cookie = own.cookie("announcer")
    stream = own.stream("announcer", "queue", cookie)
    stream.until("queue")
    assert pid is not None
    os.kill(pid, how)
    while stream.next() is not None:
        pass
    until(lambda: own.serving.pid not in (None, pid) and own.serving.state.kind == "on", "it is there again")
    assert own.port == port
    again = own.stream("announcer", "announcer", cookie)
    told = again.until("splits")
    assert len(dict(told)["finished"]) == 8
    stream.close()
    again.close()


@pytest.mark.expected_log("the process that serves the local network is gone or hangs")
def test_a_process_that_hangs_holds_nobody_up_and_is_replaced(own: Served) -> None:
    own.serving.close()
    own.serving = Serving(own.states.append, patience=3.0)
    own.open()
    pid = own.serving.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    big = json.dumps(["x" * 1000] * 1000).encode()
    for number in range(200):
        own.serving.publish({"public": {"queue": big, "reads": str(number).encode()}})
    until(lambda: own.serving.pid not in (None, pid) and own.serving.state.kind == "on", "it is there again")
    stream = own.stream("screen", "queue")
    stream.until("queue", lambda queue: len(queue) == 1000)
    stream.close()


def test_it_ends_with_the_program_that_started_it(own: Served) -> None:
    pid, port = own.serving.pid, own.port
    own.serving.close()
    assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert own.serving.state.kind == "off"
    with socket.socket() as line:
        assert line.connect_ex(("127.0.0.1", port)) != 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_ctrl_c_does_not_reach_it_from_its_first_moment_on(own: Served) -> None:
    own.serving.close()
    secret = bytes(range(32))
    own.serving.open(Place("127.0.0.1", free_port()), known(secret, own.pairings), cookie_key(secret))
    until(lambda: own.serving.pid is not None, "it is started")
    pid = own.serving.pid
    assert pid is not None
    os.kill(pid, signal.SIGINT)
    until(lambda: own.serving.state.kind in ("on", "broken"), "it listens")
    assert (own.serving.state.kind, own.serving.pid) == ("on", pid)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_it_ends_when_the_program_that_started_it_was_killed() -> None:
    code = (
        "import time; from tests.ui.network.conftest import Served, ROLES; from ui.network.pairing import new_pairing; "
        "from ui.network.serving import Serving; "
        "one = Served(Serving(lambda _: None), [new_pairing(role, role, 0) for role in ROLES]); one.open(); "
        "print(one.port, one.serving.pid, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        port, pid = map(int, program.stdout.readline().split())
        with socket.create_connection(("127.0.0.1", port)):
            program.kill()
    until(lambda: not _alive(pid), "it has ended, too")


def test_every_page_follows_the_words_and_the_clocks() -> None:
    assert all({"labels", "clocks", "event"} <= page.sections for page in PAGES.values())


@pytest.mark.skipif(sys.platform == "win32", reason="no forks and no limits of files")
def test_the_process_that_serves_imports_nothing_of_the_race_file() -> None:
    code = (
        "import sys, ui.network.process; "
        "print([m for m in sys.modules if m.startswith(('sqlalchemy', 'PySide6', 'racecontrol.store', 'hardware'))])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")  # nobody may have waited for it yet
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def _all(line: socket.socket) -> bytes:
    """Everything until the other side closes."""
    told = b""
    try:
        while piece := line.recv(65536):
            told += piece
    except ConnectionError:
        pass
    return told


def _sent(line: socket.socket, data: bytes) -> bytes:
    try:
        line.sendall(data)
        line.shutdown(socket.SHUT_WR)
    except OSError:
        pass
    return _all(line)
