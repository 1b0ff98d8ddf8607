"""Turns the data of a page into one self-contained HTML file: styles, scripts and both languages inside.

Autoescape is on for everything and an undefined name is an error. A content security policy names the only
style and the only scripts that may run by their digests, so that even text that slipped through runs nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from reports.language import MESSAGES, Text, form_of

HERE = Path(__file__).parent
DRAWING_TAGS = frozenset({"tspan", "title", "desc", "option"})
"""Elements whose content is plain text: words in backticks get no element of their own there."""
SPOKEN_BY_SCRIPT = ("shown_students", "cell_status")
"""Sentences that the class page's script composes itself."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Writes sentences of the catalogue into one page; remembers which, for the Chinese that goes along."""

    used: set[str]

    def say(self, sentence: Text | str, tag: str = "span", style: str = "") -> Markup:
        """Return an element with the English words and what the script needs to swap them; data as it is."""
        if isinstance(sentence, str):
            return escape(sentence)
        self.used.add(sentence.key)
        return _element(sentence, tag, style)

    def word(self, key: str, tag: str = "span", style: str = "") -> Markup:
        """Return a sentence without places."""
        return self.say(Text(key), tag, style)

    def quote(self, message: str) -> Markup:
        """Return a sentence that a check made, what stands in backticks as code."""
        pieces = message.split("`")
        return _alternate(pieces) if len(pieces) % 2 else escape(message)

    def catalogue(self) -> dict[str, dict[str, str]]:
        """Return the Chinese of all sentences said so far, and the English of those that the script says."""
        spoken_keys = [*SPOKEN_BY_SCRIPT, *(key for key in MESSAGES if key.startswith("verdict_"))]
        return {
            "zh": {key: MESSAGES[key].chinese for key in sorted({*self.used, *spoken_keys})},
            "en": {key: MESSAGES[key].english for key in spoken_keys},
        }


def render(template: str, page: object) -> str:
    """Return a whole page; raises `jinja2.UndefinedError` when a template names what the page has not."""
    speaker = Speaker(set())
    scripts = tuple(static(name) for name in ("early.js", "page.js", "heat_map.js"))
    context: dict[str, Any] = {
        "page": page,
        "say": speaker.say,
        "word": speaker.word,
        "quote": speaker.quote,
        "catalogue": speaker.catalogue,
        "style": static("page.css"),
        "early_script": scripts[0],
        "page_script": scripts[1],
        "heat_map_script": scripts[2],
        "policy": policy(static("page.css"), scripts),
    }
    return environment().get_template(template).render(context)


@cache
def environment() -> jinja2.Environment:
    """Return the one template environment."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    return made


@cache
def static(name: str) -> Markup:
    """Return one of our own style or script files, which is trusted and goes into the page as it is."""
    return Markup((HERE / "static" / name).read_text("utf-8"))


@cache
def policy(style: str, scripts: tuple[str, ...]) -> str:
    """Return the content security policy: nothing from elsewhere, and of styles and scripts only ours."""
    allowed = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {allowed}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


@lru_cache(maxsize=4096)
def _element(sentence: Text, tag: str, style: str) -> Markup:
    """Return a sentence in an element; the pages share most of them, so they are kept."""
    values = dict(sentence.values)
    filled = f" data-with='{escape(json.dumps(values, ensure_ascii=False))}'" if values else ""
    classed = f' class="{escape(style)}"' if style else ""
    head = f"<{tag}{classed} data-say={sentence.key}{filled}>"
    return Markup(f"{head}{_words(sentence, tag)}</{tag}>")


def _words(sentence: Text, tag: str) -> Markup:
    """Return the English words; what the message itself puts in backticks becomes code, values never do."""
    pieces = [piece.format(**dict(sentence.values)) for piece in form_of(sentence).split("`")]
    if tag in DRAWING_TAGS:
        return escape("".join(pieces))
    return _alternate(pieces)


def _alternate(pieces: Sequence[str]) -> Markup:
    """Join plain words and code, which take turns."""
    wrap = ("{}", "<code>{}</code>")
    return Markup("".join(wrap[index % 2].format(escape(piece)) for index, piece in enumerate(pieces)))
