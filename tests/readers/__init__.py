"""Tests of the readers: small files written in the tests, about made-up people."""
