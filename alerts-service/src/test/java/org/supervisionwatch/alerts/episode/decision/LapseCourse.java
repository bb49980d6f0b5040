package org.supervisionwatch.alerts.episode.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * What becomes of the lapses of one person from evaluation to evaluation, and what their lead has been told: the engine and
 * {@link EpisodePolicy} decide, with no database and no clock.
 */
final class LapseCourse {

    private static final Pack PACK =
            PackCatalogue.shipped().byId("nhs-tt-pwp", LocalDate.of(2026, 3, 2)).orElseThrow();
    private static final Requirement WEEKLY = PACK.requirement("cm-weekly").orElseThrow();
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    private final List<Episode> episodes = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final Set<UUID> believed = new HashSet<>();
    private @Nullable StandingPosition before;

    /**
     * What is said of the person at one moment.
     *
     * @param ended the last day in post; null if there is none
     * @param awayFrom the first day of a long absence without an end; null if there is none
     * @param asked whether the requirement is asked of their role
     */
    record SaidFacts(
            List<LocalDate> held,
            @Nullable LocalDate ended,
            @Nullable LocalDate awayFrom,
            boolean asked) {}

    void evaluate(SaidFacts facts, LocalDate today) {
        boolean inPost = facts.ended() == null || !facts.ended().isBefore(today);
        StandingPosition after = position(facts, inPost, today);
        EpisodeTransition next = EpisodePolicy.next(episodes, before, after, inPost);
        before = after;
        enter(next, after, today);
    }

    private static StandingPosition position(SaidFacts facts, boolean inPost, LocalDate today) {
        if (!inPost || !facts.asked()) {
            return new StandingPosition(
                    StandingState.NOT_APPLICABLE,
                    PACK.version(),
                    null,
                    null,
                    StandingPosition.TurningDates.NONE,
                    false);
        }
        List<Session> held = facts.held().stream()
                .map(day -> EpisodeValues.session(day.toString(), SessionStatus.HELD, null))
                .toList();
        PersonInPost person = new PersonInPost(
                new PostPeriod(START, facts.ended()),
                PersonProfile.ofRole("pwp"),
                List.of(new WorkingPattern(START, Set.of(DayOfWeek.values()), null)),
                facts.awayFrom() == null ? List.of() : List.of(new Absence("maternity", facts.awayFrom(), null)),
                List.of(),
                Map.of(),
                List.of(),
                null);
        return EpisodeValues.position(
                GuidelineEngine.evaluate(WEEKLY, person, held, today, PACK.holidays()), PACK.version());
    }

    private Episode opened(EpisodeLevel level, StandingPosition after, LocalDate today) {
        return new Episode(
                new UUID(1, episodes.size()),
                new EpisodeSubject(EpisodeKind.LAPSE, new UUID(0, 1), null, PACK.id(), WEEKLY.id(), null),
                new UUID(2, 2),
                WEEKLY.rule().strength(),
                level,
                new Episode.EpisodeDates(today, after.anchor(), null, null, null, null),
                EpisodeRestraint.NONE,
                null,
                0);
    }

    private void enter(EpisodeTransition next, StandingPosition after, LocalDate today) {
        switch (next) {
            case EpisodeTransition.OpenEpisode(var level) ->
                episodes.add(EpisodeValues.at(opened(level, after, today), level, after, today));
            case EpisodeTransition.ReopenEpisode(var closed, var level) ->
                replace(closed, EpisodeValues.at(EpisodeValues.reopened(closed, after, today), level, after, today));
            case EpisodeTransition.KeepOpen(var open, var level) ->
                replace(open, EpisodeValues.at(open, level, after, today));
            case EpisodeTransition.CloseEpisode(var open, var cause) ->
                replace(open, EpisodeValues.closed(open, today, cause));
            case EpisodeTransition.ReplaceEpisode(var open, var cause, var by) -> {
                replace(open, EpisodeValues.closed(open, today, cause));
                enter(by, after, today);
            }
            case EpisodeTransition.FreezeEpisode _, EpisodeTransition.LeaveUntold _ -> {}
        }
    }

    private void replace(Episode before, Episode after) {
        episodes.replaceAll(each -> each.id().equals(before.id()) ? after : each);
    }

    /** The lead takes on whatever is open. */
    void acknowledge(LocalDate until) {
        episodes.stream().filter(Episode::open).findFirst().ifPresent(open -> {
            Acknowledgement taken = new Acknowledgement("Lee", AcknowledgementReason.SESSION_ARRANGED, until);
            EpisodeRestraint restraint = new EpisodeRestraint(null, 0, false, null, taken);
            replace(open, EpisodeValues.changed(open, open.level(), open.dates(), restraint, null));
        });
    }

    /** The lead is told what is new to them, once for each lapse, and its end once they know of it. */
    void mail() {
        boolean late = open() != null && open().level().late();
        for (Episode each : episodes) {
            boolean alert =
                    each.open() && each.level().alerts() && each.restraint().acknowledgement() == null;
            if (alert && believed.add(each.id())) {
                messages.add("below since " + each.dates().belowFrom());
            } else if (!each.open() && !late && each.cause() != ClosingCause.LEFT && believed.remove(each.id())) {
                messages.add("over");
            }
        }
    }

    /** The open lapse; null if there is none. */
    @Nullable Episode open() {
        return episodes.stream().filter(Episode::open).findFirst().orElse(null);
    }

    List<Episode> episodes() {
        return List.copyOf(episodes);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    /** Whether the lead believes in a lapse that is not there, with none in its place. */
    boolean leavesInTheDark() {
        boolean late = open() != null && open().level().late();
        return episodes.stream()
                .anyMatch(each ->
                        !each.open() && !late && each.cause() != ClosingCause.LEFT && believed.contains(each.id()));
    }
}
