// The race's clock, worked out from what the server says every few seconds.
const KEPT = 6;
const JUMP_MS = 5000; // so far off is no delay: the program has another clock now, or was opened again
let samples = [];
let pace = 1;

// What came with the least delay is nearest to the truth, and it shows the latest time.
export function told(now) {
  const sample = now.at - performance.now() * now.pace;
  if (now.pace !== pace || Math.abs(sample - Math.max(...samples)) > JUMP_MS) samples = [];
  pace = now.pace;
  samples.push(sample);
  samples = samples.slice(-KEPT);
}

export function again() {
  samples = [];
}

export function known() {
  return samples.length > 0;
}

export function raceNow() {
  return Math.max(...samples) + performance.now() * pace;
}

// A race of another day: nothing is measured any more.
export function stands() {
  return pace === 0;
}

// 5025000 -> "1:23:45"; a clock that runs leaves the fraction away, a time is rounded up.
export function span(ms, round = Math.floor) {
  const seconds = round(Math.abs(ms) / 1000);
  const two = (number) => String(number).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

// 42000 -> "0:42", as long as there is no hour in it.
export function short(ms, round = Math.ceil) {
  const seconds = round(ms / 1000);
  return seconds >= 3600 ? span(ms, round) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// ms UTC and what the event's zone adds -> "09:05:00"
export function ofDay(at, zone) {
  return new Date(at + zone).toISOString().slice(11, 19);
}
