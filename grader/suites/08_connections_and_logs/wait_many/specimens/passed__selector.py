"""Right: a selector of the standard library, closed at the end."""

import selectors


def merge(connections):
    found = []
    with selectors.DefaultSelector() as selector:
        for index, connection in enumerate(connections):
            selector.register(connection, selectors.EVENT_READ, index)
        while selector.get_map():
            for key, _ in selector.select():
                try:
                    found.append((key.data, key.fileobj.recv()))
                except EOFError:
                    selector.unregister(key.fileobj)
    return found
