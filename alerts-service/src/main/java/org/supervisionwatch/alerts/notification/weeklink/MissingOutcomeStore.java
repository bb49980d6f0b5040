package org.supervisionwatch.alerts.notification.weeklink;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.NotifiablePacks;
import org.supervisionwatch.alerts.notification.weeklink.MissingOutcome.BookedAttendee;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlStatement;

/**
 * Reads the outcomes that supervisors of live teams have not recorded, and their addresses, for one organisation. Its callers own the
 * transaction, which must be repeatable read.
 */
@ApplicationScoped
public class MissingOutcomeStore {

    private static final String ORGANISATION =
            "select id, code, name, names_in_mail = 'initials' as initials from organisation where id = :organisation";
    /** A session that begins after {@link LastDay#AT}, when the link is sent, is not missing yet. */
    private static final String SESSIONS = """
            select s.happens_on, s.segment_types, s.supervisor_person_id, s.supervisor_external_id, s.supervisor_name,
                   array_agg(p.id order by p.name, p.id) as people, array_agg(p.name order by p.name, p.id) as names
              from session s join attendance a on a.session_id = s.id
              join person p on p.id = a.person_id and p.organisation_id = s.organisation_id
             where s.organisation_id = :organisation and s.status = 'booked' and s.happens_on between :from and :today
               and (s.happens_on < :today::date or coalesce(s.starts_at, '00:00') < time '13:00')
               and (s.supervisor_person_id is not null or s.supervisor_name is not null)
               and exists (select from attendance b join assignment_period c on c.person_id = b.person_id
                             join team t on t.id = c.team_id and t.mode = 'live' and t.organisation_id = s.organisation_id
                            where b.session_id = s.id and c.from_on <= :today::date and (c.to_on is null or c.to_on >= :today::date))
             group by s.id order by s.happens_on, s.id
            """;

    private static final String LAPSES = """
            select e.pack, e.requirement, s.pack_version, coalesce(e.due_on, e.opened_on) as due_on, p.id as person_id, p.name,
                   v.type, v.supervisor_person_id, v.external_id as supervisor_external_id, v.external_name as supervisor_name
              from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
              join team t on t.id = e.team_id and t.mode = 'live'
              join person_supervisor v on v.person_id = e.person_id and v.from_on <= :today::date and (v.to_on is null or v.to_on >= :today::date)
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.organisation_id = :organisation and e.kind = 'lapse' and e.closed_at is null
               and (e.held_because = 'awaiting_record' or e.unrecorded)
             order by due_on, p.name, v.type
            """;

    /** The people in post today, and the external supervisors of today. */
    private static final String ADDRESSES = """
            select p.id as person_id, null as external_id, null as name, p.email
              from person p
             where p.organisation_id = :organisation and p.email is not null
               and exists (select from assignment_period a where a.person_id = p.id and a.from_on <= :today::date
                                                             and (a.to_on is null or a.to_on >= :today::date))
            union all
            select distinct null::uuid, v.external_id, v.external_name, v.external_email
              from person_supervisor v join person p on p.id = v.person_id
             where p.organisation_id = :organisation and v.external_email is not null and v.from_on <= :today::date
               and (v.to_on is null or v.to_on >= :today::date)
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
        List<MissingOutcome> missing = new ArrayList<>();
        read(SESSIONS, organisation, today).with("from", span.from()).list(FoundSession.class).stream()
                .map(FoundSession::outcome)
                .forEach(missing::add);
        NotifiablePacks.NotifiableVersions versions = notifiable.in(organisation);
        read(LAPSES, organisation, today).list(FoundLapse.class).stream()
                .flatMap(lapse -> outcome(lapse, versions, today).stream())
                .forEach(missing::add);
        return new MissingSnapshot(
                sql.of(ORGANISATION).with("organisation", organisation).only(LinkOrganisation.class),
                today,
                missing,
                addresses(organisation, today));
    }

    private SqlStatement read(String query, UUID organisation, LocalDate today) {
        return sql.of(query).with("organisation", organisation).with("today", today);
    }

    private Map<String, String> addresses(UUID organisation, LocalDate today) {
        record SupervisorAddress(SupervisorIdentity who, String email) {}
        return read(ADDRESSES, organisation, today).list(SupervisorAddress.class).stream()
                .collect(Collectors.toMap(each -> each.who().key(), SupervisorAddress::email, (first, _) -> first));
    }

    /** A booked session. @param people those in it, in the order of their {@code names} */
    private record FoundSession(
            @Column("supervisor_") SupervisorIdentity who,
            LocalDate happensOn,
            Set<String> segmentTypes,
            List<UUID> people,
            List<String> names) {

        MissingOutcome outcome() {
            List<BookedAttendee> attendees = IntStream.range(0, people.size())
                    .mapToObj(i -> new BookedAttendee(people.get(i), names.get(i)))
                    .toList();
            return new MissingOutcome.UnrecordedSession(who, happensOn, segmentTypes, attendees);
        }
    }

    /** An open lapse, once for each supervisor. @param type in which they supervise */
    private record FoundLapse(
            @Column("supervisor_") SupervisorIdentity who,
            String type,
            LocalDate dueOn,
            BookedAttendee supervisee,
            String pack,
            @Nullable String packVersion,
            String requirement) {}

    private static Optional<MissingOutcome> outcome(
            FoundLapse lapse, NotifiablePacks.NotifiableVersions notifiable, LocalDate today) {
        Set<String> types = Optional.ofNullable(lapse.packVersion())
                .flatMap(known -> notifiable.catalogue().byVersion(notifiable.organisationId(), lapse.pack(), known))
                .or(() -> notifiable.catalogue().byId(lapse.pack(), today))
                .flatMap(known -> known.requirement(lapse.requirement()))
                .map(known -> known.counts().types())
                .orElse(Set.of());
        boolean supervises = types.isEmpty() || types.contains(lapse.type());
        return supervises && notifiable.includes(lapse.pack(), lapse.packVersion())
                ? Optional.of(new MissingOutcome.UnrecordedLapse(lapse.who(), lapse.dueOn(), types, lapse.supervisee()))
                : Optional.empty();
    }
}
