"""Who a report itself gives a wording to, where that is not the speaker it stands under."""

from variorum.account.sources import Sources
from variorum.compare.speakers.by_wordings import longer_words
from variorum.lang import word_list
from variorum.model import Family, Wording
from variorum.model.places import attributions_at, spans_at


def describe_teller(wording: Wording, family: Family, sources: Sources) -> str:
    """A note where another report names the speaker and this one gives the words to somebody
    else, or tells them itself; else "".
    """
    if wording.speaker == family.speaker or not family.speaker:
        return ""
    other = wording.speaker
    if not other:
        return "" if _is_given(wording, family, sources) else "told by the report itself"
    if any(other == given.speaker for given in family.ascriptions):
        return ""
    return f"there said by {other}"


def _is_given(wording: Wording, family: Family, sources: Sources) -> bool:
    """Whether the report gives the words to somebody after all, whoever it is, prints them as
    somebody's, or has a speaker or a verb of saying among them.
    """
    findings = sources.annotations.get(wording.report)
    own = (
        []
        if findings is None
        else [s for span in wording.spans for s in spans_at(findings.sentences, span)]
    )
    given = findings is None or any(
        content.overlaps(sentence)
        for sentence in own
        for attribution in attributions_at(findings, sentence)
        for content in attribution.content
    )
    words = longer_words(wording.text)
    spoken = words & (longer_words(family.speaker) | word_list("statement_cues"))
    return given or wording.kind != "indirect" or bool(spoken)
