package org.supervisionwatch.staff.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates a request for an organisation and converts it to settings; what is wrong is added to the faults. */
public final class OrganisationCheck {

    private static final String DEFAULT_ZONE = "Europe/London";
    private static final LocalTime DEFAULT_MAIL_TIME = LocalTime.of(8, 0);
    private static final int MAX_TITLES = 1000;

    private OrganisationCheck() {}

    /** @param firstPutAt gives {@code monitoredFrom} its default, that day in the organisation's zone; null if the organisation exists already */
    public static Organisation.OrganisationSettings read(
            OrganisationRequest request, @Nullable Instant firstPutAt, FaultCollector faults) {
        ZoneId zone = zone(request.zone(), faults);
        LocalDate monitoredFrom = request.monitoredFrom();
        if (monitoredFrom == null && firstPutAt != null) {
            monitoredFrom = LocalDate.ofInstant(firstPutAt, zone);
        }
        return new Organisation.OrganisationSettings(
                faults.name("/name", request.name()),
                zone,
                Objects.requireNonNullElse(request.calendar(), HolidayCalendar.ENGLAND_AND_WALES),
                ContactRequest.read("/clinicalLead", request.clinicalLead(), faults),
                ContactRequest.read("/serviceManager", request.serviceManager(), faults),
                faults.optionalEmail("/fallbackEmail", request.fallbackEmail()),
                faults.optionalEmail("/opsEmail", request.opsEmail()),
                faults.day("/monitoredFrom", monitoredFrom),
                faults.optionalCode("/recordBy", request.recordBy(), CodeFormat.RECORD_BY),
                mailAt(request.mailAt(), faults),
                Objects.requireNonNullElse(request.namesInMail(), NamesInMail.FULL),
                titleRoles(request.titleRoles(), faults));
    }

    private static ZoneId zone(@Nullable String id, FaultCollector faults) {
        if (id == null) {
            return ZoneId.of(DEFAULT_ZONE);
        }
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            faults.add("/zone", "must be an IANA time zone such as Europe/London");
            return ZoneOffset.UTC;
        }
        return ZoneId.of(id);
    }

    private static LocalTime mailAt(@Nullable LocalTime at, FaultCollector faults) {
        if (at != null && (at.getSecond() != 0 || at.getNano() != 0)) {
            faults.add("/mailAt", "must be a time in whole minutes such as 08:00");
        }
        return Objects.requireNonNullElse(at, DEFAULT_MAIL_TIME);
    }

    private static Map<String, String> titleRoles(
            @Nullable Map<String, @Nullable String> given, FaultCollector faults) {
        Map<String, String> roles = new HashMap<>();
        if (given == null) {
            return roles;
        }
        if (given.size() > MAX_TITLES) {
            faults.add("/titleRoles", "must have at most " + MAX_TITLES + " titles");
            return roles;
        }
        Set<String> seen = new HashSet<>();
        given.forEach((title, role) -> {
            String pointer = "/titleRoles/" + title.replace("~", "~0").replace("/", "~1");
            String name = faults.name(pointer, title);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                faults.add(pointer, "is a duplicate: titles are compared without regard to case");
            }
            roles.put(name, faults.code(pointer, role, CodeFormat.WORD));
        });
        return roles;
    }
}
