"""Formats that are not rows: what each can hold, and the function that writes it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from variorum.export.atom import atom
from variorum.export.bibtex import bibtex
from variorum.export.claim_review import claim_review_drafts
from variorum.export.csl_json import csl_json
from variorum.export.markdown import account_markdown
from variorum.export.one_story import Findings
from variorum.export.schema_org import schema_org
from variorum.export.web_annotation import MOTIVATIONS, web_annotation

Write = Callable[[Findings, str], Iterator[str]]
"""Gives a document in pieces, of a case and what of it is asked for ("attributions" …)."""


@dataclass(frozen=True, slots=True)
class Document:
    """A format: what it can hold, and how it is written; ``position_only`` writes it
    without the reports' words, where the format can do so.
    """

    what: tuple[str, ...]
    write: Write
    position_only: Write | None = None


DOCUMENTS: dict[str, Document] = {
    "web-annotation": Document(
        tuple(MOTIVATIONS), web_annotation, partial(web_annotation, position_only=True)
    ),
    "markdown": Document(("account",), account_markdown),
    "schema-org": Document(("account",), schema_org),
    "claim-review": Document(("families",), claim_review_drafts),
    "csl-json": Document(("reports",), csl_json),
    "bibtex": Document(("reports",), bibtex),
    "atom": Document(("account",), atom),
}
"""The formats by name."""
