//! Habits of work (S45): one habit for the whole class on a page, all of them on the page of one student; each is two
//! taps, with a coaching word where there is one to say.

use super::{Desk, Tab, once, page, tap};
use crate::classroom::habit::{Going, HabitNote, MOST_HABITS};
use crate::classroom::{Enrolment, Field, StudentId};
use crate::text::Text;
use crate::view::parts::{Icon, day_of_instant, icon};
use maud::{Markup, html};

/// The name under which the refused list is kept.
pub const LIST_FORM: &str = "habit-list";
/// The name under which a refused line is kept.
pub const LOG_FORM: &str = "habit-log";

/// So many lines of a student's log are shown; all are in their history.
const NEWEST: usize = 12;

/// How a habit goes, in forms.
pub fn going_key(going: Going) -> &'static str {
    match going {
        Going::Well => "well",
        Going::WorkingOn => "working_on",
    }
}

/// How a habit goes, with its sign.
pub fn going(text: Text, how: Going) -> Markup {
    let (class, sign) = match how {
        Going::Well => ("going going-well", Icon::Star),
        Going::WorkingOn => ("going going-on", Icon::Clock),
    };
    html! { span class=(class) { (icon(sign)) span { (text.going(how)) } } }
}

/// The page; `chosen` is a habit's place on the list.
pub fn show(desk: &Desk<'_>, chosen: usize) -> Markup {
    let text = desk.text;
    let habits = &desk.section.habits;
    let habit = habits.get(chosen).or(habits.first());
    page(
        desk,
        Tab::Students,
        None,
        html! {
            @match habit {
                None => (begin(desk)),
                Some(habit) => {
                    nav class="units" aria-label=(text.say("habits")) {
                        @for (place, each) in habits.iter().enumerate() {
                            a href=(desk.url(&format!("/habits?habit={place}"))) aria-current=[(each == habit).then_some("page")] { bdi { (each) } }
                        }
                    }
                    div class="two two-wide" {
                        (whole_class(desk, habit))
                        (list(desk))
                    }
                },
            }
        },
    )
}

/// Before there is a list: one to begin with, in the class's language; nothing is set by itself.
fn begin(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let usual = Text::new(desk.section.language).usual_habits().join("\n");
    html! {
        section class="card narrow" id="list" {
            h2 { (text.say("habits")) }
            p class="quiet spaced" { (text.say("habits-why")) }
            p { (text.say("habits-begin")) }
            (list_form(desk, &usual, "habits-use"))
        }
    }
}

fn list(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" id="list" {
            h2 { (text.say("habits-list")) }
            p class="quiet spaced" { (text.say("habits-why")) }
            details class="fold" open[desk.draft(LIST_FORM).is_some()] {
                summary { (text.say("habits-change")) }
                (list_form(desk, &desk.section.habits.join("\n"), "teach-save"))
            }
        }
    }
}

fn list_form(desk: &Desk<'_>, stored: &str, save: &str) -> Markup {
    let text = desk.text;
    html! {
        form method="post" action=(desk.url("/habits")) {
            (desk.complaint(LIST_FORM))
            label class="field" {
                span { (text.say("habits-list")) }
                textarea class="input" name="habits" rows="6" dir="auto" maxlength=(MOST_HABITS * (Field::Habit.limit() + 2)) {
                    (desk.kept(LIST_FORM, "habits", stored))
                }
                small { (text.say_with("habits-list-hint", &[("limit", MOST_HABITS.into())])) }
            }
            button class="button button-main" { (text.say(save)) }
        }
    }
}

/// One form for all: the word goes with whichever button is tapped.
fn whole_class(desk: &Desk<'_>, habit: &str) -> Markup {
    let text = desk.text;
    let register = desk.register();
    html! {
        section class="card" id="log" {
            h2 { bdi { (habit) } }
            @if register.is_empty() { p class="quiet" { (text.say("teach-students-none")) } }
            @else {
                form method="post" action=(desk.url("/habits/log")) {
                    (desk.complaint(LOG_FORM))
                    (once(desk.state.number + 1))
                    input type="hidden" name="habit" value=(habit);
                    // The key "Enter" in the field of the word writes down nothing for anybody.
                    button hidden disabled {}
                    (word(desk))
                    ul class="habit-rows" { @for student in register { (row(desk, habit, student)) } }
                }
            }
        }
    }
}

fn word(desk: &Desk<'_>) -> Markup {
    html! {
        label class="field" {
            span { (desk.text.say("field-coaching")) }
            input class="input" name="word" maxlength=(Field::Coaching.limit()) dir="auto" autocomplete="off"
                value=(desk.kept(LOG_FORM, "word", ""));
            small { (desk.text.say("habits-word-hint")) }
        }
    }
}

fn row(desk: &Desk<'_>, habit: &str, student: StudentId) -> Markup {
    let place = desk.section.enrolments.get(&student);
    let last = place.and_then(|place| last(place, habit));
    html! {
        li class="habit-row" id={ "h" (student) } {
            p class="habit-who" { a href=(desk.url(&format!("/students/{student}#habits"))) { (desk.name(student)) } }
            p class="habit-last quiet" {
                @match last {
                    Some(note) => { (going(desk.text, note.seen.going)) " " span { (day_of_instant(note.wall_ms, desk.now.wall_ms, desk.text)) } },
                    None => (desk.text.say("habits-nothing")),
                }
            }
            div class="habit-taps" {
                @for how in Going::ALL {
                    button class="button button-small button-line" name="log" value={ (student) " " (going_key(how)) }
                        aria-label={ (desk.plain_name(student)) ": " (desk.text.going(how)) } { (desk.text.going(how)) }
                }
            }
        }
    }
}

fn last<'a>(place: &'a Enrolment, habit: &str) -> Option<&'a HabitNote> {
    place.habits.iter().rfind(|note| note.seen.habit == habit)
}

/// On the page of one student: a tap opens a habit, another says how it goes.
pub fn of_student(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let text = desk.text;
    let action = desk.url(&format!("/students/{student}/habits"));
    html! {
        section class="card" id="habits" {
            h3 { (text.say("habits")) }
            (desk.complaint(LOG_FORM))
            @if desk.section.habits.is_empty() {
                p class="quiet spaced" { (text.say("habits-why")) }
                a class="button button-small button-line" href=(desk.url("/habits")) { (text.say("habits-make")) }
            }
            @for habit in desk.section.habits.iter() {
                details class="habit-open" open[desk.draft(LOG_FORM).and_then(|draft| draft.field("habit")) == Some(habit)] {
                    summary {
                        bdi { (habit) }
                        @if let Some(note) = last(place, habit) { " " (going(text, note.seen.going)) }
                    }
                    form method="post" action=(action) {
                        (once(desk.state.number + 1))
                        input type="hidden" name="habit" value=(habit);
                        button hidden disabled {}
                        (word(desk))
                        div class="habit-taps" {
                            @for how in Going::ALL {
                                button class="button button-line" name="going" value=(going_key(how)) { (text.going(how)) }
                            }
                        }
                    }
                }
            }
            (log(desk, student, place))
        }
    }
}

fn log(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let action = desk.url(&format!("/students/{student}/habits/off"));
    html! {
        @if !place.habits.is_empty() {
            ul class="rows habit-log" {
                @for note in place.habits.iter().rev().take(NEWEST) {
                    li class="line" {
                        div class="line-words" {
                            p { bdi { (note.seen.habit) } " " (going(desk.text, note.seen.going)) }
                            @if !note.seen.word.is_empty() { p { bdi { "“" (note.seen.word) "”" } } }
                            p class="quiet" { (day_of_instant(note.wall_ms, desk.now.wall_ms, desk.text)) }
                        }
                        (tap(&action, &[("number", &note.number.to_string())], "button-small button-quiet",
                            html! { (desk.text.say("habits-off")) }))
                    }
                }
            }
        }
    }
}
