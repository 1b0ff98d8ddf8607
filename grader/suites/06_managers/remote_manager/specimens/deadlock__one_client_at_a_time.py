"""Wrong: the server answers one client after the other; who waits for items keeps away who brings them.

Verdict: deadlock or timeout or wrong_result
"""

import multiprocessing
import queue
import time
from multiprocessing.connection import Client, Listener


def serve_queue(authkey):
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=serve, args=(authkey, theirs))
    process.start()
    theirs.close()
    with ours:
        return process, ours.recv()


def serve(authkey, sender):
    items = queue.Queue()
    with Listener(("127.0.0.1", 0), authkey=authkey) as listener:
        sender.send(listener.address)
        sender.close()
        while True:
            try:
                connection = listener.accept()
            except (multiprocessing.AuthenticationError, OSError, EOFError):
                continue
            answer(connection, items)


def answer(connection, items):
    with connection:
        try:
            request, value = connection.recv()
            if request == "put":
                for item in value:
                    items.put(item)
                connection.send(None)
                return
            count, timeout = value
            end, taken = time.monotonic() + timeout, []
            while len(taken) < count:
                try:
                    taken.append(items.get(timeout=max(0, end - time.monotonic())))
                except queue.Empty:
                    break
            connection.send(taken)
        except (EOFError, OSError):
            pass


def ask(address, authkey, request):
    with Client(address, authkey=authkey) as connection:
        connection.send(request)
        return connection.recv()


def push(address, authkey, items):
    ask(address, authkey, ("put", list(items)))


def pull(address, authkey, count, timeout):
    return ask(address, authkey, ("get", (count, timeout)))
