"""Right: the parent tells every party when to begin and hears when it has finished."""

from multiprocessing import Pipe, Process


def run_phases(parties, phases, step):
    lines, processes = [], []
    for party in range(parties):
        ours, theirs = Pipe()
        process = Process(target=work, args=(theirs, party, step))
        process.start()
        theirs.close()
        lines.append(ours)
        processes.append(process)
    errors = []
    for phase in range(phases):
        for line in lines:
            line.send(phase)
        errors = [error for line in lines if (error := line.recv()) is not None]
        if errors:
            break
    for line in lines:
        line.send(None)
    for process in processes:
        process.join()
    for line in lines:
        line.close()
    if errors:
        raise errors[0]


def work(line, party, step):
    while (phase := line.recv()) is not None:
        try:
            step(party, phase)
        except Exception as error:
            line.send(error)
        else:
            line.send(None)
