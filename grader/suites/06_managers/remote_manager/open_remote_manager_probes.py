"""What the open checks of `remote_manager` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def letters_example(student: ModuleType) -> Any:
    """Send the letters of the example through a queue."""
    server, where = student.serve_queue(b"secret")
    try:
        student.push(where, b"secret", ["a", "b", "c"])
        return student.pull(where, b"secret", 2, timeout=5.0)
    finally:
        server.terminate()
        server.join()
