"""Wrong programs of our own, one per kind of mistake."""

from __future__ import annotations

from . import atomicity, ordering
from .machine import Program

PATTERNS: dict[str, Program] = {
    program.__name__: program
    for program in (
        atomicity.lost_update,
        atomicity.late_lost_update,
        atomicity.check_then_act,
        atomicity.wrong_lock,
        atomicity.published_too_early,
        atomicity.double_checked,
        atomicity.semaphore_of_two,
        atomicity.test_and_set,
        atomicity.reused_address,
        atomicity.short_glimpse,
        atomicity.crowd,
        ordering.missed_wake_up,
        ordering.one_notify_for_two,
        ordering.looks_only_once,
        ordering.transfers_in_a_ring,
        ordering.two_take_the_last,
        ordering.chain_of_three,
        ordering.ignored_time_out,
        ordering.forgotten_join,
        ordering.simple_barrier,
    )
}
