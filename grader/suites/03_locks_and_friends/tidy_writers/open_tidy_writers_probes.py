"""What the open checks of `tidy_writers` run next to the student's code."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any


def one_author(student: ModuleType) -> Any:
    """Return the lines of a file that one author has written."""
    student.write_blocks("poem.txt", {"Ann": 3})
    return Path("poem.txt").read_text(encoding="utf-8").splitlines()
