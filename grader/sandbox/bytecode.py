"""Compiles once what starts, and runs beside, student code: every session is new interpreters that import it.

Inside, nothing can be written, and outside `PYTHONDONTWRITEBYTECODE` may be set: without this, every session
would compile some forty modules again, a tenth of what it takes to start, and a quarter under control.
"""

from __future__ import annotations

import compileall
import functools
from pathlib import Path

from grader.sandbox.isolation import INSIDE, PACKAGE


@functools.cache
def compile_inside() -> None:
    """Write what is missing or out of date, once per process; where that is not allowed, do without."""
    for part in (*INSIDE, "sandbox"):
        path = Path(PACKAGE, part)
        if path.is_dir():
            compileall.compile_dir(path, quiet=2)
        else:
            compileall.compile_file(path, quiet=2)
