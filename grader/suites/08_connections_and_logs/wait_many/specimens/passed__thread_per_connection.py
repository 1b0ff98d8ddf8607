"""Right: a thread per connection, all of which append to one list; errors are raised at the end."""

from concurrent.futures import ThreadPoolExecutor


def merge(connections):
    found = []

    def listen(index):
        try:
            while True:
                found.append((index, connections[index].recv()))
        except EOFError:
            pass

    if connections:
        with ThreadPoolExecutor(len(connections)) as threads:
            for _ in threads.map(listen, range(len(connections))):
                pass
    return found
