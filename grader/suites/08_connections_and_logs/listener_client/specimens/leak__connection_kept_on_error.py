"""The asker waits for one who will not answer.

Verdict: leak or deadlock
"""
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


kept = []


def serve_once(address, authkey, reply):
    with Listener(address, authkey=authkey) as listener:
        while True:
            try:
                connection = listener.accept()
                question = connection.recv()
            except (AuthenticationError, EOFError, OSError):
                continue
            kept.append(connection)
            connection.send(reply(question))
            connection.close()
            return


def ask(address, authkey, question):
    with Client(address, authkey=authkey) as connection:
        connection.send(question)
        return connection.recv()
