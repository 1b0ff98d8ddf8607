"""Wrong: the authors do nothing; the caller writes while they are there."""

from multiprocessing import Process


def write_blocks(path, authors):
    writers = [Process(target=range, args=(lines,)) for lines in authors.values()]
    for writer in writers:
        writer.start()
    with open(path, "a") as file:
        for author, lines in authors.items():
            file.writelines(f"{author} {number}\n" for number in range(lines))
    for writer in writers:
        writer.join()
