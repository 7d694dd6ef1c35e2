//! Words for the classroom's own kinds: statuses, levels, cups, icons, spans of time.

use super::Text;
use crate::classroom::block::{Attendance, BlockHour, BlockRole, BlockTime};
use crate::classroom::habit::Going;
use crate::classroom::term::UsualMark;
use crate::classroom::{
    Alias, Amount, Availability, Colour, Language, Level, Mark, Purpose, Question, Reply, Retake, Scale, Status,
};

impl Text {
    /// Names or words beside each other, with the comma of this language.
    pub fn list<S: std::borrow::Borrow<str>>(self, all: &[S]) -> String {
        all.join(if self.language() == Language::Arabic { "، " } else { ", " })
    }

    /// Where a student says they are.
    pub fn status(self, status: Status) -> String {
        match status {
            Status::NotStarted => self.say("status-not-started"),
            Status::Working => self.say("status-working"),
            Status::Ready => self.say("status-ready"),
        }
    }

    /// A level as the teacher calls it, else in this language's own word (S26): no letters or numbers (S50).
    pub fn level(self, scale: &Scale, level: Level) -> String {
        scale.name(level).map_or_else(|| self.usual_level(level), str::to_owned)
    }

    /// This language's own word for one of the levels that every class begins with.
    pub fn usual_level(self, level: Level) -> String {
        match level {
            Level::NOT_YET => self.say("proficiency-not-yet"),
            Level::APPROACHING => self.say("proficiency-approaching"),
            Level::EXCEEDING => self.say("proficiency-exceeding"),
            // Every other level has a name of the teacher's.
            _ => self.say("proficiency-mastered"),
        }
    }

    /// A number with at most two places after the point, as this language writes it.
    pub fn decimal(self, number: f64) -> String {
        let written = format!("{number:.2}");
        let short = written.trim_end_matches('0').trim_end_matches('.');
        match self.language() {
            Language::Spanish | Language::French => short.replace('.', ","),
            Language::English | Language::Arabic => short.to_owned(),
        }
    }

    /// A final mark as the teacher calls it, else in this language's own word (S47): no letters or numbers (S50).
    pub fn mark(self, mark: &Mark) -> String {
        match mark {
            Mark::Named(name) => name.clone(),
            Mark::Usual(UsualMark::Thorough) => self.say("mark-thorough"),
            Mark::Usual(UsualMark::Confident) => self.say("mark-confident"),
            Mark::Usual(UsualMark::Growing) => self.say("mark-growing"),
            Mark::Usual(UsualMark::Beginning) => self.say("mark-beginning"),
        }
    }

    /// How a habit goes (S45).
    pub fn going(self, going: Going) -> String {
        match going {
            Going::Well => self.say("going-well"),
            Going::WorkingOn => self.say("going-working-on"),
        }
    }

    /// Whether a tutor can be asked now (S6).
    pub fn availability(self, how: Availability) -> String {
        match how {
            Availability::Available => self.say("available-now"),
            Availability::Busy => self.say("available-busy"),
            Availability::Full => self.say("available-full"),
            Availability::NotNow => self.say("available-not-now"),
        }
    }

    /// Habits that a class may begin with: offered, never set by themselves.
    pub fn usual_habits(self) -> Vec<String> {
        vec![
            self.say("habit-starts"),
            self.say("habit-keeps-going"),
            self.say("habit-asks"),
            self.say("habit-works-with-others"),
            self.say("habit-looks-again"),
        ]
    }

    /// As what somebody comes to a block (S18).
    pub fn block_role(self, role: BlockRole) -> String {
        match role {
            BlockRole::Helps => self.say("block-helps"),
            BlockRole::Wants => self.say("block-wants"),
        }
    }

    /// The same, as they say it of themself.
    pub fn block_role_mine(self, role: BlockRole) -> String {
        match role {
            BlockRole::Helps => self.say("block-i-help"),
            BlockRole::Wants => self.say("block-i-want"),
        }
    }

    /// Whether they were there.
    pub fn attendance(self, mark: Attendance) -> String {
        match mark {
            Attendance::Here => self.say("block-here"),
            Attendance::Missed => self.say("block-missed"),
            Attendance::Excused => self.say("block-excused"),
        }
    }

    /// When a block is in the week.
    pub fn block_time(self, time: BlockTime) -> String {
        let day = self.weekday(i8::try_from(time.weekday).unwrap_or_default());
        match time.at {
            BlockHour::Lesson(number) => {
                self.say_with("block-in-lesson", &[("day", day.into()), ("number", usize::from(number).into())])
            }
            BlockHour::Minute(minute) => {
                let hour = format!("{:02}:{:02}", minute / 60, minute % 60);
                self.say_with("block-at", &[("day", day.into()), ("hour", hour.into())])
            }
        }
    }

    /// What an attempt is for.
    pub fn purpose(self, purpose: Purpose) -> String {
        match purpose {
            Purpose::Summative => self.say("purpose-summative"),
            Purpose::Formative => self.say("purpose-formative"),
            Purpose::Overall => self.say("purpose-overall"),
        }
    }

    /// What a cup says in the first person; the word that always goes with its colour (S7).
    pub fn cup(self, colour: Colour) -> String {
        match colour {
            Colour::Green => self.say("cup-green"),
            Colour::Yellow => self.say("cup-yellow"),
            Colour::Red => self.say("cup-red"),
        }
    }

    /// How sure somebody is, from 1 to 4 (S24).
    pub fn confidence(self, level: u8) -> String {
        match level {
            ..=1 => self.say("confidence-1"),
            2 => self.say("confidence-2"),
            3 => self.say("confidence-3"),
            4.. => self.say("confidence-4"),
        }
    }

    /// An answer to a quick question as people read it; of a choice that is not known any more, its number.
    pub fn reply(self, reply: &Reply, question: Option<&Question>) -> String {
        match reply {
            Reply::Choice(option) => {
                let known = question.and_then(|question| question.options().get(usize::from(*option)));
                let number = usize::from(*option) + 1;
                known.cloned().unwrap_or_else(|| self.say_with("question-option", &[("number", number.into())]))
            }
            Reply::Confidence(level) => format!("{level} · {}", self.confidence(*level)),
            Reply::Text(words) => words.clone(),
        }
    }

    /// How much somebody practised, for the history (S30).
    pub fn practised(self, done: Amount) -> String {
        let count = [("count", u32::from(done.count()).into())];
        match done {
            Amount::Items(_) => self.say_with("history-practised-items", &count),
            Amount::Minutes(_) => self.say_with("history-practised-minutes", &count),
        }
    }

    /// How far somebody is with the practice before their next try (S30): "2 of 3".
    pub fn practice(self, retake: &Retake) -> String {
        let [done, needed] = [retake.done, retake.needed].map(|amount| u32::from(amount.count()));
        let numbers = [("done", done.into()), ("needed", needed.into())];
        match retake.needed {
            Amount::Items(_) => self.say_with("practice-items", &numbers),
            Amount::Minutes(_) => self.say_with("practice-minutes", &numbers),
        }
    }

    /// A month's name, from 1.
    pub fn month(self, month: i8) -> String {
        match month {
            1 => self.say("month-1"),
            2 => self.say("month-2"),
            3 => self.say("month-3"),
            4 => self.say("month-4"),
            5 => self.say("month-5"),
            6 => self.say("month-6"),
            7 => self.say("month-7"),
            8 => self.say("month-8"),
            9 => self.say("month-9"),
            10 => self.say("month-10"),
            11 => self.say("month-11"),
            _ => self.say("month-12"),
        }
    }

    /// A day of the week in a few letters, from 0 for Monday.
    pub fn weekday(self, day: i8) -> String {
        match day {
            0 => self.say("weekday-0"),
            1 => self.say("weekday-1"),
            2 => self.say("weekday-2"),
            3 => self.say("weekday-3"),
            4 => self.say("weekday-4"),
            5 => self.say("weekday-5"),
            _ => self.say("weekday-6"),
        }
    }

    /// An icon's word.
    pub fn alias(self, alias: Alias) -> String {
        self.say(&format!("alias-{}", alias.word_key()))
    }

    /// This language's own name for itself, for the menu of languages.
    pub fn own_name(self) -> String {
        self.say("language-name")
    }

    /// A span in milliseconds, as people say it: "just now", "6 min", "1 h 10 min".
    pub fn minutes(self, ms: u64) -> String {
        let all = ms / 60_000;
        let (hours, minutes) = (all / 60, all % 60);
        match (hours, minutes) {
            (0, 0) => self.say("time-now"),
            (0, _) => self.say_with("time-min", &[("minutes", minutes.into())]),
            (_, 0) => self.say_with("time-hours", &[("hours", hours.into())]),
            _ => self.say_with("time-hours-min", &[("hours", hours.into()), ("minutes", minutes.into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_as_people_say_them() {
        let text = Text::new(Language::English);
        let spans = [0, 59_999, 60_000, 3_599_999, 3_600_000, 4_200_000].map(|ms| text.minutes(ms));
        assert_eq!(spans, ["just now", "just now", "1 min", "59 min", "1 h", "1 h 10 min"]);
    }

    #[test]
    fn numbers_have_two_places_at_most_and_the_point_of_their_language() {
        let decimal = |language, number| Text::new(language).decimal(number);
        assert_eq!([3.5275, 2.5, 3.0].map(|number| decimal(Language::English, number)), ["3.53", "2.5", "3"]);
        assert_eq!(decimal(Language::French, 3.5275), "3,53");
    }

    #[test]
    fn two_icons_never_share_a_word() {
        for language in Language::ALL {
            let text = Text::new(language);
            let words: std::collections::BTreeSet<String> = Alias::all().map(|alias| text.alias(alias)).collect();
            assert_eq!(words.len(), Alias::all().count(), "{language:?}");
        }
    }
}
