"""Right: takes the bytes as they come with `select.poll`, and rebuilds the messages when all are there."""

import pickle
import select


def merge(connections):
    places = {connection.fileno(): index for index, connection in enumerate(connections)}
    poll = select.poll()
    for number in places:
        poll.register(number, select.POLLIN)
    raw = []
    left = len(places)
    while left:
        for number, _events in poll.poll():
            index = places[number]
            try:
                raw.append((index, connections[index].recv_bytes()))
            except EOFError:
                poll.unregister(number)
                left -= 1
    return [(index, pickle.loads(data)) for index, data in raw]
