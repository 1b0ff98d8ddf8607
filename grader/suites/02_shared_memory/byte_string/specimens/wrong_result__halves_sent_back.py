"""Wrong: nothing is shared; a pool gets copies of the halves and sends swapped copies back.

Verdict: wrong_result or not_concurrent
"""

from multiprocessing import Pool


def swap_case(text):
    middle = len(text) // 2
    with Pool(2) as pool:
        halves = pool.map(bytes.swapcase, [text[:middle], text[middle:]], chunksize=1)
        pool.close()
        pool.join()
    return b"".join(halves)
