"""The command line: data on stdout, progress and notes on stderr, one sentence for each thing to mend."""
