# Sourced by the trials of the packages: a Debian with nothing on it, made by debootstrap.
# Needs root; mounts made in one end with the script that calls `in_a_mount_space_of_its_own`.
try=build/try

fail() { echo "FAILED: $*" >&2; exit 1; }

# needs PROGRAM=PACKAGE… PACKAGE…: ends with the line to copy when one is missing. A package without
# a program on the path is asked of dpkg.
needs() {
    local one missing=""
    [ "$(id -u)" = 0 ] || { echo "This makes a system of its own in $try: run it as root."; exit 1; }
    for one in "$@"; do
        case $one in
            *=*) command -v "${one%=*}" ;;
            *) dpkg-query -W -f '${Status}' "$one" 2>&1 | grep 'ok installed' ;;
        esac >/dev/null || missing="$missing ${one#*=}"
    done
    [ -z "$missing" ] || { echo "Run once: sudo apt-get install -y$missing"; exit 1; }
}

in_a_mount_space_of_its_own() {
    # The trial has gone to the tree's root by now: $0 may lead nowhere from there.
    [ -n "${KITLOG_TRY:-}" ] || exec env KITLOG_TRY=1 unshare --mount "$PWD/packaging/${0##*/}" "$@"
}

# debian SUITE FOLDER: lays a clean one there. It is made once and kept as a tar; its mirror is
# the one KITLOG_MIRROR names, else the one this machine takes Debian's main archive from.
debian() {
    local suite=$1 root=$2 mirror
    mkdir -p "$try"
    if [ ! -f "$try/$suite.tar" ]; then
        echo "Making a clean Debian ($suite)"
        mirror=${KITLOG_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' \
            'Origin: Debian' 'Label: Debian' 'Component: main' | head -1)}
        [ -n "$mirror" ] || fail "no mirror of Debian is known here: name one in KITLOG_MIRROR"
        rm -rf "$try/made"
        debootstrap --variant=minbase "$suite" "$try/made" "${mirror%/}" >"$try/debootstrap.log" ||
            { tail -5 "$try/debootstrap.log"; fail "debootstrap"; }
        tar -C "$try/made" -cf "$try/$suite.tar.part" . && mv "$try/$suite.tar.part" "$try/$suite.tar"
        rm -rf "$try/made"
    fi
    rm -rf "$root"
    mkdir "$root"
    tar -C "$root" -xf "$try/$suite.tar"
    cp -L /etc/resolv.conf "$root/etc/"
}

# inside PROGRAM…: as root in $root; cut off where $cut_off says so.
inside() {
    ${cut_off:+unshare --net} chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@"
}

screen() { nice xvfb-run -a -s "-screen 0 1366x768x24 -nolisten tcp -noreset -ac" "$@"; }

# opened COMMAND…: goes on when its window is shown.
opened() {
    coproc window_of { screen .venv/bin/python packaging/try_window.py hold "$@"; }
    window_process=$window_of_PID
    read -r _ <&"${window_of[0]}" || fail "the window does not open"
}
# closed: closes that window; it must have been there all the time.
closed() {
    local end=${window_of[1]}
    exec {end}>&-
    wait "$window_process" || fail "the window did not stay open"
}

# sums FOLDER…: a line for each file of the records there; a folder without any is a mistake.
sums() {
    local one
    for one in "$@"; do
        [ -n "$(find "$one" -type f -print -quit)" ] || fail "no records in $one"
    done
    find "$@" -type f -print0 | sort -z | xargs -0r sha256sum
}
