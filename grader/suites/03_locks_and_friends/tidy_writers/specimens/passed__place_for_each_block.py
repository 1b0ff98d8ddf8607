"""Right: every author knows where its block begins, so nobody needs a lock."""

from multiprocessing import Process


def write_blocks(path, authors):
    with open(path, "ab") as file:
        place = file.tell()
    writers = []
    for author, lines in authors.items():
        writers.append(Process(target=write, args=(path, place, author, lines)))
        place += sum(len(f"{author} {number}\n".encode(errors="replace")) for number in range(lines))
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    if any(writer.exitcode for writer in writers):
        raise OSError("an author could not write")


def write(path, place, author, lines):
    with open(path, "r+b") as file:
        file.seek(place)
        for number in range(lines):
            file.write(f"{author} {number}\n".encode())
