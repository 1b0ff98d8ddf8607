"""Who is among the active children is alive."""
from multiprocessing import active_children


def census(processes):
    active = active_children()
    states = []
    for process in processes:
        if any(process is child for child in active):
            states.append("alive")
            continue
        try:
            process.is_alive()
            states.append("finished" if process.exitcode is not None else "unknown")
        except (AssertionError, ValueError):
            states.append("unknown")
    return {
        word: [process.name for process, state in zip(processes, states) if state == word]
        for word in ("alive", "finished", "unknown")
    }
