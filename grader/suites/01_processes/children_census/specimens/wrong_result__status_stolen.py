"""Reaps by os.waitpid, behind the back of the process objects."""
import os


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    ended = census.__dict__.setdefault("ended", set())
    for process in processes:
        try:
            pid = process.pid
        except ValueError:
            pid = None
        word = "unknown"
        if pid in ended:
            word = "finished"
        elif pid is not None:
            try:
                word = "alive" if os.waitpid(pid, os.WNOHANG)[0] == 0 else "finished"
            except ChildProcessError:
                if process._popen.returncode is not None:
                    word = "finished"
            if word == "finished":
                ended.add(pid)
        found[word].append(process.name)
    return found
