// The race's clock, worked out from what the server says every few seconds.
const KEPT = 6;
let samples = [];
let pace = 1;

// What came with the least delay is nearest to the truth, and it shows the latest time.
export function told(now) {
  if (now.pace !== pace) samples = [];
  pace = now.pace;
  samples.push(now.at - performance.now() * pace);
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
