"""What of a line only its report has, as the note behind it says."""

from collections.abc import Sequence

from variorum.model import Evidence

MOST_NAMED = 3


def only_here(passages: Sequence[Evidence]) -> str:
    """What a note says of passages, as "only here: 46 crowns, Jonas Feld …"; empty without any."""
    words = list(dict.fromkeys(_bare(" ".join(e.text.split())) for e in passages))
    more = " …" if len(words) > MOST_NAMED else ""
    return f"only here: {', '.join(words[:MOST_NAMED])}{more}" if words else ""


def _bare(words: str) -> str:
    """Words without marks at their end, and without one of quotation that has lost its other."""
    bare = words.rstrip(".,;:")
    if bare.count("“") != bare.count("”") or bare.count('"') % 2:
        return words.strip('.,;:“”"')
    return bare
