"""Joins with a time-out of zero, then reads the exit code."""


def census(processes):
    result = dict(alive=[], finished=[], unknown=[])
    for process in processes:
        try:
            process.join(0)
        except (AssertionError, ValueError):
            key = "unknown"
        else:
            key = "alive" if process.exitcode is None else "finished"
        result[key].append(process.name)
    return result
