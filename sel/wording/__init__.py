"""The words people see, by language."""
