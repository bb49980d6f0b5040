package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen.NumberRange;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Whether a requirement is asked of somebody on a day. Guideline, "For whom". */
public final class ApplicabilityCheck {

    private ApplicabilityCheck() {}

    /** What a condition says. */
    private enum ConditionAnswer {
        YES,
        NO,
        /** A fact is missing. */
        OPEN
    }

    /** Null if the requirement is asked of her; otherwise the state that says it is not, or that nobody can know. */
    static @Nullable public StandingState bar(
            AppliesWhen when, PersonInPost person, LocalDate day, EvaluationTrace trail) {
        if (when.equals(AppliesWhen.ALWAYS)) {
            return null;
        }
        RequirementCondition open = null;
        for (RequirementCondition condition : RequirementCondition.values()) {
            switch (ask(condition, when, person, day)) {
                case YES -> {}
                case OPEN -> open = open == null ? condition : open;
                case NO -> {
                    trail.add(new EvaluationStep.ConditionNotMet(condition));
                    return StandingState.NOT_APPLICABLE;
                }
            }
        }
        if (open == null) {
            return null;
        }
        trail.add(new EvaluationStep.FactMissing(open));
        return StandingState.UNKNOWN;
    }

    private static ConditionAnswer ask(
            RequirementCondition condition, AppliesWhen when, PersonInPost person, LocalDate day) {
        PersonProfile profile = person.profile();
        return switch (condition) {
            case ROLE ->
                yesIf(when.roles().isEmpty()
                        || (profile.role() != null && when.roles().contains(profile.role())));
            case MEMBERSHIP ->
                yesIf(when.memberships().isEmpty() || !Collections.disjoint(when.memberships(), profile.memberships()));
            case NEWLY_QUALIFIED ->
                yesIf(when.newlyQualified() == null || when.newlyQualified() == profile.newlyQualified());
            case CASELOAD -> caseload(when.caseload(), profile.caseload());
            case MONTHS_SINCE_QUALIFIED -> months(when.monthsSinceQualified(), profile.qualifiedOn(), day);
            case WEEKS_IN_POST -> weeks(when.weeksInPost(), person.post().start(), day);
            case FTE, CLINICAL_MINUTES -> ConditionAnswer.YES;
        };
    }

    private static ConditionAnswer caseload(@Nullable NumberRange range, @Nullable Integer caseload) {
        if (range == null) {
            return ConditionAnswer.YES;
        }
        if (caseload == null) {
            return ConditionAnswer.OPEN;
        }
        return yesIf((range.min() == null || caseload >= range.min())
                && (range.below() == null || caseload < range.below()));
    }

    private static ConditionAnswer months(@Nullable NumberRange range, @Nullable LocalDate qualifiedOn, LocalDate day) {
        if (range == null) {
            return ConditionAnswer.YES;
        }
        if (qualifiedOn == null) {
            return ConditionAnswer.OPEN;
        }
        return yesIf((range.min() == null || !day.isBefore(qualifiedOn.plusMonths(range.min())))
                && (range.below() == null || day.isBefore(qualifiedOn.plusMonths(range.below()))));
    }

    private static ConditionAnswer weeks(@Nullable NumberRange range, LocalDate start, LocalDate day) {
        if (range == null) {
            return ConditionAnswer.YES;
        }
        return yesIf((range.min() == null || !day.isBefore(start.plusWeeks(range.min())))
                && (range.below() == null || day.isBefore(start.plusWeeks(range.below()))));
    }

    private static ConditionAnswer yesIf(boolean holds) {
        return holds ? ConditionAnswer.YES : ConditionAnswer.NO;
    }

    /** The day from which on the conditions that hold by the passing of time have held. */
    public static LocalDate heldSince(AppliesWhen when, PersonInPost person) {
        LocalDate since = person.post().start();
        NumberRange weeks = when.weeksInPost();
        if (weeks != null && weeks.min() != null) {
            since = since.plusWeeks(weeks.min());
        }
        NumberRange months = when.monthsSinceQualified();
        LocalDate qualifiedOn = person.profile().qualifiedOn();
        return months == null || months.min() == null || qualifiedOn == null
                ? since
                : DateComparison.later(since, qualifiedOn.plusMonths(months.min()));
    }

    /** The first day after this one on which a condition may turn by the mere passing of time. */
    static @Nullable LocalDate nextChangeAfter(AppliesWhen when, PersonInPost person, LocalDate day) {
        LocalDate next = null;
        NumberRange months = when.monthsSinceQualified();
        LocalDate qualifiedOn = person.profile().qualifiedOn();
        if (months != null && qualifiedOn != null) {
            next = DateComparison.earlierAfter(
                    day, next, months.min() == null ? null : qualifiedOn.plusMonths(months.min()));
            next = DateComparison.earlierAfter(
                    day, next, months.below() == null ? null : qualifiedOn.plusMonths(months.below()));
        }
        NumberRange weeks = when.weeksInPost();
        if (weeks != null) {
            LocalDate start = person.post().start();
            next = DateComparison.earlierAfter(day, next, weeks.min() == null ? null : start.plusWeeks(weeks.min()));
            next = DateComparison.earlierAfter(
                    day, next, weeks.below() == null ? null : start.plusWeeks(weeks.below()));
        }
        return next;
    }
}
