# KitLog. `make help` lists what there is to do.
.DEFAULT_GOAL := help
ifndef PYTHON
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
endif
BIN := .venv/bin
SETUP := .venv/.setup
# The translations as the program reads them. A file taken away changes its folder.
READY := build/.texts
TEXTS := $(wildcard resources/translations/* resources/translations/*/*.ts)
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# A virtual screen. Qt must draw to it, not offscreen and not to a Wayland session beside it.
X := env QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1400x800x24 -nolisten tcp -noreset"
# A second screen beside it: a journey waits for its window more than it computes.
X2 := $(subst run -a,run -n 120 -a,$(X))
JOURNEYS := $(BIN)/python -m pytest -m window -q
# What needs no screen goes on behind the journeys.
BEHIND = sh -c '$(BIN)/mypy && QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m papers -q \
	-n $(WORKERS) --dist loadfile tests/report && $(DURABLE)'
# As it stands here each prints what was tried and what was lost.
DURABLE = KITLOG_KILLS=200 KITLOG_POWER_STATES=2000 KITLOG_IO_EVERY=1 \
	KITLOG_INTERLEAVINGS=1000 KITLOG_SOAK_SEEDS=20 KITLOG_SOAK_EVENTS=100 $(BIN)/python -m pytest -q \
	tests/durability tests/soak/test_random_hands.py tests/store/test_disk_trouble.py \
	tests/ui/chair/test_a_disk_in_doubt.py
CODE := src tests bench packaging
# One more than the machine has cores: a test waits for its disk and its window, too.
WORKERS := $(shell n=$$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2); echo $$((n < 4 ? n + 1 : 4)))
# The tests' records lie in memory where there is room: they wait for no disk. `make check` uses it.
MEMORY := $(shell [ "$$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $$4 }')" -gt 4000000 ] 2>/dev/null && echo TMPDIR=/dev/shm)
# Compiled once, not in each of the processes that the tests start.
export PYTHONDONTWRITEBYTECODE :=
NO_DISPLAY = [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]

.PHONY: help setup run demo tour test check soak coverage mutants bench texts screenshots lock floors sbom package clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## everything KitLog needs, into .venv/

$(SETUP): requirements/dev.lock pyproject.toml packaging/system-packages.sh
	@test -n "$(PYTHON)" || { echo "KitLog needs Python 3.11 or newer."; exit 1; }
	@PYTHON="$(PYTHON)" packaging/system-packages.sh
	@$(PIP) --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@echo "Installing the pinned packages into .venv/"
	@$(PIP) install --require-hashes -r requirements/dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(SETUP)

$(READY): $(SETUP) packaging/texts.py $(TEXTS)
	@$(BIN)/python packaging/texts.py compile
	@mkdir -p build && touch $(READY)

run: $(READY) ## open the program; without a display, the tour
	@if $(NO_DISPLAY); then \
		echo "There is no display here: running the tour instead."; $(MAKE) --no-print-directory tour; \
	else $(BIN)/kitlog; fi

demo: $(READY) ## open the program on invented patients
	@if $(NO_DISPLAY); then echo "There is no display here: 'make tour' leaves pictures."; exit 1; \
	else $(BIN)/kitlog --demo; fi

tour: $(READY) ## a five-day course in a virtual screen, KITLOG_LANG=es in Spanish; pictures and PDF in build/tour/
	@if command -v xvfb-run >/dev/null; then $(X) $(BIN)/python -m kitlog.app.tour build/tour; \
	else QT_QPA_PLATFORM=offscreen $(BIN)/python -m kitlog.app.tour build/tour; fi

# As the files are named: the last ones are short, so no core ends long before another.
test: $(READY) ## the tests, without a screen
	@$(MEMORY) QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "not window and not papers" -q \
		-n $(WORKERS) --dist loadfile --no-loadscope-reorder -o tmp_path_retention_policy=failed

check: $(READY) ## style, types, layers, sizes, the papers before veraPDF, the tests in a real window
	@for tool in xvfb-run xauth xdotool dbus-run-session javac tesseract strace faketime; do \
		command -v $$tool >/dev/null || { echo "$$tool is missing: run packaging/system-packages.sh"; exit 1; }; done
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE)
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python packaging/check_sizes.py
	@$(BIN)/python packaging/check_hazards.py
	@mkdir -p build; nice $(BEHIND) >build/papers.log 2>&1 & papers=$$!; \
	$(X) $(JOURNEYS) --ignore-glob='*/test_[a-d]*' >build/journeys.log 2>&1 & other=$$!; \
	$(X2) $(JOURNEYS) --ignore-glob='*/test_[e-z]*'; here=$$?; \
	wait $$other; there=$$?; wait $$papers; behind=$$?; \
	cat build/journeys.log build/papers.log; exit $$((here + there + behind))

soak: $(READY) ## hours of random hands and an eight-hour shift, five times; prints its figures
	@QT_QPA_PLATFORM=offscreen KITLOG_SOAK_HOURS=8 KITLOG_SOAK_SEEDS=5 KITLOG_SOAK_EVENTS=20000 \
		KITLOG_SOAK_BURSTS=500 KITLOG_SOAK_PAIRS=200 KITLOG_SOAK_SCALES=1 KITLOG_COURSES=200 KITLOG_FLIPS=500 \
		KITLOG_KILLS=1000 KITLOG_SOAK_KILLS=1 KITLOG_POWER_STATES=10000 KITLOG_IO_EVERY=1 KITLOG_INTERLEAVINGS=5000 \
		$(BIN)/python -m pytest -q \
		tests/soak tests/durability tests/store/test_damage.py tests/workflow/test_killed_while_backing_up.py tests/ui/test_nothing_clipped.py tests/ui/test_in_spanish.py \
		tests/ui/test_everything_stands_out.py tests/report/test_every_value.py tests/report/test_course_json.py

# What is drawn and what is told of mistakes is the domain's, what is left of a damaged record the
# store's: tested where they are shown. The processes that tests start are counted too; what is
# killed in the middle tells nothing. Watched, and behind all else, a test takes its time.
BOTH_LAYERS = tests/domain tests/store tests/workflow tests/report/test_the_panels.py \
	tests/ui/chair/test_flowsheet.py tests/ui/chair/test_chart_cursor.py tests/app/test_a_mistake.py \
	tests/app/test_a_damaged_record.py tests/app/test_the_rest_is_shown.py
coverage: $(READY) ## the branches of domain and store that their tests reach; fails under 95 %
	@rm -rf build/coverage && mkdir -p build/coverage
	@$(MEMORY) QT_QPA_PLATFORM=offscreen $(BIN)/python -m coverage run -m pytest -m "not window" -q \
		-o timeout=900 -n $(WORKERS) --dist loadfile $(BOTH_LAYERS)
	@$(BIN)/python packaging/check_coverage.py

mutants: $(READY) ## plant small faults in the rules, one at a time, and count what the tests find
	@nice $(BIN)/python -m tests.mutants.run

bench: $(READY) ## speed, as ratios against a floor measured in the same run; fails where a bar is missed
	@$(X) $(BIN)/python bench/run.py

screenshots: $(READY) ## the pictures in docs/pictures/, from the real window
	@$(X) $(BIN)/python packaging/screenshots.py

texts: $(READY) ## gather the texts for translation, compile what is translated; see docs/languages.md
	@$(BIN)/python packaging/texts.py

lock: $(READY) ## pin all dependencies anew, with hashes
	@requirements/lock.sh

floors: $(READY) ## a short part of the tests on the lowest versions allowed; needs the network
	@packaging/floors.sh

sbom: $(READY) ## what KitLog is made of, as CycloneDX, in build/
	@$(BIN)/python packaging/sbom.py

package: $(READY) ## Debian's package and the installer for Windows, in dist/; needs Debian
	@nice packaging/package.sh

clean: ## remove what can be made again
	@rm -rf build dist resources/translations/*/*.qm .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache
