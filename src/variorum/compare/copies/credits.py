"""Whether a report gives credit to the outlet of another."""

import re

from variorum.model import Report

ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
SUFFIX = re.compile(r"\s+(?:online\s+news|news|online|digital|\(online\))$", re.IGNORECASE)
CREDIT = (
    r"(?:told|reported\s+by|according\s+to|first\s+reported|obtained\s+by|published\s+(?:by|in)"
    r"|via|in\s+an?\s+interview\s+with|wrote\s+in)\s+(?:the\s+)?{outlet}\b"
    r"|\b{outlet}(?:\s+\w+)?\s+(?:first\s+)?(?:reported|reports|wrote)\b"
    r"|\(\s*{outlet}\s*\)"
)


def credited_outlets(report: Report, source: Report) -> bool:
    """Whether the report credits the outlet of the other, a different one, in so many words.

    "told The Example", "the Example reported", "(Example)". An outlet that is not given is
    never credited.
    """
    if not source.outlet or source.outlet == report.outlet:
        return False
    name = SUFFIX.sub("", ARTICLE.sub("", source.outlet.strip()))
    if len(name) < 2:
        return False
    outlet = re.escape(name).replace(r"\ ", r"\s+")
    return re.search(CREDIT.format(outlet=outlet), report.text) is not None
