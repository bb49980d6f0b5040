package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/** An organisation with its settings. All other data belongs to exactly one organisation and is never shared between two. */
public record Organisation(UUID id, String code, long version, OrganisationSettings settings) {

    /**
     * The settings that an organisation chooses for itself, as they are read too, and published but for the title roles.
     *
     * @param zone time zone of all its dates
     * @param monitoredFrom first day of monitoring: no supervision is expected before it
     * @param recordBy day and time of the following week by which a week's sessions are to be recorded, such as {@code tue 12:00}
     * @param mailAt local time of the daily e-mail
     * @param namesInMail how e-mails name supervisees
     * @param titleRoles role by position title, for assignments without a role of their own
     */
    public record OrganisationSettings(
            String name,
            ZoneId zone,
            HolidayCalendar calendar,
            @Column("clinical_lead_") @Nullable EmailContact clinicalLead,
            @Column("service_manager_") @Nullable EmailContact serviceManager,
            @Nullable String fallbackEmail,
            @Nullable String opsEmail,
            LocalDate monitoredFrom,
            @Nullable String recordBy,
            @JsonFormat(pattern = "HH:mm") LocalTime mailAt,
            NamesInMail namesInMail,
            Map<String, String> titleRoles) {

        public OrganisationSettings {
            titleRoles = Collections.unmodifiableMap(new TreeMap<>(titleRoles));
        }
    }
}
