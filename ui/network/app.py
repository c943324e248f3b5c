"""The pages and what they ask for. There is no way in here that changes anything but a browser's own cookie."""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from ui.network.guard import Gate, Guard
from ui.network.hub import Hub
from ui.network.orders import FEED
from ui.network.pairing import AUDIENCES, Doorman, Known, Role

WEB = Path(__file__).resolve().parent / "web"

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
}

COOKIE_S = 30 * 24 * 3600

WORDS_FOR = "public"
"""The audience whose words the page of the pairing speaks, too."""


@dataclass(frozen=True, slots=True)
class Page:
    """`roles`: who sees it; `sections`: what it follows."""

    name: str
    roles: tuple[Role, ...]
    sections: frozenset[str]


ALWAYS = ("event", "clocks", "labels", "zone")
PAGES = {
    page.name: page
    for page in (
        Page(
            "announcer",
            ("announcer",),
            frozenset(
                (*ALWAYS, "reads", "coming", "finished", "left_out", "leaders", "milestones", "pinned", "splits")
            ),
        ),
        Page("queue", ("announcer", "screen"), frozenset((*ALWAYS, "queue"))),
        Page("leaders", ("announcer", "screen"), frozenset((*ALWAYS, "leaders", "splits"))),
        Page("clock", ("announcer", "screen"), frozenset(ALWAYS)),
    )
}


def read_web() -> dict[str, bytes]:
    """Every file of the pages, in memory: no path that is asked for reaches the disk."""
    return {path.name: path.read_bytes() for path in WEB.iterdir() if path.suffix in KINDS}


class Pages:
    """Answers. `port`: part of the cookie's name, because browsers do not keep ports apart."""

    def __init__(self, hub: Hub, doorman: Doorman, gate: Gate, port: int) -> None:
        self._hub, self._doorman, self._gate = hub, doorman, gate
        self._cookie = f"racecontrol-{port}"
        self._web = read_web()

    def routes(self) -> list[Route]:
        return [
            Route("/", self._start),
            Route("/pair", self._pair),
            Route("/me", self._me),
            Route("/words", self._words),
            *(Route(f"/{name}", partial(self._page, page)) for name, page in PAGES.items()),
            Route("/events", self._events),
            Route(f"/{FEED}", self._feed),
            Route("/feed/{name}", self._feed),
            Route("/web/{name}", self._file),
        ]

    async def _start(self, request: Request) -> Response:
        """The page on which a code is typed; a key in the address pairs at once."""
        answer = self._html("start.html")
        paired = self._by_key(request)
        return self._with_cookie(answer, paired) if paired else answer

    async def _pair(self, request: Request) -> Response:
        address = request.client.host if request.client else ""
        found = self._doorman.by_code(_asked(request, "code"), address, time.monotonic())
        if not isinstance(found, Known):
            return JSONResponse({"refused": found}, 429 if found == "wait" else 403)
        return self._with_cookie(JSONResponse(_mine(found)), found)

    async def _me(self, request: Request) -> Response:
        """Who asks, and which pages there are for him."""
        return JSONResponse(_mine(self._by_cookie(request)))

    async def _words(self, request: Request) -> Response:
        return Response(self._hub.section(WORDS_FOR, "labels"), media_type="application/json")

    async def _page(self, page: Page, request: Request) -> Response:
        paired = self._by_cookie(request)
        if paired is None:
            return RedirectResponse("/", 303)
        if paired.role not in page.roles:
            return _none()
        return self._html("page.html", page.name)

    async def _events(self, request: Request) -> Response:
        paired, page = self._by_cookie(request), PAGES.get(_asked(request, "page"))
        if paired is None or page is None or paired.role not in page.roles:
            return _none()
        headers = {"content-type": "text/event-stream; charset=utf-8", "connection": "close"}
        if request.method == "HEAD":
            return Response(headers=headers)
        if not self._gate.keep(request.scope["state"]["line"], paired.id):
            return Response("Too many pages are open.", 503, {"retry-after": "10"})
        may = partial(self._may, paired)
        return StreamingResponse(self._hub.follow(AUDIENCES[paired.role], page.sections, may), headers=headers)

    async def _feed(self, request: Request) -> Response:
        """For graphics programs, which come from anywhere and know no cookies: the key stands in the address, and
        only with it a foreign page may read the answer."""
        by_key = self._by_key(request)
        paired = by_key or self._by_cookie(request)
        if paired is None or paired.role != "feed":
            return _none()
        name = str(request.path_params.get("name", FEED))
        data = self._hub.file(name)
        if data is None:
            return Response("There is no such file.", 404)
        headers = {"content-type": KINDS[Path(name).suffix]}
        foreign = {"access-control-allow-origin": "*"} if by_key else {}
        return Response(data, headers=headers | foreign)

    async def _file(self, request: Request) -> Response:
        name = str(request.path_params["name"])
        data = self._web.get(name)
        if data is None or name.endswith(".html"):
            return Response("There is no such file.", 404)
        return Response(data, headers={"content-type": KINDS[Path(name).suffix]})

    def _html(self, name: str, page: str = "") -> Response:
        return Response(self._web[name].replace(b"{page}", page.encode()), headers={"content-type": KINDS[".html"]})

    def _may(self, paired: Known) -> bool:
        return self._doorman.is_known(paired)

    def _by_cookie(self, request: Request) -> Known | None:
        return self._doorman.by_cookie(request.cookies.get(self._cookie, ""))

    def _by_key(self, request: Request) -> Known | None:
        key = _asked(request, "key")
        return self._doorman.by_key(key) if key else None

    def _with_cookie(self, answer: Response, paired: Known) -> Response:
        answer.set_cookie(
            self._cookie, self._doorman.cookie(paired), max_age=COOKIE_S, path="/", httponly=True, samesite="strict"
        )
        return answer


def application(pages: Pages, names: tuple[str, ...]) -> Guard:
    """The pages behind their guard."""
    return Guard(Starlette(routes=pages.routes()), names)


def _mine(paired: Known | None) -> dict[str, object]:
    role = paired.role if paired else ""
    return {"role": role, "pages": [f"/{page.name}" for page in PAGES.values() if role in page.roles]}


def _none() -> Response:
    """The same for who is not paired and for who has another role: it tells nothing."""
    return Response("This is for paired screens of another role.", 403)


def _asked(request: Request, name: str) -> str:
    """A value of the address, the first where it stands there twice; "" where there is none."""
    query: bytes = request.scope["query_string"]
    return parse_qs(query.decode("latin-1")).get(name, [""])[0]
