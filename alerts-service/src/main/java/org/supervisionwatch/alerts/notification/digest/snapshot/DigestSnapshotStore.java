package org.supervisionwatch.alerts.notification.digest.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.FullPicture;

/** Reads everything a run is made from. Every query names the organisation; the caller's transaction is one snapshot. */
@ApplicationScoped
public class DigestSnapshotStore {

    private final RosterStore roster;
    private final EpisodeSnapshotStore matters;

    DigestSnapshotStore(RosterStore roster, EpisodeSnapshotStore matters) {
        this.roster = roster;
        this.matters = matters;
    }

    /**
     * @param today the day in the organisation's zone
     * @param pictured who had the picture of a team when
     * @param refused addresses that the mail server refuses for good
     */
    public DigestSnapshot of(UUID organisationId, LocalDate today, List<FullPicture> pictured, Set<String> refused) {
        List<EpisodeSnapshot> all = matters.matters(organisationId, today);
        return new DigestSnapshot(
                roster.organisation(organisationId),
                today,
                roster.teams(organisationId, today),
                roster.people(organisationId),
                roster.supervision(organisationId, today),
                all,
                matters.told(all),
                pictured,
                refused);
    }
}
