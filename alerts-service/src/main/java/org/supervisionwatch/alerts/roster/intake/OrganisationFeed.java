package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.intake.StateFeed;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Stores the organisations and teams of organisations.v1. */
@Singleton
public class OrganisationFeed extends StateFeed<OrganisationEvent> {

    private final OrganisationRows rows;
    private final WakeUpStore wakeUps;
    private final FeedOrder order;
    private final Event<TeamWentLive> teamWentLive;
    private final Clock clock;

    OrganisationFeed(
            OrganisationRows rows,
            WakeUpStore wakeUps,
            FeedOrder order,
            Event<TeamWentLive> teamWentLive,
            Clock clock) {
        super("organisations.v1", "organisation", 2, OrganisationEvent.class);
        this.rows = rows;
        this.wakeUps = wakeUps;
        this.order = order;
        this.teamWentLive = teamWentLive;
        this.clock = clock;
    }

    @Override
    public void apply(List<VersionedEvent<OrganisationEvent>> events) {
        List<UUID> keys = VersionedEvent.keys(events);
        order.await(keys, List.of());
        OrganisationRows.Snapshot before = rows.snapshot(keys);
        rows.replace(keys, VersionedEvent.states(events));
        OrganisationRows.Snapshot after = rows.snapshot(keys);
        announceLiveTeams(before, after);
        wakeUps.wake(concerned(before, after));
    }

    @Override
    public void onParkedChange(List<UUID> keys) {
        wakeUps.wake(rows.peopleOf(keys));
    }

    private void announceLiveTeams(OrganisationRows.Snapshot before, OrganisationRows.Snapshot after) {
        Instant now = clock.instant();
        for (OrganisationRows.TeamState team : after.teams()) {
            if (team.live() && before.teams().stream().noneMatch(old -> old.live() && team.succeeds(old))) {
                teamWentLive.fire(new TeamWentLive(team.organisationId(), team.id(), now));
            }
        }
    }

    /** Everybody of an organisation whose days are counted differently now, and everybody of a team that has changed. */
    private Set<UUID> concerned(OrganisationRows.Snapshot before, OrganisationRows.Snapshot after) {
        Set<UUID> concerned = new HashSet<>(rows.peopleOf(differing(before.organisations(), after.organisations())));
        concerned.addAll(rows.peopleIn(differing(before.teams(), after.teams())));
        return concerned;
    }

    private static <S extends OrganisationRows.IdentifiedRow> Set<UUID> differing(Set<S> before, Set<S> after) {
        Set<UUID> ids = new HashSet<>();
        before.stream().filter(state -> !after.contains(state)).forEach(state -> ids.add(state.id()));
        after.stream().filter(state -> !before.contains(state)).forEach(state -> ids.add(state.id()));
        return ids;
    }
}
