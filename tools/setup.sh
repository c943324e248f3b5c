#!/usr/bin/env bash
# Sets the project up: system packages that are missing (apt), .venv, locked Python packages, the project itself.
# Does nothing, in a fraction of a second, when everything is there. "tools/setup.sh bundle" adds what a bundle needs,
# "tools/setup.sh crash" what `make crash` needs, "tools/setup.sh printers" what `make printers` needs,
# "tools/setup.sh test" what `make test` needs: a browser, in which the pages of the local network are tested.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
purpose=${1:-run}
log=.setup.log
case $(uname -s) in Linux) linux=1 ;; *) linux= ;; esac

libraries="
libGL.so.1              libgl1
libEGL.so.1             libegl1
libxkbcommon.so.0       libxkbcommon0
libglib-2.0.so.0        libglib2.0-0
libfontconfig.so.1      libfontconfig1
libdbus-1.so.3          libdbus-1-3
libcups.so.2            libcups2
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-render-util.so.0 libxcb-render-util0
libxcb-randr.so.0       libxcb-randr0
libxcb-shape.so.0       libxcb-shape0
libxcb-xkb.so.1         libxcb-xkb1
libxkbcommon-x11.so.0   libxkbcommon-x11-0
"
commands="
python3   python3
Xvfb      xvfb
xauth     xauth
pdftotext poppler-utils
"
fonts="
NotoSans-Regular.ttf      fonts-noto-core
DroidSansFallbackFull.ttf fonts-droid-fallback
LXGWWenKai-Regular.ttf    fonts-lxgw-wenkai
"
font_folders="/usr/share/fonts /usr/local/share/fonts $HOME/.local/share/fonts"

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

# Runs a command with its output in the log; shows the end of the log only when it fails.
quietly() {
    if ! "$@" >>"$log" 2>&1; then
        tail -n 25 "$log" >&2
        die "failed: $* (all of it in $log)"
    fi
}

# The Debian packages that are missing here, one a line.
missing() {
    local known name package
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    while read -r name package; do
        [ -z "$name" ] || [[ $known == *"$name "* ]] || echo "$package"
    done <<<"$libraries"
    while read -r name package; do
        [ -z "$name" ] || command -v "$name" >/dev/null || echo "$package"
    done <<<"$commands"
    # shellcheck disable=SC2086
    known=$(find -L $font_folders -name '*.ttf' 2>/dev/null || true)
    while read -r name package; do
        [ -z "$name" ] || [[ $known == *"/$name"* ]] || echo "$package"
    done <<<"$fonts"
    [ -x .venv/bin/python ] || "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    case $purpose in
        bundle)
            command -v objdump >/dev/null || echo binutils
            shared_python || echo "libpython$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
            ;;
        test) command -v chromium >/dev/null || echo chromium ;;
        crash) command -v cc >/dev/null || printf 'gcc\nlibc6-dev\n' ;;
        printers)
            PATH="$PATH:/usr/sbin:/sbin" command -v cupsd >/dev/null || printf 'cups\ncups-daemon\n'
            command -v lpadmin >/dev/null || echo cups-client
            [ -f /usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd ] || printf 'printer-driver-cups-pdf\nghostscript\n'
            ;;
    esac
}

# Whether the interpreter's shared library, which a bundle carries, is there.
shared_python() {
    "$python" - <<'END'
import ctypes, sys, sysconfig
name = sysconfig.get_config_var("INSTSONAME") or "libpython%d.%d.so.1.0" % sys.version_info[:2]
for place in (name, "%s/%s" % (sysconfig.get_config_var("LIBDIR"), name)):
    try:
        ctypes.CDLL(place)
        sys.exit(0)
    except OSError:
        pass
sys.exit(1)
END
}

check_python() {
    command -v "$python" >/dev/null || die "$python is missing; Race Control needs Python 3.11 or newer"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || die "Race Control needs Python 3.11 or newer;" \
        "$python is $("$python" -c 'import platform; print(platform.python_version())')"
}

install_system() {
    local wanted=$1 root=
    if ! command -v apt-get >/dev/null; then
        die "missing here, as Debian names them; please install what your system calls them: $wanted"
    fi
    if [ "$(id -u)" != 0 ]; then
        root=sudo
        if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
            die "please let an administrator run: apt-get install --no-install-recommends $wanted"
        fi
    fi
    say "installing with apt: $wanted"
    local apt="$root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 -qq"
    quietly $apt update
    # shellcheck disable=SC2086
    quietly $apt install -y --no-install-recommends $wanted
}

digest() {
    { pwd; cat requirements.lock pyproject.toml tools/setup.sh; } | cksum
}

install_python() {
    local stamp=.venv/.installed now
    now=$(digest)
    if [ -x .venv/bin/racecontrol ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
        return
    fi
    # A virtual environment holds its own path: one that was moved, or whose Python is gone, is made anew.
    if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
        || ! grep -qF "$PWD/.venv" .venv/bin/pip 2>/dev/null; then
        say "making .venv with $("$python" --version)"
        rm -rf .venv
        quietly "$python" -m venv .venv
    fi
    say "installing $(grep -c '^[a-z]' requirements.lock) locked packages into .venv"
    quietly .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
    quietly .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    echo "$now" >"$stamp"
    say "done"
}

if command -v flock >/dev/null; then # two set-ups at once would step on each other
    exec 9>.setup.lock
    flock 9
fi
: >"$log"
if [ -n "$linux" ]; then
    ! command -v "$python" >/dev/null || check_python # before anything is installed for nothing
    wanted=$(missing | sort -u | xargs)
    if [ -n "$wanted" ]; then
        install_system "$wanted"
        wanted=$(missing | sort -u | xargs)
        [ -z "$wanted" ] || die "still missing after the installation: $wanted"
    fi
fi
check_python
install_python
