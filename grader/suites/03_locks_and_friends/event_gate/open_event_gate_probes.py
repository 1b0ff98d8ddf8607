"""What the open checks of `event_gate` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def write_news() -> bytes:
    """Prepare the news."""
    return b"good news"


def news_for_two(student: ModuleType) -> Any:
    """Publish for two readers."""
    return student.publish_when_ready(2, write_news, 600.0)
