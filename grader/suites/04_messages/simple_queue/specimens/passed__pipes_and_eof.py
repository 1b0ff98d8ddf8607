"""Right: pipes instead of queues; the end is the end of the pipe, and nobody keeps an end that is not his."""

from multiprocessing import Pipe, Process


def relay(values, stages):
    reader, writer = Pipe(duplex=False)
    processes = [Process(target=feed, args=(values, writer, reader))]
    processes[0].start()
    writer.close()
    for _ in range(stages):
        following, writer = Pipe(duplex=False)
        process = Process(target=stage, args=(reader, writer, following))
        process.start()
        processes.append(process)
        reader.close()
        writer.close()
        reader = following
    results = []
    with reader:
        try:
            while True:
                results.append(reader.recv())
        except EOFError:
            pass
    for process in processes:
        process.join()
    return results


def feed(values, writer, reader):
    reader.close()
    for value in values:
        writer.send(value)


def stage(reader, writer, following):
    following.close()
    try:
        while True:
            writer.send(reader.recv() + 1)
    except EOFError:
        pass
