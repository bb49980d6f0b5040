package org.supervisionwatch.alerts.whatif.request;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.kernel.request.CivilDay;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ProblemException;

/**
 * What would a draft mean? The period ends today if it is not said when, and begins three months before it ends; the draft goes live today.
 *
 * @param pack the draft
 */
public record WhatIfRequest(
        @NotNull(message = "is required") ObjectNode pack,
        @CivilDay @Nullable LocalDate from,
        @CivilDay @Nullable LocalDate to,
        @CivilDay @Nullable LocalDate liveOn) {

    /** Length of the period if {@code from} is left out. */
    private static final int DEFAULT_MONTHS = 3;

    /** The longest period in the past, and the furthest date ahead. */
    private static final int MAX_MONTHS = 12;

    /**
     * The question on a day.
     *
     * @param calendars the calendars that the draft may name
     * @param today in the organisation's zone
     * @param faults of the request so far
     * @throws ProblemException 422 with all faults, if there are any
     */
    public WhatIfQuestion question(HolidayCalendars calendars, LocalDate today, Faults faults) {
        LocalDate last = requireNonNullElse(to, today);
        LocalDate first = requireNonNullElse(from, last.minusMonths(DEFAULT_MONTHS));
        boolean ends = !faults.at("/to");
        if (last.isAfter(today)) {
            faults.add("/to", "must not be after today, " + today);
        }
        if (ends && first.isAfter(last)) {
            faults.add("/from", "must not be after to, " + last);
        }
        if (ends && first.isBefore(last.minusMonths(MAX_MONTHS))) {
            faults.add("/from", "must not be more than %d months before to, %s".formatted(MAX_MONTHS, last));
        }
        LocalDate live = requireNonNullElse(liveOn, today);
        LocalDate latest = today.plusMonths(MAX_MONTHS);
        if (live.isBefore(today) || live.isAfter(latest)) {
            faults.add("/liveOn", "must be a day from today, %s, to %s".formatted(today, latest));
        }
        Optional<Pack> draft =
                Optional.ofNullable(pack).flatMap(given -> new PackReader(calendars).readDraft(given, "/pack", faults));
        faults.refuse();
        return new WhatIfQuestion(draft.orElseThrow(), pack, first, last, live);
    }
}
