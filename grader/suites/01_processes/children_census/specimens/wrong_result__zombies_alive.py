"""Asks the kernel whether the pid exists: zombies do."""
import os


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            os.kill(process.pid, 0)
            found["alive"].append(process.name)
        except ProcessLookupError:
            found["finished"].append(process.name)
        except (TypeError, ValueError):
            found["unknown"].append(process.name)
    return found
