package org.supervisionwatch.alerts.episode.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.SituationAbsence;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * One practitioner over some weeks, for tests that read like a story: sessions are held, cancelled and recorded, and every business day at
 * 08:00 there is a review. The engine, the episode, its holds and its escalation plan decide, with no database and no clock.
 */
final class Mornings {

    private static final Pack PACK =
            PackCatalogue.shipped().byId("nhs-tt-pwp", LocalDate.of(2026, 3, 2)).orElseThrow();

    private final Requirement requirement;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<String> notified = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable StandingPosition before;
    private @Nullable LocalDate recordedBySupervisor;
    private LocalDate start = LocalDate.of(2025, 1, 6);
    private LocalDate today;

    Mornings(String requirement, String from) {
        this.requirement = PACK.requirement(requirement).orElseThrow();
        today = LocalDate.parse(from);
    }

    /** An hour was held, and recorded in the afternoon of a day. */
    Mornings held(String on, String recordedOn) {
        sessions.add(EpisodeValues.session(on, SessionStatus.HELD, recordedOn));
        return this;
    }

    /** The record of the session on that day is withdrawn. */
    Mornings withdrawn(String on) {
        sessions.removeIf(session -> session.date().equals(LocalDate.parse(on)));
        return this;
    }

    Mornings booked(String on) {
        sessions.add(EpisodeValues.session(on, SessionStatus.BOOKED, null));
        return this;
    }

    /** A starter, in post from a day on. */
    Mornings startsOn(String day) {
        start = LocalDate.parse(day);
        return this;
    }

    /** Away according to the roster. */
    Mornings away(String from, String to) {
        absences.add(new Absence("annual_leave", LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    /** The supervisor records the outcome of somebody else's session, in the afternoon of that day. */
    Mornings supervisorRecordsForOthers(String on) {
        recordedBySupervisor = LocalDate.parse(on);
        return this;
    }

    /** Goes on to a day, reviewing on every business day including that day. */
    Mornings until(String lastDay) {
        BusinessDays days = new BusinessDays(PACK.holidays());
        while (!today.isAfter(LocalDate.parse(lastDay))) {
            evaluate();
            if (days.contains(today)) {
                review();
            }
            today = today.plusDays(1);
        }
        return this;
    }

    /** What was notified to whom on which day, such as "2026-03-06 below to [team_lead]". */
    List<String> notified() {
        return List.copyOf(notified);
    }

    Episode firstEpisode() {
        return episodes.getFirst();
    }

    private void evaluate() {
        List<Session> arrived = sessions.stream().filter(this::seen).toList();
        StandingPosition after = EpisodeValues.position(
                GuidelineEngine.evaluate(requirement, person(), arrived, today, PACK.holidays()), PACK.version());
        EpisodeTransition next = EpisodePolicy.next(episodes, before, after, true);
        before = after;
        enter(next, after);
    }

    private void enter(EpisodeTransition next, StandingPosition after) {
        switch (next) {
            case EpisodeTransition.OpenEpisode(var level) -> open(level, after);
            case EpisodeTransition.ReopenEpisode(var closed, var level) ->
                replace(closed, at(EpisodeValues.reopened(closed, after, today), level, after));
            case EpisodeTransition.KeepOpen(var open, var level) -> replace(open, at(open, level, after));
            case EpisodeTransition.CloseEpisode(var open, var cause) ->
                replace(open, EpisodeValues.closed(open, today, cause));
            case EpisodeTransition.ReplaceEpisode(var open, var cause, var by) -> {
                replace(open, EpisodeValues.closed(open, today, cause));
                enter(by, after);
            }
            case EpisodeTransition.FreezeEpisode _, EpisodeTransition.LeaveUntold _ -> {}
        }
    }

    private void review() {
        Episode open = episodes.stream().filter(Episode::open).findFirst().orElse(null);
        if (open == null) {
            return;
        }
        List<EscalationStep> steps = steps(open);
        EpisodeReview review = EpisodeReview.of(open, steps, situation(open), today.atTime(8, 0));
        Episode after = EpisodeValues.changed(open, review.level(), open.dates(), review.restraint(), null);
        replace(open, after);
        if (review.restraint().hold() == null) {
            steps.stream()
                    .map(step -> step.postponed(open.postponedDays(review.restraint())))
                    .filter(step -> step.dueBy(today) && step.level().compareTo(after.level()) <= 0)
                    .max(Comparator.comparing(EscalationStep::number))
                    .ifPresent(step -> notifyOf(after, step));
        }
    }

    private void notifyOf(Episode episode, EscalationStep step) {
        if (known.add(episode.id() + " " + step.number())) {
            String group = episode.restraint().unrecorded() ? " (not recorded)" : "";
            notified.add("%s %s to %s%s"
                    .formatted(
                            today,
                            step.level().code(),
                            step.audience().toString().toLowerCase(Locale.ROOT),
                            group));
        }
    }

    private LapseSituation situation(Episode open) {
        LocalDate unsettled = sessions.stream()
                .filter(session -> session.status() == SessionStatus.BOOKED)
                .map(Session::date)
                .filter(date -> date.isBefore(today) && (open.anchor() == null || date.isAfter(open.anchor())))
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate recorded = sessions.stream()
                .filter(session -> session.status() == SessionStatus.HELD && seen(session))
                .map(Session::date)
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate others =
                recordedBySupervisor != null && recordedBySupervisor.isBefore(today) ? recordedBySupervisor : null;
        LocalDate latest = recorded == null || (others != null && others.isAfter(recorded)) ? others : recorded;
        return new LapseSituation(true, awayNow(), unsettled, true, latest, null, RecordBy.DEFAULT);
    }

    private boolean seen(Session session) {
        return session.recordedOn() == null || session.recordedOn().isBefore(today);
    }

    private @Nullable SituationAbsence awayNow() {
        return absences.stream()
                .filter(absence -> new Period(absence.from(), absence.to()).contains(today))
                .findFirst()
                .map(absence -> new SituationAbsence(
                        absence.from(), Objects.requireNonNull(absence.to()).plusDays(1)))
                .orElse(null);
    }

    private List<EscalationStep> steps(Episode open) {
        return EscalationPlan.of(
                requirement,
                PACK.alertsOf(requirement.id()),
                Objects.requireNonNull(before).dates(),
                open.postponedDays(open.restraint()));
    }

    private void open(EpisodeLevel level, StandingPosition position) {
        Episode opened = new Episode(
                new UUID(1, episodes.size()),
                new EpisodeSubject(
                        EpisodeKind.LAPSE, new UUID(0, 1), new UUID(0, 2), PACK.id(), requirement.id(), null),
                new UUID(2, 2),
                requirement.rule().strength(),
                level,
                new Episode.EpisodeDates(today, position.anchor(), null, null, null, null),
                EpisodeRestraint.NONE,
                null,
                0);
        episodes.add(at(opened, level, position));
    }

    private Episode at(Episode episode, EpisodeLevel level, StandingPosition position) {
        return EpisodeValues.at(episode, level, position, today);
    }

    private void replace(Episode before, Episode after) {
        episodes.replaceAll(each -> each.id().equals(before.id()) ? after : each);
    }

    private PersonInPost person() {
        return new PersonInPost(
                new PostPeriod(start, null),
                PersonProfile.ofRole("pwp"),
                List.of(new WorkingPattern(start, Set.of(DayOfWeek.values()), null)),
                absences,
                List.of(),
                Map.of(),
                List.of(),
                null);
    }
}
