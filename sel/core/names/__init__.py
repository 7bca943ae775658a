"""From what was written to the person who was meant: read, compared with the roster, weighed, decided.

`resolve.resolved_mentions` is where to begin reading, then `weigh.weighed`, which calls most of the rest.
A mention passes through these files in this order; each is one step and says more in its own docstring.

    cut        several        an answer that names several people becomes a text for each
               stretches      what each piece of such an answer is
               scopes         the people among whom it is resolved: of one school or of several
    read       folding        without case, accents and marks
               asides         phrases beside a name left out ("idk how to spell it")
               parse          kind, words of the name, title and hints of one text; `Parsed` is what it says
               negation       words that turn a name around or accuse somebody
               hint_words     subjects, roles, rooms, periods, grades, "who left"
               patterns       the same for many texts at once, a pattern at a time
               written        the words of all texts as numbers
    compared   called         the words each person may be called by; `nicknames` has the short forms
               likeness       which of them a written word may stand for; `sounds` is its key by ear
               fits           the people whose name fits a text, with the form and the cost of what is left
               hints          what the roster says of each against the hints
               stranger       how likely a word is in the name of somebody who isn't on the roster
               strange        the same of a whole text; and whether it says that somebody is gone
               nearness       who teaches the writer now, before, her grade
    weighed    evidence       what the rounds are given: all of the above as arrays
               titles         Mr., Ms., Dr.: what they say of each person
               habits         how names are written in this wave, and whose; the prior
               posterior      the rounds of expectation and maximisation
               namesakes      names written alike by several, weighed together
               once           a student names an adult once
    decided    decide         a table of cases, of which the first that holds decides
               why            the reason in words
               context        which answers of people may serve this mention too
               candidates     whom a person is offered where she has to decide
               answers        what people decided, which outranks

The lists of words that `parse` reads by are in `vocabulary` (titles, roles, subjects) and the files it
gathers: `chatter`, `kin`, `unnamed`, `slips`; those of names in `pet_names`. None is taken from a district.

What adults write of students goes the same way, with students for people and adults for writers:
`staff_lines` begins and decides, `line_ids` looks for ids and e-mails, `line_words` reads, `weigh_lines`
weighs, with `near_students` for nearness, and `line_reasons` says why.

Terms that every file shares:

- a mention is a student's text in one slot; a text is unique in the wave, a query is a text at a school
  (`scope`), so that it is compared once however many write it;
- a fit is a person whose name fits a query, a row a fit of a mention: weights are by row;
- a word is a part of a name; how it stands for the roster's is its likeness (`how`: exactly, by a slip);
- the form of a name is which of its sides stand there, given or family, whole or as a letter;
- a person is whoever may be meant (for a mention an adult, for a line a student), a writer whoever wrote;
- a stranger is somebody who isn't on the school's roster;
- a probability has no prefix, `log` is a natural logarithm, and a cost is the log of a probability too.
"""
