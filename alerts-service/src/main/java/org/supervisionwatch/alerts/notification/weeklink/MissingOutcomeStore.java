package org.supervisionwatch.alerts.notification.weeklink;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.catalogue.NotifiablePacks;
import org.supervisionwatch.alerts.notification.weeklink.MissingOutcome.BookedAttendee;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Reads the outcomes that supervisors of live teams have not recorded, and their addresses, for one organisation. Its callers own the
 * transaction, which must be repeatable read.
 */
@ApplicationScoped
public class MissingOutcomeStore {

    private static final String ORGANISATION =
            "select code, name, names_in_mail = 'initials' as initials from organisation where id = ?";
    /** A session that begins after {@link LastDay#AT}, when the link is sent, is not missing yet. */
    private static final String SESSIONS = """
            select s.id, s.happens_on, s.segment_types, s.supervisor_person_id, s.supervisor_external_id, s.supervisor_name,
                   array_agg(p.id order by p.name, p.id) as people, array_agg(p.name order by p.name, p.id) as names
              from session s join attendance a on a.session_id = s.id
              join person p on p.id = a.person_id and p.organisation_id = s.organisation_id
             where s.organisation_id = ? and s.status = 'booked' and s.happens_on between ? and ?
               and (s.happens_on < ?::date or coalesce(s.starts_at, '00:00') < time '13:00')
               and (s.supervisor_person_id is not null or s.supervisor_name is not null)
               and exists (select from attendance b join assignment_period c on c.person_id = b.person_id
                             join team t on t.id = c.team_id and t.mode = 'live' and t.organisation_id = s.organisation_id
                            where b.session_id = s.id and c.from_on <= ?::date and (c.to_on is null or c.to_on >= ?::date))
             group by s.id order by s.happens_on, s.id
            """;

    private static final String LAPSES = """
            select e.pack, e.requirement, s.pack_version, coalesce(e.due_on, e.opened_on) as due_on, p.id as person_id, p.name,
                   v.type, v.supervisor_person_id, v.external_id, v.external_name
              from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
              join team t on t.id = e.team_id and t.mode = 'live'
              join person_supervisor v on v.person_id = e.person_id and v.from_on <= ?::date and (v.to_on is null or v.to_on >= ?::date)
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.organisation_id = ? and e.kind = 'lapse' and e.closed_at is null
               and (e.held_because = 'awaiting_record' or e.unrecorded)
             order by due_on, p.name, v.type
            """;

    /** The people in post today, and the external supervisors of today. */
    private static final String ADDRESSES = """
            select p.id as person_id, null as external_id, null as external_name, p.email
              from person p
             where p.organisation_id = ? and p.email is not null
               and exists (select from assignment_period a where a.person_id = p.id and a.from_on <= ?::date
                                                             and (a.to_on is null or a.to_on >= ?::date))
            union all
            select distinct null::uuid, v.external_id, v.external_name, v.external_email
              from person_supervisor v join person p on p.id = v.person_id
             where p.organisation_id = ? and v.external_email is not null and v.from_on <= ?::date
               and (v.to_on is null or v.to_on >= ?::date)
             order by 4
            """;

    private final Sql sql;
    private final NotifiablePacks notifiable;

    MissingOutcomeStore(Sql sql, NotifiablePacks notifiable) {
        this.sql = sql;
        this.notifiable = notifiable;
    }

    /** The organisation whose supervisors are mailed. @param initials whether supervisees are named by their initials */
    public record LinkOrganisation(UUID id, String code, String name, boolean initials) {}

    /** Everything that the reminders of an organisation are made from. @param addresses by {@link SupervisorIdentity#key} */
    record MissingSnapshot(
            LinkOrganisation organisation,
            LocalDate today,
            List<MissingOutcome> missing,
            Map<String, String> addresses) {}

    MissingSnapshot of(UUID organisation, BookingSpan span) {
        LocalDate today = span.today();
        List<MissingOutcome> missing = new ArrayList<>(sql.list(
                SESSIONS, MissingOutcomeStore::readSession, organisation, span.from(), today, today, today, today));
        NotifiablePacks.NotifiableVersions notifiable = this.notifiable.in(organisation);
        sql.list(LAPSES, row -> readLapse(row, notifiable, today), today, today, organisation).stream()
                .flatMap(Optional::stream)
                .forEach(missing::add);
        LinkOrganisation known = sql.one(ORGANISATION, row -> readOrganisation(row, organisation), organisation)
                .orElseThrow();
        return new MissingSnapshot(known, today, missing, addresses(organisation, today));
    }

    private Map<String, String> addresses(UUID organisation, LocalDate today) {
        record Address(String key, String email) {}
        return sql
                .list(
                        ADDRESSES,
                        row -> new Address(
                                who(row, "person_id", "external_name").key(), row.text("email")),
                        organisation,
                        today,
                        today,
                        organisation,
                        today,
                        today)
                .stream()
                .collect(Collectors.toMap(Address::key, Address::email, (first, _) -> first));
    }

    private static LinkOrganisation readOrganisation(Row row, UUID id) throws SQLException {
        return new LinkOrganisation(id, row.text("code"), row.text("name"), row.flag("initials"));
    }

    private static MissingOutcome readSession(Row row) throws SQLException {
        List<UUID> people = row.uuids("people");
        List<String> names = row.texts("names");
        List<BookedAttendee> attendees = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            attendees.add(new BookedAttendee(people.get(i), names.get(i)));
        }
        return new MissingOutcome.UnrecordedSession(
                new SupervisorIdentity(
                        row.uuidOrNull("supervisor_person_id"),
                        row.textOrNull("supervisor_external_id"),
                        row.textOrNull("supervisor_name")),
                row.date("happens_on"),
                Set.copyOf(row.texts("segment_types")),
                attendees);
    }

    private Optional<MissingOutcome> readLapse(Row row, NotifiablePacks.NotifiableVersions notifiable, LocalDate today)
            throws SQLException {
        String pack = row.text("pack");
        String requirement = row.text("requirement");
        String version = row.textOrNull("pack_version");
        Set<String> types = Optional.ofNullable(version)
                .flatMap(known -> notifiable.catalogue().byVersion(notifiable.organisationId(), pack, known))
                .or(() -> notifiable.catalogue().byId(pack, today))
                .flatMap(known -> known.requirement(requirement))
                .map(known -> known.counts().types())
                .orElse(Set.of());
        boolean supervises = types.isEmpty() || types.contains(row.text("type"));
        if (!supervises || !notifiable.includes(pack, version)) {
            return Optional.empty();
        }
        return Optional.of(new MissingOutcome.UnrecordedLapse(
                who(row, "supervisor_person_id", "external_name"),
                row.date("due_on"),
                types,
                new BookedAttendee(row.uuid("person_id"), row.text("name"))));
    }

    private static SupervisorIdentity who(Row row, String person, String name) throws SQLException {
        return new SupervisorIdentity(row.uuidOrNull(person), row.textOrNull("external_id"), row.textOrNull(name));
    }
}
