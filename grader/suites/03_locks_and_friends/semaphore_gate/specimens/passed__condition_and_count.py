"""Right: a count of free places under a `Condition`, in forked or spawned processes alike."""

from multiprocessing import Condition, Process, Value


class Gate:
    def __init__(self, places):
        self.free = Value("i", places, lock=False)
        self.changed = Condition()

    def __enter__(self):
        with self.changed:
            self.changed.wait_for(lambda: self.free.value > 0)
            self.free.value -= 1

    def __exit__(self, *error):
        with self.changed:
            self.free.value += 1
            self.changed.notify()


class Visitor(Process):
    def __init__(self, gate, visit, number):
        super().__init__()
        self.gate = gate
        self.visit = visit
        self.number = number

    def run(self):
        with self.gate:
            self.visit(self.number)


def run_gate(permits, visitors, visit):
    if permits < 1:
        raise ValueError("permits must be at least 1")
    gate = Gate(permits)
    all_visitors = [Visitor(gate, visit, number) for number in range(visitors)]
    for visitor in all_visitors:
        visitor.start()
    for visitor in all_visitors:
        visitor.join()
    bad = [visitor.number for visitor in all_visitors if visitor.exitcode != 0]
    if bad:
        raise RuntimeError(f"visits {bad} failed")
