"""Right: an executor's `map` takes a row for each argument."""

from concurrent.futures import ProcessPoolExecutor


def powers(pairs, workers):
    pairs = list(pairs)
    with ProcessPoolExecutor(workers) as executor:
        return list(executor.map(pow, [base for base, _ in pairs], [exponent for _, exponent in pairs]))
