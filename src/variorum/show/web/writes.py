"""What changes the case: corrections and their undoing, and reports that are added."""

import re
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from typing import Any

from anyio import to_thread
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from variorum.model import Case, Refusal
from variorum.show.web.addresses import report_address, with_done
from variorum.show.web.corrections import CORRECTIONS, LONGEST
from variorum.show.web.guard import Guard
from variorum.show.web.jobs import Job, Jobs
from variorum.show.web.workbench import Added, Given, Workbench

FILE_LIMIT = 20_000_000
MOST_FILES = 500
OWN = re.compile(r"/(?:story|report)/[\w%./~-]+(?:\?page=\d+)?(?:#[\w.-]+)?", re.ASCII)
"""What a form may lead back to."""
LINK = re.compile(r"https?://[^\s/]", re.IGNORECASE)
SOON = 2.0
"""Seconds that an answer waits for the work to be done before it shows a page of progress."""


class Writes:
    """The forms of the app. Each must come from a page of the app itself."""

    def __init__(
        self, bench: Workbench, guard: Guard, jobs: Jobs, render: Callable[..., Response]
    ) -> None:
        self._bench = bench
        self._guard = guard
        self._jobs = jobs
        self._render = render

    def routes(self) -> list[Route]:
        """The addresses of forms and of what they lead to."""
        return [
            Route("/correct", self.correct, methods=["POST"]),
            Route("/undo", self.undo, methods=["POST"]),
            Route("/compare", self.compare, methods=["POST"]),
            Route("/changes", self.changes),
            Route("/changes.json", self.changes),
            Route("/add", self.add_form, methods=["GET"]),
            Route("/add", self.add, methods=["POST"]),
            Route("/jobs/{job}", self.work),
        ]

    async def correct(self, request: Request) -> Response:
        """Do what a form asks for, and lead back to where it was asked."""
        form = await self._form(request)
        fields = {name: _words(form, name) for name in form}
        asked = CORRECTIONS.get(fields.get("field", ""))
        if asked is None or any(len(value) > LONGEST for value in fields.values()):
            raise HTTPException(400, "There is no such correction.")
        back = _own_address(fields.get("back", ""))

        def work(case: Case, job: Job) -> None:
            job.step = "Noting the correction …"
            made = asked(self._bench.corrections, case, defaultdict(str, fields))
            job.back = with_done(back or "/changes", made.id)

        return await self._done_soon(self._jobs.start(work, back=back or "/changes"))

    async def undo(self, request: Request) -> Response:
        """Take the last correction back."""
        await self._form(request)

        def work(case: Case, job: Job) -> None:
            job.step = "Taking the correction back …"
            self._bench.corrections.undo(case)

        return await self._done_soon(self._jobs.start(work, back="/changes"))

    async def compare(self, request: Request) -> Response:
        """Compare the reports anew where they changed outside the page."""
        await self._form(request)
        return await self._done_soon(self._jobs.start(lambda _case, _job: None, back="/"))

    def changes(self, request: Request) -> Response:
        """The corrections in force, the last first."""
        with closing(self._bench.open()) as case:
            made = case.corrections()[::-1]
            stale = case.stale
        tell = self._bench.corrections.told
        if request.url.path.endswith(".json"):
            return JSONResponse([{**asdict(c), "told": tell(c)} for c in made])
        rows = [{**asdict(c), "address": report_address(c.report), "told": tell(c)} for c in made]
        return self._render("changes.html.j2", corrections=rows, stale=stale)

    def add_form(self, _: Request) -> Response:
        """The form for reports."""
        return self._render("add.html.j2")

    async def add(self, request: Request) -> Response:
        """Read the files, the text and the links that were given."""
        form = await self._form(request)
        given: list[Given] = []
        refused: list[Refusal] = []
        for item in form.getlist("files"):
            if isinstance(item, UploadFile) and item.filename:
                data = await item.read(FILE_LIMIT + 1)
                name = item.filename.replace("\\", "/").rpartition("/")[2] or "file"
                if len(data) > FILE_LIMIT:
                    refused.append(Refusal(source=name, reason="it is larger than 20 MB"))
                else:
                    given.append(Given(name, data))
        await form.close()
        text = _words(form, "text")
        if text.strip():
            given.append(Given("pasted.txt", text.replace("\r\n", "\n").encode()))
        links = _words(form, "links").split()
        refused += [
            Refusal(source=link[:200], reason="it is no link", advice="Write it as https://…")
            for link in links
            if not LINK.match(link)
        ]
        links = [link for link in dict.fromkeys(links) if LINK.match(link)]
        if len(links) > MOST_FILES:
            raise HTTPException(413, f"Give at most {MOST_FILES} links at once.")
        if not given and not links and not refused:
            detail = "Choose a file, paste the text of a report or give a link."
            return self._render("add.html.j2", 400, problem=detail)

        def work(case: Case, job: Job) -> None:
            def step(name: str) -> None:
                job.step = f"Reading {name} …"

            found = self._bench.add(case, given, links, step)
            job.added = Added(found.new, found.known, (*refused, *found.refused))

        job = self._jobs.start(work, back="/")
        return RedirectResponse(f"/jobs/{job.id}", 303)

    def work(self, request: Request) -> Response:
        """How far a piece of work is."""
        name = request.path_params["job"]
        job = self._jobs.found.get(name.removesuffix(".json"))
        if job is None:
            raise HTTPException(404, "This work is done or was never begun.")
        if name.endswith(".json"):
            return JSONResponse({"step": job.step, "done": job.ended.is_set()})
        done = job.ended.is_set()
        if done and not job.failed and job.added is None:
            return RedirectResponse(job.back, 303)
        return self._render("work.html.j2", job=job, done=done, added=job.added)

    async def _form(self, request: Request) -> FormData:
        """The form, where it was sent from a page of this app."""
        form = await request.form(max_files=MOST_FILES, max_fields=20, max_part_size=5_000_000)
        if not self._guard.trusts_form(_words(form, "form_token"), request.headers):
            raise HTTPException(
                403, "This form was not sent from a page of this app: load it again."
            )
        return form

    async def _done_soon(self, job: Job) -> Response:
        """To where the work leads if that is done in a moment, else to its progress."""
        ended = await to_thread.run_sync(job.ended.wait, SOON)
        address = job.back if ended and not job.failed else f"/jobs/{job.id}"
        return RedirectResponse(address, 303)


def _words(form: FormData, name: str) -> str:
    value: Any = form.get(name, "")
    return value if isinstance(value, str) else ""


def _own_address(words: str) -> str:
    """An address within the app; "" for any other."""
    return words if OWN.fullmatch(words) else ""
