"""Reaps whatever child has ended, and so takes the status of those that it was not asked about."""

import os


def census(processes):
    r = {"alive": [], "finished": [], "unknown": []}
    done = {}
    while True:
        try:
            pid, st = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if not pid:
            break
        done[pid] = st
    for p in processes:
        try:
            if p.pid is None or p._parent_pid != os.getpid():
                r["unknown"].append(p.name)
                continue
            if p.pid in done:
                p._popen.returncode = os.waitstatus_to_exitcode(done[p.pid])
            r["alive" if p.exitcode is None else "finished"].append(p.name)
        except ValueError:
            r["unknown"].append(p.name)
    return r
