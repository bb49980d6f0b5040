package org.supervisionwatch.alerts.page.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.page.view.StatusContent.PersonLine;
import org.supervisionwatch.alerts.page.view.StatusContent.StateTally;
import org.supervisionwatch.alerts.page.view.StatusContent.TeamStatus;
import org.supervisionwatch.alerts.roster.intake.FeedAge;
import org.supervisionwatch.alerts.standing.explanation.StateWording;
import org.supervisionwatch.chassis.text.EnglishText;

/** Makes the content of the status page. */
@ApplicationScoped
public class StatusView {

    private static final Duration FEED_OLD = Duration.ofMinutes(2);
    private static final Duration RUN_LATE = Duration.ofMinutes(10);

    private final StatusStore store;
    private final CatalogueCache packs;

    StatusView(StatusStore store, CatalogueCache packs) {
        this.store = store;
        this.packs = packs;
    }

    /**
     * The content for an organisation.
     *
     * @param gaps the data gaps in force, in sentences
     * @param held the changes that nobody has decided about, in sentences
     * @param runLateSeconds how long the oldest mail run has been waiting
     */
    public StatusContent of(
            OrganisationRef organisation,
            LocalDate today,
            List<FeedAge> feeds,
            List<String> gaps,
            List<String> held,
            double runLateSeconds) {
        List<PersonEntry> people = store.people(organisation.id(), !gaps.isEmpty());
        Map<Optional<String>, List<PersonEntry>> byTeam = people.stream()
                .collect(Collectors.groupingBy(
                        person -> Optional.ofNullable(person.teamCode()), LinkedHashMap::new, Collectors.toList()));
        return new StatusContent(
                organisation.name(),
                EnglishText.day(today),
                gaps,
                warnings(held, feeds, runLateSeconds),
                checked(people),
                tallies(people),
                byTeam.values().stream().map(team -> team(organisation, team)).toList(),
                feeds.stream().map(StatusView::age).toList());
    }

    private static List<String> warnings(List<String> held, List<FeedAge> feeds, double runLateSeconds) {
        List<String> warnings = new ArrayList<>(held);
        for (FeedAge feed : feeds) {
            if (feed.ageSeconds() == null || feed.ageSeconds() > FEED_OLD.toSeconds()) {
                warnings.add("This page may be out of date. " + age(feed) + ".");
            }
        }
        if (runLateSeconds > RUN_LATE.toSeconds()) {
            warnings.add("A mail run is " + DigestWording.span(Math.round(runLateSeconds)) + " late.");
        }
        return warnings;
    }

    private static String age(FeedAge feed) {
        String what = subject(feed.topic());
        return feed.ageSeconds() == null
                ? what + ": not complete yet"
                : what
                        + (feed.ageSeconds() <= FEED_OLD.toSeconds()
                                ? ": up to date"
                                : ": up to date until " + DigestWording.span(feed.ageSeconds()) + " ago");
    }

    private static String subject(String topic) {
        return switch (topic) {
            case "organisations.v1" -> "Organisations and teams";
            case "staff.v1" -> "People and absences";
            case "sessions.v1" -> "Sessions";
            default -> topic;
        };
    }

    private static String checked(List<PersonEntry> people) {
        long all = countPeople(people, _ -> true);
        long notWatched = countPeople(people, person -> person.notWatched() != null);
        long unknown =
                countPeople(people, person -> person.notWatched() == null && person.state() == StandingState.UNKNOWN);
        return "%d of %d people checked, %d not watched, %d unknown"
                .formatted(all - notWatched - unknown, all, notWatched, unknown);
    }

    private static long countPeople(List<PersonEntry> people, Predicate<PersonEntry> which) {
        return people.stream()
                .filter(which)
                .map(PersonEntry::employeeNumber)
                .distinct()
                .count();
    }

    /** The worst state first; those who are not watched, or have no standing yet, come last. */
    private static List<StateTally> tallies(List<PersonEntry> people) {
        return people.stream()
                .sorted(Comparator.comparingInt(StatusView::severity).reversed())
                .collect(Collectors.groupingBy(StatusView::shortState, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> new StateTally(each.getKey(), each.getValue()))
                .toList();
    }

    private static int severity(PersonEntry person) {
        StandingState state = person.state();
        return person.notWatched() != null || state == null ? -1 : state.severity();
    }

    private static String shortState(PersonEntry person) {
        return person.notWatched() != null ? "Not watched" : StateWording.words(person.state());
    }

    private TeamStatus team(OrganisationRef organisation, List<PersonEntry> people) {
        PersonEntry any = people.getFirst();
        List<PersonEntry> watched =
                people.stream().filter(person -> person.notWatched() == null).toList();
        return new TeamStatus(
                any.team(),
                mails(any.mode()),
                tallies(people),
                lines(organisation, watched, PersonEntry::needsAttention),
                lines(organisation, people, person -> person.notWatched() != null),
                lines(organisation, watched, person -> !person.needsAttention()));
    }

    private List<PersonLine> lines(
            OrganisationRef organisation, List<PersonEntry> people, Predicate<PersonEntry> which) {
        return people.stream()
                .filter(which)
                .map(person -> new PersonLine(
                        person.name(),
                        "/organisations/" + encoded(organisation.code()) + "/people/"
                                + encoded(person.employeeNumber()),
                        person.notWatched() == null
                                ? person.stateInWords()
                                : "Not watched: " + DigestWording.notWatched(person.notWatched()),
                        title(organisation, person),
                        person.lastOrCredited(),
                        person.dueBy(),
                        person.nextBooked()))
                .toList();
    }

    private String title(OrganisationRef organisation, PersonEntry person) {
        return packs.current()
                .byVersion(organisation.id(), person.pack(), person.packVersion())
                .flatMap(pack -> pack.requirement(person.requirement()))
                .map(RequirementWording::title)
                .orElse(person.requirement());
    }

    /** What the mode of a team means for its mails. */
    private static String mails(MailingMode mode) {
        return switch (mode) {
            case LIVE -> "Live: its leads are mailed.";
            case REHEARSAL -> "In rehearsal: only the clinical lead is mailed.";
            case OFF -> "Off: nobody is mailed.";
        };
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
