"""Where everything is kept: SQLite by default or PostgreSQL, through SQLAlchemy Core; a file a subject."""
