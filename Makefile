# Every command of this project. `make` alone lists them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN := .venv/bin
files = $(shell find $(1) -type f ! -name "*.pyc")
PY  := $(BIN)/python
HOST ?= 127.0.0.1:8000

.PHONY: help serve test site bundle check audit bench links mutants trust advisories update clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- setting up -----------------------------------------------------------------------------------------------------------
# Python 3.13 exactly: the browser's Python is 3.13, and its compiled code loads in no other. Candidates are run, not looked up,
# since a version manager's shim may exist for a version that then fails.
FIND_PYTHON = for p in "$$PYTHON" python3.13 python3 "$$HOME"/.pyenv/versions/3.13*/bin/python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null && { echo "$$p"; break; }; done

.venv/bin/python:
	@found="$$($(FIND_PYTHON))"; \
	[ -n "$$found" ] || { echo "Python 3.13 is needed: install it (python.org, or your system's python3.13 with its venv), or say PYTHON=/path/to/python3.13 make" >&2; exit 1; }; \
	echo "[1/4] Python: $$("$$found" -V)"; "$$found" -m venv .venv

build/made/site-tools: requirements/site.txt requirements/browser.txt | .venv/bin/python
	@echo "[2/4] tools for the site"
	@$(PY) -m pip install -q --require-hashes --only-binary :all: -r requirements/site.txt
	@mkdir -p $(@D) && touch $@

build/made/test-tools: requirements/test.txt build/made/site-tools
	@echo "      tools for the tests"
	@$(PY) -m pip install -q --require-hashes --only-binary :all: -r requirements/test.txt
	@mkdir -p $(@D) && touch $@

build/made/node: package-lock.json .npmrc build/made/site-tools
	@echo "      packages from npm"
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --silent
	@mkdir -p $(@D) && touch $@

build/made/bundle: $(call files,wizard runtime) pyproject.toml requirements/browser.txt build/made/site-tools build/made/node
	@$(PY) -m runtime
	@mkdir -p $(@D) && touch $@

# The address is part of what is built: links of the page for a wrong address carry it.
build/made/address: FORCE
	@mkdir -p $(@D) && echo "$(SITE_URL)" | cmp -s - $@ || echo "$(SITE_URL)" > $@

build/made/site: $(call files,docs overrides publishing tests/stories) tests/story.py tests/cases.py tests/ninety_days.py tests/ninety_days.toml mkdocs.yml mkdocs_hooks.py build/made/bundle build/made/address
	@echo "[4/4] site"
	@$(PY) -m mkdocs build --strict
	@touch $@

FORCE:

build/made/browsers: tests/browser/install.py build/made/test-tools
	@$(PY) tests/browser/install.py
	@mkdir -p $(@D) && touch $@

# --- commands ------------------------------------------------------------------------------------------------------------
# Python starts in the ordinary way there: its image takes half a minute to make, after each edit of the wizard.
serve: export WITHOUT := image
serve: build/made/site-tools build/made/node bundle ## build the site and serve it on this machine, rebuilt as you edit
	@echo "[4/4] site: http://$(HOST)/ (Ctrl-C stops it)"
	@exec $(PY) -m mkdocs serve --dev-addr $(HOST)

site: build/made/site ## build the site into site/, as it is published; nothing if nothing changed

test: build/made/test-tools build/made/node build/made/browsers site check ## set up everything and run every test
	@$(PY) -m pytest -n 2 --dist worksteal

check: build/made/test-tools build/made/node ## types, style and workflows
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@node_modules/.bin/tsc --noEmit -p .

build/made/audit-tools: requirements/audit.txt tests/audit/package-lock.json build/made/node build/made/browsers
	@$(PY) -m pip install -q --require-hashes --only-binary :all: -r requirements/audit.txt
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --silent --prefix tests/audit
	@mkdir -p $(@D) && touch $@

audit: build/made/audit-tools site ## axe, HTML checker, Lighthouse, WebKitGTK and every acceptance check in both browsers, into build/audit.json
	@$(PY) -m tests.audit

links: build/made/test-tools site ## look whether every link to the outside still leads somewhere, into build/links.md; needs a network
	@$(PY) -m tests.audit.links

build/made/bench-tools: requirements/audit.txt tests/bench/package-lock.json build/made/node build/made/browsers
	@$(PY) -m pip install -q --require-hashes --only-binary :all: -r requirements/audit.txt
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --silent --prefix tests/bench
	@mkdir -p $(@D) && touch $@

bench: build/made/bench-tools site ## measure speed and size against Pyodide's own start, into build/bench.json and build/bench.md; takes hours
	@$(PY) -m tests.bench

mutants: build/made/test-tools ## change the wizard in small ways and see whether a test notices; takes hours, goes on where it stopped
	@$(PY) -m tests.mutation

trust: build/made/test-tools build/made/node build/made/browsers site ## every fault and every hostile string in both browsers, into build/trust.json; takes an hour
	@$(PY) -m tests.trust

build/made/nightly-tools: requirements/nightly.txt build/made/test-tools
	@$(PY) -m pip install -q --require-hashes --only-binary :all: -r requirements/nightly.txt
	@mkdir -p $(@D) && touch $@

advisories: build/made/nightly-tools build/made/node ## ask for known vulnerabilities in all that the lock files name
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(PY) -m tests.advisories

build/made/update-tools: requirements/update.txt .venv/bin/python
	@$(PY) -m pip install -q --require-hashes --only-binary :all: -r requirements/update.txt
	@mkdir -p $(@D) && touch $@

# A release is taken a week after it came out: most broken or hijacked ones are found out by then. In this order, since a file
# may stand on the one before it.
LOCKS := browser site test audit nightly update
NPM_LOCKS := $(wildcard package-lock.json tests/*/package-lock.json)
A_WEEK_AGO = $(shell date -u -d "7 days ago" +%Y-%m-%dT00:00:00Z 2>/dev/null || date -u -v-7d +%Y-%m-%dT00:00:00Z)

update: build/made/update-tools build/made/site-tools ## move every lock file to the newest releases that are a week old
	@cd requirements && for lock in $(LOCKS); do ../$(BIN)/uv pip compile -q --upgrade --exclude-newer "$(A_WEEK_AGO)" --universal --generate-hashes \
		--no-header --no-emit-index-url --python-version 3.13 $$lock.in -o $$lock.txt || exit 1; done
	@for lock in $(NPM_LOCKS); do PATH="$(CURDIR)/$(BIN):$$PATH" npm update --silent --package-lock-only --before "$(A_WEEK_AGO)" --prefix $$(dirname $$lock) || exit 1; done
	@git --no-pager diff --stat -- requirements $(NPM_LOCKS)

bundle: build/made/bundle ## build what the browser loads to run the wizard; nothing if nothing changed

clean: ## delete everything that was built
	@rm -rf build site .venv node_modules tests/audit/node_modules tests/bench/node_modules
