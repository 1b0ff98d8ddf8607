"""`imap_unordered` gives results as they come, not in order."""

from multiprocessing import Pool


def sq(n):
    return n * n


if __name__ == "__main__":
    with Pool(2) as pool:
        assert list(pool.imap_unordered(sq, range(3))) == [0, 1, 4]
