package org.supervisionwatch.alerts.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Team;

/** What has come together for one recipient, before it is put into words. */
final class Pile {

    private final String recipient;
    private final List<Told> news = new ArrayList<>();
    private final List<Matter> atRest = new ArrayList<>();
    private final List<Team> heard = new ArrayList<>();
    private final Set<UUID> pictured = new HashSet<>();
    private int known;
    private int finals;
    private int onDrafts;
    private int unheardDrafts;
    private int awaiting;

    Pile(String recipient) {
        this.recipient = recipient;
    }

    /** Something she is told now. */
    record Told(Matter matter, Team team, Telling.News news) {}

    /** Something she is not told now, and why. */
    void quiet(Matter matter, Telling.Reason reason) {
        boolean acknowledged = matter.episode().restraint().acknowledgement() != null;
        if (!matter.episode().open() || (reason == Telling.Reason.NOT_DUE && !acknowledged)) {
            return;
        }
        if (acknowledged) {
            atRest.add(matter);
        } else if (reason == Telling.Reason.AWAITING_RECORD) {
            awaiting++;
        } else if (reason.restrains() && reason != Telling.Reason.NOT_KNOWN) {
            atRest.add(matter);
        } else if (reason == Telling.Reason.KNOWN_ALREADY && matter.episode().isFinal()) {
            finals++;
        } else if (reason == Telling.Reason.KNOWN_ALREADY) {
            known++;
        }
    }

    /**
     * Something open that only the clinical lead hears of, because nobody has answered for the guideline.
     *
     * @param heard false: there is no clinical lead who could hear of it either
     */
    void restsOnDraft(boolean heard) {
        if (heard) {
            onDrafts++;
        } else {
            unheardDrafts++;
        }
    }

    void tell(Told told) {
        news.add(told);
    }

    /** @param picture whether the whole picture of the team is due to her */
    void hear(Team team, boolean picture) {
        heard.add(team);
        if (picture) {
            pictured.add(team.id());
        }
    }

    /** The teams she would hear of, with or without news. */
    Set<UUID> teams() {
        Set<UUID> ids = new HashSet<>();
        news.forEach(told -> ids.add(told.team().id()));
        heard.forEach(team -> ids.add(team.id()));
        return ids;
    }

    boolean worthALetter() {
        return !news.isEmpty() || !pictured.isEmpty();
    }

    String recipient() {
        return recipient;
    }

    List<Told> news() {
        return news;
    }

    List<Matter> atRest() {
        return atRest;
    }

    List<Team> heard() {
        return heard;
    }

    Set<UUID> pictured() {
        return pictured;
    }

    int known() {
        return known;
    }

    /** What may have been held and may still be recorded. */
    int awaiting() {
        return awaiting;
    }

    int onDrafts() {
        return onDrafts;
    }

    int unheardDrafts() {
        return unheardDrafts;
    }

    int finals() {
        return finals;
    }
}
