"""Right: a pool as large as there are questions; its own `TimeoutError` is turned into the built-in one."""

import multiprocessing


def first_answer(questions, timeout):
    with multiprocessing.Pool(max(1, len(questions))) as pool:
        answers = pool.imap_unordered(call, questions)
        try:
            return answers.next(timeout)
        except multiprocessing.TimeoutError:
            raise TimeoutError(f"nothing within {timeout} s") from None
        except StopIteration:
            raise TimeoutError("nobody was asked") from None
        finally:
            pool.terminate()
            pool.join()


def call(question):
    return question()
