"""Whether the report says beside quoted words of what they are: "“It is a shame,” she said of the
vote." Without its sentence such a quotation leaves a reader to guess what is a shame.
"""

import re
from collections.abc import Iterable

from variorum.account.quote_marks import outside_quotations
from variorum.lang import any_word
from variorum.model import Span

WHEN = r"(?:\s(?:on\s)?(?:[A-Z][a-z]+day|last\s\w+|this\s\w+|later|earlier|then|once|again)){0,2}"
MATTER = r"(?:of|about|regarding|concerning)"
SAID_OF = re.compile(rf"\b{any_word('speech_verbs')}{WHEN}\s{MATTER}\s(?!course\b|late\b)")
ASKED = re.compile(
    r"\b(?:asked|pressed|questioned)(?:\s[\w.’'-]+){0,6}?,?"
    r"\s(?:about|if|on|whether|why|how|what|when|where|who)\b"
    r"|\b(?:in\s(?:an?\s)?(?:response|reference|answer)|respond(?:ing|ed)|referring|alluding"
    r"|in\sreply)\sto\b",
    re.IGNORECASE,
)


def says_of_what(text: str, sentences: Iterable[Span]) -> bool:
    """Whether one of the sentences says outside of its quotation marks what is spoken of, or what
    was asked.
    """
    told = (outside_quotations(sentence.of(text)) for sentence in sentences)
    return any(SAID_OF.search(words) or ASKED.search(words) for words in told)
