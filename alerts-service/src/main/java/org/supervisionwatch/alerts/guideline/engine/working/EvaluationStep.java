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
 * One step of an evaluation, as data; pages and e-mails show it as a sentence. An absence appears as dates and their effect,
 * never with its kind.
 */
public sealed interface EvaluationStep
        permits EvaluationStep.ApplicabilityStep,
                EvaluationStep.EvidenceStep,
                EvaluationStep.DueDateStep,
                EvaluationStep.OutcomeStep,
                WindowStep {

    /** Which requirement is evaluated, and whether it applies. */
    sealed interface ApplicabilityStep extends EvaluationStep {}

    /** Facts that were found. */
    sealed interface EvidenceStep extends EvaluationStep {}

    /** How the due date was calculated, step by step. */
    sealed interface DueDateStep extends EvaluationStep {}

    /** What follows for the day of the evaluation. */
    sealed interface OutcomeStep extends EvaluationStep {}

    /** The requirement, its version and its sources. */
    record GovernedBy(RequirementOrigin rule) implements ApplicabilityStep {}

    record NotInPost(PostPeriod post) implements ApplicabilityStep {}

    /** @param asked the roles or memberships of which one is needed; empty for other conditions */
    record ConditionNotMet(RequirementCondition condition, List<String> asked) implements ApplicabilityStep {

        public ConditionNotMet {
            asked = List.copyOf(asked);
        }
    }

    /** A missing fact without which there is no verdict. */
    record FactMissing(RequirementCondition condition) implements ApplicabilityStep {}

    /** @param crowded whether it had more supervisees than the guideline allows */
    record SessionCounted(@Nullable String session, LocalDate date, int minutes, boolean crowded)
            implements EvidenceStep {}

    /** @param minutes of the types that count */
    record SessionNotCounted(@Nullable String session, LocalDate date, NotCountedReason why, int minutes)
            implements EvidenceStep {}

    /** No session counts yet, so the interval runs from the start of post. */
    record NoSessionYet(LocalDate start) implements EvidenceStep {}

    /** @param since the day from which these hours are known; they also cover the days before, if they are the first */
    record FteInForce(LocalDate on, FullTimeShare fte, LocalDate since) implements EvidenceStep {}

    /** Part-time hours changed the interval. */
    record IntervalProrated(int days, FullTimeShare fte, int toDays) implements DueDateStep {}

    /** @param every the interval added, prorated if it is to be */
    record IntervalAdded(LocalDate from, IntervalLength every, LocalDate dueRaw) implements DueDateStep {}

    /** The first session is due this many days after the start of post. */
    record FirstSessionWithin(LocalDate start, int days, LocalDate dueRaw) implements DueDateStep {}

    /** The post began after the last session, so the first one in it is due this many days after its start. */
    record PostBegunAnew(LocalDate start, int days, LocalDate dueRaw) implements DueDateStep {}

    /** A blank week. @param dueRaw one week later than before */
    record BlankWeek(LocalDate monday, LocalDate sunday, BlankWeekReason because, LocalDate dueRaw)
            implements DueDateStep {}

    /** An absence has paused the clock. */
    record ClockStopped(AwayPeriod away) implements OutcomeStep {}

    /** The clock restarted after an absence. */
    record ClockRestarted(AwayPeriod away, LocalDate returned, int withinBusinessDays, LocalDate dueRaw)
            implements DueDateStep {}

    /** The due date was postponed because the requirement applies only from a day on. */
    record DueDateHeldBack(LocalDate appliesFrom, LocalDate dueRaw) implements DueDateStep {}

    /** The due date moved to the next working day of the person. */
    record DueDateRolled(LocalDate dueRaw, LocalDate due, List<SkippedDays> passedOver) implements DueDateStep {}

    /** The maximum gap brought the due date forward. */
    record DueDateCapped(int days, LocalDate due) implements DueDateStep {}

    /**
     * When somebody falls below the guideline.
     *
     * @param days of grace after the due date
     * @param nextShift the shift before which nobody is below who works shifts; null for others, and if none is known
     * @param belowFrom null if no such shift is known
     */
    record GraceAdded(
            int days,
            @Nullable LocalDate nextShift,
            @Nullable LocalDate belowFrom) implements DueDateStep {}

    record NoDueDate(NoDueDateReason why) implements OutcomeStep {}

    /**
     * @param worked shifts worked since the anchor
     * @param needed shifts after which supervision is due
     * @param dates of the shifts up to the one after the due date, as far as they are known
     */
    record ShiftsCounted(int worked, int needed, @Nullable LocalDate due, List<LocalDate> dates)
            implements DueDateStep {

        public ShiftsCounted {
            dates = List.copyOf(dates);
        }
    }

    /** The person is away on the day of the evaluation. */
    record AwayOnTheDay(AwayPeriod away) implements OutcomeStep {}

    /** The supervisor is away on the due date. */
    record SupervisorAwayWhenDue(Period away, LocalDate due) implements OutcomeStep {}

    /** Sessions that would count are booked, but none on the earliest date stands. */
    record BookedOnDayOff(LocalDate on, DayOffReason why) implements OutcomeStep {}

    /** Somebody is late, and a session on this next working day puts it right. */
    record SessionNeededBy(LocalDate by) implements OutcomeStep {}

    /** Consecutive days skipped for one reason, both inclusive. */
    record SkippedDays(LocalDate from, LocalDate to, DayOffReason why) {}

    /** A condition of a requirement, or a fact it needs. */
    enum RequirementCondition {
        ROLE,
        MEMBERSHIP,
        NEWLY_QUALIFIED,
        CASELOAD,
        MONTHS_SINCE_QUALIFIED,
        WEEKS_IN_POST,
        /** When the person works: neither days nor shifts are known. */
        ROTA,
        FTE,
        CLINICAL_MINUTES
    }

    /** Why a week is blank. */
    enum BlankWeekReason {
        AWAY,
        BANK_HOLIDAYS,
        /** A term break, or the other week of an alternation. */
        NO_DAY_PLANNED
    }

    /** Why there is no due date. */
    enum NoDueDateReason {
        /** Away without a known end, so the blank weeks do not end. */
        WEEKS_STAY_BLANK,
        /** No working day ahead: away without a known end, the end of post, or no working days. */
        NO_DAY_WORKED,
        /** Too few shifts are rostered to reach the due date. */
        SHIFTS_NOT_ROSTERED
    }
}
