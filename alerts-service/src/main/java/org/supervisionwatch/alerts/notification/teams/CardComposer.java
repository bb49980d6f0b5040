package org.supervisionwatch.alerts.notification.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.NotifiablePacks;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore;
import org.supervisionwatch.alerts.notification.link.MailLinks;
import org.supervisionwatch.alerts.notification.teams.CardFigures.CountedEpisode;
import org.supervisionwatch.alerts.notification.teams.CardFigures.FigureGroup;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Makes the cards of a run: one for each live team with a webhook in use, if something has changed. Its callers own the transaction. */
@ApplicationScoped
public class CardComposer {

    private static final String TEAMS = """
            select t.id, t.name, o.code,
                   (select c.episodes from team_card c where c.team_id = t.id and c.state <> 'refused'
                     order by c.queued_at desc, c.id desc limit 1) as told
              from team t join organisation o on o.id = t.organisation_id
              join team_webhook w on w.team_id = t.id and w.organisation_id = o.id and w.off_at is null
             where o.id = ? and t.mode = 'live'
            """;

    /** Nothing that is held for a reason. What rests on a draft that nobody has answered for is left out later: no lead hears of it. */
    private static final String COUNTED = """
            select e.id, e.team_id, e.pack, s.pack_version, coalesce(e.below_from, e.opened_on) as since_on,
                   case when e.kind = 'needs_cover' then 'to_cover' when e.unrecorded then 'not_recorded'
                        when e.strength = 'must' then 'below' else 'below_own' end as counts_as
              from episode e
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.organisation_id = ? and e.closed_at is null and e.held_because is null and e.team_id is not null
               and (e.kind = 'needs_cover' or e.kind = 'lapse' and e.level in ('below', 'escalated'))
            """;

    private static final String REPLACE = """
            update team_card set state = 'replaced', settled_at = now()
             where team_id = ? and state = 'queued' and (leased_until is null or leased_until < now())
            """;
    /** What a restored database forgot may have been sent: it counts as told. */
    private static final String ADD = """
            insert into team_card (team_id, organisation_id, run_id, episodes, body, state)
            select ?, ?, ?, ?::uuid[], ?::json, case when %s then 'replaced' else 'queued' end
            on conflict (team_id, run_id) do nothing
            """.formatted(RestoreStore.IS_LOST);

    private final Sql sql;
    private final MailLinks links;
    private final NotifiablePacks tellable;
    private final ObjectMapper json;

    CardComposer(Sql sql, MailLinks links, NotifiablePacks tellable, ObjectMapper json) {
        this.sql = sql;
        this.links = links;
        this.tellable = tellable;
        this.json = json;
    }

    /** @param told what the last card counted; null if there was none */
    private record CardTeam(
            UUID id,
            String name,
            String organisation,
            @Nullable List<UUID> told) {

        boolean isNews(CardFigures figures) {
            return told == null ? !figures.nothingOpen() : !told.equals(figures.episodes());
        }
    }

    private record InTeam(UUID team, CountedEpisode counted) {}

    /** @param today the day in the organisation's zone */
    public void make(UUID organisationId, UUID runId, LocalDate today) {
        List<CardTeam> teams = sql.list(TEAMS, CardComposer::readTeam, organisationId);
        if (teams.isEmpty()) {
            return;
        }
        NotifiablePacks.NotifiableVersions tellable = this.tellable.in(organisationId);
        Map<UUID, List<CountedEpisode>> counted =
                sql.list(COUNTED, row -> readCounted(row, tellable), organisationId).stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(
                                InTeam::team, Collectors.mapping(InTeam::counted, Collectors.toList())));
        for (CardTeam team : teams) {
            CardFigures figures = CardFigures.of(counted.getOrDefault(team.id(), List.of()), today);
            if (team.isNews(figures)) {
                sql.run(REPLACE, team.id());
                sql.run(ADD, team.id(), organisationId, runId, figures.episodes(), card(team, figures), runId);
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

    private static CardTeam readTeam(Row row) throws SQLException {
        return new CardTeam(
                row.uuid("id"),
                row.text("name"),
                row.text("code"),
                row.textOrNull("told") == null ? null : row.uuids("told"));
    }

    private static Optional<InTeam> readCounted(Row row, NotifiablePacks.NotifiableVersions tellable)
            throws SQLException {
        if (!tellable.includes(row.text("pack"), row.textOrNull("pack_version"))) {
            return Optional.empty();
        }
        return Optional.of(new InTeam(
                row.uuid("team_id"),
                new CountedEpisode(
                        row.uuid("id"),
                        FigureGroup.valueOf(row.text("counts_as").toUpperCase(Locale.ROOT)),
                        row.date("since_on"))));
    }
}
