"""Right: spawned processes and a semaphore of one permit."""

from multiprocessing import get_context


def write_blocks(path, authors):
    context = get_context("spawn")
    turn = context.Semaphore(1)
    writers = [context.Process(target=write, args=(path, turn, *item)) for item in authors.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    if any(writer.exitcode for writer in writers):
        raise OSError("an author could not write")


def write(path, turn, author, lines):
    with turn, open(path, "a", encoding="utf-8") as file:
        file.writelines(f"{author} {number}\n" for number in range(lines))
