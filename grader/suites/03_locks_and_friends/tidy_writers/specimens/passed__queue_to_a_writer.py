"""Right: every author sends its block, whole, to one process that alone has the file."""

from multiprocessing import Process, SimpleQueue


def write_blocks(path, authors):
    blocks = SimpleQueue()
    keeper = Process(target=keep, args=(path, blocks, len(authors)))
    writers = [Process(target=write, args=(blocks, *item)) for item in authors.items()]
    for process in (keeper, *writers):
        process.start()
    for process in (*writers, keeper):
        process.join()
    blocks.close()
    if keeper.exitcode or any(writer.exitcode for writer in writers):
        raise OSError("something could not be written")


def write(blocks, author, lines):
    try:
        block = "".join(f"{author} {number}\n" for number in range(lines)).encode()
    except UnicodeError:
        blocks.put(b"")
        raise
    blocks.put(block)


def keep(path, blocks, count):
    failed = None
    for _ in range(count):
        block = blocks.get()  # all are taken, or the authors would not end
        try:
            with open(path, "ab") as file:
                file.write(block)
        except OSError as error:
            failed = error
    if failed:
        raise failed
