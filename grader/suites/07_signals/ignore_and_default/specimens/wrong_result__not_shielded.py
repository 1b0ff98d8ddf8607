"""Wrong: `KeyboardInterrupt` breaks `critical` off and is raised again."""

def run_shielded(critical):
    try:
        return critical()
    except KeyboardInterrupt:
        raise
