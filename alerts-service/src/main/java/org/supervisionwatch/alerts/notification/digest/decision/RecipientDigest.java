package org.supervisionwatch.alerts.notification.digest.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;

/** Collects what a run has for one recipient; the {@code DigestWriter} turns it into a mail. */
public final class RecipientDigest {

    private final String recipient;
    private final List<DigestItem> items = new ArrayList<>();
    private final List<EpisodeSnapshot> acknowledgedOrHeld = new ArrayList<>();
    private final List<EpisodeSnapshot> atRisk = new ArrayList<>();
    private final List<DigestTeam> teams = new ArrayList<>();
    private final Set<UUID> fullPictures = new HashSet<>();
    private int awaitingRecord;
    private final Map<CountedEpisodes, Integer> counts = new EnumMap<>(CountedEpisodes.class);

    public RecipientDigest(String recipient) {
        this.recipient = recipient;
    }

    /** Episodes that a digest only counts. */
    public enum CountedEpisodes {
        REPORTED("Already reported, and not repeated here"),
        CLOSED_PERIODS("Periods that ended short, already reported"),
        DRAFTS_TO_CLINICAL_LEAD("Based on an unapproved draft guideline; only the clinical lead notified"),
        DRAFTS_TO_NOBODY("Based on an unapproved draft guideline; no one notified because there is no clinical lead");

        private final String words;

        CountedEpisodes(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
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
            count(CountedEpisodes.CLOSED_PERIODS);
        } else if (reason == NotificationPolicy.SuppressionReason.KNOWN_ALREADY) {
            count(CountedEpisodes.REPORTED);
        }
    }

    /**
     * Counts an open episode under a draft that is not acknowledged: only the clinical lead is notified of it.
     *
     * @param clinicalLeadNotified false if no clinical lead can be reached either
     */
    public void addUnacknowledgedDraft(boolean clinicalLeadNotified) {
        count(clinicalLeadNotified ? CountedEpisodes.DRAFTS_TO_CLINICAL_LEAD : CountedEpisodes.DRAFTS_TO_NOBODY);
    }

    /** Lists an episode that is at risk, in the full picture of its team. */
    public void addAtRisk(EpisodeSnapshot current) {
        atRisk.add(current);
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
        return Stream.concat(items.stream().map(DigestItem::team), teams.stream())
                .map(DigestTeam::id)
                .collect(Collectors.toSet());
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

    /** The items without those that a lapse of the same person explains or is explained by: these two are one entry. */
    public List<DigestItem> itemsToCount() {
        return items.stream()
                .filter(item -> item.current().episode().subject().kind() != EpisodeKind.SLOT_CLASH
                        || items.stream().noneMatch(other -> isLapseBehind(item.current(), other.current())))
                .toList();
    }

    private static boolean isLapseBehind(EpisodeSnapshot clash, EpisodeSnapshot other) {
        return other.episode().open()
                && other.episode().subject().kind() == EpisodeKind.LAPSE
                && !other.episode().isFinal()
                && other.who().id().equals(clash.who().id())
                && other.background().clash() != null
                && other.background().clash().equals(clash.background().clash());
    }

    public List<EpisodeSnapshot> acknowledgedOrHeld() {
        return acknowledgedOrHeld;
    }

    /** Who is at risk in the teams of which the full picture is due, apart from those notified of in this run. */
    public List<EpisodeSnapshot> atRisk() {
        return atRisk.stream()
                .filter(current -> fullPictures.contains(current.teamId()))
                .filter(current -> items.stream()
                        .noneMatch(item -> item.current()
                                .episode()
                                .id()
                                .equals(current.episode().id())))
                .toList();
    }

    public List<DigestTeam> teams() {
        return teams;
    }

    public Set<UUID> fullPictures() {
        return fullPictures;
    }

    /** How many episodes of each kind are only counted, in the order in which they are shown. */
    public Map<CountedEpisodes, Integer> counts() {
        return counts;
    }

    /** How many episodes wait for a session that may have been held and may still be recorded. */
    public int awaitingRecord() {
        return awaitingRecord;
    }

    private void count(CountedEpisodes of) {
        counts.merge(of, 1, Integer::sum);
    }
}
