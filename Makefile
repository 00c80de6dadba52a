# The commands a person types. `make demo` and `make test` need nothing but Python 3.11 or newer.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development

.DEFAULT_GOAL := help
.PHONY: help demo test lint check bench bench-api clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1	\2/' | expand -t 14

demo: $(RUNTIME)  ## sample pages as articles, organizations, activities and figures, at a local address
	@$(BIN)/python -c "import socket; socket.create_server(('127.0.0.1', $(PORT))).close()" 2>/dev/null \
		|| { echo "port $(PORT) is taken, perhaps by a demo that still runs: end it, or type make demo PORT=8001"; exit 1; }
	@echo "the database, in var/: half a minute the first time"
	HTTPS=0 $(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py load_knowledge
	$(BIN)/python manage.py import_articles fixtures/pages --manifest fixtures/pages/manifest.csv
	$(BIN)/python manage.py create_demo_editor --address http://127.0.0.1:$(PORT)/
	HTTPS=0 $(BIN)/gunicorn unionnews.wsgi --bind 127.0.0.1:$(PORT) --threads 4 --log-level warning

test: $(DEVELOPMENT)  ## the whole test suite, on SQLite and on PostgreSQL
	$(BIN)/python -W error::DeprecationWarning -m pytest -n 2 --dist worksteal
	$(BIN)/python -W error::DeprecationWarning -m pytest -p tests.on_postgresql -n 2 --dist worksteal

lint: $(DEVELOPMENT)  ## style, types, borders between packages, migrations, settings
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py check --deploy --fail-level WARNING

check: lint test  ## lint and test

bench: $(DEVELOPMENT)  ## how long the reading takes, as a ratio to jieba's cut of the same text
	$(BIN)/python -m tests.bench

bench-api: $(DEVELOPMENT)  ## how fast the REST API answers over 100,000 made-up articles on PostgreSQL: a few minutes
	$(BIN)/python -m tests.bench_api

clean:  ## take away the virtual environment and everything made in var/
	rm -rf $(VENV) var

$(VENV):
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.txt | $(VENV)
	@echo "the packages it runs with, into $(VENV): a minute or two, this once"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(DEVELOPMENT): requirements-dev.txt requirements.txt requirements-parquet.txt requirements-ftm.txt | $(VENV)
	@echo "the packages that test it, into $(VENV): some minutes, this once"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@ $(RUNTIME)
