"""An error in reply is sent to the asker, who raises it, and raised here as well."""
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener


def serve_once(address, authkey, reply):
    with Listener(address, authkey=authkey) as listener:
        while True:
            try:
                connection = listener.accept()
            except Exception:
                continue
            with connection:
                try:
                    question = connection.recv()
                except Exception:
                    continue
                try:
                    answer = reply(question)
                except BaseException as error:
                    connection.send((False, error))
                    raise
                connection.send((True, answer))
                return


def ask(address, authkey, question):
    connection = Client(address, authkey=authkey)
    try:
        connection.send(question)
        good, answer = connection.recv()
    finally:
        connection.close()
    if not good:
        raise answer
    return answer
