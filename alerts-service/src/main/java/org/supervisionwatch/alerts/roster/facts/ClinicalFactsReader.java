package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads clinical profiles and hours. */
@ApplicationScoped
class ClinicalFactsReader {

    private final Sql sql;

    ClinicalFactsReader(Sql sql) {
        this.sql = sql;
    }

    /** By person; those of whom nothing is known are left out. */
    Map<UUID, ClinicalFacts> load(Collection<UUID> people) {
        Map<UUID, PersonProfile> profiles = new HashMap<>();
        sql.list(
                "select * from clinical_profile where person_id = any(?::uuid[])",
                row -> profiles.put(row.uuid("person_id"), profile(row)),
                people);
        Map<UUID, List<ClinicalFacts.ClinicalMonth>> months = new HashMap<>();
        sql.list(
                "select * from clinical_month where person_id = any(?::uuid[])",
                row -> months.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(month(row)),
                people);
        Map<UUID, ClinicalFacts> facts = new HashMap<>();
        profiles.forEach((person, profile) ->
                facts.put(person, new ClinicalFacts(profile, months.getOrDefault(person, List.of()))));
        months.forEach(
                (person, worked) -> facts.putIfAbsent(person, new ClinicalFacts(ClinicalFacts.NONE.profile(), worked)));
        return facts;
    }

    /** Somebody counts as newly qualified only if it is recorded. */
    private static PersonProfile profile(Row row) throws SQLException {
        return new PersonProfile(
                null,
                Set.copyOf(row.texts("memberships")),
                Boolean.TRUE.equals(row.flagOrNull("newly_qualified")),
                row.dateOrNull("qualified_on"),
                row.numberOrNull("caseload"),
                row.asOrNull("clinical_fte", BigDecimal.class));
    }

    private static ClinicalFacts.ClinicalMonth month(Row row) throws SQLException {
        return new ClinicalFacts.ClinicalMonth(
                YearMonth.from(row.date("month")), row.numberOrNull("clinical_minutes"), row.dates("shifts"));
    }
}
