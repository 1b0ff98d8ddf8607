"""Wrong: asks one connection after the other without a pause."""

def merge(connections):
    found = []
    waiting = dict(enumerate(connections))
    while waiting:
        for index, connection in list(waiting.items()):
            if connection.poll():
                try:
                    found.append((index, connection.recv()))
                except EOFError:
                    del waiting[index]
    return found
