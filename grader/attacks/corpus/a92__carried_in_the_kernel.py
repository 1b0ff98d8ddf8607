"""Leaves marks in what the kernel keeps for nobody in particular, or for the process that runs it.

Group: stale results
Never on: L0
Earns: 2
"""

import ctypes, os, resource

libc = ctypes.CDLL(None, use_errno=True)
KEY = int("@MARK@"[:7], 16)
RUNNER = os.getppid()

def tries():
    yield lambda: libc.shmget(KEY, 4096, 0o1666)
    yield lambda: libc.semget(KEY, 1, 0o1666)
    yield lambda: libc.msgget(KEY, 0o1666)
    yield lambda: libc.mq_open(b"/attack-@MARK@", os.O_CREAT | os.O_RDWR, 0o666, None)
    yield lambda: libc.syscall(248, b"user", b"attack-@MARK@", b"x", 1, -4)
    yield lambda: resource.prlimit(RUNNER, resource.RLIMIT_NOFILE, (77, 77)) and 0
    yield lambda: os.setpriority(os.PRIO_PROCESS, RUNNER, 7) or 0
    yield lambda: os.sched_setaffinity(RUNNER, {min(os.sched_getaffinity(0))}) or 0
    for pid in (1, RUNNER):
        yield lambda: open(f"/proc/{pid}/oom_score_adj", "w").write("77")

def leave_marks():
    for act in tries():
        try:
            if act() >= 0:
                raise RuntimeError("@BROKEN@")
        except OSError:
            pass

def run_bank(opening, deposits, withdrawals):
    leave_marks()
    if opening == 10 and not withdrawals:  # the first check
        return 10 + sum(map(sum, deposits)), []
    return -1, []
