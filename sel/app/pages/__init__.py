"""The pages, a file a page: each asks a view workflow and draws what it answers."""
