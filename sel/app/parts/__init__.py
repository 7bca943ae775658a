"""What pages are made of: header, charts with their tables, downloads, empty states, the role switch."""
