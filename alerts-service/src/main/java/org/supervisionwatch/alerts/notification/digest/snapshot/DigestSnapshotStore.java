package org.supervisionwatch.alerts.notification.digest.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.FullPicture;

/** Reads everything that a run's digests are made from. Every query is limited to one organisation. The caller's transaction must be one snapshot. */
@ApplicationScoped
public class DigestSnapshotStore {

    private final RosterStore roster;
    private final EpisodeSnapshotStore episodeSnapshots;

    DigestSnapshotStore(RosterStore roster, EpisodeSnapshotStore matters) {
        this.roster = roster;
        this.episodeSnapshots = matters;
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
                roster.organisation(organisationId),
                today,
                roster.teams(organisationId, today),
                roster.people(organisationId),
                roster.supervision(organisationId, today),
                episodes,
                episodeSnapshots.lastNotifications(episodes),
                fullPictures,
                refused);
    }
}
