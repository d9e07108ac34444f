# demo test check bench docs: each sets up what it needs; nothing is done twice. PYTHON chooses the interpreter.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --group build

.PHONY: help demo test check bench docs lock
.DELETE_ON_ERROR:

help:
	@echo "make demo    review a shipped plan; report and charts land in demo/"
	@echo "make test    run every test"
	@echo "make check   style, types, import contracts, house rules"
	@echo "make bench   measure, and compare with peers"
	@echo "make docs    write the generated pages again"
	@echo "make lock    choose and pin dependencies again"

demo: .venv/run
	$(BIN)/milepost demo --out demo

test: .venv/dev
	$(BIN)/python -m pytest -n auto

check: .venv/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -q tests/house -m "not commands"

bench: .venv/dev
	$(BIN)/python -m benchmarks

docs: .venv/dev
	$(BIN)/python docs/generate.py

lock: .venv/dev
	$(LOCK) --upgrade --extra mpp --output-file requirements.txt
	$(LOCK) --upgrade --all-extras --group dev --constraint requirements.txt --output-file requirements-dev.txt

# What is installed is exactly what the lock names, by hash; the stamps make a second run cost nothing.
.venv/run: requirements.txt pyproject.toml | .venv/bin/python
	@echo "Installing what Milepost needs into .venv; the first time takes about a minute."
	$(INSTALL) --require-hashes --requirement requirements.txt
	$(INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@

.venv/dev: requirements-dev.txt pyproject.toml | .venv/bin/python
	@echo "Installing what Milepost's tests need into .venv; the first time takes about a minute."
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	$(INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@ .venv/run

# Debian keeps venv in a package of its own.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Milepost needs Python 3.11 or newer; choose one with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update --quiet --quiet && $$sudo apt-get install --yes --quiet python3-venv; }
	$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }
