//! Students who help each other, as the teacher sees it (S8): everything, and each of it can be ended in one tap.

use super::{Desk, Tab, page, tap};
use crate::classroom::help::{LONGEST_CAP_MIN, MOST_SESSIONS, Offer, SHORTEST_CAP_MIN};
use crate::classroom::{Field, Meeting, Report, StudentId, WhoAnswers, Whom};
use crate::view::parts::link;
use maud::{Markup, html};

/// The name under which refused rules are kept.
pub const RULES_FORM: &str = "helping";

/// The card of Now, hidden while nobody helps and nobody could.
pub fn card(desk: &Desk<'_>) -> Markup {
    let (text, section) = (desk.text, desk.section);
    let questions = section.open_questions_in_order(&desk.now);
    let questions: Vec<_> = questions.into_iter().filter(|one| !section.tutors(one.outcome).is_empty()).collect();
    let on: Vec<_> = section.meetings.on().collect();
    let coming = section.members().filter(|(_, place)| place.cup.as_ref().is_some_and(|cup| cup.help.claim.is_some()));
    let coming: Vec<StudentId> = coming.map(|(student, _)| student).collect();
    let anything = !questions.is_empty() || !on.is_empty() || !coming.is_empty() || !section.reports.is_empty();
    html! {
        section id="teach-helping" class="card" data-live hidden[!anything && !section.help_rules.paused] {
            h2 { (text.say("helping")) }
            ul class="rows" {
                @for (number, report) in section.reports.iter() { (report_row(desk, *number, report)) }
                @for (number, meeting) in on { (meeting_row(desk, number, meeting)) }
                @for student in coming { (coming_row(desk, student)) }
                @for question in questions { (question_row(desk, &question)) }
            }
            div class="line-taps" {
                (end_all(desk, ""))
                @if section.help_rules.paused {
                    (act(desk, &[("do", "resume")], "button-small", text.say("helping-resume")))
                } @else {
                    (act(desk, &[("do", "pause")], "button-small button-line", text.say("helping-pause")))
                }
                a class="button button-small button-line" href=(desk.url("/helping")) { (text.say("helping-rules")) }
            }
        }
    }
}

fn act(desk: &Desk<'_>, fields: &[(&str, &str)], class: &str, words: String) -> Markup {
    tap(&desk.url("/helping/act"), fields, class, html! { (words) })
}

/// Where several sessions are on: the one tap that ends them. `back` is where the teacher goes on.
pub(super) fn end_all(desk: &Desk<'_>, back: &str) -> Markup {
    html! {
        @if desk.section.meetings.on().nth(1).is_some() {
            (act(desk, &[("do", "end"), ("meeting", "all"), ("back", back)], "button-small button-line", desk.text.say("helping-end-all")))
        }
    }
}

fn report_row(desk: &Desk<'_>, number: u64, report: &Report) -> Markup {
    let text = desk.text;
    let (by, number) = (report.by.to_string(), number.to_string());
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" { (desk.name(report.by)) " · " (text.say("helping-told")) }
                @if let Some(about) = report.about { p class="quiet" { (text.say("helping-about")) " " (desk.name(about)) } }
                @if !report.words.is_empty() { p class="line-note" { "“" bdi { (report.words) } "”" } }
            }
            div class="line-taps" {
                (act(desk, &[("do", "close"), ("student", &by), ("number", &number)], "button-small", text.say("helping-close")))
                @if let Some(about) = report.about { (mute(desk, about)) }
            }
        }
    }
}

/// One tap that lets somebody write nothing to classmates and help nobody, or lets them again.
pub fn mute(desk: &Desk<'_>, student: StudentId) -> Markup {
    let muted = desk.section.active(student).is_ok_and(|place| place.muted);
    let (what, words) = if muted { ("unmute", "helping-unmute") } else { ("mute", "helping-mute") };
    let fields = [("do", what), ("student", &student.to_string())];
    act(desk, &fields, "button-small button-line", desk.text.say(words))
}

fn meeting_row(desk: &Desk<'_>, number: u32, meeting: &Meeting) -> Markup {
    let text = desk.text;
    let minutes = desk.section.meeting_left_ms(meeting, &desk.now).div_ceil(60_000);
    html! {
        li class="line" {
            div class="line-words" {
                p class="line-who" {
                    (desk.name(meeting.helper)) " · "
                    @for (place, (partner, _)) in meeting.stayed().enumerate() { @if place > 0 { ", " } (desk.name(partner)) }
                }
                p class="quiet" {
                    (desk.skill(meeting.outcome)) " · " (text.stage(meeting.stage)) " · "
                    (text.say_with("session-left", &[("minutes", minutes.into())]))
                }
            }
            div class="line-taps" {
                (act(desk, &[("do", "end"), ("meeting", &number.to_string())], "button-small button-line", text.say("session-end")))
            }
        }
    }
}

fn coming_row(desk: &Desk<'_>, student: StudentId) -> Markup {
    let text = desk.text;
    let cup = desk.section.active(student).ok().and_then(|place| place.cup.as_ref());
    let id = student.to_string();
    html! {
        @if let Some((cup, claim)) = cup.and_then(|cup| Some((cup, cup.help.claim.as_ref()?))) {
            li class="line" {
                div class="line-words" {
                    p class="line-who" { (desk.name(claim.by)) " → " (desk.name(student)) }
                    p class="quiet" {
                        @if let Some(outcome) = cup.outcome { (desk.skill(outcome)) " · " }
                        (text.say(if claim.held { "history-help-held" } else { "history-help-claimed" }))
                    }
                    @for answer in &cup.help.answers {
                        p class="line-note" { (desk.name(answer.by)) ": " bdi { (answer.note) } " " (link(&answer.link, &answer.link)) }
                    }
                }
                div class="line-taps" {
                    (act(desk, &[("do", "call_off"), ("student", &id)], "button-small button-line", text.say("helping-call-off")))
                }
            }
        }
    }
}

fn question_row(desk: &Desk<'_>, question: &Offer<'_>) -> Markup {
    let text = desk.text;
    let free = desk.section.pickable(question.student, question.outcome);
    let reason = if question.helped == 0 { "help-reason-first" } else { "help-reason-waits" };
    html! {
        li class="line line-send" {
            div class="line-words" {
                p class="line-who" { (desk.name(question.student)) " · " (desk.skill(question.outcome)) }
                p class="quiet" { (text.say_with(reason, &[("minutes", (question.waits_ms / 60_000).into())])) }
                @for answer in &question.cup.help.answers {
                    p class="line-note" { (desk.name(answer.by)) ": " bdi { (answer.note) } " " (link(&answer.link, &answer.link)) }
                }
                (goes_first(desk, question))
                @if question.cup.help.whom == Whom::Teacher { p class="quiet" { (text.say("history-help-teacher")) } }
            }
            @if question.cup.help.whom != Whom::Teacher && !free.is_empty() {
                form method="post" action=(desk.url("/helping/act")) class="line-taps" {
                    input type="hidden" name="do" value="send";
                    input type="hidden" name="student" value=(question.student);
                    select class="input" name="tutor" aria-label=(text.say("helping-send")) {
                        @for (tutor, _) in free { option value=(tutor) { (desk.plain_name(tutor)) } }
                    }
                    button class="button button-small" { (text.say("helping-send")) }
                }
            }
        }
    }
}

/// To whom a question goes first, and why to them (S8, S22).
fn goes_first(desk: &Desk<'_>, question: &Offer<'_>) -> Markup {
    let (text, section) = (desk.text, desk.section);
    let rules = &section.help_rules;
    let asks = rules.who == WhoAnswers::TutorsAnswer && !rules.paused && question.cup.help.whom == Whom::Anyone;
    let first = section.first_tutors(question.student, (question.outcome, question.cup));
    html! {
        @if asks && !question.cup.help.opened && !first.is_empty() {
            p class="quiet helping-first" {
                (text.say("helping-first")) " "
                @for (place, tutor) in first.into_iter().enumerate() {
                    @if place > 0 { ", " }
                    (desk.name(tutor))
                    @if section.share_home_language(question.student, tutor) { " (" (text.say("reason-home-language")) ")" }
                }
            }
        }
    }
}

/// The page of the rules.
pub fn show(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let rules = &desk.section.help_rules;
    let draft = desk.draft(RULES_FORM);
    let kept = |name: &str, value: String| draft.and_then(|draft| draft.field(name)).map_or(value, str::to_owned);
    let who = kept("who", who_key(rules.who).to_owned());
    html! {
        (page(desk, Tab::Students, None, html! {
            section class="card narrow" {
                h2 { (text.say("helping-rules")) }
                form method="post" action=(desk.url("/helping")) class="form" {
                    (desk.complaint(RULES_FORM))
                    fieldset class="radios" {
                        legend { (text.say("helping-who")) }
                        @for one in WhoAnswers::ALL {
                            label class="tick" {
                                input type="radio" name="who" value=(who_key(one)) checked[who == who_key(one)];
                                span { (text.who_answers(one)) }
                            }
                        }
                    }
                    label class="field" {
                        span { (text.say("helping-cap")) }
                        input class="input" type="number" name="cap" min=(SHORTEST_CAP_MIN) max=(LONGEST_CAP_MIN)
                            value=(kept("cap", rules.cap_min.to_string()));
                    }
                    label class="field" {
                        span { (text.say("helping-most")) }
                        input class="input" type="number" name="most" min="1" max=(MOST_SESSIONS)
                            value=(kept("most", rules.most_sessions.to_string()));
                    }
                    label class="field" {
                        span { (text.say("helping-words")) }
                        textarea class="input" name="words" rows="4" dir="auto" { (kept("words", rules.words.join("\n"))) }
                    }
                    p class="quiet spaced" { (text.say_with("helping-words-why", &[("limit", Field::ListedWord.limit().into())])) }
                    button class="button button-main" { (text.say("teach-save")) }
                }
            }
        }))
    }
}

/// Who answers, in forms.
pub fn who_key(who: WhoAnswers) -> &'static str {
    match who {
        WhoAnswers::TutorsAnswer => "tutors_answer",
        WhoAnswers::StudentPicks => "student_picks",
        WhoAnswers::TeacherAssigns => "teacher_assigns",
    }
}
