package org.supervisionwatch.alerts.guideline.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.catalogue.DayOverride.OverriddenDay;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars.ProclaimedDay;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the stored packs, overlays and bank-holiday overrides. Changes require {@link #lock} in the same transaction. */
@ApplicationScoped
public class CatalogueStore implements PanacheRepositoryBase<DayOverride, OverriddenDay> {

    private static final String REVISION = "select revision from shelf_revision";

    private final Sql sql;

    CatalogueStore(Sql sql) {
        this.sql = sql;
    }

    long revision() {
        return sql.of(REVISION).only(Long.class);
    }

    /** Reads the revision and prevents changes to it until the transaction ends. */
    long lockForShare() {
        return sql.of(REVISION + " for share").only(Long.class);
    }

    /** Reads the state and locks it exclusively until the transaction ends. */
    StoredCatalogue lock() {
        return state(sql.of(REVISION + " for update").only(Long.class));
    }

    /** Reads the state. The revision is read first, so that a concurrent change leads to another read rather than a stale cache. */
    StoredCatalogue state() {
        return state(revision());
    }

    private StoredCatalogue state(long revision) {
        List<PackDocument> stored = sql.of("""
                        select 'stored ' || pack || ' ' || version as source, document as content
                          from stored_pack order by stored_at, pack, version
                        """).list(PackDocument.class);
        List<Overlay> overlays = sql.of("select * from pack_overlay order by organisation_id, pack, revision")
                .list(Overlay.class);
        List<ProclaimedDay> proclaimedDays = sql.of("select calendar, day, is_off as off from calendar_override")
                .list(ProclaimedDay.class);
        return new StoredCatalogue(revision, stored, overlays, proclaimedDays);
    }

    /** Increases the revision, by which all replicas notice the change. */
    void changed(Instant now) {
        sql.of("update shelf_revision set revision = revision + 1, changed_at = :now")
                .with("now", now)
                .run();
    }

    void add(PackDocument document, String by, Instant now) {
        sql.of("""
                        insert into stored_pack (pack, version, document, stored_by, stored_at)
                        values (:pack, :version, :document::json, :by, :now)
                        """)
                .with("pack", document.pack())
                .with("version", document.version())
                .with("document", document.content())
                .with("by", by)
                .with("now", now)
                .run();
    }

    void add(Overlay overlay) {
        sql.insertAll("pack_overlay", Overlay.class, List.of(overlay));
    }

    /** All decisions on a pack, the latest first. */
    List<Overlay> overlays(UUID organisationId, String pack) {
        return sql.of(
                        "select * from pack_overlay where organisation_id = :organisation and pack = :pack order by revision desc")
                .with("organisation", organisationId)
                .with("pack", pack)
                .list(Overlay.class);
    }

    public List<DayOverride> overrides(String calendar) {
        return list("calendar = ?1 order by day", calendar);
    }

    public Optional<DayOverride> override(String calendar, LocalDate day) {
        return findByIdOptional(new OverriddenDay(calendar, day));
    }

    /** At once, because people are woken last in a transaction, and by SQL. */
    void set(DayOverride override) {
        getEntityManager().merge(override);
        flush();
    }

    /** @return whether there was one */
    boolean remove(DayOverride override) {
        return delete("calendar = ?1 and day = ?2", override.calendar, override.day) > 0;
    }
}
