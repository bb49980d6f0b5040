package org.supervisionwatch.alerts.notification.digest.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestOrganisation;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestPerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.FullPicture;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.SupervisionBond;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore.TeamTimetable;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads everything that a run's digests are made from. Every query is limited to one organisation. The caller's transaction must be one snapshot. */
@ApplicationScoped
public class DigestSnapshotStore {

    private static final String ORGANISATION = """
            select id, code, name, clinical_lead_email as clinical_lead, service_manager_email as service_manager,
                   fallback_email as fallback, names_in_mail = 'initials' as initials
              from organisation where id = :organisation
            """;
    private static final String TEAMS = """
            select t.id, t.name, t.mode,
                   (select max((r.planned_at at time zone o.zone)::date) from run r
                     where r.organisation_id = o.id and r.kind = 'going_live' and r.team_id = t.id) as live_on
              from team t join organisation o on o.id = t.organisation_id where o.id = :organisation order by t.name, t.id
            """;

    /** A person whose posts have all ended has left: their address is not used. */
    private static final String LEFT = """
             (exists (select from assignment_period a where a.person_id = p.id)
              and not exists (select from assignment_period a
                               where a.person_id = p.id and (a.to_on is null or a.to_on >= :today)))
            """;

    private static final String LEADS = """
            select l.team_id, l.person_id, l.deputy,
                   case when %s then null when l.person_id is null then l.external_email else p.email end as email,
                   exists (select from absence b where b.person_id = p.id and b.from_on <= :today
                                                   and (b.to_on is null or b.to_on >= :today)) as away
              from team_lead l join team t on t.id = l.team_id
              left join person p on p.id = l.person_id and p.organisation_id = t.organisation_id
             where t.organisation_id = :organisation and l.from_on <= :today and (l.to_on is null or l.to_on >= :today)
             order by l.team_id, l.ordinal
            """.formatted(LEFT);
    private static final String PEOPLE = """
            select p.id, p.name, w.team_ids, w.reason as not_watched,
                   exists (select from standing s where s.person_id = p.id and s.state = 'UNKNOWN') as unknown,
                   exists (select from standing s where s.person_id = p.id and 'ENDED_SHORT' = any (s.flags)) as ended_short
              from person_watch w join person p on p.id = w.person_id
             where p.organisation_id = :organisation
            """;
    /** Without supervisors who are not known yet. */
    private static final String BONDS = """
            select supervisee, type, key, person_id, name, case when gone then null else email end as email, gone as "left"
              from (select s.person_id as supervisee, s.type, s.supervisor_person_id as person_id, s.ordinal, %s as gone,
                           coalesce(s.supervisor_person_id::text, s.external_id, s.external_name) as key,
                           case when s.supervisor_person_id is null then s.external_name else p.name end as name,
                           case when s.supervisor_person_id is null then s.external_email else p.email end as email
                      from person_supervisor s join person w on w.id = s.person_id
                      left join person p on p.id = s.supervisor_person_id and p.organisation_id = w.organisation_id
                     where w.organisation_id = :organisation and s.from_on <= :today and (s.to_on is null or s.to_on >= :today)
                       and exists (select from person_watch x where x.person_id = w.id)) bonds
             where key is not null and name is not null
             order by supervisee, ordinal
            """.formatted(LEFT);

    private static final String ABSENCES = """
            select b.person_id::text as key, b.from_on as "from", b.to_on as "to"
              from absence b join person p on p.id = b.person_id
             where p.organisation_id = :organisation and (b.to_on is null or b.to_on >= :today)
               and exists (select from person_supervisor s where s.supervisor_person_id = b.person_id)
            """;

    private final Sql sql;
    private final ScheduleStore schedules;
    private final EpisodeSnapshotStore episodeSnapshots;

    DigestSnapshotStore(Sql sql, ScheduleStore schedules, EpisodeSnapshotStore episodeSnapshots) {
        this.sql = sql;
        this.schedules = schedules;
        this.episodeSnapshots = episodeSnapshots;
    }

    /**
     * @param today the day in the organisation's zone
     * @param fullPictures when each recipient last had the full picture of a team
     * @param refused addresses that the mail server refuses permanently
     */
    public DigestSnapshot of(
            UUID organisationId, LocalDate today, List<FullPicture> fullPictures, Set<String> refused) {
        List<EpisodeSnapshot> episodes = episodeSnapshots.episodes(organisationId, today);
        return new DigestSnapshot(
                sql.of(ORGANISATION).with("organisation", organisationId).only(DigestOrganisation.class),
                today,
                teams(organisationId, today),
                sql.of(PEOPLE).with("organisation", organisationId).map(UUID.class, DigestPerson.class),
                supervision(organisationId, today),
                episodes,
                episodeSnapshots.lastNotifications(episodes),
                fullPictures,
                refused);
    }

    private List<DigestTeam> teams(UUID organisation, LocalDate today) {
        record FoundTeam(
                UUID id,
                String name,
                MailingMode mode,
                @Nullable LocalDate liveOn) {}
        Map<UUID, List<DigestLead>> leads = sql.of(LEADS)
                .with("organisation", organisation)
                .with("today", today)
                .grouped(UUID.class, DigestLead.class);
        Map<UUID, TeamTimetable> timetables = schedules.ofTeams(organisation);
        return sql.of(TEAMS).with("organisation", organisation).list(FoundTeam.class).stream()
                .map(team -> new DigestTeam(
                        team.id(),
                        team.name(),
                        team.mode(),
                        leads.getOrDefault(team.id(), List.of()),
                        Objects.requireNonNull(timetables.get(team.id()), "a team has no timetable")
                                .timetable(),
                        team.liveOn()))
                .toList();
    }

    private SupervisionRoster supervision(UUID organisation, LocalDate today) {
        Map<String, List<Period>> absences = sql.of(ABSENCES)
                .with("organisation", organisation)
                .with("today", today)
                .grouped(String.class, Period.class);
        List<SupervisionBond> bonds = sql.of(BONDS)
                .with("organisation", organisation)
                .with("today", today)
                .list(SupervisionBond.class);
        return SupervisionRoster.of(bonds, absences);
    }
}
