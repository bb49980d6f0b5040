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
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.page.view.StatusContent.PersonLine;
import org.supervisionwatch.alerts.page.view.StatusContent.StateTally;
import org.supervisionwatch.alerts.page.view.StatusContent.TeamStatus;
import org.supervisionwatch.alerts.roster.intake.FeedAge;
import org.supervisionwatch.alerts.standing.explanation.StateWording;
import org.supervisionwatch.chassis.text.EnglishText;

/** Makes the status page of what is stored. */
@ApplicationScoped
public class StatusView {

    private static final Duration FEED_OLD = Duration.ofMinutes(2);
    private static final Duration RUN_LATE = Duration.ofMinutes(10);

    private final StatusStore store;

    StatusView(StatusStore store) {
        this.store = store;
    }

    /**
     * @param grey why it is not known where people stand, in sentences; none if it is known
     * @param runLateSeconds how long the oldest mail run has been waiting
     */
    public StatusContent of(
            OrganisationRef place, LocalDate today, List<FeedAge> feeds, List<String> grey, double runLateSeconds) {
        List<PersonEntry> people = store.people(place.id()).stream()
                .map(person -> grey.isEmpty() ? person : person.grey())
                .toList();
        Map<Optional<String>, List<PersonEntry>> byTeam = people.stream()
                .collect(Collectors.groupingBy(
                        person -> Optional.ofNullable(person.teamCode()), LinkedHashMap::new, Collectors.toList()));
        return new StatusContent(
                place.name(),
                EnglishText.day(today),
                grey,
                warnings(feeds, runLateSeconds),
                checked(people),
                tallies(people),
                byTeam.values().stream().map(team -> team(place, team)).toList(),
                feeds.stream().map(StatusView::age).toList());
    }

    private static List<String> warnings(List<FeedAge> feeds, double runLateSeconds) {
        List<String> warnings = new ArrayList<>();
        for (FeedAge feed : feeds) {
            if (feed.ageSeconds() == null || feed.ageSeconds() > FEED_OLD.toSeconds()) {
                warnings.add("What is shown may be out of date: " + age(feed) + ".");
            }
        }
        if (runLateSeconds > RUN_LATE.toSeconds()) {
            warnings.add("A mail run is " + span(Math.round(runLateSeconds)) + " late.");
        }
        return warnings;
    }

    private static String age(FeedAge feed) {
        return feed.ageSeconds() == null
                ? "the feed " + feed.topic() + " is not complete yet"
                : "the feed " + feed.topic() + " was complete " + span(feed.ageSeconds()) + " ago";
    }

    private static String span(long seconds) {
        if (seconds < 120) {
            return EnglishText.count(seconds, "second");
        }
        return seconds < 7200 ? EnglishText.count(seconds / 60, "minute") : EnglishText.count(seconds / 3600, "hour");
    }

    private static String checked(List<PersonEntry> people) {
        long all = distinct(people, _ -> true);
        long notWatched = distinct(people, person -> person.notWatched() != null);
        long unknown =
                distinct(people, person -> person.notWatched() == null && person.state() == StandingState.UNKNOWN);
        return "%d of %d people checked, %d not watched, %d unknown"
                .formatted(all - notWatched - unknown, all, notWatched, unknown);
    }

    private static long distinct(List<PersonEntry> people, Predicate<PersonEntry> which) {
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
                .map(one -> new StateTally(one.getKey(), one.getValue()))
                .toList();
    }

    private static int severity(PersonEntry person) {
        StandingState state = person.state();
        return person.notWatched() != null || state == null ? -1 : state.severity();
    }

    private static String shortState(PersonEntry person) {
        return person.notWatched() != null ? "Not watched" : StateWording.words(person.state());
    }

    private static TeamStatus team(OrganisationRef place, List<PersonEntry> people) {
        PersonEntry any = people.getFirst();
        List<PersonEntry> watched =
                people.stream().filter(person -> person.notWatched() == null).toList();
        return new TeamStatus(
                any.team(),
                StateWording.mode(any.mode()),
                tallies(people),
                lines(place, watched, PersonEntry::needsAttention),
                lines(place, people, person -> person.notWatched() != null),
                lines(place, watched, person -> !person.needsAttention()));
    }

    private static List<PersonLine> lines(
            OrganisationRef place, List<PersonEntry> people, Predicate<PersonEntry> which) {
        return people.stream()
                .filter(which)
                .map(person -> new PersonLine(
                        person.name(),
                        "/organisations/" + encoded(place.code()) + "/people/" + encoded(person.employeeNumber()),
                        person.notWatched() == null
                                ? person.stateInWords()
                                : "Not watched: " + DigestWording.notWatched(person.notWatched()),
                        person.requirement(),
                        person.held(),
                        person.dueBy(),
                        dayOrDash(person.booked())))
                .toList();
    }

    private static String dayOrDash(@Nullable LocalDate day) {
        return day == null ? "none" : EnglishText.day(day);
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
