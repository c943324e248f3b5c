// Elements, names in their scripts, and lists that touch only what changed.
import { word } from "./words.js";

// el("p", "story", "text" or children ...); texts are always texts.
export function el(tag, role, ...children) {
  const made = document.createElement(tag);
  if (role) made.className = role;
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const SCRIPTS = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, () => "ja"],
  [/\p{Script=Hangul}/u, () => "ko"],
  [/\p{Script=Han}/u, (nation) => ({ JPN: "ja", KOR: "ko", TPE: "zh-Hant", HKG: "zh-Hant" })[nation] || "zh"],
  [/\p{Script=Cyrillic}/u, (nation) => ({ MGL: "mn", KAZ: "kk", KGZ: "ky", TJK: "tg", BLR: "be" })[nation] || "ru"],
  [/\p{Script=Arabic}/u, (nation) => ({ IRI: "fa", PAK: "ur", AFG: "fa" })[nation] || "ar"],
  [/\p{Script=Devanagari}/u, (nation) => (nation === "NEP" ? "ne" : "hi")],
  [/\p{Script=Armenian}/u, () => "hy"],
  [/\p{Script=Khmer}/u, () => "km"],
  [/\p{Script=Myanmar}/u, () => "my"],
  [/\p{Script=Sinhala}/u, () => "si"],
  [/\p{Script=Lao}/u, () => "lo"],
];

export function language(text, nation) {
  const found = SCRIPTS.find(([script]) => script.test(text));
  return found ? found[1](nation) : "";
}

export function written(role, text, nation = "") {
  if (!text) return null;
  const made = el("span", role, text);
  made.dir = "auto";
  const spoken = language(text, nation);
  if (spoken) made.lang = spoken;
  return made;
}

// What reads the same stands there once.
export function names(who, say = true) {
  const small = (text) => (text || "").toLowerCase();
  const latin = small(who.latin) === small(who.name) ? "" : who.latin;
  const heard = [who.name, who.latin].map(small).includes(small(who.say)) ? "" : who.say;
  return el("div", "names", written("name", who.name, who.nation), written("latin", latin), say ? written("say", heard) : null);
}

export function flags(who) {
  const has = { pinned: who.pinned, favourite: who.favourite, called: who.mark === "called" };
  const marks = [["pinned", "▲"], ["favourite", "★"], ["called", "✓"]].filter(([key]) => has[key]);
  return marks.map(([key, shape]) => el("span", "mark", `${shape} ${word(key)}`));
}

export function about(who, ...more) {
  const group = (who.groups || []).join(", ");
  const facts = [who.country || who.nation, who.club, who.category, group, ...more].filter(Boolean);
  return el("p", "about", el("span", "bib", who.bib), written("tag", who.tag), ...facts.map((text) => written("fact", text)), ...flags(who));
}

// Keeps the element of each item whose values are the same; a new one slides in, but not when the page has just opened.
export function list(target, items, key, make, empty) {
  const before = new Map([...target.children].map((child) => [child.dataset.key, child]));
  const first = !target.dataset.filled;
  const wanted = items.map((item) => {
    const id = key(item);
    const values = JSON.stringify(item);
    const old = before.get(id);
    if (old && old.values === values) return old;
    const made = make(item);
    made.dataset.key = id;
    made.values = values;
    if (!old && !first) made.classList.add("new");
    return made;
  });
  if (items.length) target.dataset.filled = "yes";
  if (!wanted.length && empty) wanted.push(el(/^[UO]L$/.test(target.tagName) ? "li" : "p", "empty", word(empty)));
  wanted.forEach((child, place) => {
    if (target.children[place] !== child) target.insertBefore(child, target.children[place] || null);
  });
  while (target.children.length > wanted.length) target.lastChild.remove();
}
