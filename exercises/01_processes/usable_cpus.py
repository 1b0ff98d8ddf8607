"""How many workers are worth starting?"""

from __future__ import annotations


def worker_count(tasks: int) -> int:
    """Return how many worker processes to start for `tasks` tasks that compute all the time.

    - Not more than there are tasks, not more than there are CPUs *that this process may use*, and never less
      than 1.
    - The CPUs that this process may use are those of its *affinity*. A machine may have 64 while its owner,
      a batch system or a container lets you have 4 of them.
    - `tasks < 0`: `ValueError`.

    The call starts nothing that is still there when it returns, and leaves the affinity as it is.

    Graded: many numbers of tasks; processes that are really bound to fewer CPUs than the machine has.

    Example:
        >>> os.cpu_count(), len(os.sched_getaffinity(0))
        (64, 4)
        >>> worker_count(1000), worker_count(3), worker_count(0)
        (4, 3, 1)
    """
    raise NotImplementedError
