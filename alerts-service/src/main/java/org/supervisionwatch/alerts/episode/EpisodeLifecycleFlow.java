package org.supervisionwatch.alerts.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodePolicy;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.StandingPosition;
import org.supervisionwatch.alerts.episode.decision.WindowEpisodePolicy;
import org.supervisionwatch.alerts.episode.store.EpisodeNews;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder.EpisodeCase;
import org.supervisionwatch.alerts.episode.store.EpisodeRecording;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.LapseInQuestion;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.roster.intake.PeopleChanged;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.evaluation.StandingSummary;
import org.supervisionwatch.alerts.standing.store.StandingsChanged;
import org.supervisionwatch.chassis.sql.ChangesState;

/** Lets episodes follow what they are about: standings, and the people. */
@ApplicationScoped
@ChangesState
public class EpisodeLifecycleFlow {

    private final EpisodeStore store;
    private final EpisodeRecorder recorder;
    private final EpisodeNews news;

    EpisodeLifecycleFlow(EpisodeStore store, EpisodeRecorder recorder, EpisodeNews news) {
        this.store = store;
        this.recorder = recorder;
        this.news = news;
    }

    /** Has alerts published again whose person has changed or was erased, in the transaction that has stored the change. */
    void onPeopleChanged(@Observes PeopleChanged people) {
        news.republishOpen(people.changed());
        news.erased(people.erased());
    }

    /**
     * Opens, keeps and closes episodes. Runs in the evaluator's transaction, which has taken these people from the schedule, so that no
     * other transaction decides about them meanwhile.
     */
    void onStandingsChanged(@Observes StandingsChanged event) {
        Map<EpisodeSubject, List<Episode>> known =
                store
                        .concerning(event.changes().stream()
                                .flatMap(EpisodeLifecycleFlow::inQuestion)
                                .toList())
                        .stream()
                        .distinct()
                        .collect(Collectors.groupingBy(each -> each.subject().ofAnyWindow()));
        EpisodeRecording recording = recorder.begin();
        for (StandingChange change : event.changes()) {
            EpisodeCase about = caseOf(change);
            List<Episode> ofRequirement = known.getOrDefault(about.subject().ofAnyWindow(), List.of());
            decideOnEarlierWindows(ofRequirement, change, about, recording);
            recording.apply(
                    about,
                    EpisodePolicy.next(
                            of(about.subject(), ofRequirement), before(change), about.position(), inPost(about)));
            EpisodeSubject cover = about.subject().as(EpisodeKind.NEEDS_COVER);
            decideOnCover(known.getOrDefault(cover, List.of()), about, recording);
        }
        recording.write();
    }

    private static List<Episode> of(EpisodeSubject subject, List<Episode> known) {
        return known.stream().filter(each -> each.subject().equals(subject)).toList();
    }

    private static Stream<LapseInQuestion> inQuestion(StandingChange change) {
        StandingSubject of = change.subject();
        LocalDate window = change.after().windowFromOn();
        PreviousWindow before = change.previous();
        return Stream.concat(
                        Stream.of(Optional.ofNullable(window)),
                        Stream.ofNullable(before)
                                .map(it -> Optional.of(it.window().from())))
                .map(from -> new LapseInQuestion(
                        of.personId(),
                        of.assignmentId(),
                        of.pack(),
                        of.requirement(),
                        from.orElse(null),
                        change.after().anchorOn()));
    }

    /** The window before the one shown may have ended short; what is open about any other has been superseded. */
    private static void decideOnEarlierWindows(
            List<Episode> known, StandingChange change, EpisodeCase about, EpisodeRecording recording) {
        PreviousWindow ended = inPost(about) ? change.previous() : null;
        EpisodeSubject subject = ended == null
                ? about.subject()
                : about.subject().in(ended.window().from());
        known.stream()
                .filter(episode -> !episode.subject().equals(subject))
                .forEach(episode -> supersede(episode, before(change), about, recording));
        if (ended == null) {
            return;
        }
        if (change.after().flags().contains(StandingFlag.ENDED_SHORT)) {
            EpisodeCase ofEnded = about.of(subject, StandingPosition.endedShort(about.position(), ended.finalOn()));
            recording.apply(ofEnded, WindowEpisodePolicy.endedShort(of(subject, known)));
        } else {
            WindowEpisodePolicy.metAfterAll(of(subject, known))
                    .ifPresent(episode -> recording.close(episode, ClosingCause.LATE_RECORD, about.now()));
        }
    }

    /** Whether the person is in post, which is when the post has a team. */
    private static boolean inPost(EpisodeCase about) {
        return about.teamId() != null;
    }

    private static void supersede(
            Episode episode, @Nullable StandingPosition before, EpisodeCase about, EpisodeRecording recording) {
        if (!episode.open() || episode.subject().equals(about.subject())) {
            return;
        }
        Optional<ClosingCause> cause = inPost(about)
                ? WindowEpisodePolicy.superseded(
                        episode, before, about.position(), about.subject().windowFrom())
                : Optional.of(ClosingCause.LEFT);
        cause.ifPresent(it -> recording.close(episode, it, about.now()));
    }

    private static @Nullable StandingPosition before(StandingChange change) {
        return change.before() == null ? null : positionOf(change.before());
    }

    private static void decideOnCover(List<Episode> known, EpisodeCase about, EpisodeRecording recording) {
        if (about.position().state() == StandingState.UNKNOWN) {
            return;
        }
        boolean needed = about.position().needsCover() && inPost(about);
        Optional<Episode> open = known.stream().filter(Episode::open).findFirst();
        LocalDate due = about.position().dates().due();
        if (needed
                && open.filter(episode -> Objects.equals(episode.dates().due(), due))
                        .isPresent()) {
            return;
        }
        open.ifPresent(episode ->
                recording.close(episode, inPost(about) ? ClosingCause.ARRANGED : ClosingCause.LEFT, about.now()));
        if (needed) {
            EpisodeCase cover = about.as(EpisodeKind.NEEDS_COVER);
            recording.notice(cover, Set.of(AlertAudience.TEAM_LEAD), "supervisor_away_on_due_date", known);
        }
    }

    /** Cover for another day is another follow-up. */
    private static EpisodeCase caseOf(StandingChange change) {
        StandingSubject of = change.subject();
        EpisodeSubject subject = new EpisodeSubject(
                EpisodeKind.LAPSE,
                of.personId(),
                of.assignmentId(),
                of.pack(),
                of.requirement(),
                change.after().windowFromOn());
        DecisionMoment now = new DecisionMoment(change.at(), change.on());
        return new EpisodeCase(change.organisationId(), change.teamId(), subject, positionOf(change.after()), now);
    }

    private static StandingPosition positionOf(StandingSummary standing) {
        return new StandingPosition(
                standing.state(),
                standing.packVersion(),
                standing.anchorOn(),
                standing.credited(),
                new StandingPosition.TurningDates(
                        standing.dueSoonFromOn(),
                        standing.dueOn(),
                        standing.belowFromOn(),
                        standing.emailOn(),
                        standing.escalateOn()),
                standing.flags().contains(StandingFlag.NEEDS_COVER) && !bookedInTime(standing));
    }

    /** Whether a session is booked by the due date, so that no cover is needed. */
    private static boolean bookedInTime(StandingSummary standing) {
        LocalDate booked = standing.nextBookedOn();
        return booked != null && standing.dueOn() != null && !booked.isAfter(standing.dueOn());
    }
}
