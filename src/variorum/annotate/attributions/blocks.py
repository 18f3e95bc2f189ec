"""Words of somebody that a report prints as a paragraph of their own, without marks, behind a
lead-in that ends in a colon: "The court explains:".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from variorum.annotate.attributions.posts import Post
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.sentences import find_sentences
from variorum.annotate.speakers.phrases import names_inside
from variorum.annotate.subjects import main_subject
from variorum.lang import any_word
from variorum.model import Name, Span

LEAD_IN = re.compile(rf"\b{any_word('speech_verbs')}(?:\s[^,;:.“”\"\n]{{1,60}})?:$")
"""How a lead-in ends."""
BETWEEN = re.compile(r"\s(?:(?:has|had|have|also|then|later|further|once|\w+ly)\s)*")
"""Between who speaks and the verb."""
WHOLE = re.compile(r"[A-Z\[…].{60,}[.!?…\]]$", re.DOTALL)
"""A paragraph of whole sentences that no mark opens."""


def find_blocks(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], taken: Iterable[Span] = ()
) -> list[Post]:
    """The paragraphs that a sentence with a verb of saying brings in, each with whom the sentence
    names; none that has a word of what is ``taken``.
    """
    taken = sorted(taken)
    found = []
    for lead, block in pairwise(paragraphs):
        if text[lead.end - 1] != ":" or not WHOLE.match(text, *block):
            continue
        if any(f.overlaps(block) for f in near(taken, block)):
            continue
        found += [Post(block, who) for who in _who_speaks(text, lead, names)]
    return found


def _who_speaks(text: str, lead: Span, names: Sequence[Name]) -> Iterator[Span]:
    """The subject of the verb of saying with which the last sentence of a paragraph ends."""
    sentence = Span(lead.begin + find_sentences(lead.of(text))[-1].begin, lead.end)
    for verb in LEAD_IN.finditer(text, *sentence):
        before = Span(sentence.begin, verb.start())
        subject = main_subject(text, before, names_inside(names, before))
        if subject and BETWEEN.fullmatch(text, subject.end, verb.start()):
            yield subject
