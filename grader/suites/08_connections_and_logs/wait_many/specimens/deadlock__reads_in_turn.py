"""Wrong: reads the first connection to its end, then the second, and so on."""

def merge(connections):
    found = []
    for index, connection in enumerate(connections):
        try:
            while True:
                found.append((index, connection.recv()))
        except EOFError:
            pass
    return found
