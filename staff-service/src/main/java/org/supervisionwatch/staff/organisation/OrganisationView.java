package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation, as the REST API returns it. */
public record OrganisationView(
        UUID id,
        String code,
        String name,
        String zone,
        HolidayCalendar calendar,
        @Nullable EmailContact clinicalLead,
        @Nullable EmailContact serviceManager,
        @Nullable String fallbackEmail,
        @Nullable String opsEmail,
        LocalDate monitoredFrom,
        @Nullable String recordBy,
        @JsonFormat(pattern = "HH:mm") LocalTime mailAt,
        NamesInMail namesInMail,
        Map<String, String> titleRoles) {

    public static OrganisationView of(Organisation organisation) {
        Organisation.OrganisationSettings settings = organisation.settings();
        return new OrganisationView(
                organisation.id(),
                organisation.code(),
                settings.name(),
                settings.zone().getId(),
                settings.calendar(),
                settings.clinicalLead(),
                settings.serviceManager(),
                settings.fallbackEmail(),
                settings.opsEmail(),
                settings.monitoredFrom(),
                settings.recordBy(),
                settings.mailAt(),
                settings.namesInMail(),
                new TreeMap<>(settings.titleRoles()));
    }
}
