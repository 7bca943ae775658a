"""What leaves the program as a file or a picture: tables, charts, graphs."""
