"""Closed at the end, and not on the way out.

Verdict: leak or deadlock
"""
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


def serve_once(address, authkey, reply):
    listener = Listener(address, authkey=authkey)
    while True:
        try:
            connection = listener.accept()
            question = connection.recv()
        except (AuthenticationError, EOFError, OSError):
            continue
        break
    connection.send(reply(question))
    connection.close()
    listener.close()


def ask(address, authkey, question):
    with Client(address, authkey=authkey) as connection:
        connection.send(question)
        return connection.recv()
