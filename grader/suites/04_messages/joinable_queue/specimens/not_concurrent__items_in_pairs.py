"""Two items at least go to each worker, also where there are workers for all of them."""

import multiprocessing as mp

class _Safe:
    def __init__(self, handle): self.handle = handle
    def __call__(self, item):
        try: self.handle(item)
        except Exception as e: return str(e) or "error"

def process_all(items, workers, handle):
    if not items: return
    with mp.Pool(workers) as pool:
        errors = [e for e in pool.map(_Safe(handle), items, chunksize=max(2, len(items) // workers)) if e]
        pool.close(); pool.join()
    if errors: raise RuntimeError("; ".join(errors))
