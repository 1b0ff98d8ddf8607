"""Names in another order."""


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in sorted(processes, key=lambda each: each.name, reverse=True):
        try:
            if process.is_alive():
                found["alive"].append(process.name)
            elif process.exitcode is None:
                found["unknown"].append(process.name)
            else:
                found["finished"].append(process.name)
        except (AssertionError, ValueError):
            found["unknown"].append(process.name)
    return found
