"""What the open checks of `process_log` run next to the student's code."""

from __future__ import annotations

import logging
from pathlib import Path
from types import ModuleType
from typing import Any


def read_three_files() -> None:
    """Say how many files were read."""
    logging.warning("%d files\nwere read", 3)


def reader_example(student: ModuleType) -> Any:
    """Return the lines that a reader leaves in the log."""
    student.run_logged({"reader": read_three_files}, "reader.log")
    lines = Path("reader.log").read_text().splitlines()
    return [("3 files" in line, "were read" in line) for line in lines if " files" in line or "were" in line]
