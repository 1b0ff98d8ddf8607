"""A thread accepts and hands over whoever has asked; the caller answers."""
import queue
import threading
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


def serve_once(address, authkey, reply):
    asked = queue.Queue()

    def accept(listener):
        while True:
            try:
                connection = listener.accept()
                question = connection.recv()
            except (AuthenticationError, EOFError, OSError):
                continue
            asked.put((connection, question))
            return

    with Listener(address, authkey=authkey) as listener:
        thread = threading.Thread(target=accept, args=(listener,))
        thread.start()
        connection, question = asked.get()
        thread.join()
        with connection:
            connection.send(reply(question))


def ask(address, authkey, question):
    with Client(address, authkey=authkey) as connection:
        connection.send(question)
        return connection.recv()
