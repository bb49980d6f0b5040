package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.EntryGroup;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.DigestSection;

/** Puts into words what is to be told to one recipient. Pure. */
final class DigestWriter {

    /** So many mails may be answered to at once: a header has its limits. */
    private static final int REFERENCES = 20;

    private final DigestSnapshot snapshot;
    private final DigestScope round;
    private final EntryWriter entries;
    private final SharedCauses causes;
    private final Map<String, Map<UUID, DigestSnapshot.NotifiedBefore>> toldLast;

    DigestWriter(
            DigestSnapshot snapshot,
            DigestScope round,
            LinkMaker links,
            Map<String, Map<UUID, DigestSnapshot.NotifiedBefore>> toldLast) {
        this.snapshot = snapshot;
        this.round = round;
        this.causes = new SharedCauses(snapshot);
        this.entries = new EntryWriter(snapshot, links);
        this.toldLast = toldLast;
    }

    DigestContent letter(RecipientDigest pile) {
        String heading = SubjectLines.of(pile);
        TeamCoverage coverage = TeamCoverage.of(snapshot, pile.heard());
        return new DigestContent(
                pile.recipient(),
                prefix(pile) + SubjectLines.subject(pile),
                heading,
                DigestWording.day(snapshot.today()),
                snapshot.organisation().name(),
                banners(pile),
                sections(pile),
                pile.atRest().stream().map(entries::atRest).sorted().toList(),
                counted(pile),
                pile.heard().isEmpty() ? null : coverage.line(),
                coverage.notWatched(),
                pile.news().stream()
                        .map(told -> told.matter().details().guideline())
                        .distinct()
                        .sorted()
                        .toList(),
                references(pile),
                pile.pictured());
    }

    private static boolean rehearsal(RecipientDigest pile) {
        return Stream.concat(pile.news().stream().map(DigestItem::team), pile.heard().stream())
                .map(DigestTeam::mode)
                .allMatch(mode -> mode == MailingMode.REHEARSAL);
    }

    private static boolean draft(RecipientDigest pile) {
        return !pile.news().isEmpty()
                && pile.news().stream().allMatch(told -> told.matter().signing().unanswered());
    }

    private static String prefix(RecipientDigest pile) {
        return (rehearsal(pile) ? "[Rehearsal] " : "") + (draft(pile) ? "[Draft] " : "");
    }

    private List<String> banners(RecipientDigest pile) {
        List<String> banners = new ArrayList<>();
        if (rehearsal(pile)) {
            banners.add("Rehearsal. These teams are not live yet. Only you, as clinical lead, receive this.");
        }
        if (draft(pile)) {
            banners.add(
                    "Draft, not acknowledged. No clinical lead has answered for this guideline yet: until one does, only you, as"
                            + " clinical lead, hear of it.");
        }
        if (round.goingLive()) {
            banners.add("This team is live from today on. This is what is open; nobody above you has been told.");
        }
        if (pile.news().isEmpty()) {
            banners.add(
                    "There is nothing new. This mail comes all the same, so that silence is never mistaken for fine.");
        }
        return banners;
    }

    private List<DigestSection> sections(RecipientDigest pile) {
        List<DigestItem> worstFirst =
                pile.news().stream().sorted(EntryWriter.WORST_FIRST).toList();
        Map<EntryGroup, List<DigestContent.DigestEntry>> sections = new TreeMap<>();
        for (SharedCauses.CauseBundle bundle : causes.bundles(worstFirst)) {
            EntryGroup group = bundle.told().stream()
                    .map(told -> EntryGroup.of(told.matter().episode()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            sections.computeIfAbsent(group, _ -> new ArrayList<>()).add(entries.entry(bundle, pile.recipient()));
        }
        return sections.entrySet().stream()
                .map(each ->
                        new DigestSection(each.getKey().title(), each.getKey().colour(), each.getValue()))
                .toList();
    }

    private static List<String> counted(RecipientDigest pile) {
        List<String> counted = new ArrayList<>();
        if (pile.known() > 0) {
            counted.add("Known already, and not repeated here: " + pile.known());
        }
        if (pile.finals() > 0) {
            counted.add("Windows that ended short, told before: " + pile.finals());
        }
        if (pile.onDrafts() > 0) {
            counted.add(
                    "Resting on a draft guideline that nobody has answered for, and told to the clinical lead alone: "
                            + pile.onDrafts());
        }
        if (pile.unheardDrafts() > 0) {
            counted.add(
                    "Resting on a draft guideline that nobody has answered for, and told to nobody, for want of a clinical lead: "
                            + pile.unheardDrafts());
        }
        return counted;
    }

    /** The mails that told of the same things first, so that mail programs show them together. */
    private List<String> references(RecipientDigest pile) {
        Map<UUID, DigestSnapshot.NotifiedBefore> hers = toldLast.getOrDefault(pile.recipient(), new LinkedHashMap<>());
        return pile.news().stream()
                .map(told ->
                        Optional.ofNullable(hers.get(told.matter().episode().id())))
                .flatMap(Optional::stream)
                .map(DigestSnapshot.NotifiedBefore::firstMail)
                .distinct()
                .limit(REFERENCES)
                .toList();
    }
}
