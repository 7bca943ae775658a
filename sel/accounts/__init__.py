"""Who is acting: the people a store knows, and what role each has."""
