package org.supervisionwatch.alerts.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.Every;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.PartTime;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.Rule.Citation;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.pack.Alerts.Escalation;

/** Reads one requirement of a pack. A key of its own wins over the same key of the pack's defaults. */
final class RequirementReader {

    /** Keys that may stand in the defaults. */
    static final Set<String> SHARED = Set.of(
            "first_within_days",
            "grace_days",
            "hard_cap_days",
            "due_soon",
            "settle_days",
            "pauses",
            "ignores",
            "cancellation",
            "alerts");

    static final Set<String> KEYS = Stream.concat(
                    SHARED.stream(),
                    Stream.of("id", "kind", "every", "counts", "when", "part_time", "strength", "sources"))
            .collect(Collectors.toUnmodifiableSet());

    /** The kinds of requirement that can be evaluated. */
    private enum Kind {
        INTERVAL
    }

    private final String pack;
    private final String version;
    private final Map<String, Citation> sources;
    private final Fields own;
    private final Fields defaults;

    RequirementReader(String pack, String version, Map<String, Citation> sources, Fields own, Fields defaults) {
        this.pack = pack;
        this.version = version;
        this.sources = sources;
        this.own = own;
        this.defaults = defaults;
    }

    Requirement requirement() {
        checkUnused();
        return switch (own.requiredWord("kind", Kind.class)) {
            case INTERVAL -> interval();
        };
    }

    Alerts alerts() {
        Fields alerts = holder("alerts").object("alerts", Set.of("due_soon", "overdue", "below_guideline", "escalate"));
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

    private Interval interval() {
        Every every = Units.every(own, "every");
        if (!holder("first_within_days").has("first_within_days")) {
            own.fault("first_within_days", "is required: an interval must say when the first session is due");
        }
        return new Interval(
                rule(),
                every,
                ConditionReader.counts(own),
                ConditionReader.when(own),
                partTime(every),
                shared("first_within_days", (at, key) -> at.wholeOr(key, 0, 0)),
                shared("grace_days", (at, key) -> at.wholeOr(key, 0, 0)),
                holder("hard_cap_days").whole("hard_cap_days", 1),
                shared("due_soon", Units::businessDays),
                PauseReader.pauses(holder("pauses")),
                alerts().escalate().stream().map(Escalation::afterDays).toList());
    }

    /** Keys that no interval uses are still checked: a typing error in them is one. */
    private void checkUnused() {
        holder("settle_days").whole("settle_days", 0);
        holder("ignores").words("ignores", AbsenceClass.class);
        Fields cancellation =
                holder("cancellation").object("cancellation", Set.of("rebook_within", "supervisor_absence"));
        Units.businessDays(cancellation, "rebook_within");
        cancellation.word("supervisor_absence", SupervisorAbsence.class);
    }

    /** The supervisor's absence never pauses the supervisee: there is nothing else to choose. */
    private enum SupervisorAbsence {
        NEEDS_COVER
    }

    private Rule rule() {
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

    private PartTime partTime(Every every) {
        if (!own.has("part_time")) {
            own.fault("part_time", "is required: a requirement must say what part-time hours change");
            return new PartTime.Same();
        }
        Fields fields = own.object("part_time", Set.of("mode", "floor_days", "ceiling_days", "round_to_days"));
        return switch (fields.requiredWord("mode", PartTimeMode.class)) {
            case NONE -> same(fields);
            case PRORATE_INTERVAL -> prorate(fields, every);
        };
    }

    private enum PartTimeMode {
        NONE,
        PRORATE_INTERVAL
    }

    private static PartTime same(Fields fields) {
        for (String key : List.of("floor_days", "ceiling_days", "round_to_days")) {
            if (fields.has(key)) {
                fields.fault(key, "means nothing with mode none");
            }
        }
        return new PartTime.Same();
    }

    private static PartTime prorate(Fields fields, Every every) {
        if (!(every instanceof Every.Days)) {
            fields.fault("mode", "prorate_interval needs an interval in days");
        }
        Integer floor = fields.whole("floor_days", 1);
        Integer ceiling = fields.whole("ceiling_days", 1);
        if (floor != null && ceiling != null && ceiling < floor) {
            fields.fault("ceiling_days", "must not be below floor_days");
        }
        return new PartTime.ProrateInterval(floor, ceiling, fields.wholeOr("round_to_days", 1, 1));
    }

    private <T> T shared(String key, BiFunction<Fields, String, T> read) {
        return read.apply(holder(key), key);
    }

    /** Where a shared key stands: with the requirement, or else with the defaults. A null of its own clears it. */
    private Fields holder(String key) {
        return own.mentions(key) ? own : defaults;
    }
}
