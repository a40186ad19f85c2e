# The two commands are `make site` and `make test`; the others are for people who work on the generator.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: site serve book check verify test lint audit screenshots bench fuzz pictures kerning lock clean

site: .venv/.site
	@$(BIN)/plumbline build

serve: .venv/.site
	@$(BIN)/plumbline serve

# The whole book as a PDF, printed by Chromium.
book: .venv/.test site
	@$(BIN)/python -m generator.print_book

check: .venv/.site
	@$(BIN)/plumbline check

verify: .venv/.site
	@$(BIN)/plumbline verify --fresh

# The site is built first, so that the proof is made once and remembered for all tests. The long files come first, so that
# no core waits for the other in the end.
test: .venv/.test node_modules/.installed lint site
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder tests/workflows tests

lint: .venv/.test node_modules/.installed
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@node_modules/.bin/tsc --project tsconfig.json

# Lighthouse on a page of every kind; the reports stand in build/audit/.
audit: .venv/.test node_modules/.installed
	@$(BIN)/python -m tests.audit

# Each kind of page beside its picture in tests/screenshots/; UPDATE=1 takes the pictures anew.
screenshots: .venv/.test node_modules/.installed site
	@$(BIN)/python -m pytest -n0 tests/browser/screens.py $(if $(UPDATE),--update)

bench: .venv/.test node_modules/.installed site
	@$(BIN)/python -m tests.bench

# Random programs through CPython and V8, the long form: over ten thousand programs, over a million answers.
fuzz: .venv/.test
	@$(BIN)/python -m tests.compiler.fuzz

# The pictures in CONTRIBUTING.md, of the pages and problems that its recipes give.
pictures: .venv/.test site
	@$(BIN)/python -m tests.pictures

# What resvg adds between two signs of the pictures' typefaces, for minutes; after a change of the typefaces.
kerning: .venv/.test
	@$(BIN)/python -m tests.kerning

# Exact versions with their hashes, and nothing about where they come from.
lock: .venv/.test
	@$(PIP) install uv
	@$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
		requirements-dev.in --output-file requirements-dev.txt
	@$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
		--constraints requirements-dev.txt requirements.in --output-file requirements.txt

clean:
	rm -rf .venv .cache node_modules site build

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Plumbline needs Python 3.11 or later: PYTHON=python3.12 make site"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Install Python's venv first, on Debian: apt-get install python3-venv"; exit 1; }

.venv/.site: requirements.txt pyproject.toml | .venv/bin/python
	@echo "Installing what the site needs …"
	@$(PIP) install --require-hashes --requirement requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: requirements-dev.txt .venv/.site tests/browser/install.py
	@echo "Installing what the tests need …"
	@$(PIP) install --require-hashes --requirement requirements-dev.txt
	@$(BIN)/python tests/browser/install.py
	@touch $@

node_modules/.installed: package.json package-lock.json .venv/.test
	@npm ci --silent --no-audit --no-fund
	@touch $@
