//! Other boxes on the same network, and who gives way when two go by one name (NETWORK "mDNS"). Pure.

use super::Card;
use std::collections::BTreeMap;

/// More are not remembered: no school has so many, and whoever floods the network fills no memory.
const MOST: usize = 64;

/// The other boxes that were heard of lately, by the full name of their service.
#[derive(Debug, Default)]
pub(super) struct Neighbours(BTreeMap<String, Neighbour>);

#[derive(Debug)]
struct Neighbour {
    id: String,
    host: String,
    /// Since the last sweep.
    heard: bool,
}

/// What a box does about its name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict<'a> {
    /// It keeps it; another, with this id, has the same and is to give it up.
    Stand(Option<&'a str>),
    /// It goes by this one from now on.
    Yield(String),
}

impl Neighbours {
    /// A box said who it is.
    pub(super) fn hear(&mut self, fullname: &str, id: &str, host: &str) {
        if self.0.len() < MOST || self.0.contains_key(fullname) {
            let neighbour = Neighbour { id: id.to_owned(), host: host.to_owned(), heard: true };
            self.0.insert(fullname.to_owned(), neighbour);
        }
    }

    /// A box said goodbye.
    pub(super) fn forget(&mut self, fullname: &str) {
        self.0.remove(fullname);
    }

    /// A sweep begins: who was not heard since the last one is gone.
    pub(super) fn forget_the_silent(&mut self) {
        self.0.retain(|_, neighbour| std::mem::replace(&mut neighbour.heard, false));
    }

    /// Of two boxes that go by one name the higher id yields; its new name says the id, which nobody else has.
    pub(super) fn judge(&self, card: &Card) -> Verdict<'_> {
        let mut rivals =
            self.0.values().filter(|other| other.host.eq_ignore_ascii_case(&card.host)).map(|other| &other.id);
        let Some(lowest) = rivals.next().map(|first| rivals.fold(first, |a, b| a.min(b))) else {
            return Verdict::Stand(None);
        };
        let own = format!("{}-{}", card.asked, card.id);
        if *lowest < card.id && own != card.host { Verdict::Yield(own) } else { Verdict::Stand(Some(lowest)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(host: &str) -> Card {
        Card { asked: "cupboard".into(), host: host.into(), port: 80, id: "800000".into(), version: "1.0.0".into() }
    }

    fn heard(others: &[(&str, &str)]) -> Neighbours {
        let mut neighbours = Neighbours::default();
        for (id, host) in others {
            neighbours.hear(&format!("Cupboard {id}"), id, host);
        }
        neighbours
    }

    #[test]
    fn boxes_with_names_of_their_own_leave_each_other_alone() {
        let neighbours = heard(&[("000001", "room12"), ("ffffff", "cupboard-2")]);
        assert_eq!(neighbours.judge(&card("cupboard")), Verdict::Stand(None));
        assert_eq!(Neighbours::default().judge(&card("cupboard")), Verdict::Stand(None));
    }

    #[test]
    fn exactly_one_of_two_yields_and_its_new_name_is_its_own() {
        assert_eq!(heard(&[("7fffff", "Cupboard")]).judge(&card("cupboard")), Verdict::Yield("cupboard-800000".into()));
        assert_eq!(heard(&[("800001", "cupboard")]).judge(&card("cupboard")), Verdict::Stand(Some("800001")));
    }

    #[test]
    fn of_three_all_but_the_lowest_yield() {
        let neighbours = heard(&[("900000", "cupboard"), ("100000", "cupboard")]);
        assert_eq!(neighbours.judge(&card("cupboard")), Verdict::Yield("cupboard-800000".into()));
    }

    #[test]
    fn a_name_won_against_others_is_given_up_for_the_own_one_and_never_grows() {
        let neighbours = heard(&[("100000", "cupboard-2")]);
        assert_eq!(neighbours.judge(&card("cupboard-2")), Verdict::Yield("cupboard-800000".into()));
        let liar = heard(&[("100000", "cupboard-800000")]);
        assert_eq!(liar.judge(&card("cupboard-800000")), Verdict::Stand(Some("100000")));
    }

    #[test]
    fn who_is_silent_for_a_whole_sweep_or_said_goodbye_is_forgotten() {
        let mut neighbours = heard(&[("900000", "cupboard"), ("a00000", "cupboard")]);
        neighbours.forget("Cupboard a00000");
        neighbours.forget_the_silent();
        assert_eq!(neighbours.judge(&card("cupboard")), Verdict::Stand(Some("900000")));
        neighbours.forget_the_silent();
        assert_eq!(neighbours.judge(&card("cupboard")), Verdict::Stand(None));
    }

    #[test]
    fn a_flood_of_boxes_fills_no_memory() {
        let mut neighbours = Neighbours::default();
        for number in 0..1000 {
            neighbours.hear(&format!("Cupboard {number}"), &format!("{number:06}"), "cupboard");
        }
        assert_eq!(neighbours.0.len(), MOST);
        neighbours.hear("Cupboard 0", "000000", "room12");
        assert_eq!(neighbours.judge(&card("cupboard")), Verdict::Yield("cupboard-800000".into()));
    }
}
