"""Right: `os.fork`, plain numbers, and text through pipes."""

import os


def cubes(numbers, workers):
    numbers = list(numbers)
    children = []
    for first in range(workers):
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                os.close(reading)
                with os.fdopen(writing, "w") as out:
                    for number in numbers[first::workers]:
                        print(number * number * number, file=out)
                status = 0
            finally:
                os._exit(status)
        os.close(writing)
        children.append((pid, reading))
    result = [0] * len(numbers)
    failed = False
    for first, (pid, reading) in enumerate(children):
        with os.fdopen(reading) as lines:
            found = [int(line) for line in lines]
        failed |= os.waitpid(pid, 0)[1] != 0
        if not failed:
            result[first::workers] = found
    if failed:
        raise ChildProcessError("a worker failed")
    return result
