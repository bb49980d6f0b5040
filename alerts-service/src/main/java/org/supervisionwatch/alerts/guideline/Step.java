package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the working, as data. Pages and mails turn it into sentences. An absence appears as days away and what
 * they do, never as a kind.
 */
public sealed interface Step permits Step.Ground, Step.Evidence, Step.Adjustment, Step.Outcome, WindowStep {

    /** What is asked, and whether it is asked at all. */
    sealed interface Ground extends Step {}

    /** What was found among the facts. */
    sealed interface Evidence extends Step {}

    /** How the due date came about, move by move. */
    sealed interface Adjustment extends Step {}

    /** What follows for the day. */
    sealed interface Outcome extends Step {}

    /** The requirement, its version and what it rests on. */
    record GovernedBy(Rule rule) implements Ground {}

    record NotInPost(Post post) implements Ground {}

    record ConditionNotMet(Condition condition) implements Ground {}

    /** A fact without which there is no verdict. */
    record FactMissing(Condition condition) implements Ground {}

    /** @param crowded whether it had more supervisees than the guideline allows */
    record Counted(@Nullable String session, LocalDate date, int minutes, boolean crowded) implements Evidence {}

    /** @param minutes of the types that count */
    record NotCounted(@Nullable String session, LocalDate date, Shortfall why, int minutes) implements Evidence {}

    /** No session counts yet: the clock runs from the start of post. */
    record NoneYet(LocalDate start) implements Evidence {}

    record FteInForce(LocalDate on, Fte fte) implements Evidence {}

    /** Part-time hours made the interval another one. */
    record Prorated(int days, Fte fte, int toDays) implements Adjustment {}

    /** @param every the interval that was added, prorated where it is */
    record Reckoned(LocalDate from, Every every, LocalDate dueRaw) implements Adjustment {}

    /** The first session is due so many days after the start of post. */
    record FirstWithin(LocalDate start, int days, LocalDate dueRaw) implements Adjustment {}

    /** @param dueRaw a week later than before */
    record BlankWeek(LocalDate monday, LocalDate sunday, Blank because, LocalDate dueRaw) implements Adjustment {}

    /** Away with the clock stopped. */
    record Stopped(Away away) implements Outcome {}

    /** Back from an absence that restarts the clock. */
    record Restarted(Away away, LocalDate returned, int withinBusinessDays, LocalDate dueRaw) implements Adjustment {}

    /** The requirement has been asked only from a day on. */
    record HeldBack(LocalDate appliesFrom, LocalDate dueRaw) implements Adjustment {}

    /** The due date moved to the next day she works. */
    record Rolled(LocalDate dueRaw, LocalDate due, List<PassedOver> passedOver) implements Adjustment {}

    /** The longest gap allowed brought the due date forward. */
    record Capped(int days, LocalDate due) implements Adjustment {}

    record NoDueDate(WhyNoDue why) implements Outcome {}

    /**
     * @param worked shifts worked since the anchor
     * @param needed how many make supervision due
     */
    record ShiftsCounted(int worked, int needed, @Nullable LocalDate due) implements Adjustment {}

    /** Away on the day itself. */
    record AwayOnTheDay(Away away) implements Outcome {}

    /** The supervisor is away on the due date. */
    record SupervisorAway(Period away, LocalDate due) implements Outcome {}

    /** One session held by this day puts it right. */
    record SmallestFix(LocalDate by) implements Outcome {}

    /** Days in a row passed over for one reason, both included. */
    record PassedOver(LocalDate from, LocalDate to, DayOff why) {}

    /** A condition of a requirement, or a fact it needs. */
    enum Condition {
        ROLE,
        MEMBERSHIP,
        NEWLY_QUALIFIED,
        CASELOAD,
        MONTHS_SINCE_QUALIFIED,
        WEEKS_IN_POST,
        FTE,
        CLINICAL_MINUTES
    }

    /** Why a week is blank. */
    enum Blank {
        AWAY,
        BANK_HOLIDAYS
    }

    /** Why there is no due date. */
    enum WhyNoDue {
        /** Away with no end known: the blank weeks never end. */
        WEEKS_STAY_BLANK,
        /** No day of work is ahead: away with no end known, the end of post, or no working days. */
        NO_DAY_WORKED,
        /** Fewer shifts are rostered than make it due. */
        SHIFTS_NOT_ROSTERED
    }
}
