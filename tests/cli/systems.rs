//! The practices, what is claimed of them, and the tests that show it.

use crate::terminal::cupboard;

#[test]
fn the_practices_are_listed_with_what_is_claimed_and_the_tests_that_show_it() {
    let all = cupboard(&["systems"]).good();
    for number in 1..=55 {
        assert!(all.lines().any(|line| line.starts_with(&format!("S{number} "))), "S{number} in:\n{all}");
    }
    assert!(all.lines().last().unwrap().starts_with("55 practices: "), "{all}");
    let cups = cupboard(&["systems", "s7"]).good();
    assert!(cups.starts_with("S7   Green, yellow and red cups") && cups.contains("\n     done\n"), "{cups}");
    assert!(
        cups.contains("  tests/student/taps.rs  a_cup_and_a_status_by_plain_forms_are_saved_and_shown\n"),
        "{cups}"
    );
    assert!(!cups.contains("S2 ") && !cups.contains("practices"), "{cups}");
}

#[test]
fn a_practice_that_does_not_exist_is_refused() {
    for wrong in ["S56", "S0", "cups"] {
        let said = cupboard(&["systems", wrong]);
        assert!(said.code == Some(2) && said.errors.contains("there are S1 to S55"), "{}", said.errors);
    }
}
