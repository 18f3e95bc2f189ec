"""`python -m variorum` does what `variorum` does."""

from variorum.cli import main

if __name__ == "__main__":
    main()
