package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;

/** Whether a requirement applies to a person. One condition that is not met decides, even if facts for others are missing. */
enum Asked {
    YES,
    NO,
    UNKNOWN;

    static Asked on(LocalDate day, AppliesWhen when, PersonInPost person) {
        List<Asked> answers = answers(day, when, person);
        if (answers.contains(NO)) {
            return NO;
        }
        return answers.contains(UNKNOWN) ? UNKNOWN : YES;
    }

    private static List<Asked> answers(LocalDate day, AppliesWhen when, PersonInPost person) {
        PersonProfile profile = person.profile();
        List<Asked> answers = new ArrayList<>();
        if (!when.roles().isEmpty()) {
            answers.add(profile.role() != null && when.roles().contains(profile.role()) ? YES : NO);
        }
        if (!when.memberships().isEmpty()) {
            answers.add(when.memberships().stream().anyMatch(profile.memberships()::contains) ? YES : NO);
        }
        if (when.newlyQualified() != null) {
            answers.add(when.newlyQualified() == profile.newlyQualified() ? YES : NO);
        }
        if (when.caseload() != null) {
            answers.add(in(when.caseload(), profile.caseload()));
        }
        if (when.monthsSinceQualified() != null) {
            answers.add(in(when.monthsSinceQualified(), months(profile.qualifiedOn(), day)));
        }
        if (when.weeksInPost() != null) {
            answers.add(in(when.weeksInPost(), weeks(person.post().start(), day)));
        }
        return answers;
    }

    private static Asked in(AppliesWhen.NumberRange range, @Nullable Integer number) {
        if (number == null) {
            return UNKNOWN;
        }
        boolean enough = range.min() == null || number >= range.min();
        boolean notTooMuch = range.below() == null || number < range.below();
        return enough && notTooMuch ? YES : NO;
    }

    private static @Nullable Integer months(@Nullable LocalDate since, LocalDate day) {
        if (since == null) {
            return null;
        }
        int months = 0;
        while (!since.plusMonths(months + 1L).isAfter(day)) {
            months++;
        }
        return months;
    }

    private static int weeks(LocalDate since, LocalDate day) {
        int weeks = 0;
        while (!since.plusDays(7L * (weeks + 1)).isAfter(day)) {
            weeks++;
        }
        return weeks;
    }
}
