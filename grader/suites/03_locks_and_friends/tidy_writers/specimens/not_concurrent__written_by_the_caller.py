"""Wrong: no process; the caller writes."""


def write_blocks(path, authors):
    with open(path, "a") as file:
        for author, lines in authors.items():
            file.writelines(f"{author} {number}\n" for number in range(lines))
