"""Right: a pool with a worker per party; each phase is one `starmap`, whose end is the barrier."""

from multiprocessing import Pool


def run_phases(parties, phases, step):
    with Pool(parties) as pool:
        try:
            for phase in range(phases):
                work = [pool.apply_async(step, (party, phase)) for party in range(parties)]
                for each in work:
                    each.wait()
                for each in work:
                    each.get()
        finally:
            pool.close()
            pool.join()
