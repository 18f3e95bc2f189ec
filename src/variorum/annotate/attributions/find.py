"""Who said what: the model's reading, kept within its borders, each with its speaker."""

from collections.abc import Sequence

from variorum.annotate.attributions.blocks import find_blocks
from variorum.annotate.attributions.borders import keep_to_borders
from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.interviews import is_by_letters, who_answers
from variorum.annotate.attributions.inverted import inverted_clauses, with_speakers_behind
from variorum.annotate.attributions.kinds import chance_of
from variorum.annotate.attributions.marked import lost_quotations
from variorum.annotate.attributions.of_others import to_their_clause
from variorum.annotate.attributions.passed_on import to_who_said_it
from variorum.annotate.attributions.posts import find_posts, printed, with_posts
from variorum.annotate.attributions.soundbites import to_who_is_filmed
from variorum.annotate.attributions.speeches import (
    find_speech,
    is_speech_title,
    speaks_in_title,
)
from variorum.annotate.attributions.talks import find_talk, with_talk
from variorum.annotate.attributions.told_by_another import to_who_is_told_of
from variorum.annotate.attributions.told_within import made_whole
from variorum.annotate.attributions.voices import give_voices
from variorum.annotate.model.attributions import attributions_of
from variorum.annotate.model.quotation_evidence import marked_stretches
from variorum.annotate.model.reader import Model, TokenScores, read_report
from variorum.annotate.names import find_names
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Attribution, Name, Span


def find_attributions(
    text: str,
    scores: TokenScores,
    model: Model,
    *,
    sentences: Sequence[Span],
    names: Sequence[Name],
    furniture: Sequence[Span] = (),
    title: str = "",
) -> tuple[Attribution, ...]:
    """The attributions of a report in the order of their contents, each with its speaker.

    Quotations in marks that the model gives to nobody are kept: alone in their sentence they
    go on from the speaker before, else they have none. Nothing is looked for in furniture.
    """
    paragraphs = find_paragraphs(text)
    quoted = find_quoted(text, paragraphs)
    marked = marked_stretches(quoted)
    read = [
        Found(r.source, r.cue, r.content, chance_of(text, r, marked))
        for r in attributions_of(text, scores, model)
    ]
    found = list(with_speakers_behind(text, list(made_whole(text, read, marked))))
    found = list(to_their_clause(text, found, sentences, marked))
    found += inverted_clauses(text, sentences, names, found, marked)
    found += lost_quotations(text, quoted, found, sentences)
    spans = sorted(Span(n.begin, n.end) for n in names)
    found = keep_to_borders(text, found, paragraphs, sentences, furniture, marked, spans)
    found = list(to_who_is_told_of(text, found, sentences, names))
    named = _interviewed(title, model) if title and is_by_letters(text) else ""
    talk = find_talk(text, paragraphs, names, furniture, named=named)
    written = find_posts(text, paragraphs, furniture)
    posts = sorted([*talk.said, *(p for p in written if not talk.holds(p.content))])
    if not posts:
        named = _speaks(title, model) if is_speech_title(title) else ""
        posts = find_speech(text, paragraphs, names, furniture, named=named)
    held = [post.content for post in posts]
    blocks = find_blocks(text, paragraphs, names, [*furniture, *held, *talk.asked])
    posts = sorted([*posts, *blocks])
    told = to_who_is_filmed(text, to_who_said_it(text, found, sentences), names)
    found = list(with_posts(text, with_talk(told, talk), posts, marked))
    return give_voices(
        text, found, sentences, paragraphs, names, printed(marked, posts),
        furniture=furniture, scores=scores, model=model,
    )  # fmt: skip


def _interviewed(title: str, model: Model) -> str:
    """Whom a title names as interviewed."""
    return who_answers(title, _names_in(title, model))


def _speaks(title: str, model: Model) -> str:
    """Whom a title names as the one whose speech stands below it."""
    return speaks_in_title(title, _names_in(title, model))


def _names_in(title: str, model: Model) -> tuple[Name, ...]:
    return find_names(title, read_report(title, model), find_sentences(title))
