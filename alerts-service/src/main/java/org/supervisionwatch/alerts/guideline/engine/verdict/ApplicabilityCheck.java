package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen.NumberRange;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Decides whether a requirement applies to a person on a day. Guideline, "Applicability". */
public final class ApplicabilityCheck {

    private ApplicabilityCheck() {}

    /** The result of one condition. */
    private enum ConditionAnswer {
        YES,
        NO,
        /** Cannot be decided, because a fact is missing. */
        FACT_MISSING
    }

    /** Null if the requirement applies to the person; otherwise NOT_APPLICABLE, or UNKNOWN if a fact is missing. */
    static @Nullable public StandingState stateIfNotEvaluated(
            AppliesWhen when, PersonInPost person, LocalDate day, EvaluationTrace trace) {
        if (when.equals(AppliesWhen.ALWAYS)) {
            return null;
        }
        RequirementCondition open = null;
        for (RequirementCondition condition : RequirementCondition.values()) {
            switch (check(condition, when, person, day)) {
                case YES -> {}
                case FACT_MISSING -> open = open == null ? condition : open;
                case NO -> {
                    trace.add(new EvaluationStep.ConditionNotMet(condition, asked(condition, when)));
                    return StandingState.NOT_APPLICABLE;
                }
            }
        }
        if (open == null) {
            return null;
        }
        trace.add(new EvaluationStep.FactMissing(open));
        return StandingState.UNKNOWN;
    }

    private static List<String> asked(RequirementCondition condition, AppliesWhen when) {
        return switch (condition) {
            case ROLE -> when.roles().stream().sorted().toList();
            case MEMBERSHIP -> when.memberships().stream().sorted().toList();
            case NEWLY_QUALIFIED, CASELOAD, MONTHS_SINCE_QUALIFIED, WEEKS_IN_POST, ROTA, FTE, CLINICAL_MINUTES ->
                List.of();
        };
    }

    private static ConditionAnswer check(
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
            case ROTA, FTE, CLINICAL_MINUTES -> ConditionAnswer.YES;
        };
    }

    private static ConditionAnswer caseload(@Nullable NumberRange range, @Nullable Integer caseload) {
        if (range == null) {
            return ConditionAnswer.YES;
        }
        if (caseload == null) {
            return ConditionAnswer.FACT_MISSING;
        }
        return yesIf(range.contains(caseload));
    }

    private static ConditionAnswer months(@Nullable NumberRange range, @Nullable LocalDate qualifiedOn, LocalDate day) {
        if (range == null) {
            return ConditionAnswer.YES;
        }
        if (qualifiedOn == null) {
            return ConditionAnswer.FACT_MISSING;
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

    private static ConditionAnswer yesIf(boolean applies) {
        return applies ? ConditionAnswer.YES : ConditionAnswer.NO;
    }

    /** The day since which the time-dependent conditions have been met. */
    public static LocalDate metSince(AppliesWhen when, PersonInPost person) {
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

    /** The days on which a time-dependent condition may change. */
    static List<LocalDate> turningDays(AppliesWhen when, PersonInPost person) {
        NumberRange months = when.monthsSinceQualified();
        NumberRange weeks = when.weeksInPost();
        if (months == null && weeks == null) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate qualifiedOn = person.profile().qualifiedOn();
        if (months != null && qualifiedOn != null) {
            bounds(months).forEach(bound -> days.add(qualifiedOn.plusMonths(bound)));
        }
        if (weeks != null) {
            bounds(weeks).forEach(bound -> days.add(person.post().start().plusWeeks(bound)));
        }
        return days;
    }

    private static Stream<Integer> bounds(NumberRange range) {
        return Stream.of(range.min(), range.below()).filter(Objects::nonNull);
    }
}
