"""The addresses of the app and what answers to each."""

from collections.abc import Callable
from contextlib import closing
from functools import wraps
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from variorum.model import Case
from variorum.show.web.account_data import lines_as_data
from variorum.show.web.addresses import read_place
from variorum.show.web.answers import as_json, page_number, static, with_ending
from variorum.show.web.guard import Guard, GuardMiddleware
from variorum.show.web.jobs import Jobs
from variorum.show.web.line_pages import line_page
from variorum.show.web.report_pages import (
    MOST_WORDS,
    report_data,
    report_page,
    search_page,
)
from variorum.show.web.story_pages import (
    find_story,
    former_story_page,
    front_page,
    open_story,
    section_page,
    story_page,
)
from variorum.show.web.workbench import Workbench
from variorum.show.web.writes import Writes

Answer = Callable[[Request, Case], Response]


def make_app(bench: Workbench, guard: Guard) -> Starlette:
    """The app over one case."""
    pages = Pages(bench, guard)
    writes = Writes(bench, guard, Jobs(bench), pages.render)
    return Starlette(
        routes=[
            Route("/", pages.with_case(pages.front)),
            Route("/index.json", pages.with_case(pages.front)),
            Route("/search", pages.with_case(pages.search)),
            Route("/search.json", pages.with_case(pages.search)),
            Route("/story/{story}", pages.with_case(pages.story)),
            Route("/story/{story}/line/{number}", pages.with_case(pages.line)),
            Route("/story/{story}/{section}", pages.with_case(pages.section)),
            Route("/report/{report:path}", pages.with_case(pages.report)),
            Route("/report-pane", pages.pane),
            Route("/favicon.ico", lambda _: Response(status_code=204)),
            Route("/static/{name}", static),
            *writes.routes(),
        ],
        middleware=[Middleware(GuardMiddleware, guard=guard)],
        exception_handlers={HTTPException: pages.failure},
    )


class Pages:
    """The pages that are read. JSON stands beside each, at the same address with .json."""

    def __init__(self, bench: Workbench, guard: Guard) -> None:
        self._bench = bench
        self._guard = guard
        self._templates = Environment(
            loader=ChoiceLoader(
                [
                    PackageLoader("variorum.show.web", "templates"),
                    PackageLoader("variorum.show", "templates"),
                ]
            ),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def with_case(self, answer: Answer) -> Callable[[Request], Response]:
        """An answer that is given a case of its own, since a thread may not share one."""

        @wraps(answer)
        def answered(request: Request) -> Response:
            with closing(self._bench.open()) as case:
                return answer(request, case)

        return answered

    def render(self, name: str, code: int = 200, **values: Any) -> Response:
        """A page made of a template."""
        template = self._templates.get_template(name)
        common = {"case_name": self._bench.name, "form_token": self._guard.form_token}
        words = template.render({"stale": False, "corrected": (), "words": "", **common, **values})
        return HTMLResponse(words, code)

    def show(self, request: Request, case: Case, name: str, **values: Any) -> Response:
        """A page of a case, which says where it is out of date and what was just changed."""
        number = request.query_params.get("done", "")
        made = case.corrections()[-1:] if number else ()
        corrected = [
            {"told": self._bench.corrections.told(c), "report": c.report}
            for c in made
            if str(c.id) == number
        ]
        return self.render(name, stale=case.stale, corrected=corrected, **values)

    def failure(self, request: Request, error: Exception) -> Response:
        """What is said where there is nothing."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        detail = error.detail if isinstance(error, HTTPException) else ""
        if request.url.path.endswith(".json"):
            return as_json({"error": detail}, status)
        return self.render("failure.html.j2", status, status=status, detail=detail)

    def front(self, request: Request, case: Case) -> Response:
        """The stories of the case."""
        found = front_page(case, page_number(request))
        if request.url.path.endswith(".json"):
            return as_json(found)
        return self.show(request, case, "front.html.j2", **found)

    def story(self, request: Request, case: Case) -> Response:
        """One story."""
        wanted, data = with_ending(request.path_params["story"])
        story = find_story(case, wanted)
        if story is None:
            return self.former_story(request, case, wanted)
        if data:
            opened = open_story(case, story)
            return as_json(lines_as_data(opened.account, opened.numbered))
        return self.show(request, case, "story.html.j2", **story_page(case, story))

    def former_story(self, request: Request, case: Case, wanted: str) -> Response:
        """What became of a story; straight to the one that all of it went up into."""
        found = former_story_page(case, wanted)
        if found is None:
            raise HTTPException(404, f"There is no story {wanted!r} in this case.")
        data = request.url.path.endswith(".json")
        if len(found["stories"]) == 1:
            address = found["stories"][0]["address"]
            return RedirectResponse(f"{address}.json" if data else address, 302)
        if data:
            return as_json(found, 410)
        return self.render("former.html.j2", 410, **found)

    def section(self, request: Request, case: Case) -> Response:
        """One section of a story, whole."""
        story = find_story(case, request.path_params["story"])
        name, data = with_ending(request.path_params["section"])
        if story is not None and data:
            opened = open_story(case, story)
            account = lines_as_data(opened.account, opened.numbered)
            for section in account["sections"]:
                if section["name"] == name:
                    return as_json(section)
        found = section_page(case, story, name, page_number(request)) if story else None
        if found is None or data:
            raise HTTPException(404, f"There is no section {name!r} of this story.")
        return self.show(request, case, "section.html.j2", **found)

    def line(self, request: Request, case: Case) -> Response:
        """One line, to be corrected."""
        story = find_story(case, request.path_params["story"])
        number = request.path_params["number"]
        found = line_page(case, story, number) if story is not None else None
        if found is None:
            raise HTTPException(404, f"There is no line {number!r} of this story.")
        pane = request.query_params.get("pane") == "1"
        return self.show(request, case, "line.html.j2", pane=pane, **found)

    def report(self, request: Request, case: Case) -> Response:
        """One report, at a passage where one is asked for."""
        wanted = request.path_params["report"]
        try:
            report, data = case.report(wanted), False
        except KeyError:
            wanted, data = with_ending(wanted)
            report = _report_or_nothing(case, wanted)
        if data:
            return as_json(report_data(case, report))
        place = read_place(request.query_params.get("at", ""))
        pane = request.query_params.get("pane") == "1"
        found = report_page(case, report, place, pane=pane)
        return self.show(request, case, "report.html.j2", pane=pane, **found)

    def pane(self, _: Request) -> Response:
        """What stands beside the account before a line was opened."""
        return self.render("pane.html.j2")

    def search(self, request: Request, case: Case) -> Response:
        """The passages that hold some words."""
        words = request.query_params.get("q", "")
        if request.url.path.endswith(".json"):
            return as_json(case.search(words[:MOST_WORDS], limit=50))
        return self.show(request, case, "search.html.j2", **search_page(case, words))


def _report_or_nothing(case: Case, wanted: str) -> Any:
    try:
        return case.report(wanted)
    except KeyError as error:
        raise HTTPException(404, f"There is no report {wanted!r} in this case.") from error
