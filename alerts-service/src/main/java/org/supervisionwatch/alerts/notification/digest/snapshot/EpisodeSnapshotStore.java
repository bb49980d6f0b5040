package org.supervisionwatch.alerts.notification.digest.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EscalationStepStore;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.DraftAcknowledgementStore;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodePerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.NotifiedBefore;
import org.supervisionwatch.alerts.notification.digest.decision.DraftAnswers;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.digest.wording.StandingExplanations;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the episodes of an organisation and their last notifications. The caller's transaction must be one snapshot. */
@ApplicationScoped
class EpisodeSnapshotStore {

    /**
     * The open ones, and the closed ones whose end some notified recipient has not been told yet. People who have left are not named again.
     * The limit of 90 days keeps the list from growing for ever.
     */
    private static final String EPISODES = "select " + EpisodeStore.COLUMNS + """
                   , coalesce(s.team_id, e.team_id) as team_today, p.id as who_id, p.name as who_name, p.email as who_email,
                   p.employee_number as who_employee_number, s.pack_version, s.state,
                   e.organisation_id as facts_organisation_id, e.pack as facts_pack, coalesce(s.pack_version, '') as facts_pack_version,
                   e.requirement as facts_requirement, s.anchor_on as facts_last_session, s.due_on as facts_due,
                   s.next_booked_on as facts_next_booked, coalesce(s.flags, '{}') as facts_flags,
                   p.pattern_assumed as facts_pattern_assumed, s.standing as facts_standing
              from
            """ + EpisodeStore.FROM + """
              join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.organisation_id = :organisation
               and (e.closed_at is null
                    or (e.cause not in ('left', 'arranged', 'next_window', 'ended_short') and e.closed_on >= :today::date - 90
                        and exists (select from mail_entry b
                                     where b.episode_id = e.id and b.step <> 'recovered' and not b.void
                                       and not exists (select from mail_entry r
                                                        where r.episode_id = e.id and r.recipient = b.recipient
                                                          and r.ordinal > b.ordinal and not r.void))))
             order by e.id
            """;

    private static final String LAST_NOTIFICATIONS = """
            select recipient, episode_id, step, ordinal, rung, told_on, first_mail, accepted
              from (select n.recipient, n.episode_id, n.step, n.ordinal, n.rung, m.told_on, m.state = 'accepted' as accepted,
                           first_value(m.message_id) over (partition by n.recipient, n.episode_id order by n.ordinal) as first_mail,
                           row_number() over (partition by n.recipient, n.episode_id order by n.ordinal desc) as latest
                      from mail_entry n join mail m on m.id = n.mail_id
                     where n.episode_id = any (:episodes) and not n.void) entries
             where latest = 1
            """;

    private final Sql sql;
    private final EscalationStepStore steps;
    private final StandingExplanations explanations;
    private final DraftAcknowledgementStore drafts;
    private final CatalogueCache packs;
    private final BackgroundReader backgrounds;

    EpisodeSnapshotStore(
            Sql sql,
            EscalationStepStore steps,
            StandingExplanations explanations,
            DraftAcknowledgementStore drafts,
            CatalogueCache packs,
            BackgroundReader backgrounds) {
        this.sql = sql;
        this.steps = steps;
        this.explanations = explanations;
        this.drafts = drafts;
        this.packs = packs;
        this.backgrounds = backgrounds;
    }

    /** An episode as read, before its steps and details are added. */
    private record FoundEpisode(
            Episode episode,
            @Column("team_today") @Nullable UUID teamId,
            @Column("who_") EpisodePerson who,
            @Nullable String packVersion,
            @Nullable StandingState state,
            @Column("facts_") StandingExplanations.ExplanationFacts facts) {

        boolean late() {
            return state == StandingState.OVERDUE || state == StandingState.BELOW_GUIDELINE;
        }
    }

    List<EpisodeSnapshot> episodes(UUID organisation, LocalDate today) {
        List<FoundEpisode> found = found(organisation, today);
        Map<UUID, List<EscalationStep>> stepsByEpisode =
                steps.of(found.stream().map(each -> each.episode().id()).toList());
        DraftAnswers answers = new DraftAnswers(packs.current(), organisation, drafts.days(organisation));
        BackgroundReader.Backgrounds behind = backgrounds.of(
                organisation, found.stream().map(FoundEpisode::episode).toList(), today);
        return found.stream()
                .map(each -> {
                    StandingDetails details = explanations.of(each.facts(), today);
                    return new EpisodeSnapshot(
                            each.episode(),
                            stepsByEpisode.getOrDefault(each.episode().id(), List.of()),
                            each.teamId(),
                            each.who(),
                            each.late(),
                            each.state() != StandingState.UNKNOWN,
                            answers.of(each.episode(), each.packVersion()),
                            behind.of(each.who().id(), details),
                            details);
                })
                .toList();
    }

    private List<FoundEpisode> found(UUID organisation, LocalDate today) {
        return sql.of(EPISODES)
                .with("organisation", organisation)
                .with("today", today)
                .list(FoundEpisode.class);
    }

    List<NotifiedBefore> lastNotifications(Collection<EpisodeSnapshot> episodes) {
        List<UUID> ids =
                episodes.stream().map(current -> current.episode().id()).toList();
        return sql.of(LAST_NOTIFICATIONS).with("episodes", ids).list(NotifiedBefore.class);
    }
}
