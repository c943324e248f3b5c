// What every page has: the race's name and clocks, whether it lives, and the lists of its kind.
import { known, ofDay, raceNow, short, span, stands, told } from "./clock.js";
import { follow } from "./live.js";
import { look } from "./look.js";
import { PAGES } from "./lists.js";
import { el } from "./people.js";
import { learn, word } from "./words.js";

const TICK_MS = 100;
const LONGEST_MS = 48 * 3600 * 1000; // where a race has no time limit
const page = document.body.dataset.page;
const at = (id) => document.getElementById(id);
const newest = {};
let shown = null;
let since = 0;
let isOver = false;

function take(section, value) {
  if (section === "now") return told(value);
  newest[section] = value;
  if (section === "labels") speak(value);
  else if (section === "event") {
    at("event").textContent = value || "";
    document.title = value || word("title");
  } else if (section === "clocks") clocks(value || []);
  if (shown && section !== "labels") shown.take(section, newest);
  tick();
}

// The words have come, perhaps in another language: everything is made anew.
function speak(labels) {
  if (!labels) return;
  learn(labels);
  at("look").title = word("look");
  at("look").setAttribute("aria-label", word("look"));
  at("main").replaceChildren();
  shown = PAGES[page](at("main"));
  for (const section of Object.keys(newest)) if (section !== "labels") shown.take(section, newest);
  say(since);
  links();
}

function clocks(all) {
  const each = all.map((one) => {
    const time = el("span", "time");
    time.dataset.gun = one.gun === null ? "" : one.gun;
    const name = el("span", "race", one.name);
    name.dir = "auto";
    const counts = one.gun === null ? null : el("span", "counts", `${word("in")} ${one.finished} / ${one.started}`);
    return el("span", "clock", name, time, counts);
  });
  at("clocks").replaceChildren(...each);
}

// Every race's time is over: no clock runs, and nothing is live any more.
function over(now) {
  const all = newest.clocks || [];
  const ended = (one) => one.gun !== null && now > (one.limit === null ? one.gun + LONGEST_MS : one.limit);
  return stands() || (all.length > 0 && all.every(ended));
}

function tick() {
  if (!known()) return;
  const now = raceNow();
  const ended = over(now);
  if (ended !== isOver) {
    isOver = ended;
    say(since);
  }
  const day = at("day");
  day.hidden = ended || newest.zone === undefined;
  const put = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };
  for (const time of document.querySelectorAll("[data-gun]")) {
    const gun = time.dataset.gun;
    put(time, ended ? word("over") : gun === "" ? word("no_gun") : `${now < gun ? "-" : ""}${span(now - gun, now < gun ? Math.ceil : Math.floor)}`);
  }
  if (!day.hidden) put(day.lastElementChild, ofDay(now, newest.zone));
  for (const time of document.querySelectorAll("[data-due]")) {
    const left = time.dataset.due - now;
    put(time, left > 0 ? short(left) : word("now"));
    time.classList.toggle("soon", left < 15000);
  }
}

function say(lostAt) {
  since = lostAt;
  const live = lostAt === null;
  const right = isOver ? `■ ${word("over")}` : `● ${word("live")}`;
  at("state").textContent = live ? right : `○ ${word("connecting")}`;
  at("state").className = live ? "ok" : "off";
  at("lost").hidden = live || lostAt === 0;
  if (lostAt) {
    const time = new Date(lostAt).toLocaleTimeString("en-GB");
    at("lost").textContent = `■ ${word("lost", { time })}`;
  }
  document.body.classList.toggle("stale", !live && lostAt !== 0);
}

async function links() {
  try {
    const me = await (await fetch("/me")).json();
    const made = me.pages.map((path) => {
      const link = el("a", "", word(path.slice(1)));
      link.href = path;
      if (path === location.pathname) link.setAttribute("aria-current", "page");
      return link;
    });
    at("pages").replaceChildren(...(made.length > 1 ? made : []));
  } catch {
    // the connection is lost; the links come with it
  }
}

look(at("look"));
setInterval(tick, TICK_MS);
follow(page, take, say);
