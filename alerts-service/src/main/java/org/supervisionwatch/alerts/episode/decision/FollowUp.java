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
 * Decides which follow-ups there are to arrange about one requirement of one person, before they are late. Pure.
 *
 * @param counts which sessions count
 * @param late whether the person is past due, and has a lapse already
 * @param due the day by which the next session is due; null if it is not known
 * @param works whether a day is a working day
 * @param away whether the person is away on a day
 */
public record FollowUp(
        CountingRule counts,
        boolean late,
        @Nullable LocalDate due,
        List<Session> sessions,
        Predicate<LocalDate> works,
        Predicate<LocalDate> away,
        BusinessDays businessDays) {

    /** Within so many business days a cancelled session should have another date. */
    private static final int REBOOK_WITHIN = 5;

    /** A session cancelled longer ago than this is left alone. */
    private static final int DAYS_BACK = 60;

    /** Long enough for two sessions of a quarterly requirement. */
    private static final int MISSED_DAYS_BACK = 190;

    /** One date may be a mistake; two or more mean the series. */
    private static final int CLASHES = 2;

    /**
     * The follow-ups on a day.
     *
     * @param today in the organisation's zone
     * @return by kind, the day on which its cause became known
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

    /** A session on a day on which the person was away, or one that was never booked, needs no other date. */
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
                                && (inTime(session) || bookedSince(known, session))));
    }

    /** The later dates of a series replace a cancelled one only if they come by the due date. */
    private boolean inTime(Session booked) {
        return due == null || !booked.date().isAfter(due);
    }

    /** Sessions missed while the person was away are left out. */
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
        List<Session> offDays = counted()
                .filter(session -> session.status() == SessionStatus.BOOKED)
                .filter(session -> !session.date().isBefore(today) && !works.test(session.date()))
                .toList();
        return offDays.stream().map(Session::date).distinct().count() < CLASHES
                ? Optional.empty()
                : offDays.stream().map(FollowUp::bookedOn).max(Comparator.naturalOrder());
    }

    /** The cancelled session that became known last. */
    private Optional<Session> latestCancelled(LocalDate after) {
        return counted()
                .filter(session -> session.status() == SessionStatus.CANCELLED
                        && session.bookedOn() != null
                        && session.date().isAfter(after)
                        && !away.test(session.date()))
                .max(Comparator.comparing(FollowUp::knownOn).thenComparing(Session::date));
    }

    private static boolean bookedSince(LocalDate known, Session booked) {
        return !bookedOn(booked).isBefore(known);
    }

    /** The day on which it was booked; if that is not known, before all others. */
    private static LocalDate bookedOn(Session booked) {
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
