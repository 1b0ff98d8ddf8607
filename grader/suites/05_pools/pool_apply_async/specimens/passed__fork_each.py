"""Right: `os.fork` for each task, so many at a time; pickles in pipes."""

import os
import pickle
import select


def run_tasks(task, count, workers):
    results, errors, readers = [None] * count, [], {}

    def collect():
        for reading in select.select(list(readers), [], [])[0]:
            pid, number, data = readers[reading]
            chunk = os.read(reading, 65536)
            if chunk:
                data.append(chunk)
                continue
            del readers[reading]
            os.close(reading)
            os.waitpid(pid, 0)
            good, value = pickle.loads(b"".join(data))
            if good:
                results[number] = value
            else:
                errors.append(value)

    for number in range(count):
        while len(readers) >= workers:
            collect()
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                try:
                    answer = (True, task(number))
                except Exception as error:
                    answer = (False, error)
                with os.fdopen(writing, "wb") as out:
                    out.write(pickle.dumps(answer))
            finally:
                os._exit(0)
        os.close(writing)
        readers[reading] = (pid, number, [])
    while readers:
        collect()
    if errors:
        raise errors[0]
    return results
