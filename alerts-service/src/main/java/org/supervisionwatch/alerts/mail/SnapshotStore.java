package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.EpisodeRow;
import org.supervisionwatch.alerts.mail.Snapshot.Late;
import org.supervisionwatch.alerts.mail.Snapshot.Lead;
import org.supervisionwatch.alerts.mail.Snapshot.Mode;
import org.supervisionwatch.alerts.mail.Snapshot.Organisation;
import org.supervisionwatch.alerts.mail.Snapshot.Person;
import org.supervisionwatch.alerts.mail.Snapshot.Team;
import org.supervisionwatch.alerts.mail.Snapshot.Told;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads everything a run is made from. Every query names the organisation; the caller's transaction is one snapshot. */
@ApplicationScoped
public class SnapshotStore {

    private static final String ORGANISATION =
            "select id, name, clinical_lead_email, fallback_email from organisation where id = ?";
    private static final String TEAMS = "select id, name, mode from team where organisation_id = ? order by name, id";

    /** A lead all of whose posts have ended is no lead any more: her address is not used. */
    private static final String LEADS = """
            select l.team_id, l.person_id, l.deputy,
                   case when l.person_id is null then l.external_email
                        when exists (select from assignment_period a where a.person_id = p.id)
                         and not exists (select from assignment_period a
                                          where a.person_id = p.id and (a.to_on is null or a.to_on >= ?)) then null
                        else p.email end as email
              from team_lead l join team t on t.id = l.team_id
              left join person p on p.id = l.person_id and p.organisation_id = t.organisation_id
             where t.organisation_id = ? and l.from_on <= ? and (l.to_on is null or l.to_on >= ?)
             order by l.team_id, l.ordinal
            """;

    private static final String PEOPLE = """
            select p.id, p.name, w.team_ids, w.reason,
                   exists (select from standing s where s.person_id = p.id and s.state = 'UNKNOWN') as unknown
              from person_watch w join person p on p.id = w.person_id
             where p.organisation_id = ?
            """;

    /**
     * Open ones, and closed ones of whose lateness somebody knows who has not heard of the recovery. Who has left, and who is not asked any more, is not named again,
     * and after a season nobody waits for the news any more: without that limit the list would only grow.
     */
    private static final String EPISODES = """
            select e.*, k.by_name as acknowledged_by, k.reason as acknowledged_reason, k.until_on as acknowledged_until,
                   coalesce(s.team_id, e.team_id) as team_today, p.name, p.email, p.pattern_assumed,
                   s.pack_version, s.standing,
                   coalesce(s.state in ('OVERDUE', 'BELOW_GUIDELINE'), false) as still_late, s.due_on, s.anchor_on as last_on, s.next_booked_on,
                   coalesce(s.flags, '{}') as flags
              from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
              left join episode_acknowledgement k on k.episode_id = e.id
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.organisation_id = ? and e.kind = 'lapse'
               and (e.closed_at is null and e.level in ('below', 'escalated')
                    or (e.cause not in ('left', 'rule_changed', 'not_applicable') and e.closed_on >= ?::date - 90 and exists (select from mail_entry b
                                where b.episode_id = e.id and b.step = 'below' and not b.void
                                  and not exists (select from mail_entry r
                                                   where r.episode_id = e.id and r.recipient = b.recipient
                                                     and r.step = 'recovered' and r.ordinal = b.ordinal and not r.void))))
            """;

    private static final String TOLD = """
            select distinct on (recipient, episode_id) recipient, episode_id, step, ordinal
              from mail_entry where episode_id = any (?::uuid[]) and not void
             order by recipient, episode_id, ordinal desc, (step = 'recovered') desc
            """;

    private final Sql sql;
    private final Explanations explanations;
    private final RefusedAddresses refused;

    SnapshotStore(Sql sql, Explanations explanations, RefusedAddresses refused) {
        this.sql = sql;
        this.explanations = explanations;
        this.refused = refused;
    }

    /** @param today the day in the organisation's zone */
    public Snapshot of(UUID organisationId, LocalDate today) {
        Set<String> noUse = refused.all();
        Map<UUID, List<LeadOfTeam>> leads =
                sql.list(LEADS, row -> readLead(row, noUse), today, organisationId, today, today).stream()
                        .collect(Collectors.groupingBy(LeadOfTeam::teamId));
        List<Late> episodes = sql.list(EPISODES, row -> readLate(row, today), organisationId, today);
        return new Snapshot(
                sql.one(ORGANISATION, row -> readOrganisation(row, noUse), organisationId)
                        .orElseThrow(),
                today,
                sql.list(TEAMS, row -> readTeam(row, leads), organisationId),
                sql.list(PEOPLE, SnapshotStore::readPerson, organisationId).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity())),
                episodes,
                told(episodes));
    }

    private List<Told> told(List<Late> episodes) {
        List<UUID> ids = episodes.stream().map(late -> late.episode().id()).toList();
        return sql.list(TOLD, SnapshotStore::readTold, ids);
    }

    private record LeadOfTeam(UUID teamId, Lead lead) {}

    private static LeadOfTeam readLead(Row row, Set<String> noUse) throws SQLException {
        return new LeadOfTeam(
                row.uuid("team_id"),
                new Lead(row.uuidOrNull("person_id"), usable(row.textOrNull("email"), noUse), row.flag("deputy")));
    }

    private static Organisation readOrganisation(Row row, Set<String> noUse) throws SQLException {
        return new Organisation(
                row.uuid("id"),
                row.text("name"),
                usable(row.textOrNull("clinical_lead_email"), noUse),
                usable(row.textOrNull("fallback_email"), noUse));
    }

    /** An address that the mail server refuses for good is as good as none. */
    private static @Nullable String usable(@Nullable String email, Set<String> noUse) {
        return email == null || noUse.contains(new Addressee(email, null).email()) ? null : email;
    }

    private static Team readTeam(Row row, Map<UUID, List<LeadOfTeam>> leads) throws SQLException {
        UUID id = row.uuid("id");
        return new Team(
                id,
                row.text("name"),
                Mode.valueOf(row.text("mode").toUpperCase(Locale.ROOT)),
                leads.getOrDefault(id, List.of()).stream().map(LeadOfTeam::lead).toList());
    }

    private static Person readPerson(Row row) throws SQLException {
        return new Person(
                row.uuid("id"), row.text("name"), row.uuids("team_ids"), row.textOrNull("reason"), row.flag("unknown"));
    }

    private Late readLate(Row row, LocalDate today) throws SQLException {
        String version = row.textOrNull("pack_version");
        Explanations.Facts facts = new Explanations.Facts(
                row.uuid("organisation_id"),
                row.text("pack"),
                version == null ? "" : version,
                row.text("requirement"),
                row.dateOrNull("last_on"),
                row.dateOrNull("due_on"),
                row.texts("flags"),
                row.flag("pattern_assumed"),
                row.textOrNull("standing"));
        return new Late(
                EpisodeRow.read(row),
                row.uuidOrNull("team_today"),
                row.text("name"),
                row.textOrNull("email"),
                row.flag("still_late"),
                explanations.of(facts, today));
    }

    private static Told readTold(Row row) throws SQLException {
        Telling.Step step = Telling.Step.valueOf(row.text("step").toUpperCase(Locale.ROOT));
        return new Told(row.text("recipient"), row.uuid("episode_id"), new Telling.News(step, row.number("ordinal")));
    }
}
