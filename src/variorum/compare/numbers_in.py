"""The numbers of a report, in digits and in words, however they are printed."""

from functools import lru_cache

from variorum.annotate.figures.numbers import may_begin_number, plain, read_number, tokenise
from variorum.annotate.sentences import find_paragraphs
from variorum.compare.statements import tokens_in


@lru_cache(maxsize=512)
def numbers_in(text: str) -> tuple[tuple[int, str], ...]:
    """Where each number begins, and its value; those of a paragraph with compounds once more as if
    it had none ("three-day"), so that some stand there twice.
    """
    apart = text.replace("-", " ").replace("–", " ")
    compounds = [p for p in find_paragraphs(text) if p.of(text) != p.of(apart)]
    whole = tokens_in(text, 0, len(text))
    return tuple(
        (tokens[at].begin, plain(number.value))
        for tokens in (whole, *(tokenise(apart, *stretch) for stretch in compounds))
        for at in [at for at, token in enumerate(tokens) if may_begin_number(token[2])]
        if (number := read_number(tokens, at)) is not None
    )
