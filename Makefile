# The two commands: `make demo` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3.11
VENV := .venv
READY := $(VENV)/ready
CLUSTER := tests/engine tests/test_cli_engine.py
# Each command that is tried is a process of its own: modules are compiled once, not in each.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint types floors lock clean

demo: $(READY)
	$(VENV)/bin/variorum demo

# On all cores; but a cluster starts within its time only where it has them to itself.
test: $(READY)
	$(VENV)/bin/python -m pytest -n logical --maxprocesses 8 --dist loadfile $(CLUSTER:%=--ignore=%)
	$(VENV)/bin/python -m pytest $(CLUSTER)

lint: $(READY)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(READY)
	$(VENV)/bin/mypy

floors: $(READY)
	$(VENV)/bin/python bench/floors.py

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# Needs uv (https://docs.astral.sh/uv): writes the lock anew for every supported Python and platform.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --extra dev --extra parquet pyproject.toml build.in -o requirements.lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache
