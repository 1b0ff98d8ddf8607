"""Wrong: waits for a word from every process on a queue but joins none, so they are left as zombies."""

from multiprocessing import Lock, Process, SimpleQueue, Value


def run_bank(opening, deposits, withdrawals):
    balance = Value("q", opening, lock=False)
    lock = Lock()
    done = SimpleQueue()
    processes = [Process(target=deposit, args=(balance, lock, amounts, done)) for amounts in deposits]
    processes += [Process(target=withdraw, args=(balance, lock, amounts, done)) for amounts in withdrawals]
    for process in processes:
        process.start()
    refused = [amount for _ in processes for amount in done.get()]
    done.close()
    return balance.value, refused


def deposit(balance, lock, amounts, done):
    for amount in amounts:
        with lock:
            balance.value += amount
    done.put([])


def withdraw(balance, lock, amounts, done):
    refused = []
    for amount in amounts:
        with lock:
            if balance.value >= amount:
                balance.value -= amount
            else:
                refused.append(amount)
    done.put(refused)
