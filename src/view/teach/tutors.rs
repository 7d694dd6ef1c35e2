//! Students who tutor (S4, S5, S17, S19): who tutors what with the steps of each, the spotlight (S15), invitations, and what the
//! class sets.

use super::{Desk, Tab, page, tap};
use crate::classroom::tutor::{BidState, MOST_LINES, Rung, TutorList};
use crate::classroom::{Availability, Enrolment, Field, OutcomeId, StudentId};
use crate::text::Text;
use crate::view::parts::{Icon, available, icon};
use crate::view::student::tutor::line_key;
use maud::{Markup, html};

/// The name under which the refused settings are kept.
pub const LISTS_FORM: &str = "tutor-lists";
/// The name under which a refused word at the end is kept.
pub const END_FORM: &str = "tutor-end";

/// A list in forms.
pub fn list_key(list: TutorList) -> &'static str {
    match list {
        TutorList::Questions => "questions",
        TutorList::Checklist => "checklist",
        TutorList::Norms => "norms",
        TutorList::TutorSteps => "tutor_steps",
        TutorList::MentorSteps => "mentor_steps",
        TutorList::PeerTeacherSteps => "peer_teacher_steps",
    }
}

/// A rung in forms.
pub fn rung_key(rung: Rung) -> &'static str {
    match rung {
        Rung::Helper => "helper",
        Rung::Tutor => "tutor",
        Rung::Mentor => "mentor",
        Rung::PeerTeacher => "peer_teacher",
    }
}

/// What a rung is called; for the teacher only.
fn rung_words(text: Text, rung: Rung) -> String {
    match rung {
        Rung::Helper => text.say("rung-helper"),
        Rung::Tutor => text.say("rung-tutor"),
        Rung::Mentor => text.say("rung-mentor"),
        Rung::PeerTeacher => text.say("rung-peer-teacher"),
    }
}

/// What stands over a list, and what it is for.
fn list_says(list: TutorList) -> (&'static str, &'static str) {
    match list {
        TutorList::Questions => ("tutors-questions", "tutors-questions-why"),
        TutorList::Checklist => ("tutor-checklist", "tutors-checklist-why"),
        TutorList::Norms => ("tutor-norms", "tutors-norms-why"),
        TutorList::TutorSteps => ("tutors-steps-tutor", "tutors-steps-why"),
        TutorList::MentorSteps => ("tutors-steps-mentor", "tutors-steps-why"),
        TutorList::PeerTeacherSteps => ("tutors-steps-peer-teacher", "tutors-steps-why"),
    }
}

/// The page.
pub fn show(desk: &Desk<'_>) -> Markup {
    page(
        desk,
        Tab::Students,
        None,
        html! {
            div class="two" {
                div { (super::tray::way(desk)) (super::spotlight::card(desk)) (tutors(desk)) (invite(desk)) }
                div { (settings(desk)) }
            }
        },
    )
}

fn tutors(desk: &Desk<'_>) -> Markup {
    let place = |student: &StudentId| desk.section.enrolments.get(student);
    let register = desk.register();
    let all = register.into_iter().filter(|id| place(id).is_some_and(|place| place.tutor.is_approved_at_all()));
    let all: Vec<StudentId> = all.collect();
    html! {
        section class="card" id="tutors" {
            h2 { (desk.text.say("tutor-title")) }
            p class="quiet spaced" { (desk.text.say("tutors-why")) }
            (desk.complaint(END_FORM))
            @if all.is_empty() { p { (desk.text.say("tutors-none")) } }
            @for student in all { @if let Some(place) = place(&student) { (tutor(desk, student, place)) } }
        }
    }
}

fn tutor(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let text = desk.text;
    let how = desk.section.availability(student);
    let away = how == Availability::NotNow;
    let (to, words) = if away { ("yes", "tutors-set-available") } else { ("no", "tutors-set-away") };
    let who = student.to_string();
    let skills = place.tutor.bids.keys().filter(|id| place.tutor.state(**id) == BidState::Approved);
    html! {
        div class="tutor-row" id={ "t" (student) } {
            div class="line" {
                p class="line-words" {
                    a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) }
                    " " span class="quiet" { (rung_words(text, place.tutor.rung(&desk.section.tutoring))) }
                }
                (available(how, text))
                (tap(&desk.url("/tutors/available"), &[("student", &who), ("available", to)], "button-small button-quiet",
                    html! { (text.say(words)) }))
            }
            @for id in skills { (tutored(desk, student, place, *id)) }
            (steps(desk, student, place))
            (super::spotlight::coach(desk, student, place))
        }
    }
}

/// A skill that they tutor, and the end of it, with a word.
fn tutored(desk: &Desk<'_>, student: StudentId, place: &Enrolment, id: OutcomeId) -> Markup {
    let text = desk.text;
    html! {
        details class="fold" {
            summary {
                (desk.skill(id))
                @if !place.has_mastered(id) { " " span class="quiet" { "(" (text.say("tutors-rests")) ")" } }
            }
            form method="post" action=(desk.url("/tutors/end")) {
                input type="hidden" name="student" value=(student);
                input type="hidden" name="outcome" value=(id);
                label class="field" {
                    span { (text.say("tutors-end-word")) }
                    input class="input" name="word" maxlength=(Field::Note.limit()) dir="auto" autocomplete="off";
                }
                button class="button button-line" { (text.say("tutors-end")) }
            }
        }
    }
}

/// The steps of the ladder: each a tap.
fn steps(desk: &Desk<'_>, student: StudentId, place: &Enrolment) -> Markup {
    let text = desk.text;
    let who = student.to_string();
    html! {
        details class="fold" {
            summary {
                (text.say("tutors-steps"))
                @if let Some((rung, step)) = place.tutor.next_step(&desk.section.tutoring) {
                    @if let Some(list) = rung.list() {
                        " · " span class="quiet" { (text.say("tutors-next")) " " bdi { (text.tutor_line(list, &step)) } }
                    }
                }
            }
            @for rung in Rung::ALL {
                @if let Some(list) = rung.list() {
                    div class="tutor-steps" {
                    p class="tutor-rung" { (rung_words(text, rung)) }
                    @for step in desk.section.tutoring.lines(list) {
                        @let done = place.tutor.steps.contains(&(rung, step.clone()));
                        @let fields = [("student", who.as_str()), ("rung", rung_key(rung)), ("step", &line_key(&step)), ("done", if done { "no" } else { "yes" })];
                        (tap(&desk.url("/tutors/step"), &fields, "button-small button-quiet tutor-step", html! {
                            span class=(if done { "tutor-box tutor-done" } else { "tutor-box" }) { @if done { (icon(Icon::Check)) } }
                            span { bdi { (text.tutor_line(list, &step)) } }
                            @if done { " " span class="quiet" { "(" (text.say("tutors-step-done")) ")" } }
                        }))
                    }
                    }
                }
            }
        }
    }
}

/// Whoever has mastered a skill and does not tutor it, by skill.
fn invite(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let register = desk.register();
    let may = |id: OutcomeId| -> Vec<(StudentId, bool)> {
        let open = register.iter().filter_map(|student| {
            let place = desk.section.active(*student).ok()?;
            let busy = matches!(place.tutor.state(id), BidState::Waiting | BidState::Approved);
            let invited = place.tutor.bids.get(&id).is_some_and(|bid| bid.invited);
            (place.has_mastered(id) && !busy).then_some((*student, invited))
        });
        open.collect()
    };
    let skills: Vec<_> =
        desk.section.taught().map(|(id, _)| (id, may(id))).filter(|(_, who)| !who.is_empty()).collect();
    html! {
        section class="card" id="invite" {
            h2 { (text.say("tutors-invite")) }
            p class="quiet spaced" { (text.say("tutors-invite-why")) }
            @if skills.is_empty() { p { (text.say("tutors-invite-none")) } }
            @for (id, who) in &skills {
                details class="fold" {
                    summary { (desk.skill(*id)) " " span class="quiet" { (who.len()) } }
                    @for (student, invited) in who { (invitation(desk, *student, *id, *invited)) }
                }
            }
        }
    }
}

fn invitation(desk: &Desk<'_>, student: StudentId, id: OutcomeId, invited: bool) -> Markup {
    let (to, words) = if invited { ("no", "tutors-invite-back") } else { ("yes", "tutors-invite-one") };
    let (who, skill) = (student.to_string(), id.to_string());
    let fields = [("student", who.as_str()), ("outcome", &skill), ("invited", to)];
    html! {
        div class="line" {
            p class="line-words" {
                (desk.name(student))
                @if invited { " " span class="quiet" { (desk.text.say("tutors-invited")) } }
            }
            (tap(&desk.url("/tutors/invite"), &fields, "button-small button-line", html! { (desk.text.say(words)) }))
        }
    }
}

/// Whether applications are taken, and the lists: one line each, the usual ones where a list is empty.
fn settings(desk: &Desk<'_>) -> Markup {
    let (text, tutoring) = (desk.text, &desk.section.tutoring);
    let open = desk.draft(LISTS_FORM).map_or(tutoring.open, |draft| draft.field("open") == Some("yes"));
    html! {
        section class="card" id="lists" {
            h2 { (text.say("tutors-settings")) }
            form method="post" action=(desk.url("/tutors")) {
                (desk.complaint(LISTS_FORM))
                label class="tick" {
                    input type="checkbox" name="open" value="yes" checked[open];
                    span { (text.say("tutors-taken")) }
                }
                p class="quiet" { (text.say_with("tutors-lists-hint", &[("limit", MOST_LINES.into())])) }
                @for list in TutorList::ALL {
                    @let lines: Vec<String> = tutoring.lines(list).iter().map(|line| text.tutor_line(list, line)).collect();
                    @let (title, why) = list_says(list);
                    label class="field" {
                        span { (text.say(title)) }
                        textarea class="input" name=(list_key(list)) rows=(lines.len() + 1) dir="auto"
                            maxlength=(MOST_LINES * (Field::TutorLine.limit() + 2)) {
                            (desk.kept(LISTS_FORM, list_key(list), &lines.join("\n")))
                        }
                        small { (text.say(why)) }
                    }
                }
                button class="button button-main" { (text.say("teach-save")) }
            }
        }
    }
}
