"""The server waits for a question, the client for a greeting."""
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
                connection.send(reply(question))
                return


def ask(address, authkey, question):
    with Client(address, authkey=authkey) as connection:
        connection.recv()
        connection.send(question)
        return connection.recv()
