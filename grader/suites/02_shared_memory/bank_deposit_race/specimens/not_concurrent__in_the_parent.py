"""Wrong: no process is started; the parent does everything itself, one after the other."""

def run_bank(opening, deposits, withdrawals):
    balance = opening
    refused = []
    for amounts in deposits:
        balance += sum(amounts)
    for amounts in withdrawals:
        for amount in amounts:
            if amount <= balance:
                balance -= amount
            else:
                refused.append(amount)
    return balance, refused
