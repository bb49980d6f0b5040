package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the overrides of bank holidays, with their reasons. */
@ApplicationScoped
public class CalendarOverrides {

    private final CatalogueStore store;

    CalendarOverrides(CatalogueStore store) {
        this.store = store;
    }

    /** The overrides of a calendar, by day. */
    public List<DayOverride> overrides(String calendar) {
        return store.overrides(calendar);
    }

    public Optional<DayOverride> override(String calendar, LocalDate day) {
        return store.override(calendar, day);
    }
}
