"""Joins each process before it asks."""


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            process.join()
        except (AssertionError, ValueError):
            found["unknown"].append(process.name)
            continue
        found["alive" if process.is_alive() else "finished"].append(process.name)
    return found
