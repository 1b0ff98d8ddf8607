"""Wrong: the parent opens the file; a child ends without flushing its copy of the buffer."""

from multiprocessing import Lock, Process


def write_blocks(path, authors):
    lock = Lock()
    file = open(path, "a")
    writers = [Process(target=write, args=(file, author, lines, lock)) for author, lines in authors.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    file.close()


def write(file, author, lines, lock):
    with lock:
        for number in range(lines):
            file.write(f"{author} {number}\n")
