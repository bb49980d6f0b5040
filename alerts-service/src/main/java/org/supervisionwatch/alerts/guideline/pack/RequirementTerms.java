package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.EscalationRule;

/** The keys that requirements of every kind have. */
record RequirementTerms(
        String id,
        RequirementStrength strength,
        List<String> sources,
        Set<String> local,
        CountingRule counts,
        AppliesWhen when,
        List<PauseForm> pauses,
        AlertRules alerts) {

    enum PauseEffect {
        ROLL,
        SKIP_WEEK,
        EXCLUDE,
        RESTART
    }

    /** @param restartWithin in business days; given if the effect is a restart */
    record PauseForm(
            Set<String> kinds,
            int minDays,
            PauseEffect effect,
            @Nullable String restartWithin) {

        PauseRule rule() {
            return new PauseRule(
                    kinds,
                    minDays,
                    switch (effect) {
                        case ROLL -> new AbsenceEffect.RollDueDate();
                        case SKIP_WEEK -> new AbsenceEffect.SkipWeek();
                        case EXCLUDE -> new AbsenceEffect.ExcludeDays();
                        case RESTART -> new AbsenceEffect.RestartClock(numberIn(restartWithin));
                    });
        }
    }

    List<PauseRule> pauseRules() {
        return pauses.stream().map(PauseForm::rule).toList();
    }

    List<Integer> escalateAfterDays() {
        return alerts.escalate().stream().map(EscalationRule::afterDays).toList();
    }

    /** The number of a duration or a window such as {@code 14d} or {@code block_12w}. */
    static int numberIn(@Nullable String text) {
        return Integer.parseInt(String.valueOf(text).replaceAll("\\D", ""));
    }
}
