"""Implementations of the protocol Case."""
