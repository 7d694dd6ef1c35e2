//! One good request for each line of the teacher's part of the URL table.

use super::{Before, Example, get, post};

/// Every line below `/teach`.
pub fn examples() -> Vec<Example> {
    [lesson(), checks(), people(), groups(), blocks(), tutors(), skills(), settings()].into_iter().flatten().collect()
}

fn lesson() -> Vec<Example> {
    let who: &[_] = &[("student", "{student}")];
    vec![
        post("/teach/sign-out"),
        get("/teach/classes"),
        get("/teach/new"),
        post("/teach/new").form(&[("name", "Period 5"), ("language", "en"), ("once", "{next}")]),
        get("/teach/box"),
        post("/teach/box/clock").form(&[("at", "1795000000000")]),
        get("/teach/box/devices"),
        post("/teach/box/substitute").answers(200),
        post("/teach/box/substitute/end"),
        get("/teach/box/backups"),
        post("/teach/box/backups/now").after(Before::SheetPrinted),
        post("/teach/box/backups/stick").form(&[("stick", "{stick}")]).after(Before::SheetPrinted),
        post("/teach/box/backups/sheet").answers(200),
        post("/teach/box/backups/confirm").form(&[("typed", "{typed}")]),
        get("/teach/backup").after(Before::SheetPrinted),
        get("/teach/{section}"),
        get("/teach/{section}/events"),
        post("/teach/{section}/open").form(&[("minutes", "50")]).after(Before::ClassClosed),
        post("/teach/{section}/close"),
        post("/teach/{section}/face").form(&[("face", "work")]),
        post("/teach/{section}/page").form(&[("page", "1")]),
        post("/teach/{section}/quiet").form(&[("quiet", "yes")]),
        post("/teach/{section}/window").form(&[("open", "yes")]),
        post("/teach/{section}/names").form(&[("open", "no")]),
        post("/teach/{section}/undo").form(&[("once", "{last}")]),
        post("/teach/{section}/cups").form(&[("student", "{student}"), ("colour", "green")]),
        post("/teach/{section}/cups/seen").form(who),
        post("/teach/{section}/cups/lower").form(who),
        post("/teach/{section}/presence").form(&[("student", "{student}"), ("presence", "absent")]),
        post("/teach/{section}/status").form(&[
            ("student", "{student}"),
            ("outcome", "{outcome}"),
            ("status", "ready"),
        ]),
        post("/teach/{section}/level").form(&[("student", "{student}"), ("outcome", "{outcome}"), ("level", "4")]),
        post("/teach/{section}/review")
            .form(&[("student", "{student}"), ("outcome", "{outcome}"), ("solid", "no")])
            .after(Before::Mastered),
        post("/teach/{section}/retake")
            .form(&[("student", "{student}"), ("outcome", "{outcome}"), ("do", "waive"), ("back", "check")])
            .after(Before::PracticeAsked),
        post("/teach/{section}/devices/undo").form(&[("student", "{student}"), ("device", "{device}")]),
        get("/teach/{section}/questions"),
        post("/teach/{section}/questions").form(&[
            ("text", "Which is steeper?"),
            ("form", "choice"),
            ("option1", "y = 2x"),
            ("option2", "y = 3x"),
            ("right", "2"),
            ("skill", "{outcome}"),
            ("to", "some"),
            ("student", "{student}"),
            ("once", "{next}"),
        ]),
        get("/teach/{section}/questions/{ticket}"),
        post("/teach/{section}/questions/{ticket}").form(&[("do", "again"), ("back", ""), ("once", "{next}")]),
        get("/teach/{section}/evidence"),
        get("/teach/{section}/evidence/{student}/{evidence}"),
        post("/teach/{section}/evidence/{student}/{evidence}").form(&[("purpose", "summative"), ("kind", "yes")]),
        post("/teach/{section}/evidence/{student}/{evidence}/remove"),
        get("/teach/{section}/evidence/{student}/{evidence}/file"),
        post("/teach/{section}/day").form(&[("slots", "6"), ("minutes", "5")]),
        get("/teach/{section}/map"),
        get("/teach/{section}/map/{student}/{outcome}"),
    ]
}

fn blocks() -> Vec<Example> {
    vec![
        get("/teach/{section}/blocks"),
        post("/teach/{section}/blocks").form(&[
            ("name", "Reading"),
            ("weekday", "3"),
            ("lesson", ""),
            ("hour", "12:15"),
            ("place", "Room 4"),
            ("seats", "6"),
            ("skill", "{outcome}"),
            ("once", "{next}"),
        ]),
        post("/teach/{section}/blocks/{block}").form(&[("do", "show")]),
        post("/teach/{section}/blocks/{block}/list").form(&[
            ("round", "1"),
            ("student", "{student}"),
            ("wanted", "wants"),
        ]),
        post("/teach/{section}/blocks/held/{held}").form(&[("student", "{student}"), ("mark", "here")]),
    ]
}

fn people() -> Vec<Example> {
    vec![
        get("/teach/{section}/students"),
        post("/teach/{section}/students").form(&[("name", "Zoë"), ("once", "{next}")]),
        get("/teach/{section}/students/paste"),
        post("/teach/{section}/students/import").parts(&[("list", "Name\nZoë\n"), ("column", "name"), ("go", "yes")]),
        get("/teach/{section}/cards"),
        post("/teach/{section}/cards").form(&[("student", "{student}"), ("paper", "letter")]),
        Example { query: "paper=a4&student={student}", ..get("/teach/{section}/cards/print") },
        get("/teach/{section}/students/{student}"),
        post("/teach/{section}/students/{student}").form(&[("name", "Ana B"), ("alias", "{free}"), ("language", "")]),
        post("/teach/{section}/students/{student}/map").form(&[("skill", "{outcome}")]),
        post("/teach/{section}/students/{student}/week").form(&[
            ("skill-0", "{outcome}"),
            ("word-0", "page 12"),
            ("skill-1", ""),
            ("word-1", ""),
            ("skill-2", ""),
            ("word-2", ""),
            ("lessons", "5"),
        ]),
        post("/teach/{section}/students/{student}/keys").form(&[("do", "pictures")]),
        post("/teach/{section}/students/{student}/share").form(&[("section", "{other}")]),
        post("/teach/{section}/students/{student}/leave"),
        post("/teach/{section}/students/{student}/return"),
        get("/teach/{section}/students/{student}/history.csv"),
        post("/teach/{section}/students/{student}/home").form(&[("home", "Español")]),
        get("/teach/{section}/skills/{outcome}/guide"),
        get("/teach/{section}/helping"),
        post("/teach/{section}/helping").form(&[
            ("who", "student_picks"),
            ("cap", "20"),
            ("most", "2"),
            ("words", "dumb"),
        ]),
        post("/teach/{section}/helping/act").form(&[("do", "pause")]),
        get("/teach/{section}/habits"),
        post("/teach/{section}/habits").form(&[("habits", "Asks\nStarts")]),
        post("/teach/{section}/habits/log").form(&[
            ("habit", "Keeps going"),
            ("word", "at once"),
            ("log", "{student} well"),
            ("once", "{next}"),
        ]),
        post("/teach/{section}/students/{student}/habits").form(&[
            ("habit", "Keeps going"),
            ("word", ""),
            ("going", "working_on"),
            ("once", "{next}"),
        ]),
        post("/teach/{section}/students/{student}/habits/off").form(&[("number", "1")]),
        get("/teach/{section}/term"),
        post("/teach/{section}/term").form(&[("term", "1"), ("name", "Autumn"), ("skill", "{outcome}")]),
        post("/teach/{section}/term/end").form(&[("term", "1"), ("next", "Spring"), ("once", "{next}")]),
        post("/teach/{section}/term/rule").form(&[
            ("known-0", "thorough"),
            ("name-0", "Thorough"),
            ("share-0", "80"),
            ("name-1", "On the way"),
            ("share-1", "0"),
        ]),
        post("/teach/{section}/term/release").form(&[("term", "1"), ("all", "yes")]),
        post("/teach/{section}/term/take-back").form(&[("term", "1"), ("student", "{student}")]),
        post("/teach/{section}/term/{student}").form(&[("term", "1"), ("mark", "confident"), ("reason", "a talk")]),
        get("/teach/{section}/students/{student}/erase"),
        post("/teach/{section}/students/{student}/erase").form(&[("name", "Ana")]).answers(200),
        post("/teach/box/erased").form(&[("section", "{section}")]),
    ]
}

fn groups() -> Vec<Example> {
    vec![
        get("/teach/{section}/groups"),
        post("/teach/{section}/groups").form(&[("skill", "{outcome}"), ("there", "{student}"), ("once", "{next}")]),
        get("/teach/{section}/groups/print"),
        get("/teach/{section}/groups/guides"),
        post("/teach/{section}/groups/move").form(&[("plan", "{plan}"), ("student", "{student}"), ("to", "new")]),
        post("/teach/{section}/groups/seat").form(&[("plan", "{plan}"), ("group", "0"), ("place", "rug")]),
        post("/teach/{section}/groups/show").form(&[("plan", "{plan}"), ("out", "yes"), ("wall", "no")]),
        post("/teach/{section}/groups/begin").form(&[("plan", "{plan}"), ("group", ""), ("seen", "")]),
        post("/teach/{section}/groups/end").form(&[("plan", "{plan}")]),
        post("/teach/{section}/groups/pairs").form(&[("a", "{student}"), ("b", "{owner}"), ("rule", "apart")]),
        post("/teach/{section}/groups/rules").form(&[("most", "4"), ("helps", ""), ("places", "rug")]),
    ]
}

fn tutors() -> Vec<Example> {
    vec![
        get("/teach/{section}/tutors"),
        post("/teach/{section}/tutors").form(&[("open", "yes"), ("norms", "We ask\nWe are kind")]),
        post("/teach/{section}/tutors/step")
            .form(&[("student", "{student}"), ("rung", "tutor"), ("step", "1"), ("done", "yes")])
            .after(Before::Tutors),
        post("/teach/{section}/tutors/available")
            .form(&[("student", "{student}"), ("available", "no")])
            .after(Before::Tutors),
        post("/teach/{section}/tutors/invite")
            .form(&[("student", "{student}"), ("outcome", "{outcome}"), ("invited", "yes")])
            .after(Before::Mastered),
        post("/teach/{section}/tutors/coach")
            .form(&[("student", "{student}"), ("keep", "you asked first"), ("next", "")])
            .after(Before::Tutors),
        post("/teach/{section}/spotlight")
            .form(&[("who", "{student}-takes_time"), ("do", "ask")])
            .after(Before::Helped),
        post("/teach/{section}/tutors/end")
            .form(&[("student", "{student}"), ("outcome", "{outcome}"), ("word", "a rest")])
            .after(Before::Tutors),
    ]
}

fn skills() -> Vec<Example> {
    let skill: &[_] = &[("code", "N.1"), ("statement", "I can count"), ("short", "Count"), ("unit", "Numbers")];
    vec![
        get("/teach/{section}/skills"),
        get("/teach/{section}/skills/paste"),
        post("/teach/{section}/skills/import").parts(&[
            ("list", "I can count\n"),
            ("header", "no"),
            ("column", "statement"),
            ("go", "yes"),
        ]),
        post("/teach/{section}/plan").form(&[
            ("skill", "{outcome}"),
            ("from", "2026-11-24"),
            ("to", "2026-11-27"),
            ("words", "bring a ruler"),
        ]),
        post("/teach/{section}/skills/order").form(&[("skill", "{outcome}"), ("move", "down"), ("once", "{next}")]),
        get("/teach/{section}/skills/new"),
        post("/teach/{section}/skills/new").form(skill),
        get("/teach/{section}/skills/{outcome}"),
        post("/teach/{section}/skills/{outcome}").form(skill),
        post("/teach/{section}/skills/{outcome}/files").parts(&[("label", "A sheet"), ("file", "words to learn by")]),
        post("/teach/{section}/skills/{outcome}/files/remove").form(&[("file", "{file}")]),
        get("/teach/{section}/skills/{outcome}/files/{file}"),
        post("/teach/{section}/skills/{outcome}/retire"),
        get("/teach/{section}/skills/{outcome}/marks"),
        post("/teach/{section}/skills/{outcome}/marks").form(&[
            ("date", ""),
            ("origin", "here"),
            ("context", "quiz"),
            ("purpose", "summative"),
            ("level-1", "3"),
            ("level-2", ""),
            ("once", "{next}"),
        ]),
        post("/teach/{section}/skills/{outcome}/elsewhere").form(&[("student", "{student}")]),
        get("/teach/{section}/students/{student}/marks"),
        post("/teach/{section}/students/{student}/marks").form(&[
            ("date", ""),
            ("origin", "placement"),
            ("context", ""),
            ("purpose", "summative"),
            ("level-1", "3"),
            ("level-2", ""),
            ("once", "{next}"),
        ]),
        get("/teach/{section}/placement"),
        post("/teach/{section}/placement").parts(&[
            ("list", "Name;EE.1;EE.2\nAna;Mastered;2"),
            ("origin", "last-year"),
            ("date", ""),
            ("go", "yes"),
        ]),
    ]
}

fn settings() -> Vec<Example> {
    vec![
        get("/teach/{section}/settings"),
        post("/teach/{section}/settings").form(&[("name", "Period 3b"), ("language", "fr")]),
        post("/teach/{section}/settings/rules").form(&[("status", "class"), ("devices", "own")]),
        post("/teach/{section}/settings/wall").form(&[("naming", "initials"), ("cups", "alias")]),
        get("/teach/{section}/marking"),
        post("/teach/{section}/marking/levels").form(&[
            ("level", "1"),
            ("name", "Not there"),
            ("level", "3"),
            ("name", ""),
            ("mastered", "1"),
            ("do", "save"),
        ]),
        post("/teach/{section}/marking/method").form(&[("method", "highest"), ("needed", "2"), ("contexts", "1")]),
        post("/teach/{section}/marking/retakes").form(&[("rule", "minutes"), ("items", "3"), ("minutes", "15")]),
        get("/teach/{section}/marking/wordings"),
        post("/teach/{section}/marking/wordings").form(&[("phrase", "Clear steps"), ("wording-es", "Pasos claros")]),
        post("/teach/{section}/marking/phrases").form(&[("glow", "Clear steps\nNeat"), ("grow", ""), ("next", "")]),
        post("/teach/{section}/settings/evidence").form(&[("kinds", "Lab book\nQuiz")]),
        post("/teach/box/devices/revoke").form(&[("device", "{wall}")]),
        post("/teach/box/devices/others"),
        post("/teach/box/devices/everyone").form(&[("walls", "yes")]),
        post("/teach/box/devices/pin")
            .form(&[("passphrase", "a quiet river"), ("pin", "4082")])
            .after(Before::PassphraseSet),
        post("/teach/box/devices/pin/remove"),
        post("/teach/box/devices/passphrase")
            .form(&[("passphrase", "a quiet river"), ("new", "a loud river")])
            .after(Before::PassphraseSet),
        post("/teach/box/pair").form(&[("code", "{pair}")]),
        post("/teach/box/name").form(&[("name", "room12")]),
        post("/teach/box/moved").form(&[("address", "192.168.1.20")]),
        post("/teach/box/network").form(&[("ssid", "Room 7"), ("password", ""), ("address", "")]),
        get("/teach/{section}/export.csv"),
        get("/teach/{section}/export-long.csv"),
        get("/teach/{section}/export.json"),
        get("/teach/{section}/term.csv"),
        get("/teach/{section}/history.csv"),
    ]
}

fn checks() -> Vec<Example> {
    vec![
        get("/teach/{section}/tray"),
        post("/teach/{section}/tray").form(&[
            ("shown", "{comment}"),
            ("item", "{comment}"),
            ("word", ""),
            ("do", "approve"),
        ]),
        get("/teach/{section}/checks/{student}/{outcome}"),
        post("/teach/{section}/checks/{student}/{outcome}").form(&[
            ("once", "{next}"),
            ("level", "3"),
            ("glow", "clear steps"),
            ("grow-own", "check the sign"),
            ("context", "quiz"),
            ("purpose", "summative"),
            ("day", "2025-10-01"),
            ("also-{asked}", "2"),
        ]),
        post("/teach/{section}/checks/{student}/{outcome}/answer").form(&[
            ("do", "reply"),
            ("attempt", "{attempt}"),
            ("text", "because"),
        ]),
        post("/teach/{section}/checks/{student}/{outcome}/amend").form(&[
            ("attempt", "{attempt}"),
            ("level", "2"),
            ("purpose", "summative"),
            ("day", "2025-10-01"),
            ("reason", "misread"),
        ]),
        post("/teach/{section}/students/{student}/supports").form(&[("supports", "reads with a ruler")]),
    ]
}
