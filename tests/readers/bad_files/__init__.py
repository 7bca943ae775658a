"""What an upload must survive: each way in which a file is wrong, by its number, with a small file made here.

test_workbooks.py   1–9, 14     what somebody did to it in Excel
test_texts.py       19, 21, 29–38, 47, 53   how its text is written
test_ids.py         10–13, 42–46   who a row is from, and whom it names
test_answers.py     15–18, 20, 22–28, 40, 41, 52   what it says
test_rosters.py     39, 49–51   who is at school
test_zips.py        48, and what is made to do harm
"""
