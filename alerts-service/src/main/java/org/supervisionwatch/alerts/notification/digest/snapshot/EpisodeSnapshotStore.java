package org.supervisionwatch.alerts.notification.digest.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.store.EpisodeRow;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EscalationStepStore;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.DraftAcknowledgementStore;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.BookedSeries;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodePerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.NotifiedBefore;
import org.supervisionwatch.alerts.notification.digest.decision.DraftAnswers;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.digest.wording.StandingExplanations;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the episodes of an organisation and their last notifications. The caller's transaction must be one snapshot. */
@ApplicationScoped
class EpisodeSnapshotStore {

    /**
     * The open ones, and the closed ones whose recovery some notified recipient has not been told yet. People who have left, or whom the
     * rule no longer concerns, are not named again. The limit of 90 days keeps the list from growing for ever.
     */
    private static final String EPISODES = "select " + EpisodeStore.COLUMNS + """
                   , coalesce(s.team_id, e.team_id) as team_today, p.name, p.email, p.employee_number, p.pattern_assumed,
                   s.pack_version, s.standing, s.state, s.due_on as due_today, s.anchor_on as last_on, s.next_booked_on,
                   coalesce(s.flags, '{}') as flags
              from
            """ + EpisodeStore.FROM + """
              join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.organisation_id = ?
               and (e.closed_at is null
                    or (e.cause not in ('left', 'rule_changed', 'not_applicable', 'arranged') and e.closed_on >= ?::date - 90
                        and exists (select from mail_entry b
                                     where b.episode_id = e.id and b.step <> 'recovered' and not b.void
                                       and not exists (select from mail_entry r
                                                        where r.episode_id = e.id and r.recipient = b.recipient
                                                          and r.ordinal > b.ordinal and not r.void))))
             order by e.id
            """;

    private static final String LAST_NOTIFICATIONS = """
            select recipient, episode_id, step, ordinal, rung, told_on, first_id
              from (select n.recipient, n.episode_id, n.step, n.ordinal, n.rung, m.told_on,
                           first_value(m.message_id) over (partition by n.recipient, n.episode_id order by n.ordinal) as first_id,
                           row_number() over (partition by n.recipient, n.episode_id order by n.ordinal desc) as latest
                      from mail_entry n join mail m on m.id = n.mail_id
                     where n.episode_id = any (?::uuid[]) and not n.void) entries
             where latest = 1
            """;

    /** Cancelled sessions that were booked in a series. */
    private static final String CANCELLED = """
            select a.person_id, s.series_id, s.segment_types, s.happens_on, coalesce(p.name, s.supervisor_name) as supervisor
              from session s join attendance a on a.session_id = s.id
              left join person p on p.id = s.supervisor_person_id and p.organisation_id = s.organisation_id
             where s.organisation_id = ? and s.status = 'cancelled' and s.series_id is not null
               and s.happens_on between ?::date - 60 and ?::date + 14 and a.person_id = any (?::uuid[])
            """;

    private final Sql sql;
    private final EscalationStepStore steps;
    private final StandingExplanations explanations;
    private final DraftAcknowledgementStore drafts;
    private final CatalogueCache packs;

    EpisodeSnapshotStore(
            Sql sql,
            EscalationStepStore steps,
            StandingExplanations explanations,
            DraftAcknowledgementStore drafts,
            CatalogueCache packs) {
        this.sql = sql;
        this.steps = steps;
        this.explanations = explanations;
        this.drafts = drafts;
        this.packs = packs;
    }

    private record BookingCancellation(UUID personId, List<String> types, LocalDate on, BookedSeries series) {}

    /** An episode as read, before its steps and details are added. */
    private record FoundEpisode(
            Episode episode,
            @Nullable UUID teamId,
            EpisodePerson who,
            @Nullable String packVersion,
            @Nullable StandingState state,
            StandingExplanations.ExplanationFacts facts) {}

    List<EpisodeSnapshot> episodes(UUID organisation, LocalDate today) {
        List<FoundEpisode> found = sql.list(EPISODES, EpisodeSnapshotStore::read, organisation, today);
        Map<UUID, List<EscalationStep>> stepsByEpisode =
                steps.of(found.stream().map(each -> each.episode().id()).toList());
        DraftAnswers answers = new DraftAnswers(packs.current(), organisation, drafts.days(organisation));
        Map<UUID, List<BookingCancellation>> cancelled = cancelled(
                organisation,
                today,
                found.stream().map(each -> each.who().id()).distinct().toList());
        return found.stream()
                .map(each -> {
                    StandingDetails details = explanations.of(each.facts(), today);
                    return new EpisodeSnapshot(
                            each.episode(),
                            stepsByEpisode.getOrDefault(each.episode().id(), List.of()),
                            each.teamId(),
                            each.who(),
                            each.state() == StandingState.OVERDUE || each.state() == StandingState.BELOW_GUIDELINE,
                            each.state() != StandingState.UNKNOWN,
                            answers.of(each.episode(), each.packVersion()),
                            latest(cancelled.getOrDefault(each.who().id(), List.of()), details),
                            details);
                })
                .toList();
    }

    private static @Nullable BookedSeries latest(
            Collection<BookingCancellation> cancellations, StandingDetails details) {
        return cancellations.stream()
                .filter(each ->
                        details.types().isEmpty() || each.types().stream().anyMatch(details.types()::contains))
                .filter(each -> details.lastSession() == null || each.on().isAfter(details.lastSession()))
                .max(Comparator.comparing(BookingCancellation::on))
                .map(BookingCancellation::series)
                .orElse(null);
    }

    private Map<UUID, List<BookingCancellation>> cancelled(UUID organisation, LocalDate today, List<UUID> people) {
        return sql
                .list(
                        CANCELLED,
                        row -> new BookingCancellation(
                                row.uuid("person_id"),
                                row.texts("segment_types"),
                                row.date("happens_on"),
                                new BookedSeries(row.uuid("series_id"), row.textOrNull("supervisor"))),
                        organisation,
                        today,
                        today,
                        people)
                .stream()
                .collect(Collectors.groupingBy(BookingCancellation::personId));
    }

    List<NotifiedBefore> lastNotifications(Collection<EpisodeSnapshot> episodes) {
        List<UUID> ids =
                episodes.stream().map(current -> current.episode().id()).toList();
        return sql.list(LAST_NOTIFICATIONS, EpisodeSnapshotStore::readNotification, ids);
    }

    private static FoundEpisode read(Row row) throws SQLException {
        String version = row.textOrNull("pack_version");
        String state = row.textOrNull("state");
        StandingExplanations.ExplanationFacts facts = new StandingExplanations.ExplanationFacts(
                row.uuid("organisation_id"),
                row.text("pack"),
                version == null ? "" : version,
                row.text("requirement"),
                row.dateOrNull("last_on"),
                row.dateOrNull("due_today"),
                row.dateOrNull("next_booked_on"),
                row.texts("flags").stream()
                        .map(flag -> StandingFlag.valueOf(flag.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.flag("pattern_assumed"),
                row.textOrNull("standing"));
        return new FoundEpisode(
                EpisodeRow.read(row),
                row.uuidOrNull("team_today"),
                new EpisodePerson(
                        row.uuid("person_id"), row.text("name"), row.text("employee_number"), row.textOrNull("email")),
                version,
                state == null ? null : StandingState.valueOf(state),
                facts);
    }

    private static NotifiedBefore readNotification(Row row) throws SQLException {
        return new NotifiedBefore(
                row.text("recipient"),
                row.uuid("episode_id"),
                new NotificationPolicy.LastNotification(
                        NotificationPolicy.NotificationStep.of(row.text("step")),
                        row.number("ordinal"),
                        row.number("rung"),
                        row.date("told_on")),
                row.text("first_id"));
    }
}
