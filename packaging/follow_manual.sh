#!/usr/bin/env bash
# Does what docs/manual says on a Debian with nothing on it, as three people would: IT installs,
# the charge nurse goes through the first run, the nurse gives one infusion and saves its PDF, IT
# restores the backup on a second, as empty, computer and takes KitLog off again. By real keys in a
# virtual screen; only the clock is moved on while everybody waits. Run `make package` first.
#
# As root, on Debian; packaging/clean_debian.sh makes the clean system.
set -eu
cd "$(dirname "$0")/.."
. packaging/clean_debian.sh
needs debootstrap=debootstrap xvfb-run=xvfb xauth=xauth xdotool=xdotool dbus-daemon=dbus \
    faketime=faketime pdfinfo=poppler-utils at-spi2-core python3-gi
deb=$(ls -t dist/kitlog_*.deb 2>/dev/null | head -1)
[ -n "$deb" ] || { echo "There is no package in dist/: run make package first."; exit 1; }
in_a_mount_space_of_its_own "$@"

# What the trial itself brings along, and nothing of it into the system: the clock, and the bus on
# which the screen is read. It belongs to the nurse's account, whose number nobody has on this
# computer: the bus runs here under that number.
account=60000
while getent passwd "$account" >/dev/null; do account=$((account + 1)); done
beside=$(mktemp -d)
trap 'rm -rf "$beside"' EXIT
cp /usr/lib/*/faketime/libfaketime.so.1 tests/journey/bus.py "$beside/"
chown -R "$account:$account" "$beside"

computer() { # FOLDER: one as the manual finds it
    root=$PWD/$try/$1
    debian bookworm "$root"
    mount -t proc proc "$root/proc"
    inside useradd --create-home --uid "$account" nurse
    mkdir -p "$root$beside"
    mount --bind "$beside" "$root$beside"
    cp "$deb" "$root/root/"
}
nurse() { # as the account that uses KitLog
    chroot --userspec=nurse:nurse "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        HOME=/home/nurse LD_PRELOAD=$beside/libfaketime.so.1 FAKETIME_TIMESTAMP_FILE=$beside/clock \
        KITLOG_USER="R. Mock RN" KITLOG_PASSWORD_FILE=/home/nurse/password "$@"
}
put_in() { # manual/it.md, Install: both lines as they stand there
    local line lines
    mapfile -t lines < <(grep -o 'sudo apt [^`]*' docs/manual/it.md | head -2)
    for line in "${lines[@]}"; do
        line=${line/VERSION_amd64.deb/$version}
        echo "  $line"
        inside sh -c "cd /root && DEBIAN_FRONTEND=noninteractive ${line#sudo } -y -q" >"$try/follow-install.log" 2>&1 ||
            { tail -5 "$try/follow-install.log"; fail "the manual's line does not do it"; }
    done
}
version=$(basename "$deb" | sed 's/^kitlog_//')
finish() { umount "$root$beside" "$root/proc"; rm -rf "$root"; }

echo "1. IT installs it"
computer chairside
put_in
nurse kitlog doctor || fail "kitlog doctor"

people() { # WHAT: what of the manual they do
    PYTHONPATH=src:. screen .venv/bin/python packaging/follow_manual.py "$1" "$root" "$beside" "$try" ||
        fail "see $try/follow-stuck.png"
}

echo "2. First run, one infusion, its papers"
people chairside
data=$root/home/nurse/.local/share/KitLog
for pdf in "$root/home/nurse/KitLog summaries"/*.pdf; do
    nurse kitlog verify --no-record "${pdf#"$root"}" >"$try/verified" || [ $? = 4 ] || fail "verify"
    head -1 "$try/verified"
    pdfinfo "$pdf" | grep Pages
done

echo "3. IT makes a backup in a second place"
echo "three small boats" >"$root/home/nurse/password"
inside chown nurse:nurse /home/nurse/password
inside chmod 600 /home/nurse/password
mkdir -p "$root/mnt/backup" && chmod 777 "$root/mnt/backup"
nurse kitlog backup --to /mnt/backup || fail "backup"
nurse kitlog check || fail "check"
rm -rf "$try/carried" && mkdir "$try/carried"
cp "$root"/mnt/backup/*.kitlogbackup "$root/home/nurse/password" "$try/carried/"

echo "4. The program goes, the record stays"
inside apt remove -y -qq kitlog 2>&1 | grep -A2 "records are kept" || fail "no word on where the records are"
[ -f "$data/kitlog.db" ] && [ ! -e "$root/usr/bin/kitlog" ] || fail "remove"
finish

echo "5. Restored on another computer"
computer elsewhere
put_in
cp "$try"/carried/* "$root/home/nurse/"
inside sh -c 'chown nurse:nurse /home/nurse/*; chmod 600 /home/nurse/password'
nurse kitlog restore "/home/nurse/$(cd "$try/carried" && ls *.kitlogbackup)" || fail "restore"
nurse kitlog check || fail "check of what was restored"
people restored
finish
rm -rf "$try/carried"
echo "follow_manual: all green"
