package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation: everything belongs to one, and nothing crosses the line between two. */
public record Organisation(UUID id, String code, long version, OrganisationSettings settings) {

    /**
     * What the organisation itself decides.
     *
     * @param zone in which all its dates are civil dates
     * @param monitoredFrom nobody is late for the time before it
     * @param recordBy day and time of the following week by which a week's sessions are to be recorded, such as {@code tue 12:00}
     * @param mailAt local time of the daily mail
     * @param namesInMail how mails name supervisees
     * @param titleRoles from position title to role, for assignments that name none
     */
    public record OrganisationSettings(
            String name,
            ZoneId zone,
            HolidayCalendar calendar,
            @Nullable EmailContact clinicalLead,
            @Nullable EmailContact serviceManager,
            @Nullable String fallbackEmail,
            @Nullable String opsEmail,
            LocalDate monitoredFrom,
            @Nullable String recordBy,
            LocalTime mailAt,
            NamesInMail namesInMail,
            Map<String, String> titleRoles) {

        public OrganisationSettings {
            titleRoles = Map.copyOf(titleRoles);
        }
    }
}
