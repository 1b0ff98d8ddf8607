"""Wrong: threads ask; nobody can stop the losers.

Verdict: not_concurrent or deadlock or timeout
"""

import queue
import threading


def first_answer(questions, timeout):
    answers = queue.Queue()
    for question in questions:
        threading.Thread(target=lambda question=question: answers.put(question()), daemon=True).start()
    try:
        return answers.get(timeout=timeout)
    except queue.Empty:
        raise TimeoutError("no answer") from None
