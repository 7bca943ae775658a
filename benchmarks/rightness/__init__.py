"""How right the product is where the truth is known: figures from frames, nothing read or run."""
