package org.supervisionwatch.supervision.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The part of an {@code organisations.v1} event that this service reads.
 *
 * @param zone an IANA zone, known to exist
 * @param calendar the calendar whose bank holidays a series skips; an unknown calendar has none
 */
public record DirectoryOrganisationEvent(
        String code,
        @Nullable String name,
        String zone,
        @Nullable String calendar) {

    public DirectoryOrganisationEvent {
        EventFields.text("code", code);
        EventFields.text("zone", zone);
        name = name == null ? code : name;
        calendar = calendar == null ? "none" : calendar;
        EventFields.text("name", name);
        EventFields.text("calendar", calendar);
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("zone is not known", unknown);
        }
    }
}
