"""What the open checks of `graceful_stop` run next to the student's code."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import Process, Queue
from types import ModuleType
from typing import Any


def sleep_for_a_minute() -> None:
    """Stand for a worker that has nothing to do."""
    time.sleep(60)


def shutdown_example(student: ModuleType) -> Any:
    """Stop a process that dies of SIGTERM; return its exit code."""
    sleeper = Process(target=sleep_for_a_minute)
    sleeper.start()
    return student.shutdown(sleeper, grace=5.0)


def put_letters(inbox: Any) -> None:
    """Put three letters."""
    for letter in "abc":
        inbox.put(letter)


def letters_example(student: ModuleType) -> Any:
    """Handle letters until one of them, "b", brings the SIGTERM; return the count and the letters handled."""
    letters: list[object] = []

    def note(letter: object) -> None:
        letters.append(letter)
        if letter == "b":
            os.kill(os.getpid(), signal.SIGTERM)

    post: Any = Queue()
    writer = Process(target=put_letters, args=(post,))
    writer.start()
    writer.join()
    return [student.serve_until_stopped(post, note), letters]
