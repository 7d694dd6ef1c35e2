//! Every way in which the classroom says no. The sentence for each lives in `text`.

mod all;

use super::StudentId;
use super::words::Field;
use serde::{Deserialize, Serialize};

/// Why a command was not done. Nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Refusal {
    /// The class does not exist.
    NoSuchSection,
    /// The student is not (or no longer) in this class.
    NoSuchStudent,
    /// The skill is not (or no longer) in this class, or not on this student's map.
    NoSuchOutcome,
    /// A student tried to speak for somebody else.
    NotYours,
    /// Only the teacher may do this.
    TeacherOnly,
    /// The class is closed: no cups, no presence.
    ClassClosed,
    /// The class is open already.
    ClassAlreadyOpen,
    /// A lesson lasts 5 to 300 minutes.
    LessonLength,
    /// Status is open only during class (S2).
    StatusOnlyInClass,
    /// Status waits for the teacher's next window (S2).
    StatusOnlyInWindow,
    /// The field must not be empty.
    Empty(Field),
    /// The field holds at most [`Field::limit`] characters.
    TooLong(Field),
    /// Another student of this class has that icon.
    AliasTaken,
    /// There is no such icon.
    NoSuchAlias,
    /// No cup is up.
    NoCup,
    /// A class holds at most [`super::MOST_STUDENTS`].
    TooManyStudents,
    /// A class holds at most [`super::MOST_OUTCOMES`].
    TooManyOutcomes,
    /// A box holds at most [`super::MOST_SECTIONS`].
    TooManySections,
    /// A prerequisite is not a skill of this class.
    NoSuchPrerequisite,
    /// A skill would come before itself.
    PrerequisiteLoop,
    /// Two skills of a class cannot have the same code.
    CodeTaken,
    /// Nothing to take back.
    NothingToUndo,
    /// Somebody changed it since: taking it back would take that back too.
    ChangedSince,
    /// A personal map needs at least one skill.
    EmptyMap,
    /// The student has not mastered it in another class of this box (S53).
    NotMasteredElsewhere,
    /// The piece of evidence is gone.
    NoSuchEvidence,
    /// The kind of evidence is not (or no longer) on the class's list.
    NoSuchKind,
    /// A skill of a student's holds at most [`super::evidence::MOST_PIECES`].
    TooMuchEvidence,
    /// A list holds at most [`super::evidence::MOST_KINDS`].
    TooManyKinds,
    /// A scale has two to six levels, one of which is the lowest that counts as mastered.
    ScaleSize,
    /// The same level twice, or two of one name.
    LevelTwice,
    /// The level is not on this class's scale.
    NoSuchLevel,
    /// One to [`super::method::MOST_SUCCESSES`] successes can be asked for.
    SuccessCount,
    /// Neither a level nor a word.
    NothingToRecord,
    /// It is dated after today.
    NotShownYet,
    /// There is no such attempt.
    NoSuchAttempt,
    /// About one attempt at most [`super::talk::MOST_LINES`] things are said.
    TalkIsLong,
    /// No check is asked for.
    NoCheck,
    /// What is not mastered does not come back to be looked at (S23).
    NotMastered,
    /// A goal is for 1 to 60 lessons, or for a day that is not past and at most a year ahead (S35).
    GoalTime,
    /// The level is the highest: no goal lies above it (S35).
    NothingAbove,
    /// A list holds at most [`super::phrases::MOST_PHRASES`] phrases.
    TooManyPhrases,
    /// The piece is not (or no longer) offered for comments.
    NotOffered,
    /// A comment of theirs on this piece waits or stands already.
    AlreadyCommented,
    /// A skill has at most [`super::MOST_SKILL_FILES`].
    TooManyFiles,
    /// A newer change by somebody else stands (the lateness rule, TRUST.md).
    Superseded,
    /// The quick question is not (or no longer) there, or was not asked of this student.
    NoSuchTicket,
    /// The quick question takes no more answers.
    TicketClosed,
    /// The quick question still takes answers.
    TicketOpen,
    /// No such answer to this question.
    NoSuchChoice,
    /// A choice has 2 to 5 options.
    OptionCount,
    /// A question to chosen students, and none is chosen.
    NobodyChosen,
    /// A plan takes days from 2000 to 2199.
    NoSuchDay,
    /// The last day comes before the first.
    DaysReversed,
    /// No mastery day is declared, or not the one that the tap was for.
    NoMasteryDay,
    /// A student picks one or two skills.
    PickCount,
    /// A skill that is picked is mastered already.
    AlreadyMastered,
    /// A slot comes after a pick.
    NothingPicked,
    /// The day has no such slot.
    NoSuchSlot,
    /// Somebody else was first.
    SlotTaken,
    /// Some practice comes before the next check (S30).
    PractiseFirst,
    /// No practice is asked for: the next check may be asked for as it is.
    NothingToPractise,
    /// A class asks for 1 to [`super::retake::MOST_ITEMS`] items, or for up to [`super::retake::MOST_MINUTES`] minutes
    /// in steps of [`super::retake::STEP_MINUTES`].
    PracticeAmount,
    /// Up to [`super::mastery_day::MOST_SLOTS`] slots of at most an hour.
    SlotCount,
    /// The block is not (or no longer) offered, or was not held then.
    NoSuchBlock,
    /// A block is on a day of the week, at a time of day or in lesson 1 to [`super::block::LAST_LESSON`].
    BlockTime,
    /// One to [`super::block::MOST_SEATS`] may come to a block.
    BlockSeats,
    /// A class has at most [`super::block::MOST_BLOCKS`].
    TooManyBlocks,
    /// All seats of the block are taken: somebody else was first.
    BlockFull,
    /// The block has begun since: its list is closed, and that of the next time is another.
    BlockBegan,
    /// Nobody has signed up, so the block cannot begin.
    NobodySignedUp,
    /// They tutor no such skill.
    NotTheirsToHelp,
    /// A word on what waits in the tray, and nothing is ticked.
    NothingTicked,
    /// The term is over, or there is none of this number.
    NoSuchTerm,
    /// No skill counts for the term, on this map.
    NoSkillCounts,
    /// The mark is not one of the class's.
    NoSuchMark,
    /// A final rule has two to [`super::term::MOST_MARKS`] marks that ask for less and less, the last for nothing.
    MarkRule,
    /// A mark's name is no word: students read it (S50).
    MarkWord,
    /// The skill says so already (S25).
    SameWording,
    /// One to three different skills, for one to [`super::week::MOST_WEEK_LESSONS`] lessons (S21).
    WeekGoals,
    /// Two wordings for the same skill in the same language are ticked.
    WordingTwice,
    /// The habit is not (or no longer) on the class's list.
    NoSuchHabit,
    /// A class has at most [`super::habit::MOST_HABITS`].
    TooManyHabits,
    /// No applications are taken, and they are not invited (S4).
    TutoringClosed,
    /// What is not mastered cannot be tutored.
    MasterFirst,
    /// They tutor the skill already.
    TutorsAlready,
    /// They tutor no skill.
    NotATutor,
    /// The norms are not acknowledged as they stand now (S19).
    NormsFirst,
    /// There is no letter that was taken back.
    NoLetter,
    /// The line is not (or no longer) on the class's list.
    NoSuchLine,
    /// The list says so already (S5).
    LineIsThere,
    /// A list holds at most [`super::tutor::MOST_LINES`].
    TooManyLines,
    /// A plan of groups is for one or two skills (S9).
    PlannedSkills,
    /// A group has two to [`super::pairing::LARGEST_GROUP`] members, and a limit of help is 1 to
    /// [`super::pairing::MOST_HELPS`] times a week.
    GroupSize,
    /// A class has at most [`super::pairing::MOST_PLACES`].
    TooManyPlaces,
    /// Something is said of two different students.
    SameStudent,
    /// A student is in one group.
    InTwoGroups,
    /// There is no such group in the plan.
    NoSuchGroup,
    /// The plan of groups is over, or there is a newer one.
    NoSuchPlan,
    /// The question is not asked any more.
    QuestionGone,
    /// The question is not this student's to answer.
    NotAsked,
    /// Somebody else was first: this student is on the way.
    AlreadyClaimed(StudentId),
    /// Who helps is with somebody else.
    HelpingAlready,
    /// The student is in a session already.
    HelpedAlready,
    /// Nobody, or somebody else, is on the way.
    NotOnTheWay,
    /// Tutors are not picked in this class.
    NobodyIsPicked,
    /// Nobody of that number tutors the skill.
    NoSuchTutor,
    /// The student asks for the teacher only.
    OnlyTheTeacher,
    /// The teacher lets them say nothing to classmates.
    Muted,
    /// The text holds what is not said to classmates here.
    NotSaidHere,
    /// A question holds at most [`super::help::MOST_ANSWERS`].
    TooManyAnswers,
    /// There is no such session, or it is not theirs.
    NoSuchMeeting,
    /// The session is over.
    MeetingOver,
    /// A session holds at most [`super::meeting::MOST_PARTNERS`] partners.
    MeetingFull,
    /// A session has a helper and one to [`super::meeting::MOST_PARTNERS`] others.
    PartnerCount,
    /// A session's time cap is 5 to 45 minutes.
    SessionCap,
    /// A tutor helps 1 to [`super::help::MOST_SESSIONS`] times a lesson at most.
    SessionCount,
    /// The list holds at most [`super::help::MOST_WORDS`].
    TooManyWords,
    /// A class keeps at most [`super::report::MOST_REPORTS`] that are open.
    TooManyReports,
    /// There is no spotlight to answer, or it is another by now (S15).
    NoSpotlight,
}
