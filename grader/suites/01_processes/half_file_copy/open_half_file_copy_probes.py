"""What the open checks of `half_file_copy` run next to the student's code."""

from __future__ import annotations

import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any


def copy_small_files(student: ModuleType) -> Any:
    """Copy files of several sizes; say of each whether its copy is right."""
    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "source"), Path(folder, "copy")
        found = []
        for size in (1, 2, 1000):
            source.write_bytes(bytes(number % 251 for number in range(size)))
            student.copy_halves(source, copy)
            found.append([size, copy.read_bytes() == source.read_bytes()])
        return found
