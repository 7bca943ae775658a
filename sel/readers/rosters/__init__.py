"""Rosters of every kind → schools, students, adults, classes, programs and consent."""
