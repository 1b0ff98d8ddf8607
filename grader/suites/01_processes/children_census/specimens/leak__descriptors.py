"""Looks at a duplicate of each sentinel, and closes none of them."""
import os
import select


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            process.join(0)
            if process.exitcode is not None:
                os.dup(process.sentinel)
                found["finished"].append(process.name)
                continue
            ready, _, _ = select.select([os.dup(process.sentinel)], [], [], 0)
            found["finished" if ready else "alive"].append(process.name)
        except (AssertionError, ValueError):
            found["unknown"].append(process.name)
    return found
