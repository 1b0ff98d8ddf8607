"""An error in reply is one more bad client: the next one is waited for.

Verdict: wrong_result or deadlock
"""
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


def serve_once(address, authkey, reply):
    with Listener(address, authkey=authkey) as listener:
        while True:
            try:
                with listener.accept() as connection:
                    connection.send(reply(connection.recv()))
                    return
            except (AuthenticationError, EOFError, OSError):
                continue


def ask(address, authkey, question):
    with Client(address, authkey=authkey) as connection:
        connection.send(question)
        return connection.recv()
