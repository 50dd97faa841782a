# KitLog. `make help` lists what there is to do.
.DEFAULT_GOAL := help
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
BIN := .venv/bin
SETUP := .venv/.setup
X := xvfb-run -a -s "-screen 0 1400x800x24 -nolisten tcp"
CODE := src tests bench packaging

.PHONY: help setup run demo tour test check bench screenshots lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(SETUP) ## everything KitLog needs, into .venv/

$(SETUP): requirements/dev.lock pyproject.toml packaging/system-packages.sh
	@test -n "$(PYTHON)" || { echo "KitLog needs Python 3.11 or newer."; exit 1; }
	@packaging/system-packages.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the pinned packages"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(SETUP)

run: $(SETUP) ## open the program; without a display, the tour
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here: running the tour instead."; $(MAKE) --no-print-directory tour; \
	else $(BIN)/kitlog; fi

demo: $(SETUP) ## open the program on invented patients
	@$(BIN)/kitlog --demo

tour: $(SETUP) ## a whole five-day course in a virtual screen; pictures and PDF in build/tour/
	@if command -v xvfb-run >/dev/null; then $(X) $(BIN)/python -m kitlog.app.tour build/tour; \
	else QT_QPA_PLATFORM=offscreen $(BIN)/python -m kitlog.app.tour build/tour; fi

test: $(SETUP) ## the tests, without a screen
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "not window" -q

check: $(SETUP) ## style, types, layers, sizes, and the tests that need a real window
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python packaging/check_sizes.py
	@command -v xvfb-run >/dev/null && command -v xdotool >/dev/null || { echo "xvfb and xdotool are missing."; exit 1; }
	@$(X) $(BIN)/python -m pytest -m window -q

bench: $(SETUP) ## speed, as ratios against a floor measured in the same run
	@$(X) $(BIN)/python bench/run.py

screenshots: $(SETUP) ## the pictures in docs/pictures/, from the real window
	@$(X) $(BIN)/python packaging/screenshots.py

lock: ## pin all dependencies anew, with hashes (needs uv)
	@requirements/lock.sh

clean: ## remove what can be made again
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
