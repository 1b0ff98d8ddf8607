"""Wrong: no process; all values are the caller's own or made up."""

import os


def life_of(target, name):
    snapshots = [{"name": name, "pid": None, "alive": False, "exitcode": None, "daemon": False}]
    snapshots.append({"name": name, "pid": os.getpid(), "alive": True, "exitcode": None, "daemon": False})
    try:
        target()
        code = 0
    except BaseException:
        code = 1
    snapshots.append({"name": name, "pid": os.getpid(), "alive": False, "exitcode": code, "daemon": False})
    return snapshots
