"""Questions and answers as text.

Verdict: wrong_result or crash
"""
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


def serve_once(address, authkey, reply):
    with Listener(address, authkey=authkey) as listener:
        while True:
            try:
                connection = listener.accept()
                question = connection.recv()
            except (AuthenticationError, EOFError, OSError):
                continue
            with connection:
                connection.send(str(reply(question)))
                return


def ask(address, authkey, question):
    with Client(address, authkey=authkey) as connection:
        connection.send(str(question))
        return connection.recv()
