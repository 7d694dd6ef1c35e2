# What students could do before: a list comes in (S31).
placement-title = What they could do before
placement-why = Results of a placement test, or the map of last year. Each level is marked with where it comes from; it counts like any other, and can be corrected like any other.
placement-label = The list
placement-hint = The first row names the columns: “Name”, then a column for each skill, by its code or wording. Or one row for each student and skill: “Name”, “Code”, “Level”. A level is its name, its number from the lowest, or an x for mastered. The tables that this box gives out fit as they are.
placement-example =
    Name; 8.EE.1; 8.EE.2
    Ana Ruiz; Mastered; 2
    Bo Lee; x;
placement-date-hint = May stay empty: a placement test is from today, and last year comes before all that was shown here.
placement-levels = { $count ->
    [0] There is no level to put in.
    [one] One level will be put in.
   *[other] { $count } levels will be put in.
}
placement-no-student = Left out: nobody in this class has this name, or more than one do
placement-no-skill = Left out: no skill of this class
placement-no-level = Left out: no level of this class
placement-once = Nothing is put in twice, and nothing is deleted.
