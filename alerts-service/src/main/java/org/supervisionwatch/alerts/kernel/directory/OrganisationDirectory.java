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
        return sql.of("select * from organisation where code = :code order by id desc")
                .with("code", code)
                .first(OrganisationRef.class);
    }

    public Optional<OrganisationRef> withId(UUID id) {
        return sql.of("select * from organisation where id = :id")
                .with("id", id)
                .first(OrganisationRef.class);
    }

    /** A team by its code, or by one that it had before. */
    public Optional<UUID> team(UUID organisation, String code) {
        return sql.of("""
                        select id from team where organisation_id = :organisation and (code = :code or :code = any(former_codes))
                         order by code = :code desc
                        """).with("organisation", organisation).with("code", code).first(UUID.class);
    }
}
