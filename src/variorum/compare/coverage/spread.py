"""How far a statement is spread over the reports of its story."""

from typing import Literal

from variorum.model import StatementGroup

Spread = Literal["all", "most", "some", "one", "unsure"]


def spread_of(statement: StatementGroup, *, reports: int, origins: int) -> Spread:
    """Whether all reports tell it, most or some origins, surely one alone, or one as far as can
    be seen. ``reports`` and ``origins`` count those of the story.
    """
    if statement.origins == 1:
        return "one" if statement.alone else "unsure"
    if len(statement.tellings) == reports:
        return "all"
    return "most" if 2 * statement.origins > origins else "some"
