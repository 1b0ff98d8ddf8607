"""The message catalogue: every sentence the pages say themselves, in English and Simplified Chinese.

A page is written in English and carries the Chinese catalogue; its script swaps the sentences. What the
suites and the students wrote is not in the catalogue and stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from reports.language import class_words, figure_words, page_words, student_words, verdict_words
from reports.language.message import Message

MESSAGES: dict[str, Message] = {
    **page_words.MESSAGES,
    **verdict_words.MESSAGES,
    **student_words.MESSAGES,
    **figure_words.MESSAGES,
    **class_words.MESSAGES,
}


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence to show: a key of the catalogue, and the values that fill its places."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


def text(key: str, **values: str | int) -> Text:
    """Return a sentence; raises `KeyError` for a key, or a place, that the catalogue does not know."""
    sentence = Text(key, tuple((name, str(value)) for name, value in values.items()))
    message = MESSAGES[key]
    for form in (message.english, message.chinese, message.one):
        form.format(**values)
    return sentence


def form_of(sentence: Text) -> str:
    """Return the English form, its places unfilled; a `count` of 1 may have a form of its own."""
    message = MESSAGES[sentence.key]
    return message.one if message.one and dict(sentence.values).get("count") == "1" else message.english
