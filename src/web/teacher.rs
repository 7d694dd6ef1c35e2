//! The teacher's pages (`/teach/…`): every action is a form that answers with the next page.
//!
//! | file        | its nouns |
//! |-------------|-----------|
//! | [`class`]   | a class named in an address, for its teacher: what the other files ask for |
//! | [`form`]    | the fields of a form, pastes and files |
//! | `door`      | first run, sign in, sign out |
//! | `unlock`    | a seat that is locked, and its PIN |
//! | `classes`   | the list, a new one |
//! | `now`       | the page of the moment, its live stream, the lesson |
//! | `taps`      | cups, presence, status, level: what the teacher taps for somebody |
//! | `map`       | students × skills |
//! | `marking`   | levels, method, phrases: how the class marks |
//! | `marks`     | one skill, the whole class |
//! | `questions` | one quick question |
//! | `plan`      | coming checks |
//! | `day`       | mastery day |
//! | `term`      | terms and final marks |
//! | `habits`    | how students work |
//! | `helping`   | how students help each other |
//! | `blocks`    | tutoring blocks |
//! | `groups`    | tutoring groups, and what is printed of them |
//! | `tutors`    | students who tutor |
//! | `spotlight` | thanks on the wall, and a word to a tutor |
//! | `students`  | the list, and each of them |
//! | `skills`    | the list, and each of them |
//! | `skill_files` | files for a skill |
//! | `evidence`  | what students show for their skills |
//! | `tray`      | what waits for a yes or no |
//! | `erase`     | a student goes for good |
//! | `cards`     | students' cards, to print |
//! | `import`    | lists by paste or file |
//! | `settings`  | rules, wall |
//! | `substitute` | a substitute comes in by their code |
//! | `the_box`   | the box itself: network, devices, backups |
//! | `files`     | what a teacher takes home |

mod blocks;
mod cards;
mod checks;
mod class;
mod classes;
mod day;
mod door;
mod elsewhere;
mod erase;
mod evidence;
mod files;
mod form;
mod groups;
mod habits;
mod helping;
mod import;
mod map;
mod marking;
mod marks;
mod now;
mod placement;
mod plan;
mod questions;
mod settings;
mod skill_files;
mod skills;
mod spotlight;
mod student;
mod students;
mod substitute;
mod taps;
mod term;
mod the_box;
mod tray;
mod tutors;
mod unlock;

use super::Who;
use super::route::{Route, get, post};

/// A paste or a file of a megabyte, with what a form puts around it.
const IMPORT_BODY: usize = (1 << 20) + (64 << 10);
/// All of a skill: guide and rubric of 2 000 characters a field, in a script of three bytes a letter.
const SKILL_BODY: usize = 256 << 10;

/// The teacher's part of the URL table.
pub(super) fn routes() -> Vec<Route> {
    let door = vec![
        get("/teach", Who::Anyone, door::front),
        post("/teach/start", Who::Anyone, door::start),
        get("/teach/sign-in", Who::Anyone, door::ask),
        post("/teach/sign-in", Who::Anyone, door::sign_in),
        get("/teach/unlock", Who::Anyone, unlock::ask),
        post("/teach/unlock", Who::Anyone, unlock::try_pin),
        post("/teach/sign-out", Who::Staff, door::sign_out),
        get("/teach/stand-in", Who::Anyone, substitute::ask),
        post("/teach/stand-in", Who::Anyone, substitute::stand_in),
        get("/teach/classes", Who::Staff, classes::list),
        get("/teach/new", Who::Teacher, classes::new),
        post("/teach/new", Who::Teacher, classes::create),
    ];
    [door, the_box::routes(), lesson(), students(), skills(), rest()].into_iter().flatten().collect()
}

fn lesson() -> Vec<Route> {
    vec![
        get("/teach/{section}", Who::Staff, now::show),
        get("/teach/{section}/events", Who::Staff, now::events),
        post("/teach/{section}/open", Who::Staff, now::open),
        post("/teach/{section}/close", Who::Staff, now::close),
        post("/teach/{section}/face", Who::Staff, now::set_face),
        post("/teach/{section}/page", Who::Staff, now::turn_page),
        post("/teach/{section}/quiet", Who::Staff, now::set_quiet),
        post("/teach/{section}/window", Who::Teacher, now::set_window),
        post("/teach/{section}/names", Who::Teacher, now::set_names),
        post("/teach/{section}/undo", Who::Teacher, now::undo),
        post("/teach/{section}/cups", Who::Staff, taps::raise_cup),
        post("/teach/{section}/cups/seen", Who::Staff, taps::see_cup),
        post("/teach/{section}/cups/lower", Who::Staff, taps::lower_cup),
        post("/teach/{section}/presence", Who::Staff, taps::mark_presence),
        post("/teach/{section}/status", Who::Teacher, taps::set_status),
        post("/teach/{section}/level", Who::Teacher, taps::judge),
        post("/teach/{section}/retake", Who::Teacher, taps::retake),
        post("/teach/{section}/review", Who::Teacher, taps::review),
        post("/teach/{section}/devices/undo", Who::Teacher, taps::undo_claim),
        get("/teach/{section}/questions", Who::Teacher, questions::list),
        post("/teach/{section}/questions", Who::Teacher, questions::ask),
        get("/teach/{section}/questions/{ticket}", Who::Teacher, questions::show),
        post("/teach/{section}/questions/{ticket}", Who::Teacher, questions::act),
        get("/teach/{section}/evidence", Who::Teacher, evidence::list),
        get("/teach/{section}/tray", Who::Teacher, tray::show),
        post("/teach/{section}/tray", Who::Teacher, tray::answer),
        get("/teach/{section}/evidence/{student}/{evidence}", Who::Teacher, evidence::show),
        post("/teach/{section}/evidence/{student}/{evidence}", Who::Teacher, evidence::mark),
        post("/teach/{section}/evidence/{student}/{evidence}/remove", Who::Teacher, evidence::remove),
        get("/teach/{section}/evidence/{student}/{evidence}/file", Who::Teacher, evidence::file),
        post("/teach/{section}/day", Who::Teacher, day::set),
        get("/teach/{section}/map", Who::Teacher, map::show),
        get("/teach/{section}/map/{student}/{outcome}", Who::Teacher, map::panel),
        get("/teach/{section}/checks/{student}/{outcome}", Who::Teacher, checks::show),
        post("/teach/{section}/checks/{student}/{outcome}", Who::Teacher, checks::assess),
        post("/teach/{section}/checks/{student}/{outcome}/answer", Who::Teacher, checks::answer),
        post("/teach/{section}/checks/{student}/{outcome}/amend", Who::Teacher, checks::amend),
    ]
}

fn students() -> Vec<Route> {
    vec![
        get("/teach/{section}/students", Who::Teacher, students::list),
        post("/teach/{section}/students", Who::Teacher, students::add),
        get("/teach/{section}/students/paste", Who::Teacher, import::paste_roster),
        post("/teach/{section}/students/import", Who::Teacher, import::roster).with_body(IMPORT_BODY),
        get("/teach/{section}/placement", Who::Teacher, placement::show),
        post("/teach/{section}/placement", Who::Teacher, placement::import).with_body(IMPORT_BODY),
        get("/teach/{section}/cards", Who::Teacher, cards::show),
        post("/teach/{section}/cards", Who::Teacher, cards::print),
        get("/teach/{section}/cards/print", Who::Teacher, cards::sheets),
        get("/teach/{section}/students/{student}", Who::Staff, student::show),
        post("/teach/{section}/students/{student}", Who::Teacher, student::save),
        post("/teach/{section}/students/{student}/supports", Who::Teacher, student::set_supports),
        get("/teach/{section}/students/{student}/marks", Who::Teacher, marks::of_student),
        post("/teach/{section}/students/{student}/marks", Who::Teacher, marks::save_of_student),
        post("/teach/{section}/students/{student}/map", Who::Teacher, student::set_map),
        post("/teach/{section}/students/{student}/week", Who::Teacher, student::set_week),
        post("/teach/{section}/students/{student}/keys", Who::Teacher, student::change_keys),
        post("/teach/{section}/students/{student}/share", Who::Teacher, student::share),
        post("/teach/{section}/students/{student}/leave", Who::Teacher, student::leave),
        post("/teach/{section}/students/{student}/return", Who::Teacher, student::come_back),
        get("/teach/{section}/students/{student}/history.csv", Who::Teacher, files::student).download(),
        get("/teach/{section}/helping", Who::Teacher, helping::show),
        post("/teach/{section}/helping", Who::Teacher, helping::set),
        post("/teach/{section}/helping/act", Who::Teacher, helping::act),
        get("/teach/{section}/habits", Who::Teacher, habits::show),
        post("/teach/{section}/habits", Who::Teacher, habits::set),
        post("/teach/{section}/habits/log", Who::Teacher, habits::log),
        post("/teach/{section}/students/{student}/habits", Who::Teacher, habits::log_one),
        post("/teach/{section}/students/{student}/habits/off", Who::Teacher, habits::take_off),
        get("/teach/{section}/blocks", Who::Teacher, blocks::show),
        post("/teach/{section}/blocks", Who::Teacher, blocks::plan),
        post("/teach/{section}/blocks/{block}", Who::Teacher, blocks::act),
        post("/teach/{section}/blocks/{block}/list", Who::Teacher, blocks::list),
        post("/teach/{section}/blocks/held/{held}", Who::Teacher, blocks::mark),
        post("/teach/{section}/students/{student}/home", Who::Teacher, student::set_home_language),
        get("/teach/{section}/groups", Who::Teacher, groups::show),
        post("/teach/{section}/groups", Who::Teacher, groups::plan),
        get("/teach/{section}/groups/print", Who::Teacher, groups::print),
        get("/teach/{section}/groups/guides", Who::Teacher, groups::guides),
        post("/teach/{section}/groups/move", Who::Teacher, groups::move_one),
        post("/teach/{section}/groups/seat", Who::Teacher, groups::seat),
        post("/teach/{section}/groups/show", Who::Teacher, groups::hand_out),
        post("/teach/{section}/groups/begin", Who::Teacher, groups::begin),
        post("/teach/{section}/groups/end", Who::Teacher, groups::end),
        post("/teach/{section}/groups/pairs", Who::Teacher, groups::pair),
        post("/teach/{section}/groups/rules", Who::Teacher, groups::set_rules),
        get("/teach/{section}/tutors", Who::Teacher, tutors::show),
        post("/teach/{section}/tutors", Who::Teacher, tutors::set).with_body(SKILL_BODY),
        post("/teach/{section}/tutors/step", Who::Teacher, tutors::step),
        post("/teach/{section}/tutors/available", Who::Teacher, tutors::set_available),
        post("/teach/{section}/tutors/invite", Who::Teacher, tutors::invite),
        post("/teach/{section}/tutors/end", Who::Teacher, tutors::end),
        post("/teach/{section}/tutors/coach", Who::Teacher, spotlight::coach),
        post("/teach/{section}/spotlight", Who::Teacher, spotlight::act),
        get("/teach/{section}/term", Who::Teacher, term::show),
        post("/teach/{section}/term", Who::Teacher, term::set),
        post("/teach/{section}/term/end", Who::Teacher, term::end),
        post("/teach/{section}/term/rule", Who::Teacher, term::set_rule),
        post("/teach/{section}/term/release", Who::Teacher, term::release),
        post("/teach/{section}/term/take-back", Who::Teacher, term::take_back),
        post("/teach/{section}/term/{student}", Who::Teacher, term::amend),
        get("/teach/{section}/students/{student}/erase", Who::Teacher, erase::ask),
        post("/teach/{section}/students/{student}/erase", Who::Teacher, erase::erase),
        post("/teach/box/erased", Who::Teacher, erase::seen),
    ]
}

fn skills() -> Vec<Route> {
    vec![
        get("/teach/{section}/skills", Who::Teacher, skills::list),
        get("/teach/{section}/skills/paste", Who::Teacher, import::paste_skills),
        post("/teach/{section}/skills/import", Who::Teacher, import::skills).with_body(IMPORT_BODY),
        post("/teach/{section}/plan", Who::Teacher, plan::set),
        post("/teach/{section}/skills/order", Who::Teacher, skills::reorder),
        get("/teach/{section}/skills/new", Who::Teacher, skills::new),
        post("/teach/{section}/skills/new", Who::Teacher, skills::create).with_body(SKILL_BODY),
        get("/teach/{section}/skills/{outcome}", Who::Teacher, skills::show),
        post("/teach/{section}/skills/{outcome}", Who::Teacher, skills::save).with_body(SKILL_BODY),
        post("/teach/{section}/skills/{outcome}/files", Who::Teacher, skill_files::add).with_file(),
        post("/teach/{section}/skills/{outcome}/files/remove", Who::Teacher, skill_files::remove),
        get("/teach/{section}/skills/{outcome}/files/{file}", Who::Teacher, skill_files::show),
        post("/teach/{section}/skills/{outcome}/retire", Who::Teacher, skills::retire),
        get("/teach/{section}/skills/{outcome}/guide", Who::Teacher, groups::guide_of_skill),
        get("/teach/{section}/skills/{outcome}/marks", Who::Teacher, marks::of_skill),
        post("/teach/{section}/skills/{outcome}/marks", Who::Teacher, marks::save_of_skill),
        post("/teach/{section}/skills/{outcome}/elsewhere", Who::Teacher, elsewhere::accept),
    ]
}

fn rest() -> Vec<Route> {
    vec![
        get("/teach/{section}/settings", Who::Teacher, settings::show),
        post("/teach/{section}/settings", Who::Teacher, settings::save_class),
        post("/teach/{section}/settings/rules", Who::Teacher, settings::save_rules),
        post("/teach/{section}/settings/evidence", Who::Teacher, evidence::save_kinds),
        post("/teach/{section}/settings/wall", Who::Teacher, settings::save_wall),
        get("/teach/{section}/marking", Who::Teacher, marking::show),
        post("/teach/{section}/marking/levels", Who::Teacher, marking::levels),
        post("/teach/{section}/marking/method", Who::Teacher, marking::method),
        post("/teach/{section}/marking/retakes", Who::Teacher, marking::retakes),
        get("/teach/{section}/marking/wordings", Who::Teacher, marking::wordings),
        post("/teach/{section}/marking/wordings", Who::Teacher, marking::save_wordings).with_body(SKILL_BODY),
        post("/teach/{section}/marking/phrases", Who::Teacher, marking::phrases).with_body(SKILL_BODY),
        get("/teach/{section}/export.csv", Who::Teacher, files::marks).download(),
        get("/teach/{section}/export-long.csv", Who::Teacher, files::long).download(),
        get("/teach/{section}/export.json", Who::Teacher, files::json).download(),
        get("/teach/{section}/term.csv", Who::Teacher, files::terms).download(),
        get("/teach/{section}/history.csv", Who::Teacher, files::history).download(),
    ]
}
