package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;

/**
 * Decides what there is to arrange about one requirement of one person, before anybody is late. Pure.
 *
 * @param counts which sessions are meant
 * @param late whether she is past due: then the lapse speaks for itself
 * @param due the day by which the next one is due, if that is known
 * @param works whether a day is one of her working days
 * @param away whether she is away on a day
 */
public record FollowUp(
        CountingRule counts,
        boolean late,
        @Nullable LocalDate due,
        List<Session> sessions,
        Predicate<LocalDate> works,
        Predicate<LocalDate> away,
        BusinessDays businessDays) {

    /** After so many business days a cancelled session should have another date. */
    private static final int REBOOK_WITHIN = 5;

    /** What was cancelled longer ago than this is past mending. */
    private static final int DAYS_BACK = 60;

    /** Long enough for two of what comes round every three months. */
    private static final int MISSED_DAYS_BACK = 190;

    /** One date may be a mistake; from two on it is the series. */
    private static final int CLASHES = 2;

    /**
     * @param today the day in the organisation's zone
     * @return what there is to arrange, each with the day on which its cause became known
     */
    public Map<EpisodeKind, LocalDate> on(LocalDate today) {
        Map<EpisodeKind, LocalDate> kinds = new EnumMap<>(EpisodeKind.class);
        if (!late) {
            toRebook(today).ifPresent(known -> kinds.put(EpisodeKind.REBOOK, known));
        }
        missedAgain(today).ifPresent(known -> kinds.put(EpisodeKind.MISSED_AGAIN, known));
        clash(today).ifPresent(known -> kinds.put(EpisodeKind.SLOT_CLASH, known));
        return kinds;
    }

    /** Who was away on the day has nothing to make up for, and what was never booked, but recorded by mistake, nothing to rebook. */
    private Optional<LocalDate> toRebook(LocalDate today) {
        return latestCancelled(today.minusDays(DAYS_BACK))
                .filter(cancelled -> !replaced(cancelled))
                .map(FollowUp::knownOn)
                .filter(known -> !businessDays.after(known, REBOOK_WITHIN).isAfter(today));
    }

    private boolean replaced(Session cancelled) {
        LocalDate known = knownOn(cancelled);
        LocalDate from = earlier(known, cancelled.date());
        return counted()
                .filter(session -> !session.date().isBefore(from))
                .anyMatch(session -> session.status() == SessionStatus.HELD
                        || (session.status() == SessionStatus.BOOKED
                                && (inTime(session) || madeSince(known, session))));
    }

    /** The regular dates of a series go on behind the one that fell out: only one that comes by the due date makes up for it. */
    private boolean inTime(Session booked) {
        return due == null || !booked.date().isAfter(due);
    }

    /** What was missed because she was away is nothing to speak of. */
    private Optional<LocalDate> missedAgain(LocalDate today) {
        List<Session> settled = counted()
                .filter(session -> session.status() == SessionStatus.HELD
                        || (session.status() == SessionStatus.MISSED && !away.test(session.date())))
                .filter(session ->
                        !session.date().isAfter(today) && session.date().isAfter(today.minusDays(MISSED_DAYS_BACK)))
                .sorted(Comparator.comparing(Session::date).reversed())
                .limit(2)
                .toList();
        boolean again =
                settled.size() == 2 && settled.stream().allMatch(session -> session.status() == SessionStatus.MISSED);
        return again ? Optional.of(settled.getFirst().date()) : Optional.empty();
    }

    private Optional<LocalDate> clash(LocalDate today) {
        List<Session> clashing = counted()
                .filter(session -> session.status() == SessionStatus.BOOKED)
                .filter(session -> !session.date().isBefore(today) && !works.test(session.date()))
                .toList();
        return clashing.stream().map(Session::date).distinct().count() < CLASHES
                ? Optional.empty()
                : clashing.stream().map(FollowUp::madeOn).max(Comparator.naturalOrder());
    }

    /** The one that became known last. */
    private Optional<Session> latestCancelled(LocalDate after) {
        return counted()
                .filter(session -> session.status() == SessionStatus.CANCELLED
                        && session.bookedOn() != null
                        && session.date().isAfter(after)
                        && !away.test(session.date()))
                .max(Comparator.comparing(FollowUp::knownOn).thenComparing(Session::date));
    }

    private static boolean madeSince(LocalDate known, Session booked) {
        return !madeOn(booked).isBefore(known);
    }

    /** Of one that was known from the beginning: before everything. */
    private static LocalDate madeOn(Session booked) {
        return booked.bookedOn() == null ? LocalDate.MIN : booked.bookedOn();
    }

    private static LocalDate knownOn(Session cancelled) {
        return cancelled.cancelledOn() == null ? cancelled.date() : cancelled.cancelledOn();
    }

    private Stream<Session> counted() {
        return sessions.stream().filter(counts::accepts);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
