# Race Control. `make run` and `make test` need nothing but python3, make and apt.
.DEFAULT_GOAL := help
.PHONY: help setup run test check bench announcer crash printers metarace watch bundle lock clean
export PYTHON ?= python3
BIN := .venv/bin

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing: system packages (apt), .venv, the locked Python packages
	@tools/setup.sh

run: setup ## The rehearsal race, in the window or, without a screen, headless; ARGS="--runners 2000 --speed 120"
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		exec $(BIN)/racecontrol demo $(ARGS); \
	else \
		echo "There is no screen here: the rehearsal runs headless."; \
		exec $(BIN)/racecontrol demo --headless $(ARGS); \
	fi

test: check ## All checks and all tests
	@tools/setup.sh test
	$(BIN)/python -m pytest $(ARGS)

check: setup ## Lint, format, types, who may import whom, import circles
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/python tools/circles.py

bench: setup ## The benchmark; ARGS="--runners 60000"
	@$(BIN)/racecontrol bench $(ARGS)

announcer: setup ## Pages for 200 screens, and hostile clients, beside a race; ARGS="--runners 16000 --seconds 20"
	@$(BIN)/python -m tests.announcer.load $(ARGS)

crash: ## 200 kills, 200 power cuts, and a disk, a mirror, a file, decoders that fail; ARGS="--kills 20 --seed 2"
	@tools/setup.sh crash
	@$(BIN)/python -m tests.crash.harness $(ARGS); kills=$$?; $(BIN)/python -m tests.crash.faults && exit $$kills

printers: ## 20 certificates on a real CUPS that is stopped, killed and started again while decoders run
	@tools/setup.sh printers
	@$(BIN)/python -m tests.ui.printing.show $(ARGS)

metarace: setup ## Drivers that others wrote (metarace, from PyPI) hear our emulated decoders; ARGS="ALGE"
	@$(BIN)/python -m tests.independent.metarace_check $(ARGS)

watch: setup ## A long rehearsal in the window, watched: away times, memory, pictures; ARGS="--minutes 2 --out DIR"
	@xvfb-run -a -s "-screen 0 1366x768x24" $(BIN)/python -m tests.watch.rehearsal $(ARGS)

bundle: ## The program as one folder, dist/racecontrol, and a smoke test of it
	@tools/setup.sh bundle
	$(BIN)/pyinstaller racecontrol.spec --noconfirm --log-level ERROR
	tools/smoke.sh

lock: setup ## Write requirements.lock anew from pyproject.toml
	@$(PYTHON) -m venv .lockenv
	@.lockenv/bin/pip install --quiet --disable-pip-version-check uv
	.lockenv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--upgrade --extra dev --output-file requirements.lock pyproject.toml
	@rm -rf .lockenv

clean: ## Remove everything that was made here, .venv too
	rm -rf .venv .lockenv .metarace build dist *.egg-info .pytest_cache .ruff_cache .hypothesis .import_linter_cache .setup.log .setup.lock
	find racecontrol hardware reports ui tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
