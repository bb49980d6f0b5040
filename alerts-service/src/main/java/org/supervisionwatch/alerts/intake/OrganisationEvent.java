package org.supervisionwatch.alerts.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with its teams, as organisations.v1 tells it.
 *
 * @param monitoredFrom nobody is late for the time before
 * @param mailAt when the daily mail is due, local time
 * @param namesInMail left out by those who do not know of it yet: full
 */
public record OrganisationEvent(
        UUID id,
        String code,
        String name,
        ZoneId zone,
        String calendar,
        @Nullable Contact clinicalLead,
        @Nullable Contact serviceManager,
        @Nullable String fallbackEmail,
        @Nullable String opsEmail,
        LocalDate monitoredFrom,
        @Nullable String recordBy,
        LocalTime mailAt,
        @Nullable NamesInMail namesInMail,
        List<Team> teams) {

    public OrganisationEvent {
        Refused.missing("id", id);
        Refused.text("code", code, Refused.CODE);
        Refused.text("name", name, Refused.NAME);
        Refused.missing("zone", zone);
        Refused.text("calendar", calendar, Refused.CODE);
        Refused.optional("fallbackEmail", fallbackEmail, Refused.EMAIL);
        Refused.optional("opsEmail", opsEmail, Refused.EMAIL);
        Refused.civil("monitoredFrom", Refused.missing("monitoredFrom", monitoredFrom));
        Refused.optional("recordBy", recordBy, Refused.CODE);
        Refused.missing("mailAt", mailAt);
        teams = Refused.list(teams);
        Refused.unless(teams.stream().map(Team::id).distinct().count() == teams.size(), "teams repeat an id");
    }

    /** Somebody to write to. */
    public record Contact(@Nullable String name, String email) {

        public Contact {
            Refused.optional("name", name, Refused.NAME);
            Refused.text("email", email, Refused.EMAIL);
        }
    }

    /** How mails name supervisees. */
    public enum NamesInMail {
        @JsonProperty("full")
        FULL,
        @JsonProperty("initials")
        INITIALS
    }

    /** Whether a team's leads are mailed. */
    public enum Mode {
        @JsonProperty("off")
        OFF,
        @JsonProperty("rehearsal")
        REHEARSAL,
        @JsonProperty("live")
        LIVE
    }

    /** @param formerCodes what it was called before, or whom it replaces */
    public record Team(UUID id, String code, List<String> formerCodes, String name, Mode mode, List<Lead> leads) {

        public Team {
            Refused.missing("id", id);
            Refused.text("code", code, Refused.CODE);
            formerCodes = Refused.list(formerCodes);
            formerCodes.forEach(former -> Refused.text("formerCodes", former, Refused.CODE));
            Refused.text("name", name, Refused.NAME);
            Refused.missing("mode", mode);
            leads = Refused.list(leads);
        }
    }

    /** @param personId null if she is not one of the organisation's people */
    public record Lead(
            @Nullable UUID personId,
            @Nullable Contact external,
            LocalDate from,
            @Nullable LocalDate to,
            boolean deputy) {

        public Lead {
            Refused.period("lead", from, to);
            Refused.unless(personId != null || external != null, "a lead is nobody");
        }
    }
}
