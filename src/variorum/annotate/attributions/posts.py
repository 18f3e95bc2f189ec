"""Posts that a report prints whole, with who wrote them behind: "It rains. — Ann Ray (@annray)"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from variorum.annotate.attributions.found import Found
from variorum.annotate.model.quotation_evidence import near
from variorum.lang import any_word
from variorum.model import Span

DAY = r"(?:[A-Z][a-z]+\.?[ \t]\d{1,2},[ \t]\d{4}|\d{1,2}[ \t][A-Z][a-z]+\.?[ \t]\d{4})"
SIGNATURE = re.compile(
    r"[ \t]?(?:—|–|--)[ \t]?(\w[^\n()—–]{0,50}?)[ \t]\(@\w{1,15}\)"
    rf"(?:[ \t]{DAY})?"
)
LED_BY = re.compile(
    r"((?:[A-Z][\w.’'-]*\s){1,4})(?:@\w{1,15}|\(@\w{1,15}\))"
    r"(?:(?:\s(?:on|via)\s(?:Twitter|X|Instagram|Facebook))?:\s(?=\S)"
    rf"|(?<=\))[ \t](?:{DAY}[ \t])?(?!{DAY})(?=[A-Z\d“\"#@.…]))"
)
"""Before a post: "Ann Ray (@annray): | It rains.", "Ann Ray (@annray) | It rains."."""
OWN_WORDS = re.compile(r"(?![•·▪►*])[^\w]*\w")
"""No list, of which only the last point would be taken."""
CROSS = re.compile(r"x\s(?=[A-Z“\".@#])")
"""What is left of the sign that closes an embedded post."""
LINK_AT_END = re.compile(r"[ \t]*(?:https?://\S+|pic\.twitter\.com/\S+)$")
LEADS_TO_LINK = re.compile(r"(?::|\b(?:like|this|here|be like))\W*$")
"""What a post says only with the picture behind it: "My answer to the board:"."""
GOES_ON, WENT_ON = re.compile(r"(?:\.\.+|…)\W*$"), re.compile(r"\W*?(?:\.\.+|…)")
"""Ends of a post and of the next that only together tell what their author wrote."""
OUTLET = re.compile(rf"\bNews\b|\b{any_word('wire_services')}$")
"""In the name of an author whose posts are captions of what an outlet reports."""


class Post(NamedTuple):
    """What somebody wrote or said, and where their name stands; ``named`` is how a title names them
    that is not in the text. Neither where nobody tells whose words they are.
    """

    content: Span
    author: Span | None
    named: str = ""


def find_posts(text: str, paragraphs: Sequence[Span], furniture: Sequence[Span] = ()) -> list[Post]:
    """The posts of a text in order: what a paragraph holds before such a name, or, where it holds
    the name alone, the paragraph before, or what stands in one behind such a name; links at its
    end left out, and what is ``furniture``.
    """
    found = []
    for number, paragraph in enumerate(paragraphs):
        begin = paragraph.begin
        if led := LED_BY.match(text, *paragraph):
            content = _bare(text, Span(led.end(), paragraph.end), furniture)
            if content is not None:
                found.append(Post(content, Span(*led.span(1)).trimmed(text)))
            continue
        for signed in SIGNATURE.finditer(text, *paragraph):
            whole = Span(begin, signed.start()).trimmed(text)
            if crossed := CROSS.match(text, *whole):
                whole = Span(crossed.end(), whole.end)
            if whole.begin >= whole.end and number:
                whole = paragraphs[number - 1]
            content = _bare(text, whole, furniture)
            if content is not None and OWN_WORDS.match(text, *content):
                found.append(Post(content, Span(*signed.span(1))))
            begin = signed.end()
    return found


def _bare(text: str, post: Span, furniture: Sequence[Span]) -> Span | None:
    """A post without the links at its end; None where it only leads to them, or is furniture."""
    content, linked = post.trimmed(text), False
    while link := LINK_AT_END.search(text, *content):
        content, linked = Span(content.begin, link.start()), True
    if linked and LEADS_TO_LINK.search(text, *content):
        return None
    return None if any(f.overlaps(content) for f in near(furniture, content)) else content


def printed(marked: Sequence[Span], posts: Sequence[Post]) -> list[Span]:
    """What stands in somebody's own words, in order: the quotations in marks and the posts."""
    held = [post.content for post in posts]
    return sorted([*held, *(m for m in marked if not any(h.overlaps(m) for h in near(held, m)))])


def with_posts(
    text: str, found: Iterable[Found], posts: Sequence[Post], marked: Sequence[Span]
) -> Iterator[Found]:
    """The attributions and the posts, each given to its author; of what is told in a post only
    what it quotes in marks, and where that is most of it nothing else. What one author goes on
    with in the next post is one; an outlet's own posts are nobody's words.
    """
    held = [post.content for post in posts]
    passed_on: set[Span] = set()
    for one in found:
        inside = any(p.overlaps(c) for c in one.content for p in near(held, c))
        quoted = all(any(m.contains(c) for m in near(marked, c)) for c in one.content)
        if not inside or (quoted and one.source is not None):
            yield one
            passed_on.update(p for p in held for c in one.content if _is_mostly(c, p))
    for thread in _threads(text, [p for p in posts if p.content not in passed_on]):
        author = thread[0].author
        if author is None or not OUTLET.search(author.of(text)):
            yield Found(author, None, tuple(p.content for p in thread), named=thread[0].named)


def _threads(text: str, posts: Sequence[Post]) -> Iterator[list[Post]]:
    """The posts, those together that an author broke off in the middle of a sentence."""
    thread: list[Post] = []
    for post in posts:
        last = thread[-1] if thread else None
        goes_on = (
            last is not None
            and last.author is not None
            and post.author is not None
            and last.author.of(text) == post.author.of(text)
            and GOES_ON.search(text, *last.content)
            and WENT_ON.match(text, *post.content)
        )
        if thread and not goes_on:
            yield thread
            thread = []
        thread.append(post)
    if thread:
        yield thread


def _is_mostly(quoted: Span, post: Span) -> bool:
    """Whether a post is for the most part what it quotes of somebody."""
    return post.contains(quoted) and 2 * (quoted.end - quoted.begin) > post.end - post.begin
