package org.supervisionwatch.staff.clinical;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes clinical profiles. Writes require the lock on the person. */
@Singleton
public class ClinicalProfileStore {

    private static final StoredProfile NOTHING = new StoredProfile(ClinicalProfile.UNKNOWN, null);

    private final Sql sql;

    ClinicalProfileStore(Sql sql) {
        this.sql = sql;
    }

    /** @param sourceAsOf the last one applied; null if there was none */
    public record StoredProfile(
            ClinicalProfile profile, @Nullable Instant sourceAsOf) {}

    public StoredProfile find(UUID personId) {
        return sql.one(
                        "select * from clinical_profile where person_id = ?",
                        row -> new StoredProfile(profile(row), row.instantOrNull("source_as_of")),
                        personId)
                .orElse(NOTHING);
    }

    /** The profiles of these people; people without one are left out. */
    public Map<UUID, ClinicalProfile> of(Collection<UUID> people) {
        Map<UUID, ClinicalProfile> profiles = new HashMap<>();
        sql.list(
                "select * from clinical_profile where person_id = any(?::uuid[])",
                row -> profiles.put(row.uuid("person_id"), profile(row)),
                people);
        return profiles;
    }

    public void write(UUID personId, ClinicalProfile profile, @Nullable Instant sourceAsOf) {
        sql.run(
                """
                insert into clinical_profile
                  (person_id, memberships, qualified_on, newly_qualified, caseload, clinical_fte, source_as_of)
                values (?, ?::text[], ?, ?, ?, ?, ?)
                on conflict (person_id) do update
                   set memberships = excluded.memberships, qualified_on = excluded.qualified_on,
                       newly_qualified = excluded.newly_qualified, caseload = excluded.caseload,
                       clinical_fte = excluded.clinical_fte,
                       source_as_of = coalesce(excluded.source_as_of, clinical_profile.source_as_of)
                """,
                personId,
                profile.memberships(),
                profile.qualifiedOn(),
                profile.newlyQualified(),
                profile.caseload(),
                profile.clinicalFte(),
                sourceAsOf);
    }

    private static ClinicalProfile profile(Row row) throws SQLException {
        return new ClinicalProfile(
                row.texts("memberships"),
                row.dateOrNull("qualified_on"),
                row.flagOrNull("newly_qualified"),
                row.numberOrNull("caseload"),
                row.asOrNull("clinical_fte", BigDecimal.class));
    }
}
