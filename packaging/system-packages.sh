#!/usr/bin/env bash
# Debian's packages that Qt needs, and those that the tests in a real window need besides.
# Installs what is missing where that is allowed, otherwise names it in one line to copy.
# Fails only when KitLog itself could not run. Does nothing on other systems.
set -eu
command -v dpkg-query >/dev/null 2>&1 || exit 0

needed="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0
libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0"
"${PYTHON:-python3}" -c 'import venv, ensurepip' 2>/dev/null || needed="$needed python3-venv"
for_tests="xvfb xauth xdotool poppler-utils python3-gi at-spi2-core dbus libasound2
libjaxb-java tesseract-ocr strace faketime"
# veraPDF runs on Java; a machine that has another one needs none of Debian's.
command -v javac >/dev/null 2>&1 || for_tests="$for_tests default-jdk-headless"

# Newer Debian and Ubuntu carry libglib2.0-0 under the name libglib2.0-0t64.
have() { dpkg-query -W -f '${Status}\n' "$1" "$1t64" 2>/dev/null | grep -q 'install ok installed'; }
missing_of() { for package in "$@"; do have "$package" || printf ' %s' "$package"; done; }
# shellcheck disable=SC2086
find_missing() { vital=$(missing_of $needed); missing="$vital$(missing_of $for_tests)"; }

find_missing
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root="env"
elif sudo -n true 2>/dev/null; then as_root="sudo -n env"
else as_root=""; fi
if [ -n "$as_root" ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system packages:$missing"
    # shellcheck disable=SC2086
    { $as_root apt-get update -qq &&
        $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null; } || true
    find_missing
fi
[ -n "$missing" ] || exit 0
echo "System packages are missing. Run once: sudo apt-get install -y$missing"
[ -z "$vital" ]
