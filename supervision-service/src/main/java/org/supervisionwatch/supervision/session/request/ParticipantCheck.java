package org.supervisionwatch.supervision.session.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.ExternalSupervisor;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/** Validates the supervisor and the attendees of a request. */
final class ParticipantCheck {

    static final int MAX_NUMBER_LENGTH = 64;

    private static final int MAX_FLAGS = 5;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+");

    private final Map<String, UUID> people;
    private final FaultCollector faults;
    private final FaultCollector unknown = new FaultCollector();

    ParticipantCheck(Map<String, UUID> people, FaultCollector faults) {
        this.people = people;
        this.faults = faults;
    }

    /** Faults about people who are not in the directory, kept apart because their events may still arrive. */
    FaultCollector unknown() {
        return unknown;
    }

    @Nullable SessionSupervisor supervisor(@Nullable SupervisorRequest request, @Nullable SessionFormat form) {
        if (request == null) {
            if (form != SessionFormat.PEER) {
                faults.add("/supervisor", "is required, except in a peer session");
            }
            return null;
        }
        if ((request.employeeNumber() == null) == (request.external() == null)) {
            faults.add("/supervisor", "must have either employeeNumber or external");
            return null;
        }
        if (request.external() != null) {
            return external(request.external());
        }
        UUID id = person("/supervisor/employeeNumber", request.employeeNumber());
        return id == null ? null : SessionSupervisor.onRoster(id);
    }

    private @Nullable SessionSupervisor external(ExternalRequest request) {
        String id = faults.text("/supervisor/external/id", request.id(), 100);
        String name = faults.text("/supervisor/external/name", request.name(), 200);
        String email = request.email();
        if (email != null
                && (email.length() > 254 || !EMAIL.matcher(email).matches() || !FaultCollector.isText(email, 254))) {
            faults.add("/supervisor/external/email", "is not an e-mail address");
        }
        return id == null || name == null ? null : SessionSupervisor.external(new ExternalSupervisor(id, name, email));
    }

    List<SessionAttendee> attendees(
            SessionRequest request, @Nullable SessionFormat form, @Nullable SessionStatus status) {
        List<@Nullable AttendeeRequest> named = request.attendees();
        if (named == null || named.isEmpty()) {
            faults.add("/attendees", "must name at least one person");
            return List.of();
        }
        if (named.size() > SessionCheck.MAX_ATTENDEES) {
            faults.add("/attendees", "must not have more than " + SessionCheck.MAX_ATTENDEES + " elements");
            return List.of();
        }
        if (form == SessionFormat.INDIVIDUAL && named.size() > 1) {
            faults.add("/attendees", "an individual session has exactly one");
        }
        if (form == SessionFormat.PEER && request.supervisor() == null && named.size() == 1) {
            faults.add("/attendees", "a peer session without a supervisor has two or more");
        }
        List<SessionAttendee> read = read(request, named, status);
        boolean nobodyCame = read.stream().allMatch(attendee -> Boolean.FALSE.equals(attendee.attended()));
        if (status == SessionStatus.HELD && read.size() == named.size() && nobodyCame) {
            faults.add("/attendees", "nobody attended: record it as missed, not held");
        }
        return read;
    }

    private List<SessionAttendee> read(
            SessionRequest request, List<@Nullable AttendeeRequest> named, @Nullable SessionStatus status) {
        String supervisor =
                request.supervisor() == null ? null : request.supervisor().employeeNumber();
        List<SessionAttendee> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String at = "/attendees/" + i;
            AttendeeRequest each = named.get(i);
            if (each == null) {
                faults.add(at, FaultCollector.REQUIRED);
                continue;
            }
            String number = each.employeeNumber();
            if (number != null && number.equals(supervisor)) {
                faults.add(at + "/employeeNumber", "is the supervisor: a person cannot supervise themselves");
            } else if (number != null && !seen.add(number)) {
                faults.add(at + "/employeeNumber", "is named twice");
            }
            SessionAttendee attendee = attendee(at, each, request, status);
            if (attendee != null) {
                read.add(attendee);
            }
        }
        return List.copyOf(read);
    }

    private @Nullable SessionAttendee attendee(
            String at, AttendeeRequest each, SessionRequest request, @Nullable SessionStatus status) {
        UUID id = person(at + "/employeeNumber", each.employeeNumber());
        Boolean attended = attended(at, each, status);
        ReasonCode reason = faults.code(at + "/reasonCode", each.reasonCode(), ReasonCode.class);
        ResponsibleParty by = faults.code(at + "/by", each.by(), ResponsibleParty.class);
        if (!Boolean.FALSE.equals(attended)) {
            if (reason != null) {
                faults.add(at + "/reasonCode", "is only for a person who did not attend");
            }
            if (by != null) {
                faults.add(at + "/by", "is only for a person who did not attend");
            }
        }
        Integer minutes = minutes(at + "/minutes", each.minutes(), request, attended);
        List<String> flags = faults.slugs(at + "/flags", each.flags(), MAX_FLAGS);
        String intervention =
                each.intervention() == null ? null : faults.slug(at + "/intervention", each.intervention());
        return id == null ? null : new SessionAttendee(id, attended, minutes, reason, by, flags, intervention);
    }

    private @Nullable Boolean attended(String at, AttendeeRequest each, @Nullable SessionStatus status) {
        if (status == SessionStatus.HELD) {
            return each.attended() == null ? Boolean.TRUE : each.attended();
        }
        if (each.attended() != null && status != null) {
            faults.add(at + "/attended", "is only for a held session");
        }
        return null;
    }

    private @Nullable Integer minutes(
            String at, @Nullable Integer minutes, SessionRequest request, @Nullable Boolean attended) {
        if (minutes == null) {
            return null;
        }
        if (request.segments() != null && request.segments().size() > 1) {
            faults.add(at, "must not be given for a session with several segments");
            return null;
        }
        if (!Boolean.TRUE.equals(attended)) {
            faults.add(at, "is only for a person who attended a held session");
            return null;
        }
        Integer longest = request.minutes();
        if (longest != null && minutes > longest) {
            faults.add(at, "is more than the minutes of the session");
        }
        return faults.minutes(at, minutes);
    }

    private @Nullable UUID person(String pointer, @Nullable String employeeNumber) {
        String number = faults.text(pointer, employeeNumber, MAX_NUMBER_LENGTH);
        if (number == null) {
            return null;
        }
        UUID id = people.get(number);
        if (id == null) {
            unknown.add(pointer, "no person of this organisation has this employee number");
        }
        return id;
    }
}
