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

/** Clinical profiles and hours. */
@ApplicationScoped
class ClinicalFactsReader {

    private final Sql sql;

    ClinicalFactsReader(Sql sql) {
        this.sql = sql;
    }

    /** Of those of whom anything was told. */
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
        Map<UUID, ClinicalFacts> practices = new HashMap<>();
        profiles.forEach((person, told) ->
                practices.put(person, new ClinicalFacts(told, months.getOrDefault(person, List.of()))));
        months.forEach((person, worked) ->
                practices.putIfAbsent(person, new ClinicalFacts(ClinicalFacts.UNTOLD.told(), worked)));
        return practices;
    }

    /** Nobody said whether she is newly qualified: then she is not. */
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
