"""Wrong: a pool of two workers however many parties there are."""

from multiprocessing import Pool


def run_phases(parties, phases, step):
    with Pool(2) as pool:
        for phase in range(phases):
            pool.starmap(step, [(party, phase) for party in range(parties)], chunksize=1)
        pool.close()
        pool.join()
