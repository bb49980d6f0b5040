package org.supervisionwatch.supervision.session.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.request.SessionRequest.SegmentRequest;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionAssertion;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionMode;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/** Validates a request to record or change a session and reports all faults at once. Pure. */
public final class SessionCheck {

    static final int MAX_ATTENDEES = 50;

    private static final int MAX_SEGMENTS = 10;
    private static final int MAX_MINUTES = 720;
    private static final int MAX_FLAGS = 10;
    private static final int MAX_THEMES = 20;
    private static final int MAX_SOURCE_LENGTH = 100;
    private static final int MAX_EXTERNAL_ID_LENGTH = 200;
    private static final int MAX_YEARS_AWAY = 2;

    private final SessionRequest request;
    private final @Nullable SessionState before;
    private final LocalDate today;
    private final FaultCollector faults = new FaultCollector();

    private SessionCheck(SessionRequest request, @Nullable SessionState before, LocalDate today) {
        this.request = request;
        this.before = before;
        this.today = today;
    }

    /**
     * @param people ids by employee number, of those who are known in the organisation
     * @param before the state to change; null for a new session
     * @param today in the organisation's zone
     */
    public static SessionCheckResult check(
            SessionRequest request, Map<String, UUID> people, @Nullable SessionState before, LocalDate today) {
        return new SessionCheck(request, before, today).check(people);
    }

    private SessionCheckResult check(Map<String, UUID> people) {
        ParticipantCheck persons = new ParticipantCheck(people, faults);
        SessionState state = state(persons);
        origin();
        List<Fault> unknown = persons.unknown().found();
        if (!faults.found().isEmpty()) {
            return new SessionCheckResult.CheckFailed(
                    Stream.of(faults.found(), unknown).flatMap(List::stream).toList());
        }
        return unknown.isEmpty()
                ? new SessionCheckResult.CheckPassed(state)
                : new SessionCheckResult.CheckPeopleUnknown(unknown);
    }

    /** Checks everything, so that every fault is found. A value that cannot be parsed has a fault, so its default here is never used. */
    private SessionState state(ParticipantCheck persons) {
        SessionFormat form = faults.required("/form", request.form(), SessionFormat.class);
        SessionMode mode = faults.code("/mode", request.mode(), SessionMode.class);
        SessionStatus status = faults.required("/status", request.status(), SessionStatus.class);
        LocalDate date = date(status);
        return new SessionState(
                form == null ? SessionFormat.INDIVIDUAL : form,
                mode == null ? SessionMode.IN_PERSON : mode,
                date == null ? today : date,
                faults.time("/time", request.time()),
                segments(),
                persons.supervisor(request.supervisor(), form),
                contractedSize(),
                status == null ? SessionStatus.BOOKED : status,
                faults.slugs("/flags", request.flags(), MAX_FLAGS),
                faults.slugs("/themes", request.themes(), MAX_THEMES),
                recordedOn(status, date),
                notAfterToday("/bookedOn", request.bookedOn()),
                cancelledOn(status),
                cancelledBy(status),
                reasonCode(status),
                persons.attendees(request, form, status),
                before == null ? null : before.series(),
                asserted());
    }

    /** A change keeps who reported the session; its confirmation cannot be taken back. */
    private @Nullable SessionAssertion asserted() {
        SessionAssertion asserted = before == null ? null : before.asserted();
        boolean unconfirmed = asserted != null && !asserted.confirmed();
        if (Boolean.FALSE.equals(request.confirmed()) && !unconfirmed) {
            faults.add(
                    "/confirmed", "cannot be taken back: cancel a session that did not take place as entered_in_error");
        }
        return asserted != null && Boolean.TRUE.equals(request.confirmed()) ? asserted.andConfirmed() : asserted;
    }

    private @Nullable Integer contractedSize() {
        Integer size = request.contractedSize();
        return size == null ? null : faults.within("/contractedSize", size, MAX_ATTENDEES);
    }

    private @Nullable LocalDate date(@Nullable SessionStatus status) {
        if (request.date() == null) {
            faults.add("/date", FaultCollector.REQUIRED);
        }
        LocalDate date = faults.date("/date", request.date());
        if (date == null || (before != null && date.equals(before.date()) && before.status() == status)) {
            return date;
        }
        if (date.isBefore(today.minusYears(MAX_YEARS_AWAY)) || date.isAfter(today.plusYears(MAX_YEARS_AWAY))) {
            faults.add("/date", "is more than " + MAX_YEARS_AWAY + " years away");
        } else if (date.isAfter(today) && status != null && isHeldOrMissed(status)) {
            faults.add(
                    "/date", "is in the future: the session can be booked, but not " + FaultCollector.slugOf(status));
        }
        return date;
    }

    private List<SessionSegment> segments() {
        List<@Nullable SegmentRequest> parts = request.segments();
        if (parts == null) {
            String type = faults.slug("/type", request.type());
            Integer minutes = faults.minutes("/minutes", request.minutes());
            return type == null || minutes == null ? List.of() : List.of(new SessionSegment(type, minutes));
        }
        if (request.type() != null) {
            faults.add("/type", "must not be combined with segments");
        }
        if (request.minutes() != null) {
            faults.add("/minutes", "must not be combined with segments");
        }
        if (parts.isEmpty() || parts.size() > MAX_SEGMENTS) {
            faults.add("/segments", "must have 1 to " + MAX_SEGMENTS + " elements");
            return List.of();
        }
        return segments(parts);
    }

    private List<SessionSegment> segments(List<@Nullable SegmentRequest> parts) {
        List<SessionSegment> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            SegmentRequest part = parts.get(i);
            if (part == null) {
                faults.add("/segments/" + i, FaultCollector.REQUIRED);
                continue;
            }
            String type = faults.slug("/segments/" + i + "/type", part.type());
            Integer minutes = faults.minutes("/segments/" + i + "/minutes", part.minutes());
            if (type != null && minutes != null) {
                read.add(new SessionSegment(type, minutes));
            }
        }
        if (read.stream().mapToInt(SessionSegment::minutes).sum() > MAX_MINUTES) {
            faults.add("/segments", "add up to more than " + MAX_MINUTES + " minutes");
        }
        return List.copyOf(read);
    }

    private @Nullable LocalDate recordedOn(@Nullable SessionStatus status, @Nullable LocalDate date) {
        LocalDate recordedOn = notAfterToday("/recordedOn", request.recordedOn());
        if (recordedOn == null || status == null) {
            return recordedOn;
        }
        if (!isHeldOrMissed(status)) {
            faults.add("/recordedOn", "is only for a session that was held or missed");
        } else if (date != null && recordedOn.isBefore(date)) {
            faults.add("/recordedOn", "is before the session's date");
        }
        return recordedOn;
    }

    private static boolean isHeldOrMissed(SessionStatus status) {
        return status == SessionStatus.HELD || status == SessionStatus.MISSED;
    }

    private @Nullable LocalDate cancelledOn(@Nullable SessionStatus status) {
        LocalDate cancelledOn = notAfterToday("/cancelledOn", request.cancelledOn());
        if (cancelledOn != null && status != null && status != SessionStatus.CANCELLED) {
            faults.add("/cancelledOn", "is only for a cancelled session");
        }
        LocalDate bookedOn = new FaultCollector().date("/bookedOn", request.bookedOn());
        if (cancelledOn != null && bookedOn != null && cancelledOn.isBefore(bookedOn)) {
            faults.add("/cancelledOn", "is before bookedOn");
        }
        return cancelledOn;
    }

    private @Nullable LocalDate notAfterToday(String pointer, @Nullable String value) {
        LocalDate day = faults.date(pointer, value);
        if (day != null && day.isAfter(today)) {
            faults.add(pointer, "is in the future");
        }
        if (day != null && day.isBefore(today.minusYears(2L * MAX_YEARS_AWAY))) {
            faults.add(pointer, "is more than " + 2 * MAX_YEARS_AWAY + " years ago");
        }
        return day;
    }

    private @Nullable ResponsibleParty cancelledBy(@Nullable SessionStatus status) {
        ResponsibleParty by = faults.code("/cancelledBy", request.cancelledBy(), ResponsibleParty.class);
        boolean inError = FaultCollector.slugOf(ReasonCode.ENTERED_IN_ERROR).equals(request.reasonCode());
        if (status == SessionStatus.CANCELLED && request.cancelledBy() == null && !inError) {
            faults.add("/cancelledBy", FaultCollector.REQUIRED + " for a cancelled session");
        }
        if (by != null && status != null && !isCancelledOrMissed(status)) {
            faults.add("/cancelledBy", "is only for a session that was cancelled or missed");
        }
        return by;
    }

    private @Nullable ReasonCode reasonCode(@Nullable SessionStatus status) {
        ReasonCode reason = faults.code("/reasonCode", request.reasonCode(), ReasonCode.class);
        if (status == SessionStatus.CANCELLED && request.reasonCode() == null) {
            faults.add("/reasonCode", FaultCollector.REQUIRED + " for a cancelled session");
        }
        if (reason != null
                && status != null
                && !isCancelledOrMissed(status)
                && (before == null || !reason.corrects())) {
            faults.add(
                    "/reasonCode",
                    "is not for a session that is " + FaultCollector.slugOf(status)
                            + (before == null ? "" : ": it says why the record is changed, such as late_information"));
        }
        return reason;
    }

    private void origin() {
        if (request.source() != null || request.externalId() != null) {
            faults.text("/source", request.source(), MAX_SOURCE_LENGTH);
            faults.text("/externalId", request.externalId(), MAX_EXTERNAL_ID_LENGTH);
        }
    }

    private static boolean isCancelledOrMissed(SessionStatus status) {
        return status == SessionStatus.CANCELLED || status == SessionStatus.MISSED;
    }
}
