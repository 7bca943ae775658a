"""What leaves the program as a file: tables, and later letters, reports and graphs."""
