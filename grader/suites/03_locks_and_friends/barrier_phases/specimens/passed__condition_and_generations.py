"""Right: a home-made barrier that counts generations, so that nobody mistakes the next phase for this one."""

from multiprocessing import Condition, Process, RawValue


class Gate:
    def __init__(self, parties):
        self.parties = parties
        self.changed = Condition()
        self.count = RawValue("i", 0)
        self.generation = RawValue("i", 0)
        self.broken = RawValue("b", 0)

    def passed(self):
        with self.changed:
            mine = self.generation.value
            self.count.value += 1
            if self.count.value == self.parties:
                self.count.value = 0
                self.generation.value += 1
                self.changed.notify_all()
            self.changed.wait_for(lambda: self.broken.value or self.generation.value != mine)
            return self.generation.value != mine

    def abort(self):
        with self.changed:
            self.broken.value = 1
            self.changed.notify_all()


class Party(Process):
    def __init__(self, gate, party, phases, step):
        super().__init__(name=f"party {party}")
        self.gate, self.party, self.phases, self.step = gate, party, phases, step

    def run(self):
        try:
            for phase in range(self.phases):
                self.step(self.party, phase)
                if not self.gate.passed():
                    break
        except BaseException:
            self.gate.abort()
            raise


def run_phases(parties, phases, step):
    gate = Gate(parties)
    everybody = [Party(gate, party, phases, step) for party in range(parties)]
    for each in everybody:
        each.start()
    for each in everybody:
        each.join()
    bad = [each.name for each in everybody if each.exitcode]
    if bad:
        raise ChildProcessError(", ".join(bad))
