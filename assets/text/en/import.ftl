# Lists by paste or file: the steps.
import-roster-title = Paste your students
import-roster-hint = One name a line, or rows copied from a spreadsheet. The order of the columns does not matter.
import-roster-label = Names
import-roster-example = Ana Pérez
import-skills-title = Paste your skills
import-skills-hint = One “I can …” sentence a line, with its code before it if there is one. A line with # begins a unit. Or rows from a spreadsheet: code, sentence, short label, unit, focus, what comes before.
import-skills-label = Skills
import-skills-example = 8.EE.2 I can solve x² = p
import-file = Or a file
import-file-hint = CSV, TSV or plain text, up to 1 MB.
import-look = Check the list
import-columns-title = What is in each column?
import-columns-why = Choose it once here; what is not needed stays out.
import-column = Column { $number }
import-has-header = The first row is headings
import-no-header = The first row is not headings
import-other-columns = The columns are different
import-again = Change the list
import-preview-title = Is this right?
import-new = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
import-back = { $count ->
    [one] { $count } comes back
   *[other] { $count } come back
}
import-changed = { $count ->
    [one] { $count } changes
   *[other] { $count } change
}
import-same = { $count ->
    [one] { $count } is known already and stays as it is.
   *[other] { $count } are known already and stay as they are.
}
import-never-deletes = Nothing is ever deleted by a list.
import-put-in = Put them in
import-go-on = Go on
