"""Takes an object that cannot be tested for a living process."""


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            alive = process.is_alive()
        except AssertionError:
            alive = True
        except ValueError:
            alive = None
        if alive is None or (not alive and process.exitcode is None):
            found["unknown"].append(process.name)
        else:
            found["alive" if alive else "finished"].append(process.name)
    return found
