"""The first stranger is the end of it."""
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


def serve_once(address, authkey, reply):
    with Listener(address, authkey=authkey) as listener:
        with listener.accept() as connection:
            connection.send(reply(connection.recv()))


def ask(address, authkey, question):
    with Client(address, authkey=authkey) as connection:
        connection.send(question)
        return connection.recv()
