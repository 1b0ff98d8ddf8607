"""Wrong: the caller looks for the best itself.

Verdict: not_concurrent or wrong_result
"""

def high_score(scores):
    both = [(score, number) for number, own in enumerate(scores) for score in own]
    best, holder = max(both, default=(None, None))
    return {"best": best, "holder": holder}
