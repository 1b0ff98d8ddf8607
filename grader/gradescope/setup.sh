#!/usr/bin/env bash
# Runs once, when Gradescope builds the image: a Python that is new enough, isolation, and the requirements.
set -euo pipefail
cd "${AUTOGRADER_HOME:-/autograder}/source"
export DEBIAN_FRONTEND=noninteractive

newest() {
  for name in python3.14 python3.13 python3.12 python3.11 python3; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
      echo "$name"
      return
    fi
  done
}

apt-get update -qq
apt-get install -y -qq bubblewrap || echo "Without bubblewrap a lower rung of isolation is taken, and said in each result."
if [ -z "$(newest)" ]; then
  apt-get install -y -qq python3.12 || apt-get install -y -qq python3.11
fi
python="$(newest)"
# `venv` is a package of its own for each version on Debian and Ubuntu.
"$python" -c 'import ensurepip' 2>/dev/null ||
  apt-get install -y -qq "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
"$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
.venv/bin/python -m grader doctor || true
