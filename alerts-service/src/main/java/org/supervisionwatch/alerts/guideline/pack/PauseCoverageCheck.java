package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;

/**
 * Refuses a pack without a pause rule for a class of absence. Events carry only classes, so a class without a rule for the kind that
 * represents it would have no effect at all. A pack that intends this lists the class under {@code ignores}.
 */
final class PauseCoverageCheck {

    private PauseCoverageCheck() {}

    static void check(RequirementKeys keys) {
        List<PauseRule> rules = PauseReader.pauses(keys.holder("pauses"));
        Set<PackAbsenceClass> ignored = Set.copyOf(keys.holder("ignores").words("ignores", PackAbsenceClass.class));
        for (PackAbsenceClass each : PackAbsenceClass.values()) {
            boolean covered = rules.stream().anyMatch(rule -> rule.kinds().contains(each.kind()));
            if (!covered && !ignored.contains(each)) {
                keys.own().fault("pauses", message(keys, each));
            }
        }
    }

    private static String message(RequirementKeys keys, PackAbsenceClass each) {
        String word = each.name().toLowerCase(Locale.ROOT);
        return "\"%s\" has no rule for %s, which represents %s absences; add one, or list %s under ignores"
                .formatted(keys.own().requiredText("id"), each.kind(), word, word);
    }
}
