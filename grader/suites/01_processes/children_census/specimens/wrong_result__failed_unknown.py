"""Only exit code 0 counts as finished."""


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            if process.is_alive():
                found["alive"].append(process.name)
            elif process.exitcode == 0:
                found["finished"].append(process.name)
            else:
                found["unknown"].append(process.name)
        except (AssertionError, ValueError):
            found["unknown"].append(process.name)
    return found
