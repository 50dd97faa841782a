#!/usr/bin/env bash
# Installs dist/kitlog-*-setup.exe under Wine as an administrator would, without a question; imports
# every module of KitLog, and with them what these import of other packages, opens the window in a
# virtual screen, charts one set by real keys, writes a PDF, tries the commands on a record, is refused
# removal and replacement while the window is open, replaces and uninstalls it, and shows that the
# records are kept. Prints sizes and the time to the first paint
# against this tree's source on the same interpreter.
#
# As root, on Debian. Wine is Debian 13's (10.0) in a system of its own that
# packaging/clean_debian.sh makes: in Debian 12's (8.0) Qt does not load. One library that every
# Windows 10 has is not in Wine 10 either: icuuc.dll, with which Qt reads texts that are not UTF-8.
# wine_shim.c stands in for it and knows no such encoding; KitLog reads none.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/clean_debian.sh
needs debootstrap=debootstrap xvfb-run=xvfb xauth=xauth xdotool=xdotool tesseract=tesseract-ocr \
    x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64 pdfinfo=poppler-utils
setup=$(ls -t dist/kitlog-*-setup.exe 2>/dev/null | head -1) || true
[ -n "$setup" ] || { echo "There is no installer in dist/: run make package first."; exit 1; }
in_a_mount_space_of_its_own "$@"

root=$PWD/$try/wine c=$PWD/$try/wine/root/windows/drive_c
if [ ! -f "$root/made" ]; then
    debian trixie "$root"
    echo "Installing Wine there"
    inside apt-get update -qq
    inside apt-get install -y -qq --no-install-recommends wine wine64 fonts-dejavu-core \
        >"$try/wine.log" 2>&1 || { tail -5 "$try/wine.log"; fail "Wine"; }
    inside apt-get clean
    touch "$root/made"
fi
mount -t proc proc "$root/proc"
export root
unset DISPLAY
wine() { packaging/windows/wine.sh "$@"; }
trap 'wine wineserver -k 2>/dev/null || true' EXIT
# Wine hands its programs no file as standard input or output, but a pipe.
win() { echo | wine wine "$@" 2>&1 | tr -d '\r'; }

echo "Making a Windows ($(wine wine --version))"
rm -rf "$root/root/windows"
wine wineboot --init >/dev/null 2>&1
wine wineserver -w
x86_64-w64-mingw32-gcc -shared -o "$c/windows/system32/icuuc.dll" packaging/windows/wine_shim.c
program="$c/Program Files/KitLog"

echo "Installing $setup"
cp "$setup" "$c/setup.exe"
win 'C:\setup.exe' /S >"$try/setup.log" || fail "the installer ends with $?"
[ -f "$program/uninstall.exe" ] || fail "nothing was installed"
missing=$(diff -rq resources "$program/pkgs/kitlog/resources" | grep '^Only in resources' || true)
[ -z "$missing" ] || fail "left out: $missing"
installed='C:\Program Files\KitLog'
python="$installed\\Python\\python.exe" kitlog="$installed\\bin\\kitlog.exe"
[ -f "$c/ProgramData/Microsoft/Windows/Start Menu/Programs/KitLog.lnk" ] || fail "no entry in the Start menu"
# What the entry in the Start menu starts.
window="$installed\\Python\\pythonw.exe" launch="$installed\\KitLog.pyw"

echo "Importing everything"
cp packaging/windows/import_all.py "$c/import_all.py"
win "$python" 'C:\import_all.py' || fail "an import"

echo "Charting one set by keys"
screen .venv/bin/python packaging/try_window.py chart "$try/charted-windows.png" \
    env QUIET=1 packaging/windows/wine.sh wine "$window" "$launch" --demo || fail "the set"
records=$(win "$python" -c 'from kitlog.app.places import places; print(places(None, demo=False).folder)')
folder=$c$(sed 's/^C://; s,\\,/,g' <<<"$records")
PYTHONPATH=src .venv/bin/python packaging/try_record.py charted "$folder/demo" || fail "the set in the file"
win "$kitlog" --data-dir "$records\\demo" check || fail "kitlog check"

echo "Papers and commands"
win "$kitlog" --version
win "$kitlog" sample 'C:\sample.pdf' || fail "sample"
# Its exit code is 4: unchanged, but nobody was asked whose seal it is.
verified=$(win "$kitlog" verify 'C:\sample.pdf') || true
grep "Not a byte was changed" <<<"$verified" || fail "kitlog verify: $verified"
pdfinfo "$c/sample.pdf" | grep -E 'Pages|File size'
PYTHONPATH=src .venv/bin/python packaging/try_record.py found "$c/clinic"
cp "$try/password" "$c/password"
mkdir "$c/second"
win "$kitlog" --data-dir 'C:\clinic' check || fail "check"
win "$kitlog" --data-dir 'C:\clinic' rekey || fail "rekey"
win "$kitlog" --data-dir 'C:\clinic' backup --to 'C:\second' || fail "backup"
backup=$(basename "$(ls "$c"/second/kitlog-*.kitlogbackup)")
win "$kitlog" --data-dir 'C:\restored' restore "C:\\second\\$backup" || fail "restore"
win "$kitlog" --data-dir 'C:\restored' check || fail "check of what was restored"
win "$kitlog" doctor || fail "kitlog doctor"

echo "First paint"
# The same interpreter and packages: once this tree's source, once what was installed.
mkdir -p "$c/tree" && cp -r src/kitlog "$c/tree/" && cp -r resources "$c/tree/kitlog/"
for folder_of in manual pictures; do cp -r "docs/$folder_of" "$c/tree/kitlog/resources/"; done
printf '%s\n' "import sys" "sys.path.insert(0, r'C:\tree')" "from kitlog.app.cli import main" "main()" \
    >"$c/tree/KitLog.pyw"
wine wineserver -k || true
screen .venv/bin/python packaging/try_window.py first-paint "${RUNS:-9}" \
    "source tree" env QUIET=1 packaging/windows/wine.sh wine "$window" 'C:\tree\KitLog.pyw' --data-dir 'C:\paint@' -- \
    "installed" env QUIET=1 packaging/windows/wine.sh wine "$window" "$launch" --data-dir 'C:\paint@' ||
    fail "starts too slowly"

echo "Replacing and removing it while it is open, then closed"
there() { find "$program" -type f -printf '%p %i %s\n' | sort; }
uninstall() { win "$installed\\uninstall.exe" /S "_?=$installed"; }
replace() { win 'C:\setup.exe' /S; }
opened env QUIET=1 packaging/windows/wine.sh wine "$window" "$launch" --demo
files=$(there)
for act in uninstall replace; do
    "$act" >/dev/null || true # its exit code does not come through Wine
    [ "$files" = "$(there)" ] || fail "$act under an open window"
    echo "  refused while it is open: $act"
done
closed
wine wineserver -w
records() { sums "$folder" "$c/clinic" "$c/restored" "$c/second"; }
before=$(records)
replace >/dev/null || fail "the installer ends with $?"
[ "$files" != "$(there)" ] || fail "the setup put over itself puts nothing there"
size=$(du -sm "$program" | cut -f1)
uninstall >/dev/null || fail "the uninstaller ends with $?"
wine wineserver -w
left=$([ ! -d "$program" ] || find "$program" -type f ! -name uninstall.exe | head -5)
[ -z "$left" ] || fail "left behind: $left"
[ "$before" = "$(records)" ] || fail "the records changed"
echo "  $(wc -l <<<"$before") files of the records are as they were"
echo "  kept: $records"
echo "Installer $(du -m "$setup" | cut -f1) MB, installed $size MB;" \
    "this tree with its packages and tools $(du -smL .venv/lib src resources | awk '{s += $1} END {print s}') MB."
umount "$root/proc"
rm -rf "$root/root/windows"
echo "try_windows: all green"
