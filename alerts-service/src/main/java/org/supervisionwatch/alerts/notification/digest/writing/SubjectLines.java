package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.EntryGroup;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;

/** What stands in a subject line: counts and a team, never a person's name. */
final class SubjectLines {

    private SubjectLines() {}

    /** A subject line is short: after the worst, the rest is one number. */
    private static final int COUNTS_IN_SUBJECT = 2;

    /** For the top of the letter: everything. */
    static String of(RecipientDigest pile) {
        List<String> counts = counts(pile).entrySet().stream()
                .map(each -> each.getKey().count(each.getValue()))
                .toList();
        return (counts.isEmpty() ? nothingNew(pile) : String.join(", ", counts)) + ": " + where(pile);
    }

    static String subject(RecipientDigest pile) {
        Map<EntryGroup, Integer> counts = counts(pile);
        if (counts.size() <= COUNTS_IN_SUBJECT) {
            return of(pile);
        }
        EntryGroup worst = counts.keySet().iterator().next();
        int number = counts.getOrDefault(worst, 0);
        return "%s and %d more: %s".formatted(worst.count(number), pile.news().size() - number, where(pile));
    }

    /** The worst first. */
    private static Map<EntryGroup, Integer> counts(RecipientDigest pile) {
        Map<EntryGroup, Integer> counts = new EnumMap<>(EntryGroup.class);
        pile.news().forEach(told -> counts.merge(EntryGroup.of(told.matter().episode()), 1, Integer::sum));
        return counts;
    }

    private static String nothingNew(RecipientDigest pile) {
        int known = pile.known()
                + pile.finals()
                + pile.onDrafts()
                + pile.unheardDrafts()
                + pile.atRest().size();
        if (known > 0) {
            return "Nothing new, " + known + " known";
        }
        return pile.awaiting() == 0 ? "All is well" : "Nothing new, " + pile.awaiting() + " waiting for a record";
    }

    private static String where(RecipientDigest pile) {
        List<DigestTeam> teams = pile.news().isEmpty()
                ? pile.heard()
                : pile.news().stream().map(RecipientDigest.DigestItem::team).toList();
        Set<String> names = teams.stream().map(DigestTeam::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return names.size() == 1
                ? DigestWording.team(names.iterator().next())
                : DigestWording.count(names.size(), "team");
    }
}
