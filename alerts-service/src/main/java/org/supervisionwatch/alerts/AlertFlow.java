package org.supervisionwatch.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Cause;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.EpisodeBook;
import org.supervisionwatch.alerts.alert.EpisodeBook.Case;
import org.supervisionwatch.alerts.alert.EpisodeStore;
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;
import org.supervisionwatch.alerts.alert.Episodes;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Next;
import org.supervisionwatch.alerts.alert.Position;
import org.supervisionwatch.alerts.alert.Subject;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.standing.StandingChange;
import org.supervisionwatch.alerts.standing.StandingSummary;
import org.supervisionwatch.alerts.standing.StandingsChanged;

/**
 * From standings that changed to episodes. Runs in the evaluator's transaction, which holds the people's wake-ups: nobody
 * else decides about them meanwhile.
 */
@ApplicationScoped
public class AlertFlow {

    private static final String NEEDS_COVER = "needs_cover";

    private final EpisodeStore store;
    private final EpisodeBook book;

    AlertFlow(EpisodeStore store, EpisodeBook book) {
        this.store = store;
        this.book = book;
    }

    void decide(@Observes StandingsChanged news) {
        Set<UUID> people = news.changes().stream().map(StandingChange::personId).collect(Collectors.toSet());
        Map<Subject, List<Episode>> known = store.ofPeople(people).stream()
                .collect(Collectors.groupingBy(each -> each.subject().ofAnyWindow()));
        for (StandingChange change : news.changes()) {
            Case about = caseOf(change);
            List<Episode> hers = known.getOrDefault(about.subject().ofAnyWindow(), List.of());
            hers.forEach(episode -> supersede(episode, before(change), about));
            List<Episode> ofWindow = hers.stream()
                    .filter(each -> each.subject().equals(about.subject()))
                    .toList();
            book.enter(about, decision(ofWindow, change, about.position()));
            Subject cover = about.subject().as(Kind.NEEDS_COVER);
            decideOnCover(known.getOrDefault(cover, List.of()), about);
        }
    }

    /** A post always has a team while it lasts. */
    private static boolean inPost(Case about) {
        return about.teamId() != null;
    }

    private void supersede(Episode episode, @Nullable Position before, Case about) {
        if (!episode.open() || episode.subject().equals(about.subject())) {
            return;
        }
        Optional<Cause> cause = inPost(about)
                ? Episodes.superseded(before, about.position(), about.subject().windowFrom())
                : Optional.of(Cause.LEFT);
        cause.ifPresent(known -> book.close(episode, known, about.now()));
    }

    private static Next decision(List<Episode> known, StandingChange change, Position after) {
        return Episodes.next(known, before(change), after, change.teamId() != null);
    }

    private static @Nullable Position before(StandingChange change) {
        return change.before() == null ? null : positionOf(change.before());
    }

    private void decideOnCover(List<Episode> known, Case about) {
        if (about.position().state() == State.UNKNOWN) {
            return;
        }
        boolean needed = about.position().needsCover() && inPost(about);
        Optional<Episode> open = known.stream().filter(Episode::open).findFirst();
        boolean goesOn = needed && open.isPresent() && ofSameDue(open.get(), about);
        if (goesOn) {
            return;
        }
        open.ifPresent(episode -> book.close(episode, inPost(about) ? Cause.ARRANGED : Cause.LEFT, about.now()));
        if (needed) {
            book.notice(about.as(Kind.NEEDS_COVER), Set.of(Audience.TEAM_LEAD), "supervisor_away_on_due_date", known);
        }
    }

    /** Cover for another day is another thing to arrange. */
    private static boolean ofSameDue(Episode cover, Case about) {
        return Objects.equals(cover.dates().due(), about.position().turns().due());
    }

    private static Case caseOf(StandingChange change) {
        Subject subject = Subject.lapse(
                change.personId(),
                change.assignmentId(),
                change.pack(),
                change.requirement(),
                change.after().windowFromOn());
        return new Case(
                change.organisationId(),
                change.teamId(),
                subject,
                positionOf(change.after()),
                new Moment(change.at(), change.on()));
    }

    private static Position positionOf(StandingSummary standing) {
        return new Position(
                standing.state(),
                standing.packVersion(),
                standing.anchorOn(),
                standing.credited(),
                new Position.Turns(
                        standing.dueSoonFromOn(),
                        standing.dueOn(),
                        standing.belowFromOn(),
                        standing.emailOn(),
                        standing.escalateOn()),
                standing.flags().contains(NEEDS_COVER) && !bookedInTime(standing));
    }

    /** Somebody stands in already. */
    private static boolean bookedInTime(StandingSummary standing) {
        LocalDate booked = standing.nextBookedOn();
        return booked != null && standing.dueOn() != null && !booked.isAfter(standing.dueOn());
    }
}
