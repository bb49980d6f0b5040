package org.supervisionwatch.alerts.roster.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * A session as published on sessions.v1, and as it is stored. Its earlier states are not read, because standings are those of today.
 *
 * @param segments its minutes by type; a plain session has one
 * @param recordedOn the day on which it became known that it was held or missed
 * @param series the series that it was booked in
 * @param asserted null if its supervisor or a system recorded it
 * @param confirmed false while the supervisor has not confirmed what somebody else asserted; true where an event leaves it out
 */
public record SessionEvent(
        UUID id,
        UUID organisationId,
        EventFormat form,
        EventMode mode,
        @Column("happens_on") LocalDate date,
        @Column("starts_at") @Nullable LocalTime time,
        List<EventSegment> segments,
        @Column("supervisor_") @Nullable EventSupervisor supervisor,
        @Nullable Integer contractedSize,
        EventStatus status,
        List<String> flags,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate cancelledOn,
        List<EventAttendee> attendees,
        @Column("series_id") @Nullable UUID series,
        @Column("asserted_") @Nullable EventAssertion asserted,
        @Nullable Boolean confirmed) {

    private static final int DAY = 24 * 60;

    /** Whether its supervisor has recorded or confirmed it. */
    public boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    public SessionEvent {
        EventRefused.missing("id", id);
        EventRefused.missing("organisationId", organisationId);
        EventRefused.missing("form", form);
        EventRefused.missing("mode", mode);
        EventRefused.civil("date", EventRefused.missing("date", date));
        segments = EventRefused.list(segments);
        EventRefused.unless(!segments.isEmpty(), "segments is empty");
        EventRefused.within("contractedSize", contractedSize, 1, 10_000);
        EventRefused.missing("status", status);
        flags = EventRefused.list(flags);
        EventRefused.slugs("flags", flags);
        EventRefused.civil("recordedOn", recordedOn);
        EventRefused.civil("bookedOn", bookedOn);
        EventRefused.civil("cancelledOn", cancelledOn);
        attendees = EventRefused.list(attendees);
        EventRefused.unless(
                attendees.stream().map(EventAttendee::personId).distinct().count() == attendees.size(),
                "attendees repeat a person");
        confirmed = !Boolean.FALSE.equals(confirmed);
    }

    /** How many people take part. */
    public enum EventFormat {
        @JsonProperty("individual")
        INDIVIDUAL,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("peer")
        PEER
    }

    /** Where it takes place. */
    public enum EventMode {
        @JsonProperty("in_person")
        IN_PERSON,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("phone")
        PHONE
    }

    /** What became of it. */
    public enum EventStatus {
        @JsonProperty("booked")
        BOOKED,
        @JsonProperty("held")
        HELD,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("missed")
        MISSED
    }

    /** Minutes given to one type of supervision. */
    public record EventSegment(String type, int minutes) {

        public EventSegment {
            EventRefused.text("type", type, EventRefused.CODE);
            EventRefused.within("minutes", minutes, 1, DAY);
        }
    }

    /** The supervisor: one of the organisation's people, or an external one. */
    public record EventSupervisor(
            @Nullable UUID personId, @Nullable ExternalSupervisor external) {}

    /** An external supervisor; their e-mail address is not stored. */
    public record ExternalSupervisor(
            @Column("external_id") @Nullable String id,
            @Nullable String name) {

        public ExternalSupervisor {
            EventRefused.optional("id", id, EventRefused.NAME);
            EventRefused.optional("name", name, EventRefused.NAME);
        }
    }

    /** Somebody said, in answer to a mail, that the session took place. */
    public record EventAssertion(
            String by, @Column("episode") UUID episodeId) {

        public EventAssertion {
            EventRefused.text("by", by, EventRefused.EMAIL);
            EventRefused.missing("episodeId", episodeId);
        }
    }

    /**
     * A supervisee.
     *
     * @param attended null while it is not recorded
     * @param minutes of this supervisee, if they differ from the session's
     */
    public record EventAttendee(
            UUID personId,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            List<String> flags,
            @Nullable String intervention) {

        public EventAttendee {
            EventRefused.missing("personId", personId);
            EventRefused.within("minutes", minutes, 0, DAY);
            flags = EventRefused.list(flags);
            EventRefused.slugs("flags", flags);
            EventRefused.optional("intervention", intervention, EventRefused.NAME);
        }
    }
}
