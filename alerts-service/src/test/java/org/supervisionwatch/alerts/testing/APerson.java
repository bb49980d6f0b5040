package org.supervisionwatch.alerts.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as staff-service would publish them: at first full-time, Monday to Friday, without a post. */
public final class APerson {

    private final Map<String, @Nullable Object> state = new LinkedHashMap<>();
    private final AnOrganisation organisation;
    private final Map<String, UUID> assignmentIds = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> assignments = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> absences = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> months = new ArrayList<>();
    private double hours = 37.5;

    private APerson(AnOrganisation organisation, String employeeNumber, String name) {
        this.organisation = organisation;
        state.put("id", UUID.randomUUID());
        state.put("organisationId", organisation.id());
        state.put("employeeNumber", employeeNumber);
        state.put("name", name);
        state.put("email", null);
        state.put("patternAssumed", false);
        state.put("supervisors", List.of());
        working("2000-01-01", "mon", "tue", "wed", "thu", "fri");
    }

    public static APerson in(AnOrganisation organisation, String employeeNumber, String name) {
        return new APerson(organisation, employeeNumber, name);
    }

    /** Contracted hours of the posts added next, of 37.5. */
    public APerson hours(double contracted) {
        hours = contracted;
        return this;
    }

    public APerson working(String from, String... days) {
        state.put("pattern", List.of(Map.of("from", from, "days", List.of(days))));
        return this;
    }

    /** A practitioner in a team from a day on. */
    public APerson pwp(String team, LocalDate from) {
        return period("A1", "pwp", team, from, null);
    }

    /** A period of an assignment; one number may have several. */
    public APerson period(String number, @Nullable String role, String team, LocalDate from, @Nullable LocalDate to) {
        Map<String, @Nullable Object> period = new LinkedHashMap<>();
        period.put("id", assignmentIds.computeIfAbsent(number, each -> UUID.randomUUID()));
        period.put("number", number);
        period.put("positionTitle", "Psychological Wellbeing Practitioner");
        period.put("role", role);
        period.put("teamId", organisation.teamId(team));
        period.put("from", from);
        period.put("to", to);
        period.put("terms", List.of(Map.of("from", from, "hours", hours, "fullTimeHours", 37.5)));
        assignments.add(period);
        return this;
    }

    /** Ends the period added last; null if it is open-ended after all. */
    public APerson until(@Nullable LocalDate to) {
        assignments.getLast().put("to", to);
        return this;
    }

    /** Changes the role of the period added last. */
    public APerson as(String role) {
        assignments.getLast().put("role", role);
        return this;
    }

    /** Weeks that alternate from a day on. */
    public APerson alternating(String from, List<List<String>> weeks) {
        return with("pattern", List.of(Map.of("from", from, "weeks", weeks)));
    }

    public APerson away(String absenceClass, LocalDate from, @Nullable LocalDate to) {
        Map<String, @Nullable Object> absence = new LinkedHashMap<>();
        absence.put("class", absenceClass);
        absence.put("from", from);
        absence.put("to", to);
        absences.add(absence);
        return this;
    }

    /** Ends the absence added last. */
    public APerson backOn(LocalDate day) {
        absences.getLast().put("to", day.minusDays(1));
        return this;
    }

    /** Sets the clinical profile; keys left out are not known. */
    public APerson profile(Map<String, ?> known) {
        Map<String, @Nullable Object> profile = new LinkedHashMap<>();
        profile.put("memberships", List.of());
        for (String key : List.of("qualifiedOn", "newlyQualified", "caseload", "clinicalFte")) {
            profile.put(key, null);
        }
        profile.putAll(known);
        return with("clinicalProfile", profile);
    }

    /** Adds a month of clinical hours. */
    public APerson hours(String month, @Nullable Integer clinicalMinutes, String... shifts) {
        Map<String, @Nullable Object> hours = new LinkedHashMap<>();
        hours.put("month", month);
        hours.put("clinicalMinutes", clinicalMinutes);
        hours.put("shifts", List.of(shifts));
        months.add(hours);
        return this;
    }

    public APerson with(String key, @Nullable Object value) {
        state.put(key, value);
        return this;
    }

    public UUID id() {
        return (UUID) state.get("id");
    }

    public String employeeNumber() {
        return (String) state.get("employeeNumber");
    }

    public UUID assignmentId(String number) {
        return assignmentIds.get(number);
    }

    public Map<String, ?> state() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(state);
        whole.put("assignments", assignments);
        whole.put("absences", absences);
        whole.put("hours", months);
        return whole;
    }
}
