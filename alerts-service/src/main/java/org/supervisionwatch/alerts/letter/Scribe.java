package org.supervisionwatch.alerts.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.letter.Letter.Section;
import org.supervisionwatch.alerts.letter.Pile.Told;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Team;

/** Puts into words what is to be told to one recipient. Pure. */
final class Scribe {

    /** So many mails may be answered to at once: a header has its limits. */
    private static final int REFERENCES = 20;

    private final Snapshot snapshot;
    private final Round round;
    private final Entries entries;
    private final Causes causes;
    private final Map<String, Map<UUID, Snapshot.Told>> toldLast;

    Scribe(Snapshot snapshot, Round round, LinkMaker links, Map<String, Map<UUID, Snapshot.Told>> toldLast) {
        this.snapshot = snapshot;
        this.round = round;
        this.causes = new Causes(snapshot);
        this.entries = new Entries(snapshot, links);
        this.toldLast = toldLast;
    }

    Letter letter(Pile pile) {
        String heading = Headings.of(pile);
        Coverage coverage = Coverage.of(snapshot, pile.heard());
        return new Letter(
                pile.recipient(),
                prefix(pile) + Headings.subject(pile),
                heading,
                Wording.day(snapshot.today()),
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

    private static boolean rehearsal(Pile pile) {
        return Stream.concat(pile.news().stream().map(Told::team), pile.heard().stream())
                .map(Team::mode)
                .allMatch(mode -> mode == Mode.REHEARSAL);
    }

    private static boolean draft(Pile pile) {
        return !pile.news().isEmpty()
                && pile.news().stream().allMatch(told -> told.matter().signing().unanswered());
    }

    private static String prefix(Pile pile) {
        return (rehearsal(pile) ? "[Rehearsal] " : "") + (draft(pile) ? "[Draft] " : "");
    }

    private List<String> banners(Pile pile) {
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

    private List<Section> sections(Pile pile) {
        List<Told> worstFirst = pile.news().stream().sorted(Entries.WORST_FIRST).toList();
        Map<Group, List<Letter.Entry>> sections = new TreeMap<>();
        for (Causes.Bundle bundle : causes.bundles(worstFirst)) {
            Group group = bundle.told().stream()
                    .map(told -> Group.of(told.matter().episode()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            sections.computeIfAbsent(group, _ -> new ArrayList<>()).add(entries.entry(bundle, pile.recipient()));
        }
        return sections.entrySet().stream()
                .map(each -> new Section(each.getKey().title(), each.getKey().colour(), each.getValue()))
                .toList();
    }

    private static List<String> counted(Pile pile) {
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
    private List<String> references(Pile pile) {
        Map<UUID, Snapshot.Told> hers = toldLast.getOrDefault(pile.recipient(), new LinkedHashMap<>());
        return pile.news().stream()
                .map(told ->
                        Optional.ofNullable(hers.get(told.matter().episode().id())))
                .flatMap(Optional::stream)
                .map(Snapshot.Told::firstMail)
                .distinct()
                .limit(REFERENCES)
                .toList();
    }
}
