package org.supervisionwatch.alerts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Pictured;

/** Reads everything a run is made from. Every query names the organisation; the caller's transaction is one snapshot. */
@ApplicationScoped
public class SnapshotStore {

    private final RosterStore roster;
    private final MatterStore matters;

    SnapshotStore(RosterStore roster, MatterStore matters) {
        this.roster = roster;
        this.matters = matters;
    }

    /**
     * @param today the day in the organisation's zone
     * @param pictured who had the picture of a team when
     * @param refused addresses that the mail server refuses for good
     */
    public Snapshot of(UUID organisationId, LocalDate today, List<Pictured> pictured, Set<String> refused) {
        List<Matter> all = matters.matters(organisationId, today);
        return new Snapshot(
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
