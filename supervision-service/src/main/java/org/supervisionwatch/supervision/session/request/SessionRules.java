package org.supervisionwatch.supervision.session.request;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SegmentRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/** What the fields of a {@link SessionRequest} say about each other. Pure. */
final class SessionRules {

    private static final int MAX_MINUTES = 720;

    private final SessionRequest request;
    private final Faults faults = new Faults();

    private SessionRules(SessionRequest request) {
        this.request = request;
    }

    static Faults faults(SessionRequest request) {
        SessionRules rules = new SessionRules(request);
        rules.segments();
        rules.supervisor();
        rules.attendees();
        rules.time();
        rules.days();
        rules.cancellation();
        rules.origin();
        return rules.faults;
    }

    private void segments() {
        List<SegmentRequest> parts = request.segments();
        String required = SessionRequest.REQUIRED;
        if (parts == null) {
            only(request.type() != null, "/type", required, "/segments");
            only(request.minutes() != null, "/minutes", required, "/segments");
            return;
        }
        only(request.type() == null, "/type", "must not be combined with segments");
        only(request.minutes() == null, "/minutes", "must not be combined with segments");
        long minutes = parts.stream()
                .filter(Objects::nonNull)
                .map(SegmentRequest::minutes)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
        String[] each = IntStream.range(0, parts.size())
                .mapToObj(i -> "/segments/" + i + "/minutes")
                .toArray(String[]::new);
        only(minutes <= MAX_MINUTES, "/segments", "add up to more than " + MAX_MINUTES + " minutes", each);
    }

    private void supervisor() {
        only(
                request.supervisor() != null || request.form() == SessionFormat.PEER,
                "/supervisor",
                "is required, except in a peer session");
    }

    private void attendees() {
        List<AttendeeRequest> named = request.attendees();
        if (named == null || named.isEmpty()) {
            return;
        }
        number(named);
        SupervisorRequest supervisor = request.supervisor();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) != null) {
                attendee(
                        "/attendees/" + i, named.get(i), supervisor == null ? null : supervisor.employeeNumber(), seen);
            }
        }
    }

    private void number(List<AttendeeRequest> named) {
        SessionFormat form = request.form();
        only(
                form != SessionFormat.INDIVIDUAL || named.size() == 1,
                "/attendees",
                "an individual session has exactly one");
        only(
                form != SessionFormat.PEER || request.supervisor() != null || named.size() > 1,
                "/attendees",
                "a peer session without a supervisor has two or more",
                "/supervisor");
        only(
                request.status() != SessionStatus.HELD || named.stream().anyMatch(SessionRules::maybeCame),
                "/attendees",
                "nobody attended: record it as missed, not held");
    }

    private static boolean maybeCame(@Nullable AttendeeRequest attendee) {
        return attendee == null || !Boolean.FALSE.equals(attendee.attended());
    }

    private void attendee(String at, AttendeeRequest each, @Nullable String supervisor, Set<String> seen) {
        String number = each.employeeNumber();
        if (number != null) {
            only(
                    !number.equals(supervisor),
                    at + "/employeeNumber",
                    "is the supervisor: a person cannot supervise themselves");
            only(seen.add(number), at + "/employeeNumber", "is named twice");
        }
        boolean held = request.status() == SessionStatus.HELD;
        only(held || each.attended() == null, at + "/attended", "is only for a held session", "/status");
        if (!held || maybeCame(each)) {
            String message = "is only for a person who did not attend";
            only(each.reasonCode() == null, at + "/reasonCode", message, "/status", at + "/attended");
            only(each.by() == null, at + "/by", message, "/status", at + "/attended");
        }
        if (each.minutes() != null) {
            minutes(at, each, each.minutes());
        }
    }

    private void minutes(String at, AttendeeRequest each, int minutes) {
        only(!request.hasSeveralSegments(), at + "/minutes", "must not be given for a session with several segments");
        only(
                request.status() == SessionStatus.HELD && maybeCame(each),
                at + "/minutes",
                "is only for a person who attended a held session",
                "/status",
                at + "/attended");
        only(
                request.minutes() == null || minutes <= request.minutes(),
                at + "/minutes",
                "is more than the minutes of the session",
                "/minutes");
    }

    private void time() {
        only(request.time() == null || request.time().getSecond() == 0, "/time", "must be a time of day such as 14:00");
    }

    private void days() {
        if (request.recordedOn() != null) {
            only(
                    request.status() != null && request.status().isHeldOrMissed(),
                    "/recordedOn",
                    "is only for a session that was held or missed",
                    "/status");
            only(
                    request.date() == null || !request.recordedOn().isBefore(request.date()),
                    "/recordedOn",
                    "is before the session's date");
        }
        if (request.cancelledOn() != null) {
            only(
                    request.status() == SessionStatus.CANCELLED,
                    "/cancelledOn",
                    "is only for a cancelled session",
                    "/status");
            only(
                    request.bookedOn() == null || !request.cancelledOn().isBefore(request.bookedOn()),
                    "/cancelledOn",
                    "is before bookedOn");
        }
    }

    private void cancellation() {
        boolean cancelled = request.status() == SessionStatus.CANCELLED;
        only(
                !cancelled || request.cancelledBy() != null || request.reasonCode() == ReasonCode.ENTERED_IN_ERROR,
                "/cancelledBy",
                "is required for a cancelled session",
                "/reasonCode");
        only(
                request.cancelledBy() == null
                        || request.status() != null && request.status().isCancelledOrMissed(),
                "/cancelledBy",
                "is only for a session that was cancelled or missed",
                "/status");
        only(!cancelled || request.reasonCode() != null, "/reasonCode", "is required for a cancelled session");
    }

    /** Both or neither. */
    private void origin() {
        String missing = request.source() == null ? "/source" : "/externalId";
        only((request.source() == null) == (request.externalId() == null), missing, SessionRequest.REQUIRED);
    }

    /** @param about see {@link Faults#add} */
    private void only(boolean holds, String pointer, String message, String... about) {
        if (!holds) {
            faults.add(pointer, message, about);
        }
    }
}
