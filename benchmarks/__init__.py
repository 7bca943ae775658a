"""What is measured of the product, each in one run: time and memory, and how right it is."""
