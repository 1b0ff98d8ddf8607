"""What runs next to the student's code for `half_file_copy`."""

from __future__ import annotations

import resource
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import observe


def copy(student: ModuleType, source: str, destination: str) -> Any:
    """Copy once."""
    return student.copy_halves(source, destination)


def copy_paths(student: ModuleType, source: str, destination: str) -> Any:
    """Copy once, the names given as `Path` objects."""
    return student.copy_halves(Path(source), Path(destination))


def copy_on_a_full_disk(student: ModuleType, source: str, destination: str, room: int) -> Any:
    """Copy where no file may grow beyond `room` bytes: writing further fails with `OSError`."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    return student.copy_halves(source, destination)


def copy_again_and_again(student: ModuleType, source: str, destination: str) -> Any:
    """Say what repeated calls leave behind, those that fail included."""

    def call() -> None:
        student.copy_halves(source, destination)
        try:
            student.copy_halves(source + ".missing", destination + ".never")
        except OSError:
            pass

    found = observe.growth(call)
    found["files"] = [name for name in found.pop("files", []) if Path(name).name != Path(destination).name]
    return {key: value for key, value in found.items() if value}
