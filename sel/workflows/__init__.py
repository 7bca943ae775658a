"""Workflows gather, ask permission, let the core decide, store and audit: a verb a file."""
