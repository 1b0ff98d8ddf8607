"""What the open checks of `poll_for_news` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def answers() -> str:
    """A question that is answered at once."""
    return "news"


def one_question(student: ModuleType) -> Any:
    """Ask one question."""
    return student.first_answer([answers], 30)
