package org.supervisionwatch.supervision.session.request;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.EnumNames;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.ExternalSupervisor;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.SessionAssertion;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionCourse;
import org.supervisionwatch.supervision.session.state.SessionMode;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/** Compares a request to record or change a session with today, the state before and the people known; adds to its faults so far. Pure. */
public final class SessionCheck {

    private static final int MAX_YEARS_AWAY = 2;

    private final SessionRequest request;
    private final @Nullable SessionState before;
    private final LocalDate today;
    private final Faults faults;

    private SessionCheck(BoundRequest<SessionRequest> bound, @Nullable SessionState before, LocalDate today) {
        this.request = bound.value();
        this.before = before;
        this.today = today;
        this.faults = new Faults().addAll(bound.faults().all());
    }

    /**
     * @param people ids by employee number, of those who are known in the organisation
     * @param before the state to change; null for a new session
     * @param today in the organisation's zone
     */
    public static SessionCheckResult<SessionState> check(
            BoundRequest<SessionRequest> bound,
            Map<String, UUID> people,
            @Nullable SessionState before,
            LocalDate today) {
        SessionCheck check = new SessionCheck(bound, before, today);
        check.date();
        check.notAfterToday("/recordedOn", bound.value().recordedOn());
        check.notAfterToday("/bookedOn", bound.value().bookedOn());
        check.notAfterToday("/cancelledOn", bound.value().cancelledOn());
        check.reasonCode();
        check.confirmed();
        Faults unknown = check.people(people);
        return SessionCheckResult.of(check.faults, unknown, () -> check.state(people));
    }

    /** A person may have two numbers, a former one and today's, and still takes part once. @return the numbers that are unknown */
    private Faults people(Map<String, UUID> people) {
        Faults unknown = new Faults();
        Set<UUID> seen = new HashSet<>();
        named(request).forEach((pointer, number) -> {
            UUID person = people.get(number);
            if (person == null) {
                unknown.add(pointer, "no person of this organisation has this employee number");
            } else if (!seen.add(person)) {
                faults.add(pointer, "is a person who is named already");
            }
        });
        return unknown;
    }

    /** The last day on which a session can be. */
    public static LocalDate last(LocalDate today) {
        return today.plusYears(MAX_YEARS_AWAY);
    }

    /** The valid employee numbers that it names. */
    public static Set<String> employeeNumbers(BoundRequest<SessionRequest> bound) {
        Map<String, String> named = named(bound.value());
        named.keySet().removeIf(bound.faults()::at);
        return new TreeSet<>(named.values());
    }

    /** The employee numbers that it names, by pointer. */
    public static Map<String, String> named(SessionRequest request) {
        Map<String, String> named = new LinkedHashMap<>();
        SupervisorRequest supervisor = request.supervisor();
        if (supervisor != null && supervisor.employeeNumber() != null) {
            named.put("/supervisor/employeeNumber", supervisor.employeeNumber());
        }
        List<AttendeeRequest> attendees = request.attendees() == null ? List.of() : request.attendees();
        for (int i = 0; i < attendees.size(); i++) {
            AttendeeRequest each = attendees.get(i);
            if (each != null && each.employeeNumber() != null) {
                named.put("/attendees/" + i + "/employeeNumber", each.employeeNumber());
            }
        }
        return named;
    }

    private void date() {
        LocalDate date = request.date();
        SessionStatus status = request.status();
        if (date == null || (before != null && date.equals(before.date()) && before.status() == status)) {
            return;
        }
        if (date.isBefore(today.minusYears(MAX_YEARS_AWAY)) || date.isAfter(last(today))) {
            faults.add("/date", "is more than " + MAX_YEARS_AWAY + " years away");
        } else if (date.isAfter(today) && status != null && status.isHeldOrMissed()) {
            faults.add("/date", "is in the future: the session can be booked, but not " + EnumNames.of(status));
        }
    }

    private void notAfterToday(String pointer, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            faults.add(pointer, "is in the future");
        }
        if (day != null && day.isBefore(today.minusYears(2L * MAX_YEARS_AWAY))) {
            faults.add(pointer, "is more than " + 2 * MAX_YEARS_AWAY + " years ago");
        }
    }

    private void reasonCode() {
        ReasonCode reason = request.reasonCode();
        SessionStatus status = request.status();
        boolean corrects = before != null && reason != null && reason.corrects();
        if (reason != null && status != null && !status.isCancelledOrMissed() && !corrects) {
            faults.add(
                    "/reasonCode",
                    "is not for a session that is " + EnumNames.of(status)
                            + (before == null ? "" : ": it says why the record is changed, such as late_information"));
        }
    }

    /** A confirmation cannot be taken back. */
    private void confirmed() {
        if (Boolean.FALSE.equals(request.confirmed()) && (before == null || before.confirmed())) {
            faults.add(
                    "/confirmed", "cannot be taken back: cancel a session that did not take place as entered_in_error");
        }
    }

    /** A change keeps who reported the session. */
    private @Nullable SessionAssertion asserted() {
        SessionAssertion asserted = before == null ? null : before.asserted();
        return asserted != null && Boolean.TRUE.equals(request.confirmed()) ? asserted.andConfirmed() : asserted;
    }

    /** Once there are no faults. */
    private SessionState state(Map<String, UUID> people) {
        return new SessionState(
                request.form(),
                request.mode() == null ? SessionMode.IN_PERSON : request.mode(),
                request.date(),
                request.time(),
                segments(),
                supervisor(people),
                request.contractedSize(),
                request.status(),
                distinct(request.flags()),
                distinct(request.themes()),
                new SessionCourse(
                        request.recordedOn(),
                        request.bookedOn(),
                        request.cancelledOn(),
                        request.cancelledBy(),
                        request.reasonCode()),
                request.attendees().stream().map(each -> attendee(each, people)).toList(),
                before == null ? null : before.series(),
                asserted());
    }

    private List<SessionSegment> segments() {
        if (request.segments() != null) {
            return request.segments().stream()
                    .map(part -> new SessionSegment(part.type(), part.minutes()))
                    .toList();
        }
        return request.type() == null || request.minutes() == null
                ? List.of()
                : List.of(new SessionSegment(request.type(), request.minutes()));
    }

    private @Nullable SessionSupervisor supervisor(Map<String, UUID> people) {
        SupervisorRequest supervisor = request.supervisor();
        if (supervisor == null) {
            return null;
        }
        ExternalRequest external = supervisor.external();
        return external == null
                ? new SessionSupervisor(people.get(supervisor.employeeNumber()), null)
                : new SessionSupervisor(null, new ExternalSupervisor(external.id(), external.name(), external.email()));
    }

    private SessionAttendee attendee(AttendeeRequest each, Map<String, UUID> people) {
        boolean cameUnlessSaid = request.status() == SessionStatus.HELD && each.attended() == null;
        return new SessionAttendee(
                Objects.requireNonNull(people.get(each.employeeNumber()), "a known person"),
                cameUnlessSaid ? Boolean.TRUE : each.attended(),
                each.minutes(),
                each.reasonCode(),
                each.by(),
                distinct(each.flags()),
                each.intervention());
    }

    private static List<String> distinct(@Nullable List<String> slugs) {
        return slugs == null ? List.of() : slugs.stream().distinct().toList();
    }
}
