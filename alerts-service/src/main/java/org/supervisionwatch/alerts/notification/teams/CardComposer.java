package org.supervisionwatch.alerts.notification.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.NotifiablePacks;
import org.supervisionwatch.alerts.notification.link.MailLinks;
import org.supervisionwatch.alerts.notification.teams.CardFigures.CountedEpisode;
import org.supervisionwatch.alerts.notification.teams.CardQueue.NewCard;
import org.supervisionwatch.chassis.sql.Sql;

/** Queues the cards of a run: one for each live team with a webhook in use, if its counts have changed. Its callers own the transaction. */
@ApplicationScoped
public class CardComposer {

    private static final String TEAMS = """
            select t.id, t.name, o.code as organisation,
                   (select c.episodes from team_card c where c.team_id = t.id and c.state <> 'refused'
                     order by c.queued_at desc, c.id desc limit 1) as last_counted
              from team t join organisation o on o.id = t.organisation_id
              join team_webhook w on w.team_id = t.id and w.organisation_id = o.id and w.off_at is null
             where o.id = :organisation and t.mode = 'live'
            """;

    /** Without episodes on hold. Those under an unacknowledged draft are left out later, as leads are not notified of them. */
    private static final String COUNTED = """
            select e.id as episode, e.team_id, e.pack, s.pack_version, coalesce(e.below_from, e.opened_on) as since,
                   case when e.kind = 'needs_cover' then 'to_cover' when e.unrecorded then 'not_recorded'
                        when e.strength = 'must' then 'below' else 'below_own' end as "group"
              from episode e
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.organisation_id = :organisation and e.closed_at is null and e.held_because is null and e.team_id is not null
               and (e.kind = 'needs_cover' or e.kind = 'lapse' and e.level in ('below', 'escalated'))
            """;

    private final Sql sql;
    private final CardQueue queue;
    private final MailLinks links;
    private final NotifiablePacks notifiable;
    private final ObjectMapper json;

    CardComposer(Sql sql, CardQueue queue, MailLinks links, NotifiablePacks notifiable, ObjectMapper json) {
        this.sql = sql;
        this.queue = queue;
        this.links = links;
        this.notifiable = notifiable;
        this.json = json;
    }

    /** @param lastCounted the episodes in the last card; null if there was none */
    private record CardTeam(
            UUID id,
            String name,
            String organisation,
            @Nullable List<UUID> lastCounted) {

        boolean isNews(CardFigures figures) {
            return lastCounted == null ? !figures.nothingOpen() : !lastCounted.equals(figures.episodes());
        }
    }

    private record CountedInTeam(
            UUID teamId, String pack, @Nullable String packVersion, CountedEpisode counted) {}

    /** @param today the day in the organisation's zone */
    public void make(UUID organisationId, UUID runId, LocalDate today) {
        List<CardTeam> teams =
                sql.of(TEAMS).with("organisation", organisationId).list(CardTeam.class);
        if (teams.isEmpty()) {
            return;
        }
        NotifiablePacks.NotifiableVersions versions = notifiable.in(organisationId);
        Map<UUID, List<CountedEpisode>> counted =
                sql.of(COUNTED).with("organisation", organisationId).list(CountedInTeam.class).stream()
                        .filter(each -> versions.includes(each.pack(), each.packVersion()))
                        .collect(Collectors.groupingBy(
                                CountedInTeam::teamId,
                                Collectors.mapping(CountedInTeam::counted, Collectors.toList())));
        for (CardTeam team : teams) {
            CardFigures figures = CardFigures.of(counted.getOrDefault(team.id(), List.of()), today);
            if (team.isNews(figures)) {
                queue.add(new NewCard(team.id(), organisationId, runId, figures.episodes(), card(team, figures)));
            }
        }
    }

    private String card(CardTeam team, CardFigures figures) {
        try {
            return json.writeValueAsString(AdaptiveCard.of(team.name(), figures, links.status(team.organisation())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
