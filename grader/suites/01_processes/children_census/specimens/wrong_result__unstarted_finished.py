"""Not alive, hence finished."""


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            found["alive" if process.is_alive() else "finished"].append(process.name)
        except (AssertionError, ValueError):
            found["unknown"].append(process.name)
    return found
