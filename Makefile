# app: set up and open the chat   test: set up and test   check: format, lint, types, imports
# index: update the index         evals: measure          bench: time and memory        fix: format
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
export HF_HUB_OFFLINE ?= 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: app test check fix index evals bench lock screenshots accessibility clean

app: $(VENV)/app
	@$(RUN) app.py

index: $(VENV)/app
	@$(RUN) -m assistant index

test: $(VENV)/dev
	@$(RUN) -m pytest

check: $(VENV)/dev
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

fix: $(VENV)/dev
	@$(VENV)/bin/ruff format .
	@$(VENV)/bin/ruff check --fix .

evals: $(VENV)/dev
	@$(RUN) -m evals run

bench: $(VENV)/dev
	@$(RUN) -m evals.bench

screenshots: $(VENV)/dev
	@$(RUN) docs/screenshots.py

accessibility: $(VENV)/dev
	@$(RUN) docs/accessibility.py

# What is installed is installed once: the stamp is older than neither file.
$(VENV)/app: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 eller nyere trengs.") if sys.version_info < (3, 11) else None'
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@echo "Installerer (et par minutter første gang) …"
	@$(VENV)/bin/pip install -q -c constraints.txt -e .
	@touch $@

$(VENV)/dev: $(VENV)/app
	@$(VENV)/bin/pip install -q -c constraints.txt -e '.[dev]'
	@touch $@

# Take up newer versions: install without the constraints, test, then write them down.
lock: $(VENV)/dev
	@$(VENV)/bin/pip freeze --exclude-editable | sed 's/+cpu$$//' > constraints.txt

clean:
	rm -rf $(VENV) indexes/default indexes/models
