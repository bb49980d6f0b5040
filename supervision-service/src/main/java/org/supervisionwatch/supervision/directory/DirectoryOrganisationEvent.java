package org.supervisionwatch.supervision.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from organisations.v1.
 *
 * @param zone an IANA zone, known to exist
 * @param calendar whose bank holidays are skipped by series; one that is not known has none
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
