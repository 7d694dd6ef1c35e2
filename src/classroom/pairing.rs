//! Tutoring groups (S9–S11): from one or two skills and who is there to a plan of who works with whom, where.

mod score;
mod solve;
mod units;

pub use score::{
    BOTH_SKILLS, BOTH_WAYS, HOME_LANGUAGE, Instance, OFTEN, Pair, Person, RARELY_HELPED, Reason, SHARED_HELPER, Score,
    TUTOR, WORKED_WELL, home_key, pair,
};
pub use solve::Solution;
