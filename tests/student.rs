//! A student's whole way: from the code on the wall to a page of their own, and every tap on it.

#![allow(clippy::unwrap_used)]

#[path = "student/blocks.rs"]
mod blocks;
#[path = "student/cards.rs"]
mod cards;
#[path = "student/check.rs"]
mod check;
#[path = "common/app.rs"]
mod common;
#[path = "student/day.rs"]
mod day;
#[path = "student/evidence.rs"]
mod evidence;
#[path = "student/feedback.rs"]
mod feedback;
#[path = "student/groups.rs"]
mod groups;
#[path = "student/habits.rs"]
mod habits;
#[path = "student/handover.rs"]
mod handover;
#[path = "student/help.rs"]
mod help;
#[path = "student/join.rs"]
mod join;
#[path = "student/journal.rs"]
mod journal;
#[path = "student/live.rs"]
mod live;
#[path = "student/marks.rs"]
mod marks;
#[path = "student/page.rs"]
mod page;
#[path = "student/path.rs"]
mod path;
#[path = "student/phrases.rs"]
mod phrases;
#[path = "student/plan.rs"]
mod plan;
#[path = "student/practice.rs"]
mod practice;
#[path = "student/question.rs"]
mod question;
#[path = "student/spotlight.rs"]
mod spotlight;
#[path = "student/taps.rs"]
mod taps;
#[path = "student/tutor.rs"]
mod tutor;
#[path = "student/week.rs"]
mod week;
#[path = "student/wording.rs"]
mod wording;

use common::{Client, TestApp};

/// What a page's forms say about whose they are.
async fn claim(phone: &Client) -> String {
    phone.get("/me").await.attributes("input[name=claim]", "value").remove(0)
}

/// Raises a cup by a plain form.
async fn raise(app: &TestApp, phone: &Client, colour: &str, skill: &str, note: &str) {
    let (claim, skill) = (claim(phone).await, app.skill(skill).to_string());
    let fields = [("claim", claim.as_str()), ("colour", colour), ("outcome", &skill), ("note", note)];
    assert_eq!(phone.post("/me/cup", &fields).await.location(), "/me?saved=1");
}

/// Reports a status by a plain form.
async fn report(app: &TestApp, phone: &Client, skill: &str, status: &str) -> common::Answer {
    let (claim, skill) = (claim(phone).await, app.skill(skill).to_string());
    phone.post("/me/status", &[("claim", &claim), ("outcome", &skill), ("status", status)]).await
}
