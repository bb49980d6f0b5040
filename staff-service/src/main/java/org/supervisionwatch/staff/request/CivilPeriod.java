package org.supervisionwatch.staff.request;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;

/** A request, or a part of one, that is about the days from one to another. */
public interface CivilPeriod extends CheckedRequest {

    LocalDate from();

    /** The last day, inclusive; null if open. */
    @Nullable LocalDate to();

    @Override
    default Faults check() {
        LocalDate to = to();
        return from() != null && to != null && to.isBefore(from())
                ? new Faults().add("/to", "is the last day and must not be before from", "/from")
                : new Faults();
    }

    /**
     * Names each part that does not begin after the one before it.
     *
     * @param part what a part is called
     */
    static <P extends @Nullable Object> Faults outOfOrder(
            String list, @Nullable List<P> parts, Function<P, LocalDate> from, String part) {
        Faults faults = new Faults();
        for (int i = 1; parts != null && i < parts.size(); i++) {
            LocalDate before = parts.get(i - 1) == null ? null : from.apply(parts.get(i - 1));
            LocalDate day = parts.get(i) == null ? null : from.apply(parts.get(i));
            if (before != null && day != null && !day.isAfter(before)) {
                faults.add(
                        list + "/" + i + "/from",
                        "must be after the from of the previous " + part,
                        list + "/" + (i - 1) + "/from");
            }
        }
        return faults;
    }
}
