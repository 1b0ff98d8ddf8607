"""Looks into /proc and reaps nobody."""
import os


def state(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return "finished"
    if int(fields[1]) != os.getpid():
        return "unknown"
    return "finished" if fields[0] in "ZX" else "alive"


def census(processes):
    found = {"alive": [], "finished": [], "unknown": []}
    for process in processes:
        try:
            pid = process.pid
        except ValueError:
            pid = None
        found["unknown" if pid is None else state(pid)].append(process.name)
    return found
