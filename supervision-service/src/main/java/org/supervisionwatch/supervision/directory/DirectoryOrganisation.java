package org.supervisionwatch.supervision.directory;

import java.time.ZoneId;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.EventFields;

/**
 * An organisation, as far as sessions need it; the part of an {@code organisations.v1} event that this service reads.
 *
 * @param zone in which its dates and times are civil
 * @param calendar the bank holiday calendar that it follows, such as {@code england-and-wales}; an unknown calendar has none
 */
public record DirectoryOrganisation(UUID id, String code, String name, ZoneId zone, String calendar) {

    public DirectoryOrganisation {
        name = name == null || name.isEmpty() ? code : name;
        calendar = calendar == null ? "none" : calendar;
        EventFields.text("code", code);
        EventFields.text("name", name);
        EventFields.missing("zone", zone);
        EventFields.text("calendar", calendar);
    }
}
