package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.DigestSection;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes a recipient's digest in words: subject, banners, sections, counts. Pure. */
final class DigestWriter {

    /** Most Message-IDs in a References header, whose length is limited. */
    private static final int REFERENCES = 20;

    private final DigestSnapshot snapshot;
    private final DigestScope scope;
    private final EntryWriter entries;
    private final SharedCauses causes;
    private final Map<String, Map<UUID, DigestSnapshot.NotifiedBefore>> lastNotified;

    DigestWriter(
            DigestSnapshot snapshot,
            DigestScope scope,
            LinkMaker links,
            Map<String, Map<UUID, DigestSnapshot.NotifiedBefore>> lastNotified) {
        this.snapshot = snapshot;
        this.scope = scope;
        this.causes = new SharedCauses(snapshot);
        this.entries = new EntryWriter(snapshot, links);
        this.lastNotified = lastNotified;
    }

    DigestContent content(RecipientDigest digest) {
        TeamCoverage coverage = TeamCoverage.of(snapshot, digest.teams());
        return new DigestContent(
                digest.recipient(),
                prefix(digest) + SubjectLines.subject(digest),
                SubjectLines.of(digest),
                EnglishText.day(snapshot.today()),
                snapshot.organisation().name(),
                banners(digest),
                sections(digest),
                digest.atRisk().stream().map(entries::atRiskLine).sorted().toList(),
                digest.acknowledgedOrHeld().stream()
                        .map(entries::waitingLine)
                        .sorted()
                        .toList(),
                counted(digest, coverage),
                digest.teams().isEmpty() ? null : coverage.line(),
                coverage.notWatched(),
                guidelines(digest),
                references(digest),
                digest.fullPictures());
    }

    private static List<String> guidelines(RecipientDigest digest) {
        return digest.items().stream()
                .map(item -> item.current().details().guideline())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isRehearsal(RecipientDigest digest) {
        return Stream.concat(digest.items().stream().map(DigestItem::team), digest.teams().stream())
                .map(DigestTeam::mode)
                .allMatch(mode -> mode == MailingMode.REHEARSAL);
    }

    private static boolean isDraft(RecipientDigest digest) {
        return !digest.items().isEmpty()
                && digest.items().stream()
                        .allMatch(item -> item.current().signOff().unacknowledged());
    }

    private static String prefix(RecipientDigest digest) {
        return (isRehearsal(digest) ? "[Rehearsal] " : "") + (isDraft(digest) ? "[Draft] " : "");
    }

    private List<String> banners(RecipientDigest digest) {
        List<String> banners = new ArrayList<>();
        if (isRehearsal(digest)) {
            banners.add("Rehearsal. These teams are not live yet. Only you, as clinical lead, receive this.");
        }
        if (isDraft(digest)) {
            banners.add(
                    "Draft, not acknowledged. No clinical lead has approved this guideline yet. Until one does, only you, as clinical"
                            + " lead, are notified.");
        }
        if (scope.goingLive()) {
            banners.add("This team is live from today. This is what is open; nobody above you has been notified.");
        }
        if (digest.items().isEmpty()) {
            banners.add("We send this weekly summary even when nothing is new, so you know the check has run.");
        }
        return banners;
    }

    private List<DigestSection> sections(RecipientDigest digest) {
        List<DigestItem> worstFirst =
                digest.items().stream().sorted(EntryWriter.WORST_FIRST).toList();
        Map<EntryGroup, List<DigestContent.DigestEntry>> sections = new TreeMap<>();
        for (SharedCauses.CauseBundle bundle : causes.bundles(worstFirst)) {
            EntryGroup group = bundle.items().stream()
                    .map(item -> EntryGroup.of(item.current().episode()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            sections.computeIfAbsent(group, _ -> new ArrayList<>()).add(entries.entry(bundle, digest.recipient()));
        }
        return sections.entrySet().stream()
                .map(each ->
                        new DigestSection(each.getKey().title(), each.getKey().colour(), each.getValue()))
                .toList();
    }

    private static List<String> counted(RecipientDigest digest, TeamCoverage coverage) {
        boolean fullPicture = !digest.fullPictures().isEmpty();
        return Stream.concat(
                        digest.counts().entrySet().stream()
                                .map(each -> each.getKey().words() + ": " + each.getValue()),
                        fullPicture && coverage.endedShort() > 0
                                ? Stream.of("Last period ended short, for the record: "
                                        + EntryActions.people(coverage.endedShort()))
                                : Stream.empty())
                .toList();
    }

    /** The first mails about the same episodes, so that mail programs show them as one thread. */
    private List<String> references(RecipientDigest digest) {
        Map<UUID, DigestSnapshot.NotifiedBefore> before =
                lastNotified.getOrDefault(digest.recipient(), new LinkedHashMap<>());
        return digest.items().stream()
                .flatMap(item ->
                        Stream.ofNullable(before.get(item.current().episode().id())))
                .map(DigestSnapshot.NotifiedBefore::firstMail)
                .distinct()
                .limit(REFERENCES)
                .toList();
    }
}
