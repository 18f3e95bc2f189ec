"""Unrated drafts of a ClaimReview (schema.org), for a person who will check the claims."""

from collections.abc import Iterator

from variorum.export.json_lines import json_of
from variorum.export.one_story import Findings
from variorum.export.rows import each_story
from variorum.export.schema_org import CONTEXT, article_id, claim, claim_id


def claim_review_drafts(case: Findings, what: str) -> Iterator[str]:  # noqa: ARG001
    """A draft an utterance of which there are several wordings or in several reports.

    It names what is to be reviewed and where it stands. It has no rating, no author and no
    day: these are a person's, and until they are there nothing was reviewed.
    """
    graph = [
        {
            "@type": "ClaimReview",
            "@id": f"{claim_id(family, found)}:review",
            "creativeWorkStatus": "Draft",
            "claimReviewed": family.wordings[0].text,
            "itemReviewed": claim(family, found)
            | {
                "appearance": [
                    {"@type": "CreativeWork", "@id": article_id(found.reports[name])}
                    for name in dict.fromkeys(w.report for w in family.wordings)
                ]
            },
        }
        for found in each_story(case)
        for family in found.comparison.families
        if len(family.wordings) > 1
    ]
    yield json_of({"@context": CONTEXT, "@graph": graph}).decode() + "\n"
