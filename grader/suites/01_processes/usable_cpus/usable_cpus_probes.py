"""What runs next to the student's code for `usable_cpus`."""

from __future__ import annotations

import importlib.util
import os
import sys
from types import ModuleType
from typing import Any


def count(student: ModuleType, bound_to: list[list[int]], tasks: list[int]) -> Any:
    """Bind this process to one set of CPUs after the other; return the counts for all `tasks` in each.

    The file is loaded afresh each time: who looks at his CPUs when he is imported is right as well.
    """
    counts = []
    for cpus in bound_to:
        os.sched_setaffinity(0, cpus)
        worker_count = _load_again(student).worker_count
        counts.append([_outcome(worker_count, each) for each in tasks])
        if os.sched_getaffinity(0) != set(cpus):
            counts[-1].append("another affinity")
    return counts


def _load_again(student: ModuleType) -> ModuleType:
    """Return the module, its body executed once more."""
    assert student.__file__ is not None
    spec = importlib.util.spec_from_file_location(student.__name__, student.__file__)
    assert spec is not None
    assert spec.loader is not None
    sys.modules[student.__name__] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _outcome(worker_count: Any, tasks: int) -> Any:
    """Return the count, or the name of the error."""
    try:
        return worker_count(tasks)
    except ValueError:
        return "ValueError"
