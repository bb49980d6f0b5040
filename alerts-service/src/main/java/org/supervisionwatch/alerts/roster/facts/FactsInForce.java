package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts of which each is in force until the next begins. */
final class FactsInForce {

    private FactsInForce() {}

    /** The one in force on a day; the first one also covers the days before it. Null if there is none. */
    static <T> @Nullable T on(LocalDate day, List<T> all, Function<T, LocalDate> from) {
        T first = null;
        T latest = null;
        for (T each : all) {
            LocalDate begins = from.apply(each);
            if (first == null || begins.isBefore(from.apply(first))) {
                first = each;
            }
            if (!begins.isAfter(day) && (latest == null || begins.isAfter(from.apply(latest)))) {
                latest = each;
            }
        }
        return latest == null ? first : latest;
    }
}
