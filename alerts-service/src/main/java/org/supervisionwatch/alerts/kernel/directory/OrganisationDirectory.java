package org.supervisionwatch.alerts.kernel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.ProblemException;
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

    public Optional<OrganisationRef> withId(UUID id) {
        return sql.of("select * from organisation where id = :id")
                .with("id", id)
                .first(OrganisationRef.class);
    }

    /** @throws ProblemException 404 if there is none with this code */
    public OrganisationRef require(String code) {
        return sql.of("select * from organisation where code = :code order by id desc")
                .with("code", code)
                .first(OrganisationRef.class)
                .orElseThrow(() -> ProblemException.notFound("There is no organisation " + code));
    }

    /**
     * A team by its code, or by one that it had before.
     *
     * @throws ProblemException 404 if there is none
     */
    public UUID requireTeam(OrganisationRef organisation, String code) {
        return sql.of("""
                        select id from team where organisation_id = :organisation and (code = :code or :code = any(former_codes))
                         order by code = :code desc
                        """)
                .with("organisation", organisation.id())
                .with("code", code)
                .first(UUID.class)
                .orElseThrow(() ->
                        ProblemException.notFound("There is no team %s in %s".formatted(code, organisation.code())));
    }
}
