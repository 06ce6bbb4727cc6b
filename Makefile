# StrongCity Desktop: `make run` opens the window, `make test` tests everything. See README.md.
PYTHON ?= python3
VENV := .venv/bin
STAMP := build/.setup
SETUP_FILES := packaging/requirements/dev.txt pyproject.toml $(wildcard packaging/setup/*.py)
CATALOGUES := $(wildcard translations/*/LC_MESSAGES/*.po)
WORKSHEETS := $(wildcard resources/worksheets/*/*.toml)

.PHONY: setup run test check screens bench trials catalogues clean

setup: $(STAMP) build/.catalogues build/.worksheets

# Each step is skipped while its inputs stand; the stamp comes last, so a broken set-up starts again.
$(STAMP): $(SETUP_FILES)
	$(PYTHON) packaging/setup/system_libraries.py
	$(PYTHON) -m venv .venv
	$(VENV)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements/dev.txt
	$(VENV)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	$(VENV)/python packaging/setup/cut_fonts.py build/assets/fonts
	$(VENV)/python packaging/setup/cut_icons.py build/assets/icons
	@mkdir -p build && touch $(STAMP)

build/.catalogues: $(STAMP) $(CATALOGUES)
	$(VENV)/python packaging/setup/compile_catalogues.py translations build/assets/catalogues
	@touch build/.catalogues

build/.worksheets: $(STAMP) $(WORKSHEETS)
	$(VENV)/python packaging/setup/quicken_worksheets.py build/assets/worksheets
	@touch build/.worksheets

run: setup
	$(VENV)/python packaging/run_or_demo.py

test: setup
	QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder tests

check: setup
	$(VENV)/ruff check src tests packaging
	$(VENV)/mypy src
	$(VENV)/lint-imports --no-cache
	$(VENV)/python packaging/setup/check_catalogues.py

screens: setup
	$(VENV)/python packaging/take_screens.py build/screens

bench: setup
	$(VENV)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements/bench.txt
	$(VENV)/python tests/benches/run_all.py

trials: setup
	$(VENV)/python tests/trials/run_all.py

# Source texts out of code and resources into the template, and from there into each language.
catalogues: setup
	$(VENV)/python packaging/setup/update_catalogues.py

clean:
	rm -rf build .venv
