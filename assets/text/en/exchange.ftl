# Why a list could not be read, and what to do.
import-too-large = This file is too large: at most { $megabytes } MB can be read. Please send a list of names or skills only.
import-too-many-rows = This list is too long: at most { $limit } rows can be read. Please send it in parts.
import-too-many-columns = Row { $row } has too many columns: at most { $limit } can be read. Please remove some.
import-not-text = This file is not a plain list. In your spreadsheet choose “Save as” and then CSV, or copy the rows and paste them here.
import-empty = There is nothing in this list. Please paste it again.
import-no-name-column = Which column has the names? Please choose one.
import-no-skill-column = Which column has the skills? Please choose one.
import-no-name = Row { $row } has no name. Please fill it in or take the row out.
import-too-long = Row { $row } is too long. { $field }: at most { $limit } characters fit. Please make it shorter.
import-not-yes-or-no = Row { $row }, column { $column }: please write yes or no.
import-code-twice = Rows { $before } and { $row } have the same code. Please change one of them.

# What a column of a list holds.
column-name = Name
column-family-given = Family name, given name
column-given = Given name
column-family = Family name
column-language = Language
column-ignore = Leave out
column-code = Code
column-statement = “I can …” statement
column-short = Short label
column-unit = Unit
column-focus = Focus (yes or no)
column-prerequisites = Prerequisites (codes)
