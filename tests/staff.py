"""Made-up adults who ask to see things: one of every role at two made-up schools, Oak and Elm."""

from sel.core.permissions import ALL, Person

OPERATOR = Person("op", "Olga Operator", "operator")
DISTRICT = Person("dl", "Dana District", "district_leader")
OAK_LEADER = Person("sl", "Lee Leader", "school_leader", ("oak",), adult_id="a-lee")
NINTH_GRADE_COUNSELOR = Person("c9", "Cora Counselor", "counselor", ("oak",), grades=("09",))
A_TO_L_COUNSELOR = Person("cl", "Al Counselor", "counselor", ("oak",), surnames=("A", "L"))
LIST_COUNSELOR = Person("ci", "Ida Counselor", "counselor", ("oak",), student_ids=("0007",))
WHOLE_SCHOOL_COUNSELOR = Person("cw", "Wes Counselor", "counselor", ("elm",), grades=(ALL,))
NO_CASELOAD_COUNSELOR = Person("cn", "Nia Counselor", "counselor", ("oak",))
OAK_ADMIN = Person("sa", "Sam Admin", "survey_admin", ("oak",))
DISTRICT_ADMIN = Person("da", "Ada Admin", "survey_admin", (ALL,))
OAK_HELPER = Person("nh", "Hal Helper", "name_helper", ("oak",))
OAK_CONTACT = Person("sc", "Sol Contact", "safety_contact", ("oak",), adult_id="a-sol")
AUDITOR = Person("au", "Audrey Auditor", "auditor")
TEACHER = Person("te", "Ted Teacher", "teacher", ("oak",), adult_id="a-ted")
NOBODY = Person("no", "Nobody", "")
