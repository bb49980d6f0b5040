package org.supervisionwatch.alerts.kernel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/** Finds organisations and teams by the codes that paths and queries give. */
@ApplicationScoped
public class OrganisationDirectory {

    private final Sql sql;

    OrganisationDirectory(Sql sql) {
        this.sql = sql;
    }

    /**
     * An organisation.
     *
     * @param zone in which its days are counted
     */
    public record OrganisationRef(UUID id, String code, String name, ZoneId zone) {}

    public Optional<OrganisationRef> organisation(String code) {
        return sql.one(
                "select id, code, name, zone from organisation where code = ? order by id desc",
                row -> new OrganisationRef(
                        row.uuid("id"), row.text("code"), row.text("name"), ZoneId.of(row.text("zone"))),
                code);
    }

    public Optional<OrganisationRef> withId(UUID id) {
        return sql.one(
                "select id, code, name, zone from organisation where id = ?",
                row -> new OrganisationRef(
                        row.uuid("id"), row.text("code"), row.text("name"), ZoneId.of(row.text("zone"))),
                id);
    }

    /** A team by its code, or by one that it had before. */
    public Optional<UUID> team(UUID organisation, String code) {
        return sql.one("""
                select id from team where organisation_id = ? and (code = ? or ? = any(former_codes))
                 order by code = ? desc
                """, row -> row.uuid("id"), organisation, code, code, code);
    }
}
