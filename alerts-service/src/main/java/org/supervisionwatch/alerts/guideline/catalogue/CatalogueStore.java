package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars.ProclaimedDay;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the stored packs, overlays and bank-holiday overrides. Changes require {@link #lock} in the same transaction. */
@ApplicationScoped
class CatalogueStore {

    private static final String REVISION = "select revision from shelf_revision";
    private static final String SAVE_OVERRIDE = """
            insert into calendar_override (calendar, day, is_off, why, set_by, set_at) values (?, ?, ?, ?, ?, ?)
            on conflict (calendar, day) do update
               set is_off = excluded.is_off, why = excluded.why, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private final Sql sql;

    CatalogueStore(Sql sql) {
        this.sql = sql;
    }

    long revision() {
        return sql.one(REVISION, row -> row.bigNumber("revision")).orElseThrow();
    }

    /** Reads the revision and prevents changes to it until the transaction ends. */
    long lockForShare() {
        return sql.one(REVISION + " for share", row -> row.bigNumber("revision"))
                .orElseThrow();
    }

    /** Reads the state and locks it exclusively until the transaction ends. */
    StoredCatalogue lock() {
        long revision = sql.one(REVISION + " for update", row -> row.bigNumber("revision"))
                .orElseThrow();
        return state(revision);
    }

    /** Reads the state. The revision is read first, so that a concurrent change leads to another read rather than a stale cache. */
    StoredCatalogue state() {
        return state(revision());
    }

    private StoredCatalogue state(long revision) {
        List<PackDocument> stored = sql.list(
                "select pack, version, document from stored_pack order by stored_at, pack, version",
                row -> new PackDocument(
                        "stored %s %s".formatted(row.text("pack"), row.text("version")),
                        PackDocument.stored(row.text("document"))));
        List<Overlay> overlays = sql.list(
                "select * from pack_overlay order by organisation_id, pack, revision", CatalogueStore::overlay);
        List<ProclaimedDay> proclaimedDays = sql.list(
                "select calendar, day, is_off from calendar_override",
                row -> new ProclaimedDay(row.text("calendar"), row.date("day"), row.flag("is_off")));
        return new StoredCatalogue(revision, stored, overlays, proclaimedDays);
    }

    /** Increases the revision, by which all replicas notice the change. */
    void changed(Instant now) {
        sql.run("update shelf_revision set revision = revision + 1, changed_at = ?", now);
    }

    void add(PackDocument document, String by, Instant now) {
        sql.run(
                "insert into stored_pack (pack, version, document, stored_by, stored_at) values (?, ?, ?::json, ?, ?)",
                document.pack(),
                document.version(),
                document.content().toString(),
                by,
                now);
    }

    void add(Overlay overlay) {
        sql.run(
                """
                insert into pack_overlay (organisation_id, pack, revision, changes, decided_by, why, decided_at)
                values (?, ?, ?, ?::json, ?, ?, ?)
                """,
                overlay.organisationId(),
                overlay.pack(),
                overlay.revision(),
                overlay.changes() == null ? null : overlay.changes().toString(),
                overlay.by(),
                overlay.why(),
                overlay.at());
    }

    /** All decisions on a pack, the latest first. */
    List<Overlay> overlays(UUID organisationId, String pack) {
        return sql.list(
                "select * from pack_overlay where organisation_id = ? and pack = ? order by revision desc",
                CatalogueStore::overlay,
                organisationId,
                pack);
    }

    List<DayOverride> overrides(String calendar) {
        return sql.list(
                "select * from calendar_override where calendar = ? order by day", CatalogueStore::override, calendar);
    }

    Optional<DayOverride> override(String calendar, LocalDate day) {
        return sql.one(
                "select * from calendar_override where calendar = ? and day = ?",
                CatalogueStore::override,
                calendar,
                day);
    }

    void set(DayOverride override) {
        sql.run(
                SAVE_OVERRIDE,
                override.calendar(),
                override.day(),
                override.off(),
                override.why(),
                override.by(),
                override.at());
    }

    void remove(String calendar, LocalDate day) {
        sql.run("delete from calendar_override where calendar = ? and day = ?", calendar, day);
    }

    private static Overlay overlay(Row row) throws SQLException {
        @Nullable String changes = row.textOrNull("changes");
        return new Overlay(
                row.uuid("organisation_id"),
                row.text("pack"),
                row.number("revision"),
                changes == null ? null : PackDocument.stored(changes),
                row.text("decided_by"),
                row.text("why"),
                row.instant("decided_at"));
    }

    private static DayOverride override(Row row) throws SQLException {
        return new DayOverride(
                row.text("calendar"),
                row.date("day"),
                row.flag("is_off"),
                row.text("why"),
                row.text("set_by"),
                row.instant("set_at"));
    }
}
