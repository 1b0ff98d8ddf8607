"""Wrong: what was interrupted is begun once more instead of being shielded.

Verdict: wrong_result or lost_signal
"""

def run_shielded(critical):
    interrupted = False
    while True:
        try:
            value = critical()
            break
        except KeyboardInterrupt:
            interrupted = True
    if interrupted:
        raise KeyboardInterrupt
    return value
