"""Right: an executor; its `map` is ordered, too."""

from concurrent.futures import ProcessPoolExecutor


def cube(number):
    return pow(number, 3)


def cubes(numbers, workers):
    with ProcessPoolExecutor(max_workers=workers) as executor:
        return list(executor.map(cube, numbers))
