package org.supervisionwatch.alerts.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as supervision-service would publish it. */
public final class ASession {

    private final Map<String, @Nullable Object> state = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> attendees = new ArrayList<>();

    private ASession(AnOrganisation organisation, String form, String type, LocalDate date, int minutes) {
        state.put("id", UUID.randomUUID());
        state.put("organisationId", organisation.id());
        state.put("form", form);
        state.put("mode", "in_person");
        state.put("date", date);
        state.put("time", null);
        state.put("segments", List.of(Map.of("type", type, "minutes", minutes)));
        state.put("supervisor", Map.of("external", Map.of("name", "Sue Super")));
        state.put("contractedSize", null);
        state.put("status", "held");
        state.put("flags", List.of());
        state.put("recordedOn", date);
        state.put("bookedOn", null);
        state.put("cancelledOn", null);
        state.put("cancelledBy", null);
        state.put("revisions", List.of());
    }

    /** An hour of case management, held. */
    public static ASession caseManagement(AnOrganisation organisation, LocalDate date) {
        return new ASession(organisation, "individual", "case_management", date, 60);
    }

    /** An hour of clinical skills in a group, held. */
    public static ASession clinicalSkills(AnOrganisation organisation, LocalDate date) {
        return new ASession(organisation, "group", "clinical_skills", date, 60);
    }

    public ASession attendedBy(APerson... people) {
        for (APerson person : people) {
            attendee(person, true);
        }
        return this;
    }

    public ASession attendee(APerson person, @Nullable Boolean attended) {
        Map<String, @Nullable Object> attendee = new LinkedHashMap<>();
        attendee.put("personId", person.id());
        attendee.put("attended", attended);
        attendee.put("minutes", null);
        attendee.put("flags", List.of());
        attendee.put("intervention", null);
        attendees.add(attendee);
        return this;
    }

    /** Sets a field of the attendee added last. */
    public ASession attendeesOwn(String key, @Nullable Object value) {
        attendees.getLast().put(key, value);
        return this;
    }

    /** Withdraws the record: the session was not held. */
    public ASession withdrawn(LocalDate on) {
        return with("status", "cancelled").with("recordedOn", null).with("cancelledOn", on);
    }

    public ASession with(String key, @Nullable Object value) {
        state.put(key, value);
        return this;
    }

    public UUID id() {
        return (UUID) state.get("id");
    }

    public Map<String, ?> state() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(state);
        whole.put("attendees", attendees);
        return whole;
    }
}
