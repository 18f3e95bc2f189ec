import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from variorum.export.markdown import account_markdown, escape
from variorum.model import Case, context_in_words


def parse(text: str) -> list[Token]:
    return MarkdownIt().use(footnote_plugin).parse(text)


def words_of(token: Token) -> str:
    return "".join(child.content for child in token.children or () if child.type == "text")


@pytest.fixture(scope="module")
def tokens(case: Case) -> list[Token]:
    return parse("".join(account_markdown(case, "account")))


def test_every_line_has_footnotes_and_every_footnote_is_there(
    case: Case, tokens: list[Token]
) -> None:
    told = [t for t in tokens if t.type == "inline" and "footnote_ref" in _kinds(t)]
    assert len(told) == sum(bool(line.evidence) for line in case.account("1").lines())
    referred = {
        child.meta["id"] for t in told for child in t.children or () if child.type == "footnote_ref"
    }
    opened = {t.meta["id"] for t in tokens if t.type == "footnote_open"}
    passages = {
        item
        for line in case.account("1").lines()
        for item in (*line.evidence, *([line.context] if line.context else []))
    }
    assert referred == opened
    assert len(opened) == len(passages)


def test_the_words_come_through_unchanged(case: Case, tokens: list[Token]) -> None:
    read = [words_of(t) for t in tokens if t.type == "inline"]
    for line in case.account("1").lines():
        assert any(" ".join(line.text.split()) in words for words in read), line.text


def test_context_stands_below_its_line(case: Case, tokens: list[Token]) -> None:
    having = [line for line in case.account("1").lines() if line.context]
    assert having
    items = [t for t in tokens if t.type == "inline"]
    for line in having:
        item = next(t for t in items if context_in_words(line) in words_of(t))
        assert {"hardbreak", "em_open", "footnote_ref"} <= _kinds(item)


def test_sections_are_headings_and_wordings_nested_lists(tokens: list[Token]) -> None:
    headings = [t.tag for t in tokens if t.type == "heading_open"]
    assert headings[0] == "h1"
    assert headings.count("h2") >= 6
    assert max(t.level for t in tokens if t.type == "bullet_list_open") >= 4


def test_words_that_alter_the_sense_are_bold(tokens: list[Token]) -> None:
    assert any(
        child.type == "strong_open" and (t.children or [])[n + 1].content == "We will"
        for t in tokens
        if t.type == "inline"
        for n, child in enumerate(t.children or [])
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "# no heading",
        "- no list",
        "1. no list",
        "> no quotation",
        "<script>alert(1)</script>",
        "[a](https://x.example) ![b](c) [^1] `code` *a* _b_ **c** ~~d~~ a|b",
        "&amp; &#60; \\*",
        "two\n\nparagraphs\n    indented",
        "+",
    ],
)
def test_a_report_cannot_write_markdown(hostile: str) -> None:
    (inline,) = [t for t in parse(f"- {escape(hostile)}") if t.type == "inline"]
    assert _kinds(inline) <= {"text", "text_special"}
    shown = "".join(child.content for child in inline.children or ())
    assert shown == " ".join(hostile.split())


def _kinds(token: Token) -> set[str]:
    return {child.type for child in token.children or ()}
