package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;

/** Reads pause rules, which define the effect of absences. */
final class PauseReader {

    private static final Set<String> KEYS = Set.of("kinds", "min_days", "effect", "restart_within");

    private enum EffectWord {
        ROLL,
        SKIP_WEEK,
        EXCLUDE,
        RESTART
    }

    private PauseReader() {}

    static List<PauseRule> pauses(DocumentFields fields) {
        return fields.objects("pauses", KEYS).stream().map(PauseReader::pause).toList();
    }

    private static PauseRule pause(DocumentFields rule) {
        List<String> kinds = rule.texts("kinds");
        if (kinds.isEmpty()) {
            rule.fault("kinds", "must name at least one kind of absence");
        }
        return new PauseRule(Set.copyOf(kinds), rule.wholeOr("min_days", 1, 1), effect(rule));
    }

    private static AbsenceEffect effect(DocumentFields rule) {
        EffectWord word = rule.requiredWord("effect", EffectWord.class);
        if (word == EffectWord.RESTART) {
            rule.require("restart_within");
        } else if (rule.has("restart_within")) {
            rule.fault("restart_within", "is only allowed with the effect restart");
        }
        return switch (word) {
            case ROLL -> new AbsenceEffect.RollDueDate();
            case SKIP_WEEK -> new AbsenceEffect.SkipWeek();
            case EXCLUDE -> new AbsenceEffect.ExcludeDays();
            case RESTART -> new AbsenceEffect.RestartClock(DurationReader.businessDays(rule, "restart_within"));
        };
    }
}
