"""Take stock of child processes: who lives, who has ended, who is none of ours."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.process import BaseProcess


def census(processes: Sequence[BaseProcess]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        found[state_of(process)].append(process.name)
    return found


def state_of(process: BaseProcess) -> str:
    """Return the one word for a process, and reap it if it has ended."""
    try:
        if process.is_alive():
            return "alive"
        # Who is not alive stays so: nothing can happen between the two questions.
        return "unknown" if process.exitcode is None else "finished"
    except ValueError:
        return "unknown"  # closed
    except AssertionError:
        return "unknown"  # another process's child
