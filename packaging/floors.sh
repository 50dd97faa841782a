#!/usr/bin/env bash
# The lowest versions that pyproject.toml allows, in a folder of their own, and on them the tests
# that lean most on what is installed: file, keys, papers, signing in, sound.
# Fetches packages, so it is no part of `make check`. The test tools are those of the lock.
set -eu
cd "$(dirname "$0")/.."
uv=${UV:-.venv/bin/uv}
floors=build/floors
python=$floors/bin/python

"$uv" venv --quiet --clear --python .venv/bin/python "$floors"
"$uv" pip install --quiet --python "$python" --resolution lowest-direct -r pyproject.toml
"$uv" pip freeze --quiet --python "$python" >"$floors/floors.txt"
grep -oE '^(pytest|pytest-qt|pytest-timeout|hypothesis|pikepdf)==[^ ]+' \
    requirements/dev.lock >"$floors/tools.txt"
"$uv" pip install --quiet --python "$python" -c "$floors/floors.txt" -r "$floors/tools.txt"
"$python" packaging/at_the_floor.py

PYTHONPATH=$PWD/src QT_QPA_PLATFORM=offscreen "$python" -m pytest -q -m "not window and not papers" \
    -p no:cacheprovider tests/store -k "not killed" \
    tests/report/test_the_pdf.py tests/report/test_writing.py tests/report/test_the_panels.py \
    tests/app/test_opening.py tests/app/test_doctor.py tests/domain/test_facts_as_bytes.py \
    tests/workflow/test_people.py tests/ui/sign_in/test_signing_in.py tests/ui/sound "$@"
