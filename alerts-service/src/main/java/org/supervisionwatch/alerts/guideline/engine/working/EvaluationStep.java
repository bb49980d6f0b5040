package org.supervisionwatch.alerts.guideline.engine.working;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;

/**
 * One step of the working, as data. Pages and mails turn it into sentences. An absence appears as days away and what
 * they do, never as a kind.
 */
public sealed interface EvaluationStep
        permits EvaluationStep.ApplicabilityStep,
                EvaluationStep.EvidenceStep,
                EvaluationStep.DueDateStep,
                EvaluationStep.OutcomeStep,
                WindowStep {

    /** What is asked, and whether it is asked at all. */
    sealed interface ApplicabilityStep extends EvaluationStep {}

    /** What was found among the facts. */
    sealed interface EvidenceStep extends EvaluationStep {}

    /** How the due date came about, move by move. */
    sealed interface DueDateStep extends EvaluationStep {}

    /** What follows for the day. */
    sealed interface OutcomeStep extends EvaluationStep {}

    /** The requirement, its version and what it rests on. */
    record GovernedBy(RequirementOrigin rule) implements ApplicabilityStep {}

    record NotInPost(PostPeriod post) implements ApplicabilityStep {}

    record ConditionNotMet(RequirementCondition condition) implements ApplicabilityStep {}

    /** A fact without which there is no verdict. */
    record FactMissing(RequirementCondition condition) implements ApplicabilityStep {}

    /** @param crowded whether it had more supervisees than the guideline allows */
    record SessionCounted(@Nullable String session, LocalDate date, int minutes, boolean crowded)
            implements EvidenceStep {}

    /** @param minutes of the types that count */
    record SessionNotCounted(@Nullable String session, LocalDate date, NotCountedReason why, int minutes)
            implements EvidenceStep {}

    /** No session counts yet: the clock runs from the start of post. */
    record NoSessionYet(LocalDate start) implements EvidenceStep {}

    record FteInForce(LocalDate on, FullTimeShare fte) implements EvidenceStep {}

    /** Part-time hours made the interval another one. */
    record IntervalProrated(int days, FullTimeShare fte, int toDays) implements DueDateStep {}

    /** @param every the interval that was added, prorated where it is */
    record IntervalAdded(LocalDate from, IntervalLength every, LocalDate dueRaw) implements DueDateStep {}

    /** The first session is due so many days after the start of post. */
    record FirstSessionWithin(LocalDate start, int days, LocalDate dueRaw) implements DueDateStep {}

    /** @param dueRaw a week later than before */
    record BlankWeek(LocalDate monday, LocalDate sunday, BlankWeekReason because, LocalDate dueRaw)
            implements DueDateStep {}

    /** Away with the clock stopped. */
    record ClockStopped(AwayPeriod away) implements OutcomeStep {}

    /** Back from an absence that restarts the clock. */
    record ClockRestarted(AwayPeriod away, LocalDate returned, int withinBusinessDays, LocalDate dueRaw)
            implements DueDateStep {}

    /** The requirement has been asked only from a day on. */
    record DueDateHeldBack(LocalDate appliesFrom, LocalDate dueRaw) implements DueDateStep {}

    /** The due date moved to the next day she works. */
    record DueDateRolled(LocalDate dueRaw, LocalDate due, List<SkippedDays> passedOver) implements DueDateStep {}

    /** The longest gap allowed brought the due date forward. */
    record DueDateCapped(int days, LocalDate due) implements DueDateStep {}

    record NoDueDate(NoDueDateReason why) implements OutcomeStep {}

    /**
     * @param worked shifts worked since the anchor
     * @param needed how many make supervision due
     */
    record ShiftsCounted(int worked, int needed, @Nullable LocalDate due) implements DueDateStep {}

    /** Away on the day itself. */
    record AwayOnTheDay(AwayPeriod away) implements OutcomeStep {}

    /** The supervisor is away on the due date. */
    record SupervisorAwayWhenDue(Period away, LocalDate due) implements OutcomeStep {}

    /** One session held by this day puts it right. */
    record SessionNeededBy(LocalDate by) implements OutcomeStep {}

    /** Days in a row passed over for one reason, both included. */
    record SkippedDays(LocalDate from, LocalDate to, DayOffReason why) {}

    /** A condition of a requirement, or a fact it needs. */
    enum RequirementCondition {
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
    enum BlankWeekReason {
        AWAY,
        BANK_HOLIDAYS
    }

    /** Why there is no due date. */
    enum NoDueDateReason {
        /** Away with no end known: the blank weeks never end. */
        WEEKS_STAY_BLANK,
        /** No day of work is ahead: away with no end known, the end of post, or no working days. */
        NO_DAY_WORKED,
        /** Fewer shifts are rostered than make it due. */
        SHIFTS_NOT_ROSTERED
    }
}
