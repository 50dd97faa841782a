#!/usr/bin/env bash
# `make package`: Debian's package and the installer for Windows, both into dist/.
# With the word "deb" or "windows" only that one.
set -eu
cd "$(dirname "$0")/.."
which=${1:-all}
# The last is a library that Qt's part for Wayland is linked to: dpkg-shlibdeps looks up whose it is.
needs="dpkg-dev binutils librsvg2-bin appstream desktop-file-utils lintian man-db libwayland-cursor0"
[ "$which" = deb ] || needs="$needs nsis"
missing=""
for package in $needs; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -z "$missing" ] || { echo "Packages are made on Debian. Run once: sudo apt-get install -y$missing"; exit 1; }

work=build/package
python=$work/venv/bin/python
stamp=$work/venv/.made
if [ requirements/package.lock -nt "$stamp" ] || [ requirements/run.lock -nt "$stamp" ]; then
    echo "Installing what the packages are made with and of"
    rm -rf "$work/venv"
    .venv/bin/python -m venv "$work/venv"
    "$python" -m pip --quiet --disable-pip-version-check install --require-hashes \
        -r requirements/run.lock -r requirements/package.lock
    touch "$stamp"
fi
site=$("$python" -c 'import sysconfig; print(sysconfig.get_path("platlib"))')
.venv/bin/python packaging/texts.py compile
mkdir -p "$work/notices" "$work/papers" dist
PYTHONPATH=src "$python" packaging/manual_page.py >"$work/papers/kitlog.1"
"$python" packaging/sbom.py "$work/papers/kitlog.cdx.json"

if [ "$which" != windows ]; then
    "$python" packaging/notices.py linux "$site" "$work/notices/THIRD-PARTY-NOTICES.txt"
    cp "$work/notices/THIRD-PARTY-NOTICES.txt" "$work/papers/"
    echo "Freezing the program"
    "$python" -m PyInstaller --noconfirm --log-level WARN --distpath "$work/dist" \
        --workpath "$work/work" packaging/kitlog.spec >"$work/freeze.log" 2>&1 ||
        { cat "$work/freeze.log"; exit 1; }
    "$python" packaging/deb.py "$work/dist/kitlog" "$work/papers" "$work/deb" dist
    desktop-file-validate "$work/deb/tree/usr/share/applications/kitlog.desktop"
    appstreamcli validate --no-net "$work/deb/tree/usr/share/metainfo/invalid.kitlog.KitLog.metainfo.xml"
    lintian --allow-root --fail-on error dist/kitlog_*.deb
fi
if [ "$which" != deb ]; then
    "$python" packaging/windows.py "$work/windows" dist
fi
