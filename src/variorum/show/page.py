"""The account as one self-contained page."""

from collections.abc import Mapping, Sequence

from variorum.model import Account, Annotation, Report


def render_page(
    account: Account,
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    *,
    evidence_only: bool = False,
) -> str:
    """The account and its reports as one HTML document that asks nothing of any network."""
    raise NotImplementedError
