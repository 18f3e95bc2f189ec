"""Where the work on reports is done that needs no other report: here, or on many machines."""

from variorum.engine.tasks import Done, Engine, EngineError, Lost

__all__ = ["Done", "Engine", "EngineError", "Lost", "choose_engine"]


def choose_engine(name: str, *, jobs: int | None = None, address: str | None = None) -> Engine:
    """The engine "local" (processes of this machine) or "ray" (a cluster, at its address).

    ``jobs`` is how many tasks are worked on at once. Raises ``EngineError``.
    """
    if name == "local":
        from variorum.engine.local import LocalEngine

        return LocalEngine(jobs or 1)
    if name == "ray":
        from variorum.engine.ray import RayEngine

        return RayEngine(address, jobs)
    message = f"There is no engine {name!r}: choose local or ray."
    raise EngineError(message)
