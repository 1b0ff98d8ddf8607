"""Gives each process a second to end."""


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            process.join(1)
        except (AssertionError, ValueError):
            found["unknown"].append(process.name)
            continue
        found["alive" if process.is_alive() else "finished"].append(process.name)
    return found
