"""What the open checks of `isolated_memory` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def add_one_guest(party: dict[str, list[str]]) -> None:
    """Let Bob come."""
    party["guests"].append("Bob")


def party_example(student: ModuleType) -> Any:
    """Make the call of the example."""
    return student.run_isolated(add_one_guest, {"guests": ["Ada"]})
