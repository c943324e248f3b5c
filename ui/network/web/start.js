// The page on which a code is typed. Who is paired already goes on at once.
import { learn, word } from "./words.js";

const AGAIN_MS = 1000;
const answer = document.getElementById("answer");
const code = document.getElementById("code");
const withdrawn = location.hash === "#withdrawn";

history.replaceState(null, "", "/"); // a key does not stay in the address

function enter(mine) {
  if (mine.pages.length) location.replace(mine.pages[0]);
  else answer.textContent = word("no_page");
}

async function begin() {
  try {
    const labels = await (await fetch("/words")).json();
    if (!labels) throw new Error("the program has not said anything yet");
    learn(labels);
    document.title = word("title");
    if (withdrawn) answer.textContent = word("withdrawn");
    const me = await (await fetch("/me")).json();
    if (me.role) enter(me);
    else code.focus();
  } catch {
    setTimeout(begin, AGAIN_MS);
  }
}

async function pair(event) {
  event.preventDefault();
  answer.textContent = "";
  try {
    const told = await fetch(`/pair?code=${encodeURIComponent(code.value)}`);
    const value = await told.json();
    if (told.ok) enter(value);
    else answer.textContent = `■ ${word(value.refused)}`;
  } catch {
    answer.textContent = `■ ${word("no_program")}`;
  }
  code.select();
}

document.getElementById("pair").addEventListener("submit", pair);
begin();
