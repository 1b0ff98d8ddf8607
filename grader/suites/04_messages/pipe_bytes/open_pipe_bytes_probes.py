"""What the open checks of `pipe_bytes` run next to the student's code."""

from __future__ import annotations

import multiprocessing
from types import ModuleType
from typing import Any


def three_frames(student: ModuleType) -> Any:
    """Send three short frames through a pipe that has room for them, then take them with a small buffer."""
    reader, writer = multiprocessing.Pipe(duplex=False)
    student.send_frames(writer, [b"to", b"", b"frames"])
    writer.close()
    return student.receive_frames(reader, 4)
