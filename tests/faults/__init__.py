"""What goes wrong around the program: it is killed, the disk is full, two want the same, a child dies."""
