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
mkdir -p "$try"

# What the trial itself brings along, and nothing of it into the system: the clock, and the bus on
# which the screen is read. The bus runs here under the number of the nurse's account, which must be
# nobody's; dbus-daemon wants it to have a name, so for this mount space alone it gets one.
account=60000
while getent passwd "$account" >/dev/null; do account=$((account + 1)); done
{ cat /etc/passwd; echo "kitlog-try:x:$account:$account::/nonexistent:/usr/sbin/nologin"; } >"$try/passwd"
mount --bind "$try/passwd" /etc/passwd
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
manual() { # WORDS [NAME THIS]…: `line` is the one of manual/it.md that begins so, its NAMEs filled in
    line=$(grep -o "$1[^\`#]*" docs/manual/it.md | sed '1!d; s/ *$//')
    [ -n "$line" ] || fail "docs/manual/it.md has no “$1”"
    shift
    while [ $# != 0 ]; do line=${line/"$1"/"$2"}; shift 2; done
    echo "  $line"
}
as_it() { # as the administrator, asked nothing
    manual "$@"
    inside sh -c "cd /root && ${line#sudo } -y -q" >"$try/follow-it.log" 2>&1 ||
        { tail -5 "$try/follow-it.log"; fail "the manual's line does not do it"; }
}
as_nurse() {
    local words
    manual "$@"
    read -ra words <<<"$line"
    nurse "${words[@]}" || fail "the manual's line does not do it"
}
fetch() { # for another computer, which has no network
    as_it 'sudo apt update'
    as_it 'sudo apt install --download-only ' VERSION_amd64.deb "$version"
    rm -rf "$try/fetched" && mkdir "$try/fetched"
    cp "$root"/var/cache/apt/archives/*.deb "$try/fetched/"
}
put_in() {
    as_it 'sudo apt update'
    as_it 'sudo apt install ' VERSION_amd64.deb "$version"
}
version=$(basename "$deb" | sed 's/^kitlog_//')
finish() { umount "$root$beside" "$root/proc"; rm -rf "$root"; }

echo "1. IT installs it"
computer chairside
fetch
put_in
as_nurse 'kitlog doctor'

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
as_nurse 'kitlog backup '
backup=$(cd "$root/mnt/backup" && ls *.kitlogbackup)
as_nurse 'kitlog check'
as_nurse 'kitlog --data-dir EMPTY restore ' EMPTY /home/nurse/practice FILE.kitlogbackup "/mnt/backup/$backup"
as_nurse 'kitlog --data-dir EMPTY check' EMPTY /home/nurse/practice
rm -rf "$try/carried" && mkdir "$try/carried"
cp "$root/mnt/backup/$backup" "$root/home/nurse/password" "$try/carried/"

echo "4. The program goes, the record stays"
as_it 'sudo apt remove '
grep -A2 "records are kept" "$try/follow-it.log" || fail "no word on where the records are"
[ -f "$data/kitlog.db" ] && [ ! -e "$root/usr/bin/kitlog" ] || fail "remove"
finish

echo "5. Restored on another computer, which has no network"
computer elsewhere
cp "$try"/fetched/*.deb "$root/root/"
cut_off=yes
as_it 'sudo apt install \./\*\.deb'
cp "$try"/carried/* "$root/home/nurse/"
inside sh -c 'chown nurse:nurse /home/nurse/*; chmod 600 /home/nurse/password'
as_nurse 'kitlog restore ' FILE "/home/nurse/$backup"
as_nurse 'kitlog check'
people restored
finish
rm -rf "$try/carried" "$try/fetched"
echo "follow_manual: all green"
