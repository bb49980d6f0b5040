package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.roster.facts.ClinicalFacts.ClinicalMonth;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads clinical profiles and hours. */
@ApplicationScoped
class ClinicalFactsReader {

    /** Somebody counts as newly qualified only if it is recorded. */
    private static final String PROFILES = """
            select person_id, null as role, memberships, coalesce(newly_qualified, false) as newly_qualified, qualified_on,
                   caseload, clinical_fte
              from clinical_profile where person_id = any(:people)
            """;

    private final Sql sql;

    ClinicalFactsReader(Sql sql) {
        this.sql = sql;
    }

    /** By person; those of whom nothing is known are left out. */
    Map<UUID, ClinicalFacts> load(Collection<UUID> people) {
        Map<UUID, PersonProfile> profiles =
                sql.of(PROFILES).with("people", people).map(UUID.class, PersonProfile.class);
        Map<UUID, List<ClinicalMonth>> months = sql.of("select * from clinical_month where person_id = any(:people)")
                .with("people", people)
                .grouped(UUID.class, ClinicalMonth.class);
        Map<UUID, ClinicalFacts> facts = new HashMap<>();
        profiles.forEach((person, profile) ->
                facts.put(person, new ClinicalFacts(profile, months.getOrDefault(person, List.of()))));
        months.forEach(
                (person, worked) -> facts.putIfAbsent(person, new ClinicalFacts(ClinicalFacts.NONE.profile(), worked)));
        return facts;
    }
}
