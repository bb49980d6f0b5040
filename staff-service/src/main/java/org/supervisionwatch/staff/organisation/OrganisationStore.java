package org.supervisionwatch.staff.organisation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.staff.organisation.Organisation.OrganisationSettings;

/** Reads and writes organisations and their table of title roles. */
@Singleton
public class OrganisationStore {

    /** Where each change of an organisation or one of its teams is published. */
    public static final String TOPIC = "organisations.v1";

    private static final String SELECT = """
            select o.*,
                   array(select array[r.title, r.role] from title_role r where r.organisation_id = o.id) as title_roles
              from organisation o
            """;

    private final Sql sql;
    private final PublicationRecorder publications;

    OrganisationStore(Sql sql, PublicationRecorder publications) {
        this.sql = sql;
        this.publications = publications;
    }

    public Optional<Organisation> find(String code) {
        return sql.of(SELECT + "where o.code = :code").with("code", code).first(Organisation.class);
    }

    /** Finds an organisation and locks it until the transaction ends, against other writes to it and to its teams. */
    public Optional<Organisation> lock(String code) {
        // A statement that waited for a lock sees the row as it is now, but other tables as they were when it began.
        sql.of("select id from organisation where code = :code for no key update")
                .with("code", code)
                .list(UUID.class);
        return find(code);
    }

    /** At most {@code limit} organisations after {@code afterCode}, by code. */
    public List<Organisation> page(String afterCode, int limit) {
        return sql.of(SELECT + "where o.code > :after order by o.code limit :limit")
                .with("after", afterCode)
                .with("limit", limit)
                .list(Organisation.class);
    }

    public List<Organisation> withIds(Collection<UUID> ids) {
        return sql.of(SELECT + "where o.id = any(:ids)").with("ids", ids).list(Organisation.class);
    }

    /** @return empty if another transaction has created it in the meantime */
    public Optional<UUID> create(String code, OrganisationSettings settings) {
        Optional<UUID> id = sql.of("""
                insert into organisation (code, name, zone, calendar, monitored_from, mail_at)
                values (:code, :name, :zone, :calendar, :monitored_from, :mail_at)
                on conflict (code) do nothing returning id
                """).with("code", code).with(settings).first(UUID.class);
        id.ifPresent(created -> write(created, settings));
        return id;
    }

    public void write(UUID id, OrganisationSettings to) {
        sql.of("""
                update organisation
                   set name = :name, zone = :zone, calendar = :calendar,
                       clinical_lead_name = :clinical_lead_name, clinical_lead_email = :clinical_lead_email,
                       service_manager_name = :service_manager_name, service_manager_email = :service_manager_email,
                       fallback_email = :fallback_email, ops_email = :ops_email, monitored_from = :monitored_from,
                       record_by = :record_by, mail_at = :mail_at, names_in_mail = :names_in_mail
                 where id = :id
                """).with("id", id).with(to).run();
        sql.of("delete from title_role where organisation_id = :id")
                .with("id", id)
                .run();
        sql.of("""
                insert into title_role (organisation_id, title_key, title, role)
                select :id, lower(title), title, role from unnest(:titles::text[], :roles::text[]) as given (title, role)
                """)
                .with("id", id)
                .with("titles", to.titleRoles().keySet())
                .with("roles", to.titleRoles().values())
                .run();
    }

    /** Records that the settings have changed, so that the organisation is published. */
    public void markChanged(UUID id) {
        sql.of("update organisation set version = :version where id = :id")
                .with("version", publications.changed(TOPIC, id))
                .with("id", id)
                .run();
    }
}
