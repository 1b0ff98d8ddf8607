"""An error whose text is empty counts as none."""

import multiprocessing as mp

class _Safe:
    def __init__(self, handle): self.handle = handle
    def __call__(self, item):
        try: self.handle(item)
        except Exception as e: return str(e)

def process_all(items, workers, handle):
    if not items: return
    with mp.Pool(workers) as pool:
        errors = [e for e in pool.imap_unordered(_Safe(handle), items) if e]
        pool.close(); pool.join()
    if errors: raise RuntimeError("; ".join(errors))
