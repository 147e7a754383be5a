# Every command of the project. The work is done by Maven and by the scripts in scripts/.
.DEFAULT_GOAL := help
.PHONY: help build run dist test check fix bench clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile
	@echo '  A JDK 25 is found by itself; see README.md for what else is needed.'

build: ## Build what ./gaze runs
	@scripts/build

run: ## Build and open FOLDER=~/Pictures, or without it a sample library drawn here
	@scripts/run $(if $(FOLDER),"$(FOLDER)")

dist: ## Pack Gaze with a Java of its own: an archive, and a .deb on Debian and its kin
	@scripts/dist

test: ## Run every test but the slow ones, then print coverage and a count
	@scripts/test

check: ## Formatter, Error Prone, NullAway, forbidden APIs, architecture, Biome, TypeScript
	@scripts/check

fix: ## Format all code
	@scripts/fix

bench: ## Measure Gaze beside its peers into docs/performance.md; ONLY="rescan frames" SCALE=0.1
	@SCALE=$(or $(SCALE),1) scripts/bench $(ONLY)

clean: ## Remove everything that was built
	@rm -rf target ./*/target web/node_modules
