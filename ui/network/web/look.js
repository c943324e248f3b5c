// Light or dark: as the system has it, until somebody presses the button.
const KEPT = "look";
const SHAPES = { light: "☀", dark: "☾" };
const system = matchMedia("(prefers-color-scheme: dark)");

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing
  }
}

export function look(button) {
  let chosen = kept();
  const shown = () => chosen || (system.matches ? "dark" : "light");
  const wear = () => {
    document.documentElement.dataset.look = shown();
    button.textContent = SHAPES[shown() === "dark" ? "light" : "dark"];
  };
  button.addEventListener("click", () => {
    chosen = shown() === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(KEPT, chosen);
    } catch {
      // then it holds until the page is left
    }
    wear();
  });
  system.addEventListener("change", wear);
  wear();
}
