package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Stores acknowledgements of draft packs, without which leads are not notified under a draft. Each is for one version, regardless of
 * overlays. The caller owns the transaction.
 */
@ApplicationScoped
public class DraftAcknowledgementStore {

    private static final String SAVE = """
            insert into draft_acknowledgement (organisation_id, pack, version, by_name, at)
            values (:organisation, :pack, :version, :by, :at) on conflict do nothing
            """;
    private static final String DAYS = """
            select d.pack || ' ' || d.version as key, (d.at at time zone o.zone)::date as day
              from draft_acknowledgement d join organisation o on o.id = d.organisation_id where o.id = :organisation
            """;
    private static final String ONE = """
            select by_name, at from draft_acknowledgement
             where organisation_id = :organisation and pack = :pack and version = :version
            """;

    private final Sql sql;

    DraftAcknowledgementStore(Sql sql) {
        this.sql = sql;
    }

    /** @param by name of the person who acknowledged it */
    public record AcknowledgedDraft(@Column("by_name") String by, Instant at) {}

    /** The key of a pack version in {@link #days}. @param version with or without the overlay suffix */
    public static String key(String pack, String version) {
        return pack + " " + base(version);
    }

    private static String base(String version) {
        int overlay = version.indexOf("+overlay.");
        return overlay < 0 ? version : version.substring(0, overlay);
    }

    /** The days, in the organisation's zone, on which drafts were acknowledged, by their {@link #key}. */
    public Map<String, LocalDate> days(UUID organisationId) {
        return sql.of(DAYS).with("organisation", organisationId).map(String.class, LocalDate.class);
    }

    public Optional<AcknowledgedDraft> of(UUID organisationId, String pack, String version) {
        return sql.of(ONE)
                .with("organisation", organisationId)
                .with("pack", pack)
                .with("version", base(version))
                .first(AcknowledgedDraft.class);
    }

    /** Stores an acknowledgement; an existing one is kept. */
    public void save(UUID organisationId, String pack, String version, String by, Instant at) {
        sql.of(SAVE)
                .with("organisation", organisationId)
                .with("pack", pack)
                .with("version", base(version))
                .with("by", by)
                .with("at", at)
                .run();
    }
}
