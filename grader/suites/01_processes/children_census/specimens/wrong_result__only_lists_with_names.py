"""Leaves out lists that would be empty."""


def word(process):
    try:
        if process.is_alive():
            return "alive"
        return "unknown" if process.exitcode is None else "finished"
    except (AssertionError, ValueError):
        return "unknown"


def census(processes):
    found = {}
    for process in processes:
        found.setdefault(word(process), []).append(process.name)
    return found
