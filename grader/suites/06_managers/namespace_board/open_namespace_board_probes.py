"""What the open checks of `namespace_board` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def single_player_example(student: ModuleType) -> Any:
    """Let one player have the board for itself."""
    return student.high_score([[3, 8, 5]])
