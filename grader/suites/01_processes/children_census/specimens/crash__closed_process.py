"""Nobody has thought of closed processes."""


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        if process.is_alive():
            found["alive"].append(process.name)
        else:
            found["unknown" if process.exitcode is None else "finished"].append(process.name)
    return found
