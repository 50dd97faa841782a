#!/usr/bin/env bash
# Installs dist/kitlog-*-setup.exe under Wine as an administrator would, without a question; imports
# every module of the program and of what it stands on, writes a PDF, opens and checks a record,
# uninstalls, and shows that the records are kept. Prints sizes and start times.
#
# On Debian with: wine wine64 gcc-mingw-w64-x86-64. Three things that every Windows 10 has are not in
# Wine 8: the random bytes that cryptography asks for (built here from wine_shim.c), WMI (taken out
# of the installed Python), and icuuc.dll, without which Qt does not load. So the window, and what
# else stands on Qt, is untested here.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in wine wineboot x86_64-w64-mingw32-gcc pdfinfo; do
    command -v $tool >/dev/null || { echo "$tool is missing. Run once:" \
        "sudo apt-get install -y wine wine64 gcc-mingw-w64-x86-64 poppler-utils"; exit 1; }
done
setup=$(ls -t dist/kitlog-*-setup.exe 2>/dev/null | head -1)
[ -n "$setup" ] || { echo "There is no installer in dist/: run make package first."; exit 1; }

try=build/try
export WINEPREFIX=$PWD/$try/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=" WINEARCH=win64
unset DISPLAY
trap 'wineserver -k 2>/dev/null || true' EXIT
fail() { echo "FAILED: $*"; exit 1; }
# Wine hands its programs no file as standard input or output, but a pipe.
win() { echo | wine "$@" 2>&1 | tr -d '\r'; }
rm -rf "$WINEPREFIX" && mkdir -p "$try"
echo "Making a Windows"
wineboot --init >/dev/null 2>&1
wineserver -w
win reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null
c=$WINEPREFIX/drive_c program="$WINEPREFIX/drive_c/Program Files/KitLog"

echo "Installing $setup"
win "$setup" /S >"$try/setup.log" || fail "the installer ends with $?"
[ -f "$program/uninstall.exe" ] || fail "nothing was installed"
python="$program/Python/python.exe" kitlog="$program/bin/kitlog.exe"
[ -f "$c/ProgramData/Microsoft/Windows/Start Menu/Programs/KitLog.lnk" ] || fail "no entry in the Start menu"

rm "$program/Python/_wmi.pyd"
x86_64-w64-mingw32-gcc -shared -o "$c/windows/system32/bcryptprimitives.dll" \
    packaging/windows/wine_shim.c -ladvapi32

echo "Importing everything"
cp packaging/windows/import_all.py "$c/import_all.py"
win "$python" 'C:\import_all.py' || fail "an import"

echo "Papers and commands"
win "$kitlog" --version
win "$kitlog" sample 'C:\sample.pdf'
# Its exit code is 4: unchanged, but nobody was asked whose seal it is.
verified=$(win "$kitlog" verify 'C:\sample.pdf') || true
grep "Not a byte was changed" <<<"$verified" || fail "kitlog verify: $verified"
pdfinfo "$c/sample.pdf" | grep -E 'Pages|File size'
records=$(win "$python" -c 'from kitlog.app.places import places; print(places(None, demo=False).folder)')
folder=$(winepath -u "$records")
PYTHONPATH=src .venv/bin/python packaging/try_record.py found "$folder"
cp "$try/password" "$c/password"
export KITLOG_USER="R. Mock RN" KITLOG_PASSWORD_FILE='C:\password'
win "$kitlog" check
win "$kitlog" backup --to 'C:\'
backup=$(basename "$(ls "$c"/kitlog-*.kitlogbackup)")
win "$kitlog" --data-dir 'C:\restored' restore "C:\\$backup"
win "$kitlog" --data-dir 'C:\restored' check
win "$kitlog" doctor || echo "  (doctor names what Wine has not)"

echo "Start"
# The same interpreter and packages; once this tree's source, once what was installed. The time
# from nothing to the version is nearly all Python's own start: the imports of the window's
# command line without the window come on top.
mkdir -p "$c/tree" && cp -r src/kitlog "$c/tree/" && cp -r resources "$c/tree/kitlog/"
ms() { local begun; begun=$(date +%s%N); "$@" >/dev/null 2>&1; echo $((($(date +%s%N) - begun) / 1000000)); }
median() { sort -n | sed -n "$(((${RUNS:-3} + 1) / 2))p"; }
opening='import kitlog.app.record, kitlog.workflow.keyholding, kitlog.report.pdf, kitlog.store.opening'
for run in $(seq 0 "${RUNS:-3}"); do
    a=$(ms win "$python" -c "import sys; sys.path.insert(0, r'C:\\tree'); $opening")
    b=$(ms win "$python" -c "$opening")
    [ "$run" = 0 ] || { echo "$a" >>"$try/tree.ms"; echo "$b" >>"$try/installed.ms"; }
done
a=$(median <"$try/tree.ms") b=$(median <"$try/installed.ms"); rm -f "$try/tree.ms" "$try/installed.ms"
echo "  source tree $a ms, installed $b ms until all of the record and its papers is imported"
[ $((b * 2)) -le $((a * 3)) ] || fail "starts too slowly"

echo "Uninstalling"
size=$(du -sm "$program" | cut -f1)
sums() { (cd "$folder" && find . -type f | sort | xargs -d '\n' sha256sum | sha256sum); }
before=$(sums)
win "$program/uninstall.exe" /S "_?=C:\\Program Files\\KitLog" >/dev/null || fail "the uninstaller ends with $?"
wineserver -w
left=$(find "$program" -type f ! -name uninstall.exe 2>/dev/null | head -5)
[ -z "$left" ] || fail "left behind: $left"
[ "$before" = "$(sums)" ] || fail "the records changed"
echo "  kept: $records"
echo "Installer $(du -m "$setup" | cut -f1) MB, installed $size MB." \
    "This tree with its packages and tools $(du -smL .venv/lib src resources | awk '{s += $1} END {print s}') MB."
wineserver -k 2>/dev/null || true
rm -rf "$WINEPREFIX"
echo "try_windows: all green"
