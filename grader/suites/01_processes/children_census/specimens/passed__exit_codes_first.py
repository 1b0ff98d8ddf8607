"""Exit code first; what has none is alive if it has a pid and was started here."""
import os


def census(processes):
    alive, finished, unknown = [], [], []
    for process in processes:
        target = unknown
        try:
            if process._parent_pid == os.getpid() and process.pid is not None:
                code = process.exitcode
                target = alive if code is None else finished
        except ValueError:
            pass
        target.append(process.name)
    return {"unknown": unknown, "finished": finished, "alive": alive}
