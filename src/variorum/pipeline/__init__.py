"""The stages in order: from sources to a case whose stories are compared.

    reading        sources → reports with their annotations, one at a time
    comparing      what changed → furniture → groups → stories that are others by it →
                   comparisons → accounts

Each stage is a plain function; its parameters are what it needs, its result what it gives.
"""

from variorum.pipeline.annotating import (
    find_in_each,
    findings_of_worker,
    findings_or_refusal,
    with_findings,
)
from variorum.pipeline.comparing import (
    beside_this,
    bring_up_to_date,
    compare_case,
    findings_to_compare,
)
from variorum.pipeline.reading import keep, put, read_given, read_into
from variorum.pipeline.steps import Progress, Step, Summary

__all__ = [
    "Progress",
    "Step",
    "Summary",
    "beside_this",
    "bring_up_to_date",
    "compare_case",
    "find_in_each",
    "findings_of_worker",
    "findings_or_refusal",
    "findings_to_compare",
    "keep",
    "put",
    "read_given",
    "read_into",
    "with_findings",
]
