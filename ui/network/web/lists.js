// The lists of each page: what is made of a section when it comes.
import { about, el, list, names, written } from "./people.js";
import { word } from "./words.js";

const SEXES = { M: ["men", "of_men"], W: ["women", "of_women"], X: ["others", "of_x"] };

const SEX_CODES = { M: ["M"], W: ["W", "F"], X: ["X"] };
const MOST_GROUPS = 9; // of a screen that nobody touches

// Where several races have started, every runner says which: `tag`.
function tagged(newest) {
  const running = (newest.clocks || []).filter((one) => one.gun !== null);
  const names = new Map(running.length > 1 ? running.map((one) => [one.race, one.name]) : []);
  return (who) => (names.has(who.race) ? { ...who, tag: names.get(who.race) } : who);
}

function withTags(newest, items) {
  const tag = tagged(newest);
  return (items || []).map((item) => (item.who ? { ...item, who: tag(item.who) } : item));
}

function due(at) {
  const made = el("span", "due");
  made.dataset.due = at;
  return made;
}

function box(main, name, tag = "ul") {
  const inside = el(tag, "list");
  const title = el("h2", "", word(name));
  const made = el("section", name, title, inside);
  main.append(made);
  return inside;
}

function places(item) {
  const who = item.who;
  const sex = SEXES[who.sex];
  return [
    item.place ? word("place", { n: item.place }) : item.status === "OK" ? "" : item.status,
    item.place_sex && sex ? word(sex[1], { n: item.place_sex }) : "",
    item.place_category && who.category && !(SEX_CODES[who.sex] || []).includes(who.category)
      ? word("of_category", { category: who.category, n: item.place_category }) : "",
  ].filter(Boolean);
}

function coming(item) {
  const who = item.who;
  const sex = SEXES[who.sex];
  const place = [
    item.ahead >= 0 ? word("place", { n: item.ahead + 1 }) : "",
    sex && item.ahead_sex >= 0 ? word(sex[1], { n: item.ahead_sex + 1 }) : "",
  ].filter(Boolean).join("  ");
  const how = item.sure ? `● ${word("seen")}` : `○ ${word("predicted")}`;
  return el(
    "li", item.sure ? "row sure" : "row",
    el("div", "lead", due(item.due), el("span", "how", how)),
    el("div", "who", names(who), about(who, place), written("story", who.story)),
  );
}

function finished(item) {
  const who = item.who;
  return el(
    "li", item.why ? "row special" : "row",
    el("div", "lead", el("span", "time", item.time), ...places(item).map((text) => el("span", "place", text))),
    el(
      "div", "who",
      written("why", item.why ? `▲ ${item.why}` : ""),
      names(who), about(who), written("story", who.story),
      item.left_out ? el("p", "left_out", word("left_out", { n: item.left_out })) : null,
    ),
  );
}

function queued(item) {
  const who = item.who;
  return el(
    "li", "line",
    el("span", "place", item.place ? `${item.place}.` : item.status === "OK" ? "" : item.status),
    el("span", "bib", who.bib),
    names(who, false),
    el("span", "country", written("", who.country || who.nation || ""), " ", written("tag", who.tag)),
    el("span", "time", item.time),
  );
}

function leader(block) {
  return (item) => {
    const next = item.due && !item.finished ? el("span", "next", `${word("next")} `, due(item.due)) : null;
    const where = item.split !== block.split ? el("span", "where", item.split) : null;
    return el(
      "li", "line",
      el("span", "place", item.rank ? `${item.rank}.` : ""),
      names(item.who),
      written("country", item.who.country || item.who.nation || ""),
      el("span", "times", el("span", "time", item.gap || item.time), where, next),
    );
  };
}

function leaders(newest) {
  return (block) => {
    const race = (newest.clocks || []).find((one) => one.race === block.race);
    const inside = el("ol", "list");
    list(inside, block.runners, (item) => item.who.bib, leader(block));
    const record = block.record ? el("span", "record", `${word("record")} ${block.time}`) : null;
    const counts = el("span", "counts", `${word("in")} ${block.finished} / ${block.started}`);
    return el(
      "section", "block",
      el("h2", "", written("race", race ? race.name : block.race), ` · ${word((SEXES[block.sex] || SEXES.X)[0])}`),
      el("p", "about", el("span", "fact", block.split), counts, record),
      inside,
    );
  };
}

// The sentence names the runner mostly: then only what it does not say follows.
function milestone(item) {
  const sentence = item.text.toLowerCase();
  const rest = (text) => (text && !sentence.includes(text.toLowerCase()) ? text : "");
  const who = item.who || {};
  const said = names({ ...who, name: rest(who.name), latin: rest(who.latin), say: rest(who.say) });
  return el(
    "li", "row",
    written("text", `▲ ${item.text}`),
    said.childNodes.length ? said : null,
    written("tag", rest(who.tag)),
  );
}

function pinned(who) {
  return el("li", "row", names(who), about(who));
}

// Races in which something goes on stand first: those whose leaders passed a point last, and what is over at the end.
function liveliest(newest) {
  const all = newest.leaders || [];
  const news = new Map((newest.clocks || []).map((one) => {
    const passed = all.filter((block) => block.race === one.race).flatMap((block) => block.runners).map((item) => item.elapsed);
    return [one.race, one.running ? one.gun + Math.max(0, ...passed) : 0];
  }));
  return [...all].sort((a, b) => (news.get(b.race) || 0) - (news.get(a.race) || 0));
}

// What does not fit whole is not begun.
function fitRows(frame, rows) {
  for (const row of rows) row.classList.toggle("over", row.offsetTop + row.offsetHeight > frame.clientHeight);
}

function blocks(main, fit = () => {}) {
  const inside = el("div", "blocks");
  main.append(inside);
  const show = (newest) => {
    inside.dataset.count = Math.min((newest.leaders || []).length, MOST_GROUPS);
    list(inside, liveliest(newest), (one) => `${one.race} ${one.sex}`, leaders(newest), "no_leaders");
    fit(inside);
  };
  new ResizeObserver(() => fit(inside)).observe(inside);
  return show;
}

function announcer(main) {
  const done = box(main, "finished");
  const left = el("p", "left_out");
  done.before(left);
  const near = box(main, "coming");
  const news = box(main, "milestones");
  const first = el("section", "leaders");
  main.append(first);
  const kept = box(main, "pinned");
  const ahead = blocks(first);
  const draw = {
    finished: (newest) => list(done, withTags(newest, newest.finished), (item) => item.who.bib, finished, "no_finished"),
    coming: (newest) => {
      main.dataset.coming = (newest.coming || []).length ? "some" : "none";
      list(near, withTags(newest, newest.coming), (item) => item.who.bib, coming, "no_coming");
    },
    milestones: (newest) => list(news, withTags(newest, newest.milestones), (item) => item.key, milestone, "no_milestones"),
    leaders: ahead,
    clocks: (newest) => {
      ahead(newest);
      for (const section of ["finished", "coming", "milestones", "pinned"]) if (section in newest) draw[section](newest);
    },
    pinned: (newest) => {
      kept.parentElement.hidden = !(newest.pinned || []).length;
      list(kept, (newest.pinned || []).map(tagged(newest)), (who) => who.bib, pinned);
    },
    left_out: (newest) => {
      left.textContent = newest.left_out ? word("not_named", { n: newest.left_out }) : "";
    },
  };
  return drawn(draw);
}

function queue(main) {
  const inside = box(main, "queue", "ol");
  const fit = () => fitRows(inside.parentElement, inside.children);
  new ResizeObserver(fit).observe(inside.parentElement);
  const show = (newest) => {
    if (!("queue" in newest)) return;
    list(inside, withTags(newest, newest.queue), (item) => item.who.bib, queued, "no_finished");
    fit();
  };
  return drawn({ queue: show, clocks: show });
}

function onlyLeaders(main) {
  const show = blocks(main, (inside) => {
    for (const block of inside.querySelectorAll(".block")) fitRows(block, block.querySelectorAll("li"));
  });
  return drawn({ leaders: show, clocks: show });
}

function clock(main) {
  const inside = el("div", "big");
  main.append(inside);
  return drawn({
    clocks: (newest) => {
      const chosen = new URLSearchParams(location.search).get("race"); // /clock?race=CODE shows one
      const all = (newest.clocks || []).filter((one) => chosen === null || one.race === chosen);
      inside.dataset.count = Math.min(all.length, 5);
      list(inside, all, (one) => one.race, (one) => {
        const running = el("span", "time");
        running.dataset.gun = one.gun === null ? "" : one.gun;
        const counts = one.gun === null ? "" : `${word("in")} ${one.finished} / ${one.started} · ${word("running")} ${one.running}`;
        return el("section", "clock", written("race", one.name), running, el("span", "counts", counts));
      }, "no_clocks");
    },
  });
}

function drawn(draw) {
  return { take: (section, newest) => draw[section] && draw[section](newest) };
}

export const PAGES = { announcer, queue, leaders: onlyLeaders, clock };
