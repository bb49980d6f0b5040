package org.supervisionwatch.alerts.whatif.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.alerts.guideline.pack.DocumentFields;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.guideline.pack.PackReading;

/** Reads a what-if request, or refuses it with all problems. */
public final class WhatIfReader {

    private static final Set<String> KEYS = Set.of("pack", "from", "to", "liveOn");

    /** Length of the period if {@code from} is left out. */
    private static final int DEFAULT_MONTHS = 3;

    /** The longest period in the past, and the furthest date ahead. */
    private static final int MAX_MONTHS = 12;

    private final PackReader packReader;
    private final LocalDate today;

    /**
     * @param calendars the calendars that the draft may name
     * @param today in the organisation's zone
     */
    public WhatIfReader(HolidayCalendars calendars, LocalDate today) {
        this.packReader = new PackReader(calendars);
        this.today = today;
    }

    public WhatIfReading read(JsonNode body) {
        DocumentFaults faults = new DocumentFaults();
        DocumentFields fields = DocumentFields.of(body, "", faults, KEYS);
        LocalDate to = to(fields);
        LocalDate from = from(fields, to);
        LocalDate liveOn = liveOn(fields);
        fields.require("pack");
        Pack draft = fields.has("pack") ? draft(fields, faults) : null;
        return draft != null && fields.raw("pack") instanceof ObjectNode document && faults.none()
                ? new WhatIfReading.WhatIfAccepted(new WhatIfQuestion(draft, document, from, to, liveOn))
                : new WhatIfReading.WhatIfRefused(faults.all());
    }

    private LocalDate to(DocumentFields fields) {
        LocalDate to = fields.date("to");
        if (to != null && to.isAfter(today)) {
            fields.fault("to", "must not be after today, " + today);
        }
        return to == null ? today : to;
    }

    private static LocalDate from(DocumentFields fields, LocalDate to) {
        LocalDate from = fields.date("from");
        if (from == null) {
            return to.minusMonths(DEFAULT_MONTHS);
        }
        if (from.isAfter(to)) {
            fields.fault("from", "must not be after to, " + to);
        }
        if (from.isBefore(to.minusMonths(MAX_MONTHS))) {
            fields.fault("from", "must not be more than %d months before to, %s".formatted(MAX_MONTHS, to));
        }
        return from;
    }

    private LocalDate liveOn(DocumentFields fields) {
        LocalDate liveOn = fields.date("liveOn");
        if (liveOn == null) {
            return today;
        }
        LocalDate latest = today.plusMonths(MAX_MONTHS);
        if (liveOn.isBefore(today) || liveOn.isAfter(latest)) {
            fields.fault("liveOn", "must be a day from today, %s, to %s".formatted(today, latest));
        }
        return liveOn;
    }

    private @Nullable Pack draft(DocumentFields fields, DocumentFaults faults) {
        return switch (packReader.read(fields.raw("pack"), fields.at("pack"))) {
            case PackReading.PackAccepted(Pack pack) -> pack;
            case PackReading.PackRefused refused -> {
                refused.faults().forEach(fault -> faults.add(fault.pointer(), fault.message()));
                yield null;
            }
        };
    }
}
