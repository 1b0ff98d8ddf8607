from multiprocessing import Pipe, Process, Queue


def run_bank(opening, deposits, withdrawals):
    counter = Queue()
    parent_end, account_end = Pipe()
    account = Process(target=keep_account, args=(opening, counter, account_end))
    clients = [Process(target=ask, args=(counter, +1, amounts)) for amounts in deposits]
    clients += [Process(target=ask, args=(counter, -1, amounts)) for amounts in withdrawals]
    account.start()
    account_end.close()
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    counter.put(None)
    balance, refused = parent_end.recv()
    account.join()
    counter.close()
    counter.join_thread()
    parent_end.close()
    if any(client.exitcode for client in clients):
        raise RuntimeError("a client failed")
    return balance, refused


def ask(counter, sign, amounts):
    for amount in amounts:
        counter.put((sign, amount))


def keep_account(balance, counter, answer):
    refused = []
    while (order := counter.get()) is not None:
        sign, amount = order
        if sign > 0:
            balance += amount
        elif amount <= balance:
            balance -= amount
        else:
            refused.append(amount)
    answer.send((balance, refused))
