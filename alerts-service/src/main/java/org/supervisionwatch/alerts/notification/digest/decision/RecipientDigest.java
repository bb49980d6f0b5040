package org.supervisionwatch.alerts.notification.digest.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;

/** Collects what a run has for one recipient; the {@code DigestWriter} turns it into a mail. */
public final class RecipientDigest {

    private final String recipient;
    private final List<DigestItem> items = new ArrayList<>();
    private final List<EpisodeSnapshot> acknowledgedOrHeld = new ArrayList<>();
    private final List<DigestTeam> teams = new ArrayList<>();
    private final Set<UUID> fullPictures = new HashSet<>();
    private int known;
    private int closedPeriods;
    private int draftsToClinicalLead;
    private int draftsToNobody;
    private int awaitingRecord;

    public RecipientDigest(String recipient) {
        this.recipient = recipient;
    }

    /** An episode that the recipient is notified of in this run. */
    public record DigestItem(EpisodeSnapshot current, DigestTeam team, NotificationPolicy.NotificationNews news) {}

    /** Counts or lists an episode that the recipient is not notified of in this run. */
    public void addSuppressed(EpisodeSnapshot current, NotificationPolicy.SuppressionReason reason) {
        boolean acknowledged = current.episode().restraint().acknowledgement() != null;
        if (!current.episode().open() || (reason == NotificationPolicy.SuppressionReason.NOT_DUE && !acknowledged)) {
            return;
        }
        if (acknowledged) {
            acknowledgedOrHeld.add(current);
        } else if (reason == NotificationPolicy.SuppressionReason.AWAITING_RECORD) {
            awaitingRecord++;
        } else if (reason.suppressesDueStep() && reason != NotificationPolicy.SuppressionReason.NOT_KNOWN) {
            acknowledgedOrHeld.add(current);
        } else if (reason == NotificationPolicy.SuppressionReason.KNOWN_ALREADY
                && current.episode().isFinal()) {
            closedPeriods++;
        } else if (reason == NotificationPolicy.SuppressionReason.KNOWN_ALREADY) {
            known++;
        }
    }

    /**
     * Counts an open episode under a draft that is not acknowledged: only the clinical lead is notified of it.
     *
     * @param clinicalLeadNotified false if no clinical lead can be reached either
     */
    public void addUnacknowledgedDraft(boolean clinicalLeadNotified) {
        if (clinicalLeadNotified) {
            draftsToClinicalLead++;
        } else {
            draftsToNobody++;
        }
    }

    public void add(DigestItem item) {
        items.add(item);
    }

    /** @param fullPicture whether the full picture of the team is due */
    public void addTeam(DigestTeam team, boolean fullPicture) {
        teams.add(team);
        if (fullPicture) {
            fullPictures.add(team.id());
        }
    }

    /** The teams in this digest, with or without news. */
    public Set<UUID> teamIds() {
        Set<UUID> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.team().id()));
        teams.forEach(team -> ids.add(team.id()));
        return ids;
    }

    public boolean isWorthSending() {
        return !items.isEmpty() || !fullPictures.isEmpty();
    }

    public String recipient() {
        return recipient;
    }

    public List<DigestItem> items() {
        return items;
    }

    public List<EpisodeSnapshot> acknowledgedOrHeld() {
        return acknowledgedOrHeld;
    }

    public List<DigestTeam> teams() {
        return teams;
    }

    public Set<UUID> fullPictures() {
        return fullPictures;
    }

    public int known() {
        return known;
    }

    /** How many episodes wait for a session that may have been held and may still be recorded. */
    public int awaitingRecord() {
        return awaitingRecord;
    }

    public int draftsToClinicalLead() {
        return draftsToClinicalLead;
    }

    public int draftsToNobody() {
        return draftsToNobody;
    }

    public int closedPeriods() {
        return closedPeriods;
    }
}
