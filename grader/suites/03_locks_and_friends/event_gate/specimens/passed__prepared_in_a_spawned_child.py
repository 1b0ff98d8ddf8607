"""Right: spawned readers and a spawned process that prepares; shared memory by name, one event."""

from multiprocessing import get_context
from multiprocessing.shared_memory import SharedMemory


def publish_when_ready(readers, prepare, patience):
    context = get_context("spawn")
    ready = context.Event()
    name = context.SimpleQueue()
    results = context.Queue()
    here = context.Barrier(readers + 1)
    children = [
        context.Process(target=read, args=(number, here, ready, name, results, patience))
        for number in range(readers)
    ]
    ours, theirs = context.Pipe()
    children.append(context.Process(target=make, args=(here, ready, prepare, theirs)))
    for child in children:
        child.start()
    theirs.close()
    memory = None
    answer = ours.recv()
    if isinstance(answer, bytes):
        memory = SharedMemory(create=True, size=len(answer) + 1)
        memory.buf[: len(answer)] = answer
    for _ in range(readers):
        name.put((memory.name, len(answer)) if memory else None)
    ready.set()
    found = dict(results.get() for _ in range(readers))
    for child in children:
        child.join()
        child.close()
    ours.close()
    name.close()
    results.close()
    results.join_thread()
    if memory is None:
        raise answer
    memory.close()
    memory.unlink()
    return [found[number] for number in range(readers)]


def make(here, ready, prepare, sender):
    here.wait()
    try:
        sender.send(prepare())
    except Exception as error:
        sender.send(error)


def read(number, here, ready, name, results, patience):
    here.wait()
    data = None
    if ready.wait(patience):
        where = name.get()
        if where:
            memory = SharedMemory(where[0])
            data = bytes(memory.buf[: where[1]])
            memory.close()
    results.put((number, data))
