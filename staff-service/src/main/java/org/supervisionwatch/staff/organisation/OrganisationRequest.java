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

    /** What a first PUT is merged with: nothing is set. */
    public static final OrganisationRequest NEW =
            new OrganisationRequest(null, null, null, null, null, null, null, null, null, null, null, null);

    public static OrganisationRequest of(Organisation.OrganisationSettings stored) {
        return new OrganisationRequest(
                stored.name(),
                stored.zone().getId(),
                stored.calendar(),
                ContactRequest.of(stored.clinicalLead()),
                ContactRequest.of(stored.serviceManager()),
                stored.fallbackEmail(),
                stored.opsEmail(),
                stored.monitoredFrom(),
                stored.recordBy(),
                stored.mailAt(),
                stored.namesInMail(),
                Map.copyOf(stored.titleRoles()));
    }
}
