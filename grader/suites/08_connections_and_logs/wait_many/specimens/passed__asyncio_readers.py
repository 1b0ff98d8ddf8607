"""Right: an event loop calls back whenever a connection is ready."""

import asyncio


def merge(connections):
    return asyncio.run(listen(connections))


async def listen(connections):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    found = []
    waiting = set(range(len(connections)))

    def take(index):
        try:
            found.append((index, connections[index].recv()))
        except EOFError:
            loop.remove_reader(connections[index].fileno())
            waiting.discard(index)
            if not waiting and not done.done():
                done.set_result(None)
        except Exception as error:
            if not done.done():
                done.set_exception(error)

    for index, connection in enumerate(connections):
        loop.add_reader(connection.fileno(), take, index)
    try:
        if connections:
            await done
    finally:
        for connection in connections:
            loop.remove_reader(connection.fileno())
    return found
