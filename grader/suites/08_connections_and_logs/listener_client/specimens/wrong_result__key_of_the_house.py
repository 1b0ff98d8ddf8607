"""Always the same key, whatever was given."""
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


KEY = b"secret"


def serve_once(address, authkey, reply):
    with Listener(address, authkey=KEY) as listener:
        while True:
            try:
                with listener.accept() as connection:
                    question = connection.recv()
                    answer = reply(question)
                    connection.send(answer)
                    return
            except (AuthenticationError, EOFError, OSError):
                continue


def ask(address, authkey, question):
    with Client(address, authkey=KEY) as connection:
        connection.send(question)
        return connection.recv()
