#!/usr/bin/env bash
# Installs dist/kitlog_*.deb in a clean Debian, opens the window in a virtual screen, charts one
# set by real keys, writes a PDF, tries the commands on a record, is refused removal and
# replacement while the window is open, replaces and removes it, and shows that the records are
# kept. Prints sizes and the time to the first paint against this tree's.
#
# As root, on Debian; packaging/clean_debian.sh makes the clean system.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/clean_debian.sh
needs debootstrap=debootstrap xvfb-run=xvfb xauth=xauth xdotool=xdotool tesseract=tesseract-ocr
deb=$(ls -t dist/kitlog_*.deb 2>/dev/null | head -1) || true
[ -n "$deb" ] || { echo "There is no package in dist/: run make package first."; exit 1; }
in_a_mount_space_of_its_own "$@"

root=$PWD/$try/root
debian bookworm "$root"
mount -t proc proc "$root/proc"
nurse() { chroot --userspec=nurse:nurse "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
    HOME=/home/nurse DISPLAY="${DISPLAY:-}" "$@"; }

echo "Installing $deb"
cp "$deb" "$root/tmp/kitlog.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /tmp/kitlog.deb >"$try/install.log" 2>&1 ||
    { tail -20 "$try/install.log"; fail "the package does not install"; }
inside useradd --create-home nurse
inside dpkg --verify kitlog || fail "files differ from the package's"
missing=$(diff -rq resources "$root/usr/lib/kitlog/_internal/kitlog/resources" | grep '^Only in resources' || true)
[ -z "$missing" ] || fail "left out: $missing"
nurse kitlog --version
nurse kitlog doctor || fail "kitlog doctor"
[ "$(nurse kitlog -m kitlog.ui.sound.player probe >/dev/null 2>&1; echo $?)" = 3 ] ||
    fail "the player of tones does not say that there is no device"

echo "Charting one set by keys"
demo=$root/home/nurse/.local/share/KitLog/demo
export root
screen .venv/bin/python packaging/try_window.py chart "$try/charted.png" \
    bash -c 'exec chroot --userspec=nurse:nurse "$root" env -i HOME=/home/nurse LC_ALL=C.UTF-8 \
        DISPLAY="$DISPLAY" kitlog --demo' || fail "the set"
PYTHONPATH=src .venv/bin/python packaging/try_record.py charted "$demo" || fail "the set in the file"
nurse kitlog --data-dir /home/nurse/.local/share/KitLog/demo check || fail "kitlog check"

echo "Papers and commands"
nurse kitlog sample /home/nurse/sample.pdf
# Its exit code is 4: unchanged, but nobody was asked whose seal it is.
verified=$(nurse kitlog verify /home/nurse/sample.pdf) || [ $? = 4 ] || fail "kitlog verify: $verified"
grep "Not a byte was changed" <<<"$verified" || fail "kitlog verify: $verified"
clinic=$root/home/nurse/clinic
PYTHONPATH=src .venv/bin/python packaging/try_record.py found "$clinic"
cp "$try/password" "$root/home/nurse/password" && chmod 600 "$root/home/nurse/password"
inside chown -R nurse:nurse /home/nurse
run() { nurse KITLOG_USER="R. Mock RN" KITLOG_PASSWORD_FILE=/home/nurse/password \
    kitlog --data-dir /home/nurse/"$1" "${@:2}"; }
run clinic check || fail "check of a record kept by passwords"
run clinic rekey || fail "rekey"
nurse mkdir -p /home/nurse/second
run clinic backup --to /home/nurse/second || fail "backup"
run restored restore "/home/nurse/second/$(ls "$root/home/nurse/second" | head -1)" || fail "restore"
run restored check || fail "check of what was restored"

echo "First paint"
screen .venv/bin/python packaging/try_window.py first-paint "${RUNS:-7}" \
    "source tree" env PYTHONPATH=src .venv/bin/python -m kitlog.app --data-dir @ -- \
    "installed" bash -c 'exec chroot "$root" env -i HOME=/root LC_ALL=C.UTF-8 DISPLAY="$DISPLAY" \
        kitlog --data-dir "$0"' @ || fail "starts too slowly"

echo "Replacing and removing it while it is open, then closed"
there() { find "$root/usr/lib/kitlog" "$root/usr/bin/kitlog" -printf '%p %i %s\n' | sort; }
refused() { # COMMAND…: says that it is open, and changes nothing
    if inside "$@" >"$try/refused.log" 2>&1; then fail "$* under an open window"; fi
    grep -m1 "KitLog is open" "$try/refused.log" || fail "no sentence of $*"
    [ "$files" = "$(there)" ] && inside dpkg --verify kitlog || fail "$* changed something under an open window"
    [ "$(inside dpkg-query -W -f '${db:Status-Status}' kitlog)" = installed ] || fail "$* left it half installed"
}
opened bash -c 'exec chroot --userspec=nurse:nurse "$root" env -i HOME=/home/nurse LC_ALL=C.UTF-8 \
    DISPLAY="$DISPLAY" kitlog --demo'
files=$(there)
refused dpkg --remove kitlog
refused dpkg --install /tmp/kitlog.deb
closed
records() { (cd "$root/home/nurse" && sums .local/share/KitLog clinic restored second); }
before=$(records)
inside dpkg --install /tmp/kitlog.deb >"$try/install.log" 2>&1 || fail "it is not replaced"
[ "$files" != "$(there)" ] || fail "the package put over itself puts nothing there"
installed=$(du -sm "$root/usr/lib/kitlog" | cut -f1)
inside dpkg --purge kitlog
[ ! -e "$root/usr/lib/kitlog" ] && [ ! -e "$root/usr/bin/kitlog" ] || fail "something was left"
[ "$before" = "$(records)" ] || fail "the records changed"
echo "  $(wc -l <<<"$before") files of the records are as they were"
echo "Package $(du -m "$deb" | cut -f1) MB, installed $installed MB;" \
    "this tree with its packages and tools $(du -smL .venv/lib src resources | awk '{s += $1} END {print s}') MB."
umount "$root/proc"
rm -rf "$root"
echo "try_deb: all green"
