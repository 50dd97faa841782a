#!/usr/bin/env bash
# Runs a program of Wine in the system $root, where packaging/try_windows.sh has made a Windows.
# With QUIET without what Wine says of the sound device that is not there.
[ -z "${QUIET:-}" ] || exec 2>/dev/null
exec chroot "$root" env -i HOME=/root PATH=/usr/bin:/bin LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp \
    DISPLAY="${DISPLAY:-}" WINEPREFIX=/root/windows WINEDEBUG=-all WINEARCH=win64 \
    WINEDLLOVERRIDES="mscoree=;mshtml=" KITLOG_USER="R. Mock RN" \
    KITLOG_PASSWORD_FILE='C:\password' "$@"
