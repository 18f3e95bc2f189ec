"""Implementations of the protocol ``Case``. Only pipeline and cli choose one."""
