"""Compares names with those of the active children."""
from multiprocessing import active_children


def census(processes):
    active = {child.name for child in active_children()}
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            known = process.pid is not None
        except ValueError:
            known = False
        if process.name in active:
            found["alive"].append(process.name)
        elif known:
            found["finished"].append(process.name)
        else:
            found["unknown"].append(process.name)
    return found
