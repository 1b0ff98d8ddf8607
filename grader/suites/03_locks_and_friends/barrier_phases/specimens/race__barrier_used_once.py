"""Wrong: a home-made barrier whose count starts again while some have not left it: a fast party meets itself.

Verdict: race or deadlock or timeout
"""

from multiprocessing import Condition, Process, RawValue


class Gate:
    def __init__(self, parties):
        self.parties = parties
        self.changed = Condition()
        self.count = RawValue("i", 0)
        self.broken = RawValue("b", 0)

    def wait(self):
        with self.changed:
            self.count.value += 1
            if self.count.value == self.parties:
                self.changed.notify_all()
            while self.count.value < self.parties and not self.broken.value:
                self.changed.wait()
        with self.changed:
            if self.count.value >= self.parties:
                self.count.value = 0
            if self.broken.value:
                raise InterruptedError

    def abort(self):
        with self.changed:
            self.broken.value = 1
            self.changed.notify_all()


def run_phases(parties, phases, step):
    gate = Gate(parties)
    processes = [Process(target=work, args=(gate, party, phases, step)) for party in range(parties)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a step failed")


def work(gate, party, phases, step):
    for phase in range(phases):
        try:
            step(party, phase)
        except BaseException:
            gate.abort()
            raise
        try:
            gate.wait()
        except InterruptedError:
            return
