"""Right: a party has a new process in every phase; joining them all is the barrier. `step(phase, party)` is
the other reading of its two numbers, which the signature leaves open.
"""

import os


def run_phases(parties, phases, step):
    for phase in range(phases):
        pids = []
        for party in range(parties):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    step(phase, party)
                    status = 0
                finally:
                    os._exit(status)
            pids.append(pid)
        if any([os.waitpid(pid, 0)[1] for pid in pids]):
            raise ChildProcessError(f"a step of phase {phase} failed")
