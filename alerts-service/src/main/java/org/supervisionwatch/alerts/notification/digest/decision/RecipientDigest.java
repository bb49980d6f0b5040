package org.supervisionwatch.alerts.notification.digest.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;

/** What has come together for one recipient, before it is put into words. */
public final class RecipientDigest {

    private final String recipient;
    private final List<DigestItem> news = new ArrayList<>();
    private final List<EpisodeSnapshot> atRest = new ArrayList<>();
    private final List<DigestTeam> heard = new ArrayList<>();
    private final Set<UUID> pictured = new HashSet<>();
    private int known;
    private int finals;
    private int onDrafts;
    private int unheardDrafts;
    private int awaiting;

    public RecipientDigest(String recipient) {
        this.recipient = recipient;
    }

    /** Something she is told now. */
    public record DigestItem(EpisodeSnapshot matter, DigestTeam team, NotificationPolicy.NotificationNews news) {}

    /** Something she is not told now, and why. */
    public void quiet(EpisodeSnapshot matter, NotificationPolicy.SuppressionReason reason) {
        boolean acknowledged = matter.episode().restraint().acknowledgement() != null;
        if (!matter.episode().open() || (reason == NotificationPolicy.SuppressionReason.NOT_DUE && !acknowledged)) {
            return;
        }
        if (acknowledged) {
            atRest.add(matter);
        } else if (reason == NotificationPolicy.SuppressionReason.AWAITING_RECORD) {
            awaiting++;
        } else if (reason.restrains() && reason != NotificationPolicy.SuppressionReason.NOT_KNOWN) {
            atRest.add(matter);
        } else if (reason == NotificationPolicy.SuppressionReason.KNOWN_ALREADY
                && matter.episode().isFinal()) {
            finals++;
        } else if (reason == NotificationPolicy.SuppressionReason.KNOWN_ALREADY) {
            known++;
        }
    }

    /**
     * Something open that only the clinical lead hears of, because nobody has answered for the guideline.
     *
     * @param heard false: there is no clinical lead who could hear of it either
     */
    public void restsOnDraft(boolean heard) {
        if (heard) {
            onDrafts++;
        } else {
            unheardDrafts++;
        }
    }

    public void tell(DigestItem told) {
        news.add(told);
    }

    /** @param picture whether the whole picture of the team is due to her */
    public void hear(DigestTeam team, boolean picture) {
        heard.add(team);
        if (picture) {
            pictured.add(team.id());
        }
    }

    /** The teams she would hear of, with or without news. */
    public Set<UUID> teams() {
        Set<UUID> ids = new HashSet<>();
        news.forEach(told -> ids.add(told.team().id()));
        heard.forEach(team -> ids.add(team.id()));
        return ids;
    }

    public boolean worthALetter() {
        return !news.isEmpty() || !pictured.isEmpty();
    }

    public String recipient() {
        return recipient;
    }

    public List<DigestItem> news() {
        return news;
    }

    public List<EpisodeSnapshot> atRest() {
        return atRest;
    }

    public List<DigestTeam> heard() {
        return heard;
    }

    public Set<UUID> pictured() {
        return pictured;
    }

    public int known() {
        return known;
    }

    /** What may have been held and may still be recorded. */
    public int awaiting() {
        return awaiting;
    }

    public int onDrafts() {
        return onDrafts;
    }

    public int unheardDrafts() {
        return unheardDrafts;
    }

    public int finals() {
        return finals;
    }
}
