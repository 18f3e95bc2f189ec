"""Many reports of one story in; one account out, every line resting on words that can be opened."""
