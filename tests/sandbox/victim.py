"""A grader to be killed: runs one program on one rung and never comes to an end by itself."""

import sys
from pathlib import Path

from grader.sandbox.facts import Limits
from grader.sandbox.ladder import rung_named
from grader.sandbox.session import Session
from grader.sandbox.stage import Material

Session(Material("program", Path(sys.argv[1])), Limits(wall_seconds=100.0), rung_named(sys.argv[2])).run(
    "main"
)
