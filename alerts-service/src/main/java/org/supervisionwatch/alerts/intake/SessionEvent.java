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
        List<Attendee> attendees) {

    private static final int DAY = 24 * 60;

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

    /** Only the name is kept. */
    public record External(@Nullable String name) {

        public External {
            Refused.optional("name", name, Refused.NAME);
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
