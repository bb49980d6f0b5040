package org.supervisionwatch.alerts.roster.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * An organisation with its teams, as published on organisations.v1, and as it is stored.
 *
 * @param monitoredFrom no time before counts towards a standing
 * @param mailAt when the daily mail is due, local time
 * @param namesInMail full where older events leave it out
 */
public record OrganisationEvent(
        UUID id,
        String code,
        String name,
        ZoneId zone,
        String calendar,
        @Column("clinical_lead_") @Nullable EventContact clinicalLead,
        @Column("service_manager_") @Nullable EventContact serviceManager,
        @Nullable String fallbackEmail,
        @Nullable String opsEmail,
        LocalDate monitoredFrom,
        @Nullable String recordBy,
        LocalTime mailAt,
        @Nullable NamesInMail namesInMail,
        List<EventTeam> teams) {

    public OrganisationEvent {
        EventRefused.missing("id", id);
        EventRefused.text("code", code, EventRefused.CODE);
        EventRefused.text("name", name, EventRefused.NAME);
        EventRefused.missing("zone", zone);
        EventRefused.text("calendar", calendar, EventRefused.CODE);
        EventRefused.optional("fallbackEmail", fallbackEmail, EventRefused.EMAIL);
        EventRefused.optional("opsEmail", opsEmail, EventRefused.EMAIL);
        EventRefused.civil("monitoredFrom", EventRefused.missing("monitoredFrom", monitoredFrom));
        EventRefused.optional("recordBy", recordBy, EventRefused.CODE);
        EventRefused.missing("mailAt", mailAt);
        namesInMail = Objects.requireNonNullElse(namesInMail, NamesInMail.FULL);
        teams = EventRefused.list(teams);
        EventRefused.unless(teams.stream().map(EventTeam::id).distinct().count() == teams.size(), "teams repeat an id");
    }

    /** A contact with an e-mail address. */
    public record EventContact(@Nullable String name, String email) {

        public EventContact {
            EventRefused.optional("name", name, EventRefused.NAME);
            EventRefused.text("email", email, EventRefused.EMAIL);
        }
    }

    /** How mails name supervisees. */
    public enum NamesInMail {
        @JsonProperty("full")
        FULL,
        @JsonProperty("initials")
        INITIALS
    }

    /** Whether a team's leads are mailed: not at all, only the clinical lead, or in earnest. */
    public enum EventTeamMode {
        @JsonProperty("off")
        OFF,
        @JsonProperty("rehearsal")
        REHEARSAL,
        @JsonProperty("live")
        LIVE
    }

    /** @param formerCodes codes that it had before, and those of teams that it replaces */
    public record EventTeam(
            UUID id, String code, List<String> formerCodes, String name, EventTeamMode mode, List<EventLead> leads) {

        public EventTeam {
            EventRefused.missing("id", id);
            EventRefused.text("code", code, EventRefused.CODE);
            formerCodes = EventRefused.list(formerCodes).stream().distinct().toList();
            formerCodes.forEach(former -> EventRefused.text("formerCodes", former, EventRefused.CODE));
            EventRefused.text("name", name, EventRefused.NAME);
            EventRefused.missing("mode", mode);
            leads = EventRefused.list(leads);
        }
    }

    /** @param personId null if the lead is not one of the organisation's people */
    public record EventLead(
            @Nullable UUID personId,
            @Column("external_") @Nullable EventContact external,
            @Column("from_on") LocalDate from,
            @Column("to_on") @Nullable LocalDate to,
            boolean deputy) {

        public EventLead {
            EventRefused.period("lead", from, to);
            EventRefused.unless(personId != null || external != null, "a lead is nobody");
        }
    }
}
