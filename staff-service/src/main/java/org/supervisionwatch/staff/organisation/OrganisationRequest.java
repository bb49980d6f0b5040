package org.supervisionwatch.staff.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.staff.organisation.Organisation.OrganisationSettings;
import org.supervisionwatch.staff.request.CivilDay;
import org.supervisionwatch.staff.request.EmailAddress;
import org.supervisionwatch.staff.request.RequiredName;
import org.supervisionwatch.staff.request.RequiredValue;
import org.supervisionwatch.staff.request.WordCode;

/** The body of {@code PUT /organisations/{org}}. */
public record OrganisationRequest(
        @RequiredName String name,
        @Nullable String zone,
        @Nullable HolidayCalendar calendar,
        @Valid @Nullable ContactRequest clinicalLead,
        @Valid @Nullable ContactRequest serviceManager,
        @EmailAddress @Nullable String fallbackEmail,
        @EmailAddress @Nullable String opsEmail,
        @CivilDay @Nullable LocalDate monitoredFrom,

        @Pattern(
                regexp = "(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d",
                message = "must be a day and a time such as tue 12:00")
        @Nullable String recordBy,

        @Nullable LocalTime mailAt,
        @Nullable NamesInMail namesInMail,

        @Size(max = 1000, message = "must have at most {max} titles") @Nullable Map<@RequiredName String, @RequiredValue @WordCode String> titleRoles)
        implements CheckedRequest {

    private static final String DEFAULT_ZONE = "Europe/London";
    private static final LocalTime DEFAULT_MAIL_TIME = LocalTime.of(8, 0);

    static OrganisationRequest of(OrganisationSettings stored) {
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
                stored.titleRoles());
    }

    @Override
    public Faults check() {
        Faults faults = new Faults();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add("/zone", "must be an IANA time zone such as Europe/London");
        }
        if (mailAt != null && !mailAt.equals(mailAt.withSecond(0).withNano(0))) {
            faults.add("/mailAt", "must be a time in whole minutes such as 08:00");
        }
        Set<String> seen = new HashSet<>();
        for (String title : titles().keySet()) {
            if (!seen.add(title.strip().toLowerCase(Locale.ROOT))) {
                faults.add(
                        "/titleRoles/" + Faults.escaped(title),
                        "is a duplicate: titles are compared without regard to case");
            }
        }
        return faults;
    }

    ZoneId zoneId() {
        return ZoneId.of(Objects.requireNonNullElse(zone, DEFAULT_ZONE));
    }

    private Map<String, String> titles() {
        return Objects.requireNonNullElse(titleRoles, Map.of());
    }

    /** @param firstDay of monitoring, if the request gives none */
    OrganisationSettings settings(LocalDate firstDay) {
        Map<String, String> roles = new HashMap<>();
        titles().forEach((title, role) -> roles.put(title.strip(), role));
        return new OrganisationSettings(
                name.strip(),
                zoneId(),
                Objects.requireNonNullElse(calendar, HolidayCalendar.ENGLAND_AND_WALES),
                ContactRequest.contact(clinicalLead),
                ContactRequest.contact(serviceManager),
                fallbackEmail,
                opsEmail,
                Objects.requireNonNullElse(monitoredFrom, firstDay),
                recordBy,
                Objects.requireNonNullElse(mailAt, DEFAULT_MAIL_TIME),
                Objects.requireNonNullElse(namesInMail, NamesInMail.FULL),
                roles);
    }
}
