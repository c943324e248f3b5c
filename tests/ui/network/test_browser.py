"""The pages in a real browser: pairing, what changes, lost connections, sizes."""

import json
import os
import signal
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.network.conftest import ROLES, SECRET, Served, free_port, until
from tests.ui.network.sample import GUN, PEOPLE, document, documents, finisher, person
from ui.network.labels import LABELS
from ui.network.orders import Documents, Time
from ui.network.pairing import Role, new_pairing
from ui.network.serving import Serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

SIZES = ((320, 568), (360, 740), (768, 1024), (820, 1180), (1366, 768), (1920, 1080))
PAGES = ("announcer", "queue", "leaders", "clock")

CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  if (!one.textContent.trim() || box.width === 0 || style.visibility === "hidden") return false;
  const hides = style.overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1;
  return hides || box.right > innerWidth + 1 || box.left < -1;
}).map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`)"""
"""Elements whose text stands outside the page, or is cut off at their edge."""

CONTRAST = """() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((one) => one / 255);
    const [r, g, b] = parts.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)|transparent/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const texts = [...document.querySelectorAll("body *")].filter((one) => [...one.childNodes].some(
    (node) => node.nodeType === 3 && node.textContent.trim()));
  return texts.map((one) => {
    const [a, b] = [light(getComputedStyle(one).color), light(ground(one))].sort((x, y) => y - x);
    return [(a + 0.05) / (b + 0.05), `${one.tagName}.${one.className}: ${one.textContent.slice(0, 30)}`];
  }).filter(([ratio]) => ratio < 4.5);
}"""
"""Texts below AA contrast (WCAG 2.2, 1.4.3)."""


def pair(page: "Page", served: Served, role: Role, path: str = "") -> None:
    page.goto(f"{served.url}/?key={served.key(role)}")
    page.wait_for_selector("#state.ok")
    if path:
        page.goto(f"{served.url}/{path}")
        page.wait_for_selector("#state.ok")


def parts(**sections: object) -> Documents:
    """For both audiences."""
    told = {name: json.dumps(value).encode() for name, value in sections.items()}
    return {"announcer": told, "public": told}


def bibs(page: "Page", within: str) -> list[str]:
    return page.locator(f"{within} .bib").all_text_contents()


# pairing


def test_the_code_is_typed_and_leads_to_the_announcers_page(served: Served, page: "Page") -> None:
    page.goto(served.url)
    page.get_by_role("heading", name=LABELS["pair"]).wait_for()
    page.get_by_label(LABELS["code"]).press_sequentially("wrong one")
    page.keyboard.press("Enter")
    page.get_by_text(LABELS["wrong"]).wait_for()
    code = served.code("announcer").lower()
    page.get_by_label(LABELS["code"]).fill(f"{code[:4]} {code[4:]}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/announcer")
    page.wait_for_selector("#state.ok")
    assert page.title() == "SCO Kunming Marathon"
    assert page.locator(".finished .name").first.inner_text() == finisher(39)["who"]["name"]


def test_a_qr_code_leads_on_at_once_and_the_key_leaves_the_address(served: Served, page: "Page") -> None:
    pair(page, served, "screen")
    assert page.url == f"{served.url}/queue"
    assert page.evaluate("document.cookie") == ""  # no script may read it
    page.go_back()
    assert served.key("screen") not in page.url


def test_who_is_paired_is_not_asked_again(served: Served, context: "BrowserContext") -> None:
    pair(context.new_page(), served, "announcer")
    again = context.new_page()
    again.goto(served.url)
    again.wait_for_url("**/announcer")


def test_a_graphics_programs_pairing_is_told_its_address(served: Served, page: "Page") -> None:
    page.goto(f"{served.url}/?key={served.key('feed')}")
    page.get_by_text(LABELS["no_page"]).wait_for()


def test_a_screen_is_offered_its_pages_only(served: Served, page: "Page") -> None:
    pair(page, served, "screen")
    page.get_by_role("link", name=LABELS["clock"]).wait_for()
    assert page.get_by_role("link").all_inner_texts() == [LABELS[name] for name in PAGES[1:]]
    answer = page.goto(f"{served.url}/announcer")
    assert answer is not None
    assert answer.status == 403


def test_a_withdrawn_screen_goes_back_to_the_code_and_shows_nothing_any_more(served: Served, page: "Page") -> None:
    pair(page, served, "screen")
    served.withdraw("screen")
    page.get_by_text(LABELS["withdrawn"]).wait_for()
    assert page.get_by_text("Kunming").count() == 0


# live


def test_a_new_finisher_comes_in_on_top_without_a_new_page(served: Served, page: "Page") -> None:
    pair(page, served, "announcer", "queue")
    page.evaluate("window.stays = true")
    before = bibs(page, ".queue")
    one = finisher(0, who=person(5, bib="7777"), place=41)
    served.serving.publish(parts(queue=[one, *document()["queue"]]))
    page.get_by_text("7777").wait_for()
    assert bibs(page, ".queue") == ["7777", *before]
    assert page.evaluate("window.stays")


def test_rows_that_stay_the_same_are_left_alone(served: Served, page: "Page") -> None:
    pair(page, served, "announcer", "queue")
    page.evaluate("document.querySelectorAll('.queue li').forEach((one) => { one.mine = true; })")
    served.serving.publish(parts(queue=[finisher(99, who=person(5, bib="7777")), *document()["queue"][:-1]]))
    page.get_by_text("7777").wait_for()
    touched = page.evaluate("[...document.querySelectorAll('.queue li')].filter((one) => !one.mine).length")
    assert touched == 1


def test_what_the_announcer_has_marked_is_said_in_words(served: Served, page: "Page") -> None:
    pair(page, served, "announcer")
    assert bibs(page, ".pinned") == [PEOPLE[0][0]]
    served.serving.publish(
        parts(finished=[finisher(0, who=person(5, bib="7777", mark="called", favourite=True))], pinned=[])
    )
    page.locator(".finished").get_by_text("7777").wait_for()
    marks = page.locator(".finished .mark").all_inner_texts()
    assert marks == [f"★ {LABELS['favourite']}", f"✓ {LABELS['called']}"]
    assert page.locator(".pinned").is_hidden()


def test_texts_of_the_race_are_never_taken_for_markup(served: Served, page: "Page") -> None:
    evil = '<img src=x onerror="window.evil=1"><b>Eve</b>'
    who = person(0, name=evil, latin=evil, say=evil, country=evil, club=evil, story=evil, bib="<i>", category=evil)
    pair(page, served, "announcer")
    served.serving.publish(
        parts(
            event=evil, finished=[finisher(0, who=who, why=evil)], coming=[{**document()["coming"][0], "who": who}],
            milestones=[{**document()["milestones"][0], "text": evil, "who": who}],
            clocks=[{**document()["clocks"][0], "name": evil}],
        )
    )  # fmt: skip
    page.locator(".finished .name", has_text="<b>Eve</b>").wait_for()
    assert page.locator("main b, main i, main img").count() == 0
    assert page.evaluate("window.evil") is None


def test_the_clock_of_the_page_follows_the_races_clock(served: Served, page: "Page") -> None:
    pair(page, served, "screen", "clock")
    first = page.locator(".big .time").first
    first.filter(has_text="1:3").wait_for()
    served.serving.publish(documents(), Time(GUN + 7_322_000, time.time(), pace=60.0))
    page.reload()
    shown = page.locator(".big .time").first
    shown.filter(has_text="2:").wait_for()
    seen = shown.inner_text()
    until(lambda: shown.inner_text() > seen, "it runs")


def test_a_race_that_has_not_started_shows_no_clock_that_runs(served: Served, page: "Page") -> None:
    pair(page, served, "screen", "clock")
    served.serving.publish(parts(clocks=[{**document()["clocks"][0], "gun": None}]))
    page.locator(".big").get_by_text(LABELS["no_gun"]).wait_for()


def test_names_carry_their_direction_and_language(served: Served, page: "Page") -> None:
    pair(page, served, "announcer", "queue")
    told = page.evaluate(
        "[...document.querySelectorAll('.queue .name')].map((one) => [one.textContent, one.lang, one.dir])"
    )
    spoken = {name: lang for name, lang, _ in told}
    assert {direction for *_, direction in told} == {"auto"}
    assert (spoken["李 伟"], spoken["佐藤 健"], spoken["محمد رضایی"]) == ("zh", "ja", "fa")


def test_the_words_change_with_the_language_of_the_program(served: Served, page: "Page") -> None:
    pair(page, served, "announcer")
    served.serving.publish(documents({LABELS["coming"]: "即将到达"}, "zh"))
    page.get_by_role("heading", name="即将到达").wait_for()
    assert page.evaluate("document.documentElement.lang") == "zh"
    assert len(bibs(page, ".finished")) == 8


def test_every_row_says_its_race_where_several_run(served: Served, page: "Page") -> None:
    pair(page, served, "announcer")
    page.locator(".pinned .tag").wait_for()
    for row in (".finished li", ".coming li", ".pinned li"):
        tags = page.locator(f"{row} .tag").all_inner_texts()
        assert tags == ["Marathon"] * page.locator(row).count()
    page.goto(f"{served.url}/queue")
    page.locator(".queue li .tag", has_text="Marathon").nth(29).wait_for(state="attached")
    served.serving.publish(parts(clocks=[document()["clocks"][0], {**document()["clocks"][1], "gun": None}]))
    page.locator(".queue li .tag").first.wait_for(state="detached")
    assert page.locator(".queue li .tag").count() == 0


def test_the_head_has_the_time_of_day_and_how_many_are_in(served: Served, page: "Page") -> None:
    pair(page, served, "announcer")
    page.locator("header .counts").nth(1).wait_for()
    page.locator("#day .time:not(:empty)").wait_for()
    assert page.locator("header .counts").all_inner_texts() == ["finished 40 / 8000", "finished 0 / 6000"]
    shown = page.locator("#day .time").inner_text()  # 1,700,005,892 s are 07:51:32 in Kunming
    assert "07:51:32" <= shown < "08:30"


def test_nothing_is_said_twice(served: Served, page: "Page") -> None:
    pair(page, served, "announcer")
    same = person(5, name="An Na", latin="An Na", say="an na", bib="7001", category="W", sex="W")
    other = person(0, bib="7002", category="M40")
    served.serving.publish(
        parts(
            finished=[finisher(302, who=same), finisher(301, who=other)],
            milestones=[
                {
                    "key": "a",
                    "kind": "first",
                    "at": GUN,
                    "text": "First woman: An Na, 1:38:12",
                    "race": "M",
                    "who": same,
                },
                {"key": "b", "kind": "first", "at": GUN, "text": "First man: 李 伟", "race": "M", "who": other},
            ],
        )
    )
    page.locator(".finished").get_by_text("7001").wait_for()
    assert page.locator(".finished .names").all_inner_texts()[0] == "An Na"
    assert len(page.locator(".finished .names").nth(1).locator("span").all()) == 3
    first, second = page.locator(".finished li").all()
    assert first.locator(".place").all_inner_texts() == ["Place 303.", "women 152."]
    assert second.locator(".place").all_inner_texts() == ["Place 302.", "men 151.", "M40 101."]
    assert page.locator(".milestones .name").count() == 0
    assert page.locator(".milestones .latin").all_inner_texts() == ["Li Wei"]


def test_who_is_expected_among_the_leaders_has_no_number_yet(served: Served, page: "Page") -> None:
    pair(page, served, "screen", "leaders")
    block = document()["leaders"][0]
    block["runners"][3]["rank"] = 0
    served.serving.publish(parts(leaders=[block]))
    page.locator(".blocks[data-count='1']").wait_for()
    assert page.locator(".block .place").all_text_contents() == ["1.", "2.", "3.", ""]


def test_one_race_has_the_clock_for_itself(served: Served, page: "Page") -> None:
    pair(page, served, "screen", "clock?race=H")
    page.locator(".big .race").first.wait_for()
    assert page.locator(".big .race").all_inner_texts() == ["Half marathon"]


@pytest.mark.parametrize("over", ["limit", "stands"])
def test_a_race_whose_time_is_over_is_not_live(served: Served, page: "Page", over: str) -> None:
    late = GUN + (30_000_000 if over == "limit" else 6_000_000)
    clocks = [{**one, "limit": GUN + 21_600_000} for one in document()["clocks"]]
    time_now = Time(late, time.time(), 1.0 if over == "limit" else 0.0)
    served.serving.publish({**documents(), **parts(clocks=clocks)}, time_now)
    page.goto(f"{served.url}/?key={served.key('screen')}")
    page.locator("#state", has_text=LABELS["over"]).wait_for()
    page.goto(f"{served.url}/clock")
    page.locator("#state", has_text=LABELS["over"]).wait_for()
    page.locator(".big .time", has_text=LABELS["over"]).nth(1).wait_for()
    assert set(page.locator("[data-gun]").all_text_contents()) == {LABELS["over"]}
    assert page.locator("#day").is_hidden()


# lost connections


@pytest.mark.expected_log("the process that serves the local network is gone or hangs")
def test_a_lost_connection_is_shown_and_comes_back_with_everything(own: Served, page: "Page") -> None:
    pair(page, own, "announcer")
    assert own.serving.pid is not None
    os.kill(own.serving.pid, signal.SIGKILL)
    page.get_by_role("alert").filter(has_text="No connection since").wait_for()
    assert len(bibs(page, ".finished")) == 8  # what was known stays readable
    marks = page.evaluate(
        "[...document.querySelectorAll('[data-gun]')].map((one) => getComputedStyle(one, '::before').content)"
    )
    assert set(marks) == {'"○ "'}
    new = finisher(0, who=person(5, bib="7777"))
    own.serving.publish(parts(finished=[new]))
    page.wait_for_selector("#state.ok")
    page.locator(".finished").get_by_text("7777").wait_for()
    assert page.get_by_role("alert").is_hidden()


def test_a_paired_tablet_stays_paired_when_the_whole_program_was_restarted(own: Served, page: "Page") -> None:
    pair(page, own, "announcer")
    port = own.port
    own.serving.close()
    page.get_by_role("alert").filter(has_text="No connection since").wait_for()
    own.serving = Serving(own.states.append)  # as a new program, with what is remembered of the race
    own.serving.publish(parts(event="The same race", labels={**LABELS, "lang": "en"}))
    own.open(port)
    page.wait_for_selector("#state.ok")
    page.get_by_role("heading", name="The same race").wait_for()
    assert page.url.endswith("/announcer")


def test_the_page_for_the_code_waits_for_the_program(page: "Page") -> None:
    one = Served(Serving(lambda _: None), [new_pairing(role, role, 0) for role in ROLES])
    one.open(free_port())
    page.goto(one.url)
    one.publish()
    page.get_by_role("heading", name=LABELS["pair"]).wait_for()
    one.serving.close()
    page.get_by_label(LABELS["code"]).fill(one.code("screen"))
    page.keyboard.press("Enter")
    page.get_by_text(LABELS["no_program"]).wait_for()


# how it looks


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(served: Served, browser: "Browser", size: Any) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    page.goto(served.url)
    page.wait_for_selector("h1:not(:empty)")
    assert page.evaluate(CUT) == []
    pair(page, served, "announcer")
    for path in PAGES:
        page.goto(f"{served.url}/{path}")
        page.wait_for_selector(".big .time:not(:empty)" if path == "clock" else ".names")
        assert page.evaluate(CUT) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_text_has_contrast(served: Served, browser: "Browser", look: Any) -> None:
    context = browser.new_context(color_scheme=look)
    page = context.new_page()
    page.goto(served.url)
    page.wait_for_selector("h1:not(:empty)")
    assert page.evaluate(CONTRAST) == []
    pair(page, served, "announcer")
    for path in PAGES:
        page.goto(f"{served.url}/{path}")
        page.wait_for_selector("#state.ok")
        assert page.evaluate(CONTRAST) == [], path
    context.close()


def test_the_button_turns_light_into_dark_and_it_is_remembered(served: Served, page: "Page") -> None:
    pair(page, served, "screen")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name=LABELS["look"]).click()
    dark = page.evaluate(ground)
    assert dark != light
    page.reload()
    page.wait_for_selector("#state.ok")
    assert page.evaluate(ground) == dark


def test_a_big_screen_begins_no_row_that_does_not_fit(served: Served, browser: "Browser") -> None:
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    pair(page, served, "screen")
    page.wait_for_selector(".queue .over", state="attached")
    shown = page.evaluate(
        "[...document.querySelectorAll('.queue li:not(.over)')].map((one) => one.getBoundingClientRect().bottom)"
    )
    assert len(shown) > 8
    assert max(shown) <= 1080
    context.close()


def test_the_leaders_stand_whole_on_a_screen_that_nobody_touches(served: Served, browser: "Browser") -> None:
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    five = [{**one, "runners": [*one["runners"], *one["runners"]]} for one in document()["leaders"]]
    for block in five:
        block["runners"] = [{**one, "who": {**one["who"], "bib": str(n)}} for n, one in enumerate(block["runners"])]
    served.serving.publish(parts(leaders=[{**one, "race": race} for race in ("M", "H", "T") for one in five[:2]]))
    pair(page, served, "screen", "leaders")
    page.wait_for_selector(".block .over", state="attached")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('.block')].map((block) => [...block.querySelectorAll('li')]
        .filter((one) => getComputedStyle(one).visibility === 'visible')
        .map((one) => block.getBoundingClientRect().bottom - one.getBoundingClientRect().bottom))"""
    )
    assert len(cut) == 6
    assert all(rows and min(rows) >= -1 for rows in cut)
    assert page.evaluate("document.querySelector('.blocks').getBoundingClientRect().bottom") <= 1080
    context.close()


def test_the_leaders_get_the_room_of_nobody_coming_and_lively_races_stand_first(
    served: Served, browser: "Browser"
) -> None:
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    pair(page, served, "announcer")
    page.locator(".block").nth(3).wait_for()
    narrow = page.evaluate("document.querySelector('section.leaders').clientWidth")
    assert page.locator(".block h2 .race").all_inner_texts() == ["Half marathon"] * 2 + ["Marathon"] * 2
    clocks = document()["clocks"]
    served.serving.publish(parts(coming=[], clocks=[clocks[0], {**clocks[1], "running": 0}]))
    page.locator("main[data-coming='none']").wait_for()
    page.locator(".block h2 .race").first.filter(has_text="Marathon").wait_for()
    assert page.evaluate("document.querySelector('section.leaders').clientWidth") > 1.7 * narrow
    floor = page.evaluate("document.querySelector('section.leaders').getBoundingClientRect().bottom")
    seconds = page.evaluate(
        "[...document.querySelectorAll('.block li:nth-child(2)')].map((one) => one.getBoundingClientRect().bottom)"
    )
    assert len(seconds) == 4
    assert max(seconds) <= floor  # the first two of every group
    context.close()


def test_the_page_asks_nobody_else_for_anything(served: Served, context: "BrowserContext") -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    pair(page, served, "announcer")
    for path in PAGES:
        page.goto(f"{served.url}/{path}")
        page.wait_for_selector("#state.ok")
    assert asked
    assert [url for url in asked if not url.startswith(served.url)] == []


def test_everything_is_reached_by_keys(served: Served, page: "Page") -> None:
    pair(page, served, "announcer")
    page.get_by_role("link", name=LABELS["clock"]).wait_for()
    seen = set[str]()
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.textContent"))
    assert {LABELS[name] for name in PAGES} <= seen
    assert SECRET.hex() not in page.content()
