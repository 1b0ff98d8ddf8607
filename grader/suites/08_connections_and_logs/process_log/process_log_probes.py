"""What runs next to the student's code for `process_log`."""

from __future__ import annotations

import logging
import os
import signal
import threading
from multiprocessing import current_process, get_logger
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

TOKEN = "LOG_TOKEN"
"""Environment variable with what makes the messages of one execution its own."""
CHATTERS = 4
CHATTER = 30
PAYLOAD = "x" * 3000
HUGE = "y" * 200_000
"""More than a pipe holds."""


def record(number: int, payload: str = "") -> str:
    """Return a message that shows where it begins and where it ends."""
    mark = f"{current_process().name} {number} {os.environ[TOKEN]}"
    return f"[begin {mark}]{payload}[end {mark}]"


def log_in_every_way() -> None:
    """Use every level and several loggers."""
    witness.tell("task", current_process().name)
    logging.getLogger().debug(record(0))
    logging.info(record(1))
    logging.getLogger("application.part").warning("%s", record(2))
    get_logger().error(record(3))
    logging.critical(record(4))
    get_logger().debug("%s", record(5))
    logging.getLogger("application").log(35, record(6))
    get_logger().info(record(7))


def log_what_is_hard_to_keep() -> None:
    """Log several lines, a traceback, and something that does not pickle."""
    logging.info(record(0, "first\nsecond\n\n    third"))
    try:
        raise KeyError(os.environ[TOKEN])
    except KeyError:
        logging.getLogger("application").exception(record(1, "\n"))
    logging.info("%s%s", record(2), _Unpicklable())
    get_logger().warning(record(3, "\n"))
    logging.error(record(4, HUGE))


class _Unpicklable:
    def __init__(self) -> None:
        self.lock = threading.Lock()

    def __str__(self) -> str:
        return "!"


def fail_deep_inside() -> None:
    """Log, and fail in a function below."""
    logging.info(record(0))
    _fail(f"failed with {os.environ[TOKEN]}")


def _fail(text: str) -> None:
    raise LookupError(text)


def fail_at_once() -> None:
    """Fail without a word."""
    raise ZeroDivisionError(f"failed with {os.environ[TOKEN]}")


def log_a_little() -> None:
    """Log twice."""
    logging.info(record(0))
    get_logger().warning(record(1))


def log_late() -> None:
    """Log when all the others have ended."""
    witness.hold("hold: late")
    log_a_little()


def meet_all() -> None:
    """Wait until all are here."""
    witness.meet("all", 3)
    logging.info(record(0))


def chatter() -> None:
    """Log much, all at the same time."""
    witness.meet("chatter", CHATTERS)
    for number in range(CHATTER):
        logging.warning(record(number, PAYLOAD))


def die() -> None:
    """Log, wait until everybody rests, and die."""
    logging.info(record(0))
    witness.hold("hold: die")
    os.kill(os.getpid(), signal.SIGKILL)


def run(student: ModuleType, tasks: dict[str, str], path: str, token: str) -> Any:
    """Run the tasks of those names; the path is a string."""
    os.environ[TOKEN] = token
    return student.run_logged({name: globals()[task] for name, task in tasks.items()}, path)


def run_and_read(student: ModuleType, tasks: dict[str, str], path: str, token: str) -> Any:
    """Run the tasks with a new file, and return what is in it; the path is a `Path`."""
    os.environ[TOKEN] = token
    Path(path).unlink(missing_ok=True)
    student.run_logged({name: globals()[task] for name, task in tasks.items()}, Path(path))
    return Path(path).read_text(errors="replace")


def run_twice(student: ModuleType, tasks: dict[str, str], paths: list[str], token: str) -> Any:
    """Run the tasks once for each file, and once with nothing to do."""
    os.environ[TOKEN] = token
    for path in paths:
        student.run_logged({name: globals()[task] for name, task in tasks.items()}, path)
    student.run_logged({}, paths[0] + ".none")


def run_again_and_again(student: ModuleType, path: str) -> Any:
    """Say what repeated calls leave behind, those with failing tasks included."""
    os.environ[TOKEN] = "token"
    return observe.growth(lambda: student.run_logged({"one": log_a_little, "two": fail_at_once}, path))
