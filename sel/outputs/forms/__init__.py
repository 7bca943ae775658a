"""The survey itself for each tool, and the workbooks to fill in: what a school begins with."""
