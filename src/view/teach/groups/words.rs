//! What a plan cannot do, in words.

use super::place_words;
use crate::classroom::StudentId;
use crate::classroom::pairing::{Fault, GroupPlan, Pair, Why};
use crate::text::Value;
use crate::view::teach::Desk;

fn of_two(desk: &Desk<'_>, key: &str, two: &Pair) -> String {
    let [a, b] = [two.0, two.1].map(|student| Value::from(desk.plain_name(student).to_owned()));
    desk.text.say_with(key, &[("a", a), ("b", b)])
}

fn of_one(desk: &Desk<'_>, key: &str, student: StudentId) -> String {
    desk.text.say_with(key, &[("name", desk.plain_name(student).to_owned().into())])
}

/// What is wrong, and with whom.
pub(super) fn fault(desk: &Desk<'_>, plan: &GroupPlan, fault: &Fault) -> String {
    match fault {
        Fault::ApartAndTogether(two) => of_two(desk, "fault-apart-and-together", two),
        Fault::BothHelp(two) => of_two(desk, "fault-both-help", two),
        Fault::Apart(two) => of_two(desk, "fault-apart", two),
        Fault::Split(two) => of_two(desk, "fault-split", two),
        Fault::Again(two) => of_two(desk, "fault-again", two),
        Fault::HelpedEnough(student) => of_one(desk, "fault-helped-enough", *student),
        Fault::Away(student) => of_one(desk, "fault-away", *student),
        Fault::NobodyHelps(student) => of_one(desk, "fault-nobody-helps", *student),
        Fault::Alone(student) => of_one(desk, "fault-alone", *student),
        Fault::TooLarge(at) => {
            let place = plan.groups.get(*at).map(|group| place_words(&group.place, desk.text)).unwrap_or_default();
            let most = u64::from(desk.section.pairing.rules.most);
            desk.text.say_with("fault-too-large", &[("place", place.into()), ("most", most.into())])
        }
    }
}

/// Why somebody has no group.
pub(super) fn why(desk: &Desk<'_>, why: &Why) -> String {
    match why {
        Why::NobodyHasIt => desk.text.say("why-nobody"),
        Why::HelpedEnough => desk.text.say("why-helped-enough"),
        Why::Apart(from) => {
            let names: Vec<&str> = from.iter().map(|student| desk.plain_name(*student)).collect();
            desk.text.say_with("why-apart", &[("names", desk.text.list(&names).into())])
        }
        Why::HadBefore => desk.text.say("why-had-before"),
        Why::Together(other) => of_one(desk, "why-together", *other),
        Why::Full => desk.text.say("why-full"),
    }
}
