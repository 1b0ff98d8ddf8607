"""Never hangs up."""
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


lines = []


def ask(address, authkey, question):
    lines.append(Client(address, authkey=authkey))
    lines[-1].send(question)
    return lines[-1].recv()
