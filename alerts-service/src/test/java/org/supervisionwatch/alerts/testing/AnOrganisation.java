package org.supervisionwatch.alerts.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as staff-service would publish it; changed step by step, and sent again after each step. */
public final class AnOrganisation {

    private final Map<String, @Nullable Object> state = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> teams = new LinkedHashMap<>();

    private AnOrganisation(String code) {
        state.put("id", UUID.randomUUID());
        state.put("code", code);
        state.put("name", "Service " + code);
        state.put("zone", "Europe/London");
        state.put("calendar", "england-and-wales");
        state.put("clinicalLead", Map.of("name", "Clio Lead", "email", "clinical." + code + "@example.org"));
        state.put("serviceManager", Map.of("name", "Sam Manager", "email", "manager." + code + "@example.org"));
        state.put("fallbackEmail", "fallback." + code + "@example.org");
        state.put("opsEmail", null);
        state.put("recordBy", null);
        state.put("mailAt", "08:00");
    }

    /** An organisation with a unique code. */
    public static AnOrganisation monitoredFrom(LocalDate day) {
        AnOrganisation organisation =
                new AnOrganisation("org-" + UUID.randomUUID().toString().substring(0, 8));
        organisation.state.put("monitoredFrom", day);
        return organisation;
    }

    public AnOrganisation with(String key, @Nullable Object value) {
        state.put(key, value);
        return this;
    }

    /** With an ops address, for notices and the daily report. */
    public AnOrganisation withOps() {
        return with("opsEmail", opsEmail());
    }

    public String opsEmail() {
        return "ops." + code() + "@example.org";
    }

    /** Adds a team with an external lead, or changes its mode. */
    public AnOrganisation team(String teamCode, String mode) {
        Map<String, Object> team = teams.computeIfAbsent(teamCode, this::aTeam);
        team.put("mode", mode);
        return this;
    }

    private Map<String, Object> aTeam(String teamCode) {
        Map<String, Object> team = new LinkedHashMap<>();
        team.put("id", UUID.randomUUID());
        team.put("code", teamCode);
        team.put("formerCodes", List.of());
        team.put("name", "Team " + teamCode);
        team.put("leads", List.of(lead(leadEmail(teamCode))));
        return team;
    }

    private static Map<String, @Nullable Object> lead(String email) {
        Map<String, @Nullable Object> lead = new LinkedHashMap<>();
        lead.put("personId", null);
        lead.put("external", Map.of("name", "Lee Lead", "email", email));
        lead.put("from", "2020-01-01");
        lead.put("to", null);
        lead.put("deputy", false);
        return lead;
    }

    /** Sets any field of a team, such as {@code leads}. */
    public AnOrganisation teamWith(String teamCode, String key, Object value) {
        teams.get(teamCode).put(key, value);
        return this;
    }

    public UUID id() {
        return (UUID) state.get("id");
    }

    public String code() {
        return (String) state.get("code");
    }

    public UUID teamId(String teamCode) {
        return (UUID) teams.get(teamCode).get("id");
    }

    public String leadEmail(String teamCode) {
        return "lead." + teamCode + "." + code() + "@example.org";
    }

    public Map<String, ?> state() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(state);
        whole.put("teams", new ArrayList<>(teams.values()));
        return whole;
    }
}
