package org.supervisionwatch.alerts.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.Rule.Citation;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.pack.Alerts.Escalation;

/** Reads one requirement of a pack. A key of its own wins over the same key of the pack's defaults. */
final class RequirementReader {

    private final String pack;
    private final String version;
    private final Map<String, Citation> sources;
    private final RequirementKeys keys;

    RequirementReader(String pack, String version, Map<String, Citation> sources, RequirementKeys keys) {
        this.pack = pack;
        this.version = version;
        this.sources = sources;
        this.keys = keys;
    }

    Requirement requirement() {
        checkUnused();
        Rule rule = rule();
        List<Integer> escalate =
                alerts().escalate().stream().map(Escalation::afterDays).toList();
        return switch (keys.kind()) {
            case INTERVAL -> IntervalReader.interval(keys, rule, escalate);
            case QUANTITY -> QuantityReader.quantity(keys, rule, escalate);
            case RATIO -> RatioReader.ratio(keys, rule, escalate);
        };
    }

    Alerts alerts() {
        Fields alerts =
                keys.holder("alerts").object("alerts", Set.of("due_soon", "overdue", "below_guideline", "escalate"));
        List<Escalation> escalate = alerts.objects("escalate", Set.of("after_days", "to")).stream()
                .map(RequirementReader::escalation)
                .toList();
        return new Alerts(
                alerts.words("due_soon", Audience.class),
                alerts.words("overdue", Audience.class),
                alerts.words("below_guideline", Audience.class),
                escalate);
    }

    private static Escalation escalation(Fields step) {
        step.require("after_days");
        return new Escalation(step.wholeOr("after_days", 0, 0), step.words("to", Audience.class));
    }

    /** Shared keys that this kind does not use are still checked: a typing error in them is one. */
    private void checkUnused() {
        for (String days : List.of("first_within_days", "grace_days", "settle_days")) {
            keys.sharedOr(days, 0);
        }
        keys.holder("hard_cap_days").whole("hard_cap_days", 1);
        Units.businessDays(keys.holder("due_soon"), "due_soon");
        keys.holder("ignores").words("ignores", AbsenceClass.class);
        Fields cancellation =
                keys.holder("cancellation").object("cancellation", Set.of("rebook_within", "supervisor_absence"));
        Units.businessDays(cancellation, "rebook_within");
        cancellation.word("supervisor_absence", SupervisorAbsence.class);
    }

    /** The supervisor's absence never pauses the supervisee: there is nothing else to choose. */
    private enum SupervisorAbsence {
        NEEDS_COVER
    }

    private Rule rule() {
        Fields own = keys.own();
        List<String> cited = own.texts("sources");
        if (cited.isEmpty()) {
            own.fault("sources", "must cite at least one source");
        }
        for (int i = 0; i < cited.size(); i++) {
            if (!sources.containsKey(cited.get(i))) {
                own.fault("sources/" + i, "\"%s\" is not among the sources of the pack".formatted(cited.get(i)));
            }
        }
        List<Citation> citations =
                cited.stream().flatMap(id -> Stream.ofNullable(sources.get(id))).toList();
        return new Rule(pack, version, own.requiredText("id"), own.requiredWord("strength", Strength.class), citations);
    }
}
