"""Waits for all sentinels at once, for no time at all, and joins those that are ready."""
import os
from multiprocessing import connection


def census(processes):
    mine = {}
    for index, process in enumerate(processes):
        try:
            process.is_alive()
            if process.pid is not None and process._parent_pid == os.getpid():
                mine[index] = process
        except (AssertionError, ValueError):
            pass
    ready = set(connection.wait([process.sentinel for process in mine.values()], timeout=0))
    found = {"alive": [], "finished": [], "unknown": []}
    for index, process in enumerate(processes):
        if index not in mine:
            found["unknown"].append(process.name)
        elif process.sentinel in ready:
            process.join()
            found["finished"].append(process.name)
        else:
            found["alive"].append(process.name)
    return found
