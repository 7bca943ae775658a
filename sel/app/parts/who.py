"""Who a row speaks of: what tells two students of one name apart, always in the same words."""

from sel.wording.english import grade_words


def who_line(grade: str, homeroom: str, student_id: str) -> str:
    """Return grade, homeroom and id as one line, to stand under a student's name."""
    room = homeroom if not homeroom or "room" in homeroom.casefold() else f"Homeroom {homeroom}"
    return " · ".join(part for part in (grade_words(grade), room, f"ID {student_id}") if part)
