"""Wrong: the parties are threads of the caller's process."""

from concurrent.futures import ThreadPoolExecutor


def run_phases(parties, phases, step):
    with ThreadPoolExecutor(parties) as threads:
        for phase in range(phases):
            for each in [threads.submit(step, party, phase) for party in range(parties)]:
                each.result()
