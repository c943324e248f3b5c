#!/usr/bin/env bash
# Starts the bundled program: a tiny rehearsal with certificates, then the window on an invisible screen.
set -euo pipefail
cd "$(dirname "$0")/.."

program=dist/racecontrol/racecontrol
seconds=5 # that the window must stay open
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export HOME=$place XDG_CONFIG_HOME=$place/config XDG_DATA_HOME=$place/data XDG_STATE_HOME=$place/state
export LC_ALL=${LC_ALL:-C.UTF-8} # Qt complains about any other

say() { printf 'smoke: %s\n' "$*"; }
die() { printf 'smoke: %s\n' "$*" >&2; exit 1; }

[ -x "$program" ] || die "$program is missing; make it with: make bundle"

"$program" demo --headless --runners 200 --speed 5000 --out "$place/out" </dev/null \
    || die "the rehearsal failed with exit code $?"
certificates=$(find "$place/out" -name '*certificate*.pdf' -size +0 | head -n 1)
[ -n "$certificates" ] || die "the rehearsal left no certificates: $(ls "$place/out")"
words=$(pdftotext "$certificates" - | wc -w)
[ "$words" -gt 0 ] || die "pdftotext finds no text in $(basename "$certificates")"
say "rehearsal done; $(basename "$certificates") holds $words words"

port=18765
"$program" serve "$place/out/rehearsal.race" --address 127.0.0.1 --port $port </dev/null >"$place/serve.log" 2>&1 &
serving=$!
page=
for _ in $(seq 100); do
    page=$( (
        exec 3<>/dev/tcp/127.0.0.1/$port
        printf 'GET /web/page.js HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
        head -n 1 <&3
    ) 2>/dev/null) && break
    sleep 0.2
done
kill -INT "$serving" 2>/dev/null || true
wait "$serving" || true
case $page in *" 200 "*) ;; *)
    cat "$place/serve.log" >&2
    die "the pages of the local network are not served"
    ;;
esac
say "the pages of the local network were served"

QT_QPA_PLATFORM=offscreen "$program" </dev/null >"$place/window.log" 2>&1 &
window=$!
sleep "$seconds"
if ! kill "$window" 2>/dev/null; then
    cat "$place/window.log" >&2
    die "the window closed by itself within $seconds seconds"
fi
wait "$window" || true
# the invisible screen says so of itself; anything else is a complaint
if grep -v '^This plugin does not support' "$place/window.log" >&2; then
    die "the window complained"
fi
say "the window opened and stayed open"
