package org.supervisionwatch.alerts.guideline.pack;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;

/** Reads the part-time rule, which every requirement must have, even if part-time hours change nothing. */
final class PartTimeReader {

    private static final Set<String> OF_INTERVAL = Set.of("floor_days", "ceiling_days", "round_to_days");
    private static final Set<String> OF_QUANTITY = Set.of("basis", "applies_below_fte", "reference_fte", "floor");

    private PartTimeReader() {}

    private enum IntervalMode {
        NONE,
        PRORATE_INTERVAL
    }

    private enum QuantityMode {
        NONE,
        PRORATE_MINUTES
    }

    /** A ratio scales with the hours, so there is nothing to choose. */
    private enum RatioMode {
        NONE
    }

    static PartTimeRule ofInterval(DocumentFields own, IntervalLength every) {
        DocumentFields fields = partTime(own, OF_INTERVAL);
        return switch (fields.requiredWord("mode", IntervalMode.class)) {
            case NONE -> {
                refuse(fields, OF_INTERVAL);
                yield new PartTimeRule.IntervalUnchanged();
            }
            case PRORATE_INTERVAL -> prorateInterval(fields, every);
        };
    }

    /** The proration of a quantity; null if the amount does not depend on the hours. */
    static @Nullable MinutesProration ofQuantity(DocumentFields own) {
        DocumentFields fields = partTime(own, OF_QUANTITY);
        return switch (fields.requiredWord("mode", QuantityMode.class)) {
            case NONE -> {
                refuse(fields, OF_QUANTITY);
                yield null;
            }
            case PRORATE_MINUTES -> prorateMinutes(fields);
        };
    }

    static void ofRatio(DocumentFields own) {
        partTime(own, Set.of()).requiredWord("mode", RatioMode.class);
    }

    private static DocumentFields partTime(DocumentFields own, Set<String> keys) {
        if (!own.has("part_time")) {
            own.fault("part_time", "is required: a requirement must state how part-time hours change it");
        }
        Set<String> known = new HashSet<>(keys);
        known.add("mode");
        return own.object("part_time", known);
    }

    private static void refuse(DocumentFields fields, Set<String> keys) {
        keys.stream().filter(fields::has).sorted().forEach(key -> fields.fault(key, "is not allowed with mode none"));
    }

    private static PartTimeRule prorateInterval(DocumentFields fields, IntervalLength every) {
        if (!(every instanceof IntervalLength.IntervalInDays)) {
            fields.fault("mode", "prorate_interval needs an interval in days");
        }
        Integer floor = fields.whole("floor_days", 1);
        Integer ceiling = fields.whole("ceiling_days", 1);
        if (floor != null && ceiling != null && ceiling < floor) {
            fields.fault("ceiling_days", "must not be below floor_days");
        }
        return new PartTimeRule.IntervalProration(floor, ceiling, fields.wholeOr("round_to_days", 1, 1));
    }

    private static MinutesProration prorateMinutes(DocumentFields fields) {
        return new MinutesProration(
                fields.wordOr("basis", FteBasis.class, FteBasis.CONTRACTED_FTE),
                orOne(fields.positive("applies_below_fte")),
                orOne(fields.positive("reference_fte")),
                floor(fields));
    }

    private static BigDecimal floor(DocumentFields fields) {
        boolean none = fields.raw("floor").isNumber() && fields.raw("floor").doubleValue() == 0;
        BigDecimal floor = none ? null : fields.positive("floor");
        return floor == null ? BigDecimal.ZERO : floor;
    }

    private static BigDecimal orOne(@Nullable BigDecimal given) {
        return given == null ? BigDecimal.ONE : given;
    }
}
