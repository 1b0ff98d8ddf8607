"""Right: a pool with a worker per sequence; the locked value reaches the workers through the initializer."""

from multiprocessing import Pool, Value

account = None


def run_bank(opening, deposits, withdrawals):
    orders = [(+1, list(amounts)) for amounts in deposits] + [(-1, list(amounts)) for amounts in withdrawals]
    if not orders:
        return opening, []
    balance = Value("q", opening)
    pool = Pool(len(orders), initializer=open_account, initargs=(balance,))
    try:
        refused = pool.map(carry_out, orders, chunksize=1)
    finally:
        pool.close()
        pool.join()
    return balance.value, [amount for amounts in refused for amount in amounts]


def open_account(balance):
    global account
    account = balance


def carry_out(order):
    sign, amounts = order
    refused = []
    for amount in amounts:
        with account.get_lock():
            if account.value + sign * amount < 0:
                refused.append(amount)
            else:
                account.value += sign * amount
    return refused
