package org.supervisionwatch.staff.organisation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes organisations and their table of title roles. */
@Singleton
public class OrganisationStore {

    /** Where each change of an organisation or one of its teams is published. */
    public static final String TOPIC = "organisations.v1";

    private static final String SELECT = "select o.* from organisation o ";

    private final Sql sql;

    private final PublicationRecorder publications;

    OrganisationStore(Sql sql, PublicationRecorder publications) {
        this.sql = sql;
        this.publications = publications;
    }

    public Optional<Organisation> find(String code) {
        return read("where o.code = ?", code).stream().findFirst();
    }

    /** Finds an organisation and locks it until the transaction ends, against other writes to it and to its teams. */
    public Optional<Organisation> lock(String code) {
        return read("where o.code = ? for no key update", code).stream().findFirst();
    }

    /** At most {@code limit} organisations after {@code afterCode}, by code. */
    public List<Organisation> page(String afterCode, int limit) {
        return read("where o.code > ? order by o.code limit ?", afterCode, limit);
    }

    public List<Organisation> withIds(Collection<UUID> ids) {
        return read("where o.id = any(?::uuid[])", ids);
    }

    /** @return empty if another transaction has created it in the meantime */
    public Optional<UUID> create(String code, Organisation.OrganisationSettings settings) {
        Optional<UUID> id = sql.one(
                """
                insert into organisation (code, name, zone, calendar, monitored_from, mail_at)
                values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing returning id
                """,
                row -> row.uuid("id"),
                code,
                settings.name(),
                settings.zone().getId(),
                settings.calendar().code(),
                settings.monitoredFrom(),
                settings.mailAt());
        id.ifPresent(created -> write(created, settings));
        return id;
    }

    public void write(UUID id, Organisation.OrganisationSettings to) {
        sql.run(
                """
                update organisation
                   set name = ?, zone = ?, calendar = ?, clinical_lead_name = ?, clinical_lead_email = ?,
                       service_manager_name = ?, service_manager_email = ?, fallback_email = ?, ops_email = ?,
                       monitored_from = ?, record_by = ?, mail_at = ?, names_in_mail = ?
                 where id = ?
                """,
                to.name(),
                to.zone().getId(),
                to.calendar().code(),
                to.clinicalLead() == null ? null : to.clinicalLead().name(),
                to.clinicalLead() == null ? null : to.clinicalLead().email(),
                to.serviceManager() == null ? null : to.serviceManager().name(),
                to.serviceManager() == null ? null : to.serviceManager().email(),
                to.fallbackEmail(),
                to.opsEmail(),
                to.monitoredFrom(),
                to.recordBy(),
                to.mailAt(),
                to.namesInMail().code(),
                id);
        writeTitles(id, to.titleRoles());
    }

    /** Records that the settings have changed, so that the organisation is published. */
    public void markChanged(UUID id) {
        long version = publications.changed(TOPIC, id);
        sql.run("update organisation set version = ? where id = ?", version, id);
    }

    private void writeTitles(UUID id, Map<String, String> titleRoles) {
        sql.run("delete from title_role where organisation_id = ?", id);
        sql.runEach(
                "insert into title_role (organisation_id, title_key, title, role) values (?, lower(?), ?, ?)",
                titleRoles.entrySet().stream()
                        .map(entry -> new @Nullable Object[] {id, entry.getKey(), entry.getKey(), entry.getValue()})
                        .toList());
    }

    private List<Organisation> read(String where, @Nullable Object... parameters) {
        List<Organisation> partial = sql.list(SELECT + where, OrganisationStore::withoutTitles, parameters);
        Map<UUID, Map<String, String>> titles =
                titles(partial.stream().map(Organisation::id).toList());
        return partial.stream()
                .map(organisation -> withTitles(organisation, titles.getOrDefault(organisation.id(), Map.of())))
                .toList();
    }

    private Map<UUID, Map<String, String>> titles(List<UUID> ids) {
        Map<UUID, Map<String, String>> titles = new HashMap<>();
        sql.list(
                "select organisation_id, title, role from title_role where organisation_id = any(?::uuid[])",
                row -> titles.computeIfAbsent(row.uuid("organisation_id"), id -> new HashMap<>())
                                .put(row.text("title"), row.text("role"))
                        == null,
                ids);
        return titles;
    }

    private static Organisation withTitles(Organisation partial, Map<String, String> titles) {
        Organisation.OrganisationSettings s = partial.settings();
        return new Organisation(
                partial.id(),
                partial.code(),
                partial.version(),
                new Organisation.OrganisationSettings(
                        s.name(),
                        s.zone(),
                        s.calendar(),
                        s.clinicalLead(),
                        s.serviceManager(),
                        s.fallbackEmail(),
                        s.opsEmail(),
                        s.monitoredFrom(),
                        s.recordBy(),
                        s.mailAt(),
                        s.namesInMail(),
                        titles));
    }

    private static Organisation withoutTitles(Row row) throws SQLException {
        return new Organisation(
                row.uuid("id"),
                row.text("code"),
                row.bigNumber("version"),
                new Organisation.OrganisationSettings(
                        row.text("name"),
                        ZoneId.of(row.text("zone")),
                        HolidayCalendar.of(row.text("calendar")),
                        contact(row, "clinical_lead"),
                        contact(row, "service_manager"),
                        row.textOrNull("fallback_email"),
                        row.textOrNull("ops_email"),
                        row.date("monitored_from"),
                        row.textOrNull("record_by"),
                        row.as("mail_at", LocalTime.class),
                        NamesInMail.of(row.text("names_in_mail")),
                        Map.of()));
    }

    private static @Nullable EmailContact contact(Row row, String prefix) throws SQLException {
        String email = row.textOrNull(prefix + "_email");
        return email == null ? null : new EmailContact(row.text(prefix + "_name"), email);
    }
}
