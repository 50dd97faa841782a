#!/usr/bin/env bash
# Debian's libraries that Qt and the tests need. Installs what is missing where that is allowed,
# otherwise names it in one line to copy. Does nothing on other systems.
set -eu
command -v dpkg-query >/dev/null 2>&1 || exit 0

wanted="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0
libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0 xvfb xauth xdotool poppler-utils"
python3 -c 'import venv, ensurepip' 2>/dev/null || wanted="$wanted python3-venv"

# Newer Debian and Ubuntu carry libglib2.0-0 under the name libglib2.0-0t64.
have() { dpkg-query -W -f '${Status}\n' "$1" "$1t64" 2>/dev/null | grep -q 'install ok installed'; }
missing=""
for package in $wanted; do have "$package" || missing="$missing $package"; done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root=""
elif sudo -n true 2>/dev/null; then as_root="sudo -n"
else
    echo "KitLog needs system packages. Run once: sudo apt-get install -y$missing"
    exit 1
fi
echo "Installing system packages:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
