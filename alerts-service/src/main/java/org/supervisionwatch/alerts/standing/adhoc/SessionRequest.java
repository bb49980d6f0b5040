package org.supervisionwatch.alerts.standing.adhoc;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.kernel.request.CivilDay;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventFormat;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventMode;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventStatus;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;

/**
 * A session, as it is given with a question.
 *
 * @param type of supervision, of a session without segments; left out: it counts only where any type counts
 * @param minutes of a session that takes place, unless it has segments
 */
public record SessionRequest(
        @NotNull(message = "is required") @CivilDay LocalDate date,

        @Pattern(regexp = TEXT, message = "must be text") @Nullable String type,

        EventFormat form,

        @Range(min = 1, max = 100_000, message = WHOLE) @Nullable Integer size,

        @Range(min = 1, max = 100_000, message = WHOLE) @Nullable Integer contractedSize,

        @Range(min = 0, max = 100_000, message = WHOLE) @Nullable Integer minutes,

        EventMode mode,
        List<@NotBlank(message = "must be text") String> flags,

        @Pattern(regexp = TEXT, message = "must be text") @Nullable String intervention,

        EventStatus status,
        @CivilDay @Nullable LocalDate recordedOn,
        @CivilDay @Nullable LocalDate bookedOn,
        @CivilDay @Nullable LocalDate cancelledOn,
        List<@NotNull(message = "must be an object") @Valid SegmentRequest> segments)
        implements CheckedRequest {

    /** Not blank. */
    static final String TEXT = "(?s).*\\S.*";

    static final String WHOLE = "must be a whole number from {min} to {max}";

    public SessionRequest {
        form = requireNonNullElse(form, EventFormat.INDIVIDUAL);
        mode = requireNonNullElse(mode, EventMode.IN_PERSON);
        status = requireNonNullElse(status, EventStatus.HELD);
        flags = requireNonNullElse(flags, List.of());
        segments = requireNonNullElse(segments, List.of());
    }

    /** The part of a session that is given to one type of supervision. */
    public record SegmentRequest(
            @Pattern(regexp = TEXT, message = "must be text") @Nullable String type,

            @NotNull(message = "is required") @Range(min = 0, max = 100_000, message = WHOLE)
            Integer minutes) {

        SessionSegment segment() {
            return new SessionSegment(requireNonNullElse(type, ""), minutes);
        }
    }

    @Override
    public Faults check() {
        Faults faults = new Faults();
        if (segments.isEmpty() && minutes == null && (status == EventStatus.HELD || status == EventStatus.BOOKED)) {
            faults.add("/minutes", "is required", "/status", "/segments");
        }
        checkSum(faults);
        boolean happened = status == EventStatus.HELD || status == EventStatus.MISSED;
        if (happened && date != null && recordedOn != null && recordedOn.isBefore(date)) {
            faults.add("/recordedOn", "must not be before the session on " + date, "/status");
        }
        if (bookedOn != null && cancelledOn != null && cancelledOn.isBefore(bookedOn)) {
            faults.add("/cancelledOn", "must not be before it was booked on " + bookedOn);
        }
        return faults;
    }

    private void checkSum(Faults faults) {
        boolean known = segments.stream().allMatch(each -> each != null && each.minutes() != null);
        int sum = known ? segments.stream().mapToInt(SegmentRequest::minutes).sum() : 0;
        if (known && !segments.isEmpty() && minutes != null && minutes != sum) {
            faults.add("/minutes", "the segments add up to " + sum);
        }
    }

    /** A session without segments has one, of its own type and minutes. */
    Session session() {
        List<SessionSegment> parts = segments.isEmpty()
                ? List.of(new SegmentRequest(type, requireNonNullElse(minutes, 0)).segment())
                : segments.stream().map(SegmentRequest::segment).toList();
        return new Session(
                null,
                date,
                SessionStatus.valueOf(status.name()),
                SessionFormat.valueOf(form.name()),
                SessionMode.valueOf(mode.name()),
                parts,
                requireNonNullElse(size, 1),
                contractedSize,
                Set.copyOf(flags),
                intervention,
                recordedOn,
                bookedOn,
                cancelledOn);
    }
}
