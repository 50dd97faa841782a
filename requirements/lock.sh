#!/usr/bin/env bash
# Pins every dependency with its hashes, for all platforms and Pythons KitLog supports.
set -eu
cd "$(dirname "$0")/.."
pin() {
    "${UV:-.venv/bin/uv}" pip compile --universal --python-version 3.11 --generate-hashes --quiet \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
}
pin pyproject.toml -o requirements/run.lock
pin pyproject.toml --group dev -o requirements/dev.lock
# What builds the packages, and what the Windows one ships besides the program's own packages.
pin requirements/package.in -c requirements/run.lock -o requirements/package.lock
pin requirements/windows.in -o requirements/windows.lock
