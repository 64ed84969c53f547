# govassist: `make run` to try it, `make test` for everything CI checks.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
.PHONY: help run test lock format clean

help: ## what can be done here
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

$(VENV)/.uv: requirements-uv.txt
	@echo "Making the Python environment in $(VENV) (once)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt
	@touch $@

$(VENV)/.run: requirements.txt $(VENV)/.uv
	@echo "Installing what the product needs"
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo "Installing what checks and tests need"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt
	@touch $@

run: $(VENV)/.run ## the site and its worker on http://127.0.0.1:8000
	@DEBUG=1 exec $(BIN)/python manage.py serve

test: $(VENV)/.dev ## format, lint, types, layers, migrations and tests on SQLite, PostgreSQL, Redis and Chromium
	@$(BIN)/python -m tests.run_all

format: $(VENV)/.dev ## put the code in its one format
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lock: $(VENV)/.dev ## pin requirements with hashes
	@for name in requirements-uv requirements requirements-dev; do \
		$(BIN)/uv pip compile --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --quiet $$name.in -o $$name.txt; \
	done

clean: ## forget the environment and the local data
	@rm -rf $(VENV) var
