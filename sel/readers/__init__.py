"""Bytes from outside → frames and problems: survey exports, rosters, workbooks and the surveys' wording."""
