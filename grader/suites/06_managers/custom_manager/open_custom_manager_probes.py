"""What the open checks of `custom_manager` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def ada_example(student: ModuleType) -> Any:
    """Count the names of the example."""
    with student.TallyManager() as server:
        names = server.Tally()
        names.add("ada")
        names.add("grace")
        names.add("ada")
        return [names.top(), names.total()]
