package org.supervisionwatch.staff.clinical;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes clinical profiles. Writes require the lock on the person. */
@Singleton
public class ClinicalProfileStore {

    private final Sql sql;

    ClinicalProfileStore(Sql sql) {
        this.sql = sql;
    }

    /** @param sourceAsOf the last one applied; null if there was none */
    public record StoredProfile(
            ClinicalProfile profile, @Nullable Instant sourceAsOf) {}

    public StoredProfile find(UUID personId) {
        return sql.of("select * from clinical_profile where person_id = :person")
                .with("person", personId)
                .first(StoredProfile.class)
                .orElse(new StoredProfile(ClinicalProfile.UNKNOWN, null));
    }

    /** The profiles of these people; people without one are left out. */
    public Map<UUID, ClinicalProfile> of(Collection<UUID> people) {
        return sql.of("select * from clinical_profile where person_id = any(:people)")
                .with("people", people)
                .map(UUID.class, ClinicalProfile.class);
    }

    public void write(UUID personId, ClinicalProfile profile, @Nullable Instant sourceAsOf) {
        sql.of("""
                insert into clinical_profile
                  (person_id, memberships, qualified_on, newly_qualified, caseload, clinical_fte, source_as_of)
                values (:person, :memberships, :qualified_on, :newly_qualified, :caseload, :clinical_fte, :asOf)
                on conflict (person_id) do update
                   set memberships = excluded.memberships, qualified_on = excluded.qualified_on,
                       newly_qualified = excluded.newly_qualified, caseload = excluded.caseload,
                       clinical_fte = excluded.clinical_fte,
                       source_as_of = coalesce(excluded.source_as_of, clinical_profile.source_as_of)
                """)
                .with("person", personId)
                .with(profile)
                .with("asOf", sourceAsOf)
                .run();
    }
}
