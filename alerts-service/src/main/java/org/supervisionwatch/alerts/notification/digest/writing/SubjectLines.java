package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.EntryGroup;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes the subject line and the heading of a digest: counts and a team, never a person's name. */
final class SubjectLines {

    private SubjectLines() {}

    /** With more groups than this, a subject line gives the worst and the number of the rest. */
    private static final int COUNTS_IN_SUBJECT = 2;

    /** The heading: the counts of all groups. */
    static String of(RecipientDigest digest) {
        List<String> counts = EntryGroup.counts(digest.itemsToCount()).entrySet().stream()
                .map(each -> each.getKey().count(each.getValue()))
                .toList();
        return (counts.isEmpty() ? nothingNew(digest) : String.join(", ", counts)) + ": " + where(digest);
    }

    static String subject(RecipientDigest digest) {
        Map<EntryGroup, Integer> counts = EntryGroup.counts(digest.itemsToCount());
        if (counts.size() <= COUNTS_IN_SUBJECT) {
            return of(digest);
        }
        EntryGroup worst = counts.keySet().iterator().next();
        int number = counts.getOrDefault(worst, 0);
        return "%s and %d more: %s"
                .formatted(worst.count(number), digest.itemsToCount().size() - number, where(digest));
    }

    /** The worst first. */
    private static String nothingNew(RecipientDigest digest) {
        int known =
                digest.counts().values().stream().mapToInt(Integer::intValue).sum()
                        + digest.acknowledgedOrHeld().size();
        int atRisk = digest.atRisk().size();
        if (atRisk > 0) {
            return "Nothing new, " + (known > 0 ? known + " known, " : "") + atRisk + " at risk";
        }
        if (known > 0) {
            return "Nothing new, " + known + " known";
        }
        return digest.awaitingRecord() == 0
                ? "All is well"
                : "Nothing new, " + digest.awaitingRecord() + " waiting for a record";
    }

    private static String where(RecipientDigest digest) {
        List<DigestTeam> teams = digest.items().isEmpty()
                ? digest.teams()
                : digest.items().stream().map(RecipientDigest.DigestItem::team).toList();
        Set<String> names = teams.stream().map(DigestTeam::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return names.size() == 1
                ? DigestWording.team(names.iterator().next())
                : EnglishText.count(names.size(), "team");
    }
}
