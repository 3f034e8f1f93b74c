# Every target prepares what it needs from nothing but Python 3.11 or newer.
PYTHON ?= python3
VENV ?= .venv
# Plays wait now and then, so one more of them than the usual two cores go side by side; each worker also costs a start.
WORKERS ?= 3
UPGRADE ?=
BIN := $(VENV)/bin
INSTALL = VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --require-hashes -r
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

# The tests start the bot many times and should not compile it each time, whatever the machine prefers.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install demo run test coverage check format bench torture pictures lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' Makefile

install: $(VENV)/.run ## prepare .venv for running, nothing else

demo: $(VENV)/.run ## try the bot in a browser page, with a made-up union and no Telegram
	@$(BIN)/python -m bot demo

run: $(VENV)/.run ## run the bot from config.toml or UNIONHALL_… variables
	@$(BIN)/python -m bot run

test: $(VENV)/.dev ## run all tests
	@$(BIN)/pytest -n $(WORKERS) --dist worksteal

coverage: $(VENV)/.dev ## run all tests; domain and handlers must keep 95 % of their branches covered
	@$(BIN)/pytest -n $(WORKERS) --dist worksteal --cov --cov-report=
	@$(BIN)/coverage report --include='domain/*,handlers/*' --fail-under=95

check: $(VENV)/.dev ## style, types and the rules of the house
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo 'Some files are not formatted: make format.'; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/pytest tests/test_house.py tests/test_words.py tests/test_features.py

format: $(VENV)/.dev ## write all files in the house's style
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

bench: $(VENV)/.dev $(VENV)-bench/.rivals ## measure speed and memory beside other bots
	@$(BIN)/python -m bench --rivals $(VENV)-bench/bin/python

torture: $(VENV)/.dev ## the long play of kills and repeats
	@$(BIN)/pytest -m torture -n 0

pictures: $(VENV)/.dev ## draw the pictures of the README anew, in a Chromium with Chinese and emoji fonts
	@$(BIN)/python -m tests.screenshots

# The development lock decides, so that all locks always name the same versions.
lock: $(VENV)/.dev ## write all locks anew; UPGRADE=--upgrade takes newer versions
	@$(LOCK) $(UPGRADE) --group dev pyproject.toml -o requirements-dev.lock
	@$(LOCK) $(UPGRADE) -c requirements-dev.lock pyproject.toml -o requirements.lock
	@$(LOCK) $(UPGRADE) -c requirements-dev.lock bench/rivals.in -o bench/rivals.lock

clean: ## remove what the tools made, but no data
	@rm -rf $(VENV) $(VENV)-bench .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.*

$(VENV)/.uv: requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, for instance: make PYTHON=python3.11")'
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@awk '/^[a-z]/ {ours = /^uv==/} ours && !/#/' requirements-dev.lock > $@.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $@.lock
	@touch $@

$(VENV)/.run: requirements.lock $(VENV)/.uv
	@$(INSTALL) requirements.lock --compile-bytecode
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.uv
	@$(INSTALL) requirements-dev.lock --compile-bytecode
	@touch $@ $(VENV)/.run

$(VENV)-bench/.rivals: bench/rivals.lock $(VENV)/.uv
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(VENV)-bench
	@VIRTUAL_ENV=$(VENV)-bench $(BIN)/uv pip install --quiet --require-hashes -r bench/rivals.lock
	@touch $@
