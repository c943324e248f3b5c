// The words of the pages, as the program says them in its language.
let words = {};

export function learn(labels) {
  words = labels || {};
  if (words.lang) document.documentElement.lang = words.lang;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
}

export function word(key, values = {}) {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words[key] || "");
}
