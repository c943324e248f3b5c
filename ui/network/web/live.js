// Follows the server's events. A connection that is lost is shown and tried again by itself, for ever.
import { again } from "./clock.js";

const SECTIONS = [
  "now", "labels", "event", "clocks", "reads", "coming", "finished", "left_out", "queue", "leaders", "milestones",
  "pinned", "splits", "zone",
];
const SILENT_MS = 15000; // the server says something every five seconds
const AGAIN_MS = 1000;

// `take(section, value)`; `say(since)`: null while it lives, else when it was lost, 0 where it never was.
export function follow(page, take, say) {
  let source = null;
  let since = 0;
  let heard = 0;
  let timer = 0;

  const lost = () => {
    if (source === null) return;
    source.close();
    source = null;
    if (since === null) since = Date.now();
    say(since);
    timer = setTimeout(look, AGAIN_MS);
  };

  const connect = () => {
    source = new EventSource(`/events?page=${page}`);
    heard = performance.now();
    again();
    source.onerror = lost;
    for (const section of SECTIONS) {
      source.addEventListener(section, (event) => {
        heard = performance.now();
        if (since !== null) {
          since = null;
          say(null);
        }
        take(section, JSON.parse(event.data));
      });
    }
  };

  // A stream tells only that it failed: whether this screen may still see it has to be asked.
  const look = async () => {
    clearTimeout(timer);
    try {
      const me = await (await fetch("/me")).json();
      if (!me.role) return location.replace("/#withdrawn");
    } catch {
      timer = setTimeout(look, AGAIN_MS);
      return;
    }
    connect();
  };

  setInterval(() => {
    if (source !== null && performance.now() - heard > SILENT_MS) lost();
  }, 1000);
  addEventListener("pagehide", () => source && source.close());
  say(0);
  connect();
}
