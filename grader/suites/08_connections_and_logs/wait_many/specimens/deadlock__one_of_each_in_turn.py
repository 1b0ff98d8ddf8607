"""Wrong: receives one message of each in turn, and so waits for the quiet one."""

def merge(connections):
    found = []
    waiting = dict(enumerate(connections))
    while waiting:
        for index, connection in list(waiting.items()):
            try:
                found.append((index, connection.recv()))
            except EOFError:
                del waiting[index]
    return found
