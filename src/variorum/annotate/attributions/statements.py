"""What somebody said, told from what somebody wants, fears or plans.

People who mark attributions mark both ("said | the bridge is safe", "a fear of | floods"). An
account of who said what may show only the first kind as words.
"""

import re
from collections.abc import Sequence

from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import AttributionKind, Span

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NOBODY = re.compile(r"(?:no one|nobody|none|neither)(?: of .*| in .*)?", re.IGNORECASE)
NEGATED = re.compile(r"n['’]t$")
CLAUSE_OPENERS = frozenset(
    ["that", "to", "how", "why", "whether", "if", "what", "he", "she", "they", "it", "we", "there"]
)
POINTING = frozenset({"points", "pointed", "pointing"})


def is_statement(
    text: str,
    source: Span | None,
    cue: Span | None,
    content: Sequence[Span],
    kind: AttributionKind,
) -> bool:
    """Whether the content was said, written or told.

    Words in quotation marks always were, and so is what stands without a cue. Else a word of
    the cue must be one of saying, some only with a clause to be said ("announced that"), and
    nothing may take it back: "did not say", "is expected to announce", "would argue".
    """
    if kind != "indirect" or cue is None:
        return True
    if source is not None and NOBODY.fullmatch(source.of(text)):
        return False
    words = _words(cue.of(text))
    clause = _is_clause(content[0].of(text)) or words[-1:] in (["that"], ["to"])
    at = next((i for i in range(len(words) - 1, -1, -1) if _tells(words, i, clause)), None)
    if at is None:
        return False
    between = text[source.end : cue.begin] if source is not None and source.end < cue.begin else ""
    nearest = _words(re.split(r"[,;:(]", between)[-1]) if "\n" not in between else []
    unsaid = word_list("unsaid_cues")
    return not any(w in unsaid or NEGATED.search(w) for w in (*nearest, *words[:at]))


def _tells(words: Sequence[str], at: int, clause: bool) -> bool:
    word = words[at]
    if word in POINTING and words[at + 1 : at + 2] not in (["out"], ["to"]):
        return False
    listed = word in word_list("statement_cues")
    return listed or (clause and word in word_list("statement_cues_with_clause"))


def _is_clause(words: str) -> bool:
    """Whether words make a clause: by the word that opens it, or by a finite verb in it."""
    opener = WORD.match(words)
    opens = opener is not None and opener.group().lower() in CLAUSE_OPENERS
    return opens or has_finite_verb(words)


def _words(text: str) -> list[str]:
    return [w.lower().replace("’", "'") for w in WORD.findall(text)]
