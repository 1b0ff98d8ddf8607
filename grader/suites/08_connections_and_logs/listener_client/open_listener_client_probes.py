"""What the open checks of `listener_client` run next to the student's code."""

from __future__ import annotations

import time
from multiprocessing import Process
from pathlib import Path
from types import ModuleType
from typing import Any


def example(student: ModuleType) -> Any:
    """Serve in a child, ask from here."""
    path = Path("oracle").absolute()
    server = Process(target=student.serve_once, args=(str(path), b"delphi", str.upper))
    server.start()
    try:
        while server.is_alive():
            try:
                return student.ask(str(path), b"delphi", "who is there?")
            except (FileNotFoundError, ConnectionRefusedError):
                time.sleep(0.01)  # the server does not listen yet
        return "the server ended without a question"
    finally:
        server.join()
        path.unlink(missing_ok=True)
