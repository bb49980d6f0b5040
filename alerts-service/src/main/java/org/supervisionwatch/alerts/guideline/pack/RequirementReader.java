package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.SourceCitation;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.EscalationRule;

/** Reads one requirement of a pack. Its own keys take precedence over the pack's defaults. */
final class RequirementReader {

    private final String pack;
    private final String version;
    private final Map<String, SourceCitation> sources;
    private final RequirementKeys keys;

    RequirementReader(String pack, String version, Map<String, SourceCitation> sources, RequirementKeys keys) {
        this.pack = pack;
        this.version = version;
        this.sources = sources;
        this.keys = keys;
    }

    Requirement requirement() {
        checkUnused();
        RequirementOrigin rule = rule();
        List<Integer> escalate =
                alerts().escalate().stream().map(EscalationRule::afterDays).toList();
        return switch (keys.kind()) {
            case INTERVAL -> IntervalReader.interval(keys, rule, escalate);
            case QUANTITY -> QuantityReader.quantity(keys, rule, escalate);
            case RATIO -> RatioReader.ratio(keys, rule, escalate);
        };
    }

    AlertRules alerts() {
        DocumentFields alerts =
                keys.holder("alerts").object("alerts", Set.of("due_soon", "overdue", "below_guideline", "escalate"));
        List<EscalationRule> escalate = alerts.objects("escalate", Set.of("after_days", "to")).stream()
                .map(RequirementReader::escalation)
                .toList();
        return new AlertRules(
                alerts.words("due_soon", AlertAudience.class),
                alerts.words("overdue", AlertAudience.class),
                alerts.words("below_guideline", AlertAudience.class),
                escalate);
    }

    private static EscalationRule escalation(DocumentFields step) {
        step.require("after_days");
        return new EscalationRule(step.wholeOr("after_days", 0, 0), step.words("to", AlertAudience.class));
    }

    /** Validates shared keys that this kind does not use, to detect typing errors. */
    private void checkUnused() {
        for (String days : List.of("first_within_days", "grace_days", "settle_days")) {
            keys.sharedOr(days, 0);
        }
        keys.holder("hard_cap_days").whole("hard_cap_days", 1);
        DurationReader.businessDays(keys.holder("due_soon"), "due_soon");
        keys.holder("ignores").words("ignores", PackAbsenceClass.class);
        DocumentFields cancellation =
                keys.holder("cancellation").object("cancellation", Set.of("rebook_within", "supervisor_absence"));
        DurationReader.businessDays(cancellation, "rebook_within");
        cancellation.word("supervisor_absence", SupervisorAbsenceRule.class);
    }

    /** What an absence of the supervisor means. It never pauses the supervisee, so this is the only value. */
    private enum SupervisorAbsenceRule {
        NEEDS_COVER
    }

    private RequirementOrigin rule() {
        DocumentFields own = keys.own();
        List<String> cited = own.texts("sources");
        if (cited.isEmpty()) {
            own.fault("sources", "must cite at least one source");
        }
        for (int i = 0; i < cited.size(); i++) {
            if (!sources.containsKey(cited.get(i))) {
                own.fault("sources/" + i, "\"%s\" is not among the sources of the pack".formatted(cited.get(i)));
            }
        }
        List<SourceCitation> citations =
                cited.stream().flatMap(id -> Stream.ofNullable(sources.get(id))).toList();
        return new RequirementOrigin(
                pack,
                version,
                own.requiredText("id"),
                own.requiredWord("strength", RequirementStrength.class),
                citations);
    }
}
