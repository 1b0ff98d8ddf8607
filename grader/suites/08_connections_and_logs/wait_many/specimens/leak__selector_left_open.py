"""Wrong: a selector is made in every call and never closed."""

import selectors

kept = []


def merge(connections):
    found = []
    selector = selectors.DefaultSelector()
    kept.append(selector)
    for index, connection in enumerate(connections):
        selector.register(connection, selectors.EVENT_READ, index)
    while selector.get_map():
        for key, _ in selector.select():
            try:
                found.append((key.data, key.fileobj.recv()))
            except EOFError:
                selector.unregister(key.fileobj)
    return found
