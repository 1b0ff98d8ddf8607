"""Let many processes write one log, line by line."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping


def run_logged(tasks: Mapping[str, Callable[[], None]], path: str | os.PathLike[str]) -> None:
    """Run every task in a process of its own and bring all that they log into the one file `path`.

    `tasks` maps names to functions without arguments; each runs in a process of that name
    (`multiprocessing.current_process().name`), all of them **at the same time**. They log as one does:
    through `logging` (the root logger or any other) or through `multiprocessing.get_logger()`, at any level
    from `DEBUG` up, with arguments, with or without a traceback.

    - Every record becomes **one line** of the file, whole, whoever else logs at that moment. None is lost,
      none comes twice, none has part of another in it. Newlines within a record, as tracebacks have them, are
      escaped (as `\\n`, say).
    - Whatever else stands in a line, besides the message, is up to you; so are the order of lines of
      different processes, further lines of the library's own, and what becomes of a file that was there.
    - A task that raises is logged with its traceback, in one line. It is not raised here, and the other
      tasks go on undisturbed. A task whose process dies without a word does not keep the call from ending.
    - The call returns when all tasks have ended and all is in the file. No tasks: nothing happens.

    The tasks can be imported, so they pickle. What is logged may be more than a pipe holds, and need not
    pickle. On return no process, thread, handler or descriptor is left: what is logged in a second call goes
    into the second file only.

    Graded: every record, in one line, under contention and in many interleavings; failures; that the tasks
    overlap; deadlock; what is left behind.

    Example:
        >>> run_logged({"reader": read_all, "writer": write_all}, "both.log")
        >>> print(Path("both.log").read_text())
        2024-05-01 12:00:01,102 INFO reader: 3 files
        2024-05-01 12:00:01,103 ERROR writer: failed\\nTraceback (most recent call last):\\n  File …
    """
    raise NotImplementedError
