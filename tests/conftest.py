"""What holds for every test."""

from hypothesis import settings

# How long an example takes says more of a busy machine than of the program.
settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")
