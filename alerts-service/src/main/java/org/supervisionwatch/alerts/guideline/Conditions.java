package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Step.Condition;
import org.supervisionwatch.alerts.guideline.When.Range;

/** Whether a requirement is asked of somebody on a day. Guideline, "For whom". */
final class Conditions {

    private Conditions() {}

    /** What a condition says. */
    private enum Answer {
        YES,
        NO,
        /** A fact is missing. */
        OPEN
    }

    /** Null if the requirement is asked of her; otherwise the state that says it is not, or that nobody can know. */
    static @Nullable State bar(When when, Person person, LocalDate day, Trail trail) {
        if (when.equals(When.ALWAYS)) {
            return null;
        }
        Condition open = null;
        for (Condition condition : Condition.values()) {
            switch (ask(condition, when, person, day)) {
                case YES -> {}
                case OPEN -> open = open == null ? condition : open;
                case NO -> {
                    trail.add(new Step.ConditionNotMet(condition));
                    return State.NOT_APPLICABLE;
                }
            }
        }
        if (open == null) {
            return null;
        }
        trail.add(new Step.FactMissing(open));
        return State.UNKNOWN;
    }

    private static Answer ask(Condition condition, When when, Person person, LocalDate day) {
        Profile profile = person.profile();
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
            case FTE, CLINICAL_MINUTES -> Answer.YES;
        };
    }

    private static Answer caseload(@Nullable Range range, @Nullable Integer caseload) {
        if (range == null) {
            return Answer.YES;
        }
        if (caseload == null) {
            return Answer.OPEN;
        }
        return yesIf((range.min() == null || caseload >= range.min())
                && (range.below() == null || caseload < range.below()));
    }

    private static Answer months(@Nullable Range range, @Nullable LocalDate qualifiedOn, LocalDate day) {
        if (range == null) {
            return Answer.YES;
        }
        if (qualifiedOn == null) {
            return Answer.OPEN;
        }
        return yesIf((range.min() == null || !day.isBefore(qualifiedOn.plusMonths(range.min())))
                && (range.below() == null || day.isBefore(qualifiedOn.plusMonths(range.below()))));
    }

    private static Answer weeks(@Nullable Range range, LocalDate start, LocalDate day) {
        if (range == null) {
            return Answer.YES;
        }
        return yesIf((range.min() == null || !day.isBefore(start.plusWeeks(range.min())))
                && (range.below() == null || day.isBefore(start.plusWeeks(range.below()))));
    }

    private static Answer yesIf(boolean holds) {
        return holds ? Answer.YES : Answer.NO;
    }

    /** The day from which on the conditions that hold by the passing of time have held. */
    static LocalDate heldSince(When when, Person person) {
        LocalDate since = person.post().start();
        Range weeks = when.weeksInPost();
        if (weeks != null && weeks.min() != null) {
            since = since.plusWeeks(weeks.min());
        }
        Range months = when.monthsSinceQualified();
        LocalDate qualifiedOn = person.profile().qualifiedOn();
        return months == null || months.min() == null || qualifiedOn == null
                ? since
                : Dates.later(since, qualifiedOn.plusMonths(months.min()));
    }

    /** The first day after this one on which a condition may turn by the mere passing of time. */
    static @Nullable LocalDate nextChangeAfter(When when, Person person, LocalDate day) {
        LocalDate next = null;
        Range months = when.monthsSinceQualified();
        LocalDate qualifiedOn = person.profile().qualifiedOn();
        if (months != null && qualifiedOn != null) {
            next = Dates.earlierAfter(day, next, months.min() == null ? null : qualifiedOn.plusMonths(months.min()));
            next = Dates.earlierAfter(
                    day, next, months.below() == null ? null : qualifiedOn.plusMonths(months.below()));
        }
        Range weeks = when.weeksInPost();
        if (weeks != null) {
            LocalDate start = person.post().start();
            next = Dates.earlierAfter(day, next, weeks.min() == null ? null : start.plusWeeks(weeks.min()));
            next = Dates.earlierAfter(day, next, weeks.below() == null ? null : start.plusWeeks(weeks.below()));
        }
        return next;
    }
}
