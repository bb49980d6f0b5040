package org.supervisionwatch.alerts.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as sessions.v1 tells it. Its earlier states are not read: they matter for what was known on past days, and
 * standings are of today.
 *
 * @param segments its minutes by type; a plain session has one
 * @param recordedOn the day on which it became known that it was held or missed
 * @param series of which it was booked as a part
 * @param asserted null if its supervisor or a system recorded it
 * @param confirmed false while its supervisor has not confirmed what somebody else asserted; left out: true
 */
public record SessionEvent(
        UUID id,
        UUID organisationId,
        Form form,
        Mode mode,
        LocalDate date,
        @Nullable LocalTime time,
        List<Segment> segments,
        @Nullable Supervisor supervisor,
        @Nullable Integer contractedSize,
        Status status,
        List<String> flags,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate cancelledOn,
        List<Attendee> attendees,
        @Nullable UUID series,
        @Nullable Asserted asserted,
        @Nullable Boolean confirmed) {

    private static final int DAY = 24 * 60;

    /** Whether its supervisor stands by it. */
    public boolean isConfirmed() {
        return !Boolean.FALSE.equals(confirmed);
    }

    public SessionEvent {
        Refused.missing("id", id);
        Refused.missing("organisationId", organisationId);
        Refused.missing("form", form);
        Refused.missing("mode", mode);
        Refused.civil("date", Refused.missing("date", date));
        segments = Refused.list(segments);
        Refused.unless(!segments.isEmpty(), "segments is empty");
        Refused.within("contractedSize", contractedSize, 1, 10_000);
        Refused.missing("status", status);
        flags = Refused.list(flags);
        Refused.slugs("flags", flags);
        Refused.civil("recordedOn", recordedOn);
        Refused.civil("bookedOn", bookedOn);
        Refused.civil("cancelledOn", cancelledOn);
        attendees = Refused.list(attendees);
        Refused.unless(
                attendees.stream().map(Attendee::personId).distinct().count() == attendees.size(),
                "attendees repeat a person");
    }

    /** How many sit together. */
    public enum Form {
        @JsonProperty("individual")
        INDIVIDUAL,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("peer")
        PEER
    }

    /** By what means. */
    public enum Mode {
        @JsonProperty("in_person")
        IN_PERSON,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("phone")
        PHONE
    }

    /** What became of it. */
    public enum Status {
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
    public record Segment(String type, int minutes) {

        public Segment {
            Refused.text("type", type, Refused.CODE);
            Refused.within("minutes", minutes, 1, DAY);
        }
    }

    /** Who held it: one of the organisation's people, or somebody from outside. */
    public record Supervisor(
            @Nullable UUID personId, @Nullable External external) {}

    /** The address is not kept. */
    public record External(@Nullable String id, @Nullable String name) {

        public External {
            Refused.optional("id", id, Refused.NAME);
            Refused.optional("name", name, Refused.NAME);
        }
    }

    /** Somebody's answer to a mail: it had happened. */
    public record Asserted(String by, UUID episodeId) {

        public Asserted {
            Refused.text("by", by, Refused.EMAIL);
            Refused.missing("episodeId", episodeId);
        }
    }

    /**
     * A supervisee.
     *
     * @param attended null while nobody has said
     * @param minutes hers, if other than the session's
     */
    public record Attendee(
            UUID personId,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            List<String> flags,
            @Nullable String intervention) {

        public Attendee {
            Refused.missing("personId", personId);
            Refused.within("minutes", minutes, 0, DAY);
            flags = Refused.list(flags);
            Refused.slugs("flags", flags);
            Refused.optional("intervention", intervention, Refused.NAME);
        }
    }
}
