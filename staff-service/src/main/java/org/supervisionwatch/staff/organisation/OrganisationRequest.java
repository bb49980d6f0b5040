package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /organisations/{org}}. */
public record OrganisationRequest(
        @Nullable String name,
        @Nullable String zone,
        @Nullable HolidayCalendar calendar,
        @Nullable ContactRequest clinicalLead,
        @Nullable ContactRequest serviceManager,
        @Nullable String fallbackEmail,
        @Nullable String opsEmail,
        @Nullable LocalDate monitoredFrom,
        @Nullable String recordBy,
        @Nullable LocalTime mailAt,
        @Nullable NamesInMail namesInMail,
        @Nullable Map<String, @Nullable String> titleRoles) {

    /** What is held before the first PUT: nothing. */
    public static final OrganisationRequest NEW =
            new OrganisationRequest(null, null, null, null, null, null, null, null, null, null, null, null);

    public static OrganisationRequest of(Organisation.OrganisationSettings held) {
        return new OrganisationRequest(
                held.name(),
                held.zone().getId(),
                held.calendar(),
                ContactRequest.of(held.clinicalLead()),
                ContactRequest.of(held.serviceManager()),
                held.fallbackEmail(),
                held.opsEmail(),
                held.monitoredFrom(),
                held.recordBy(),
                held.mailAt(),
                held.namesInMail(),
                Map.copyOf(held.titleRoles()));
    }
}
