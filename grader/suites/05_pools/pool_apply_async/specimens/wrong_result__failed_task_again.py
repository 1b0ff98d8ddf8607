"""Wrong: a task that fails is called a second time."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    with Pool(workers) as pool:
        rs = [pool.apply_async(task, (i,)) for i in range(count)]
        out = []
        for i, r in enumerate(rs):
            try:
                out.append(r.get())
            except Exception:
                out.append(pool.apply(task, (i,)))
        pool.close()
        pool.join()
        return out
