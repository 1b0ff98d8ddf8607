"""Wrong: within a phase the parties make their steps one after the other."""

from multiprocessing import Process


def run_phases(parties, phases, step):
    for phase in range(phases):
        for party in range(parties):
            process = Process(target=step, args=(party, phase))
            process.start()
            process.join()
            if process.exitcode:
                raise RuntimeError("a step failed")
