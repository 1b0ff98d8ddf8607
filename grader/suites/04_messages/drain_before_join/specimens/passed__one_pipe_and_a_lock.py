"""Right: one pipe with a lock around the writing."""

from multiprocessing import Lock, Pipe, Process


def collect_big(workers, size):
    reader, writer = Pipe(duplex=False)
    lock = Lock()
    processes = [Process(target=put_big, args=(writer, lock, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    writer.close()
    sizes = []
    with reader:
        while True:
            try:
                sizes.append(len(reader.recv_bytes()))
            except EOFError:
                break
    for process in processes:
        process.join()
    return sizes


def put_big(writer, lock, size):
    message = bytes(size)
    with lock:
        writer.send_bytes(message)
