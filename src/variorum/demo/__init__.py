"""The packaged story: invented people and places, written for this project."""
