package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;

/**
 * Decides which follow-ups there are to arrange about one requirement of one person, before they are late. Pure.
 *
 * @param counts which sessions count
 * @param due the day by which the next session is due; null if it is not known
 * @param slots of the sessions that belong to a series or a group, by their id
 * @param works whether a day is a working day by the pattern
 * @param away whether the person is away on a day
 */
public record FollowUp(
        CountingRule counts,
        @Nullable LocalDate due,
        List<Session> sessions,
        Map<String, MeetingSlot> slots,
        Predicate<LocalDate> works,
        Predicate<LocalDate> away,
        BusinessDays businessDays) {

    /** Within so many business days a cancelled session should have another date. */
    private static final int REBOOK_WITHIN = 5;

    /** A session cancelled longer ago than this is left alone. */
    private static final int DAYS_BACK = 60;

    /** Long enough for two sessions of a quarterly requirement. */
    private static final int MISSED_DAYS_BACK = 190;

    /**
     * Why there is something to arrange.
     *
     * @param knownOn the day on which that became known
     * @param sessions those that did not or will not take place with the person
     */
    public record FollowUpCause(LocalDate knownOn, Set<Session> sessions) {}

    /**
     * The follow-ups on a day, by kind.
     *
     * @param today in the organisation's zone
     */
    public Map<EpisodeKind, FollowUpCause> on(LocalDate today) {
        Map<EpisodeKind, FollowUpCause> kinds = new EnumMap<>(EpisodeKind.class);
        toRebook(today).ifPresent(cause -> kinds.put(EpisodeKind.REBOOK, cause));
        missedAgain(today).ifPresent(cause -> kinds.put(EpisodeKind.MISSED_AGAIN, cause));
        clash(today).ifPresent(cause -> kinds.put(EpisodeKind.SLOT_CLASH, cause));
        return kinds;
    }

    /** A session on a day on which the person was away, or one that was never booked, needs no other date. */
    private Optional<FollowUpCause> toRebook(LocalDate today) {
        return latestCancelled(today.minusDays(DAYS_BACK))
                .filter(cancelled -> !replaced(cancelled))
                .filter(cancelled ->
                        !businessDays.after(knownOn(cancelled), REBOOK_WITHIN).isAfter(today))
                .map(cancelled -> new FollowUpCause(knownOn(cancelled), Set.of(cancelled)));
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

    /** Who was not at work on a day has missed nothing on it. */
    private Optional<FollowUpCause> missedAgain(LocalDate today) {
        List<Session> settled = counted()
                .filter(session -> session.status() == SessionStatus.HELD
                        || (session.status() == SessionStatus.MISSED && atWork(session.date())))
                .filter(session ->
                        !session.date().isAfter(today) && session.date().isAfter(today.minusDays(MISSED_DAYS_BACK)))
                .sorted(Comparator.comparing(Session::date).reversed())
                .limit(2)
                .toList();
        boolean again =
                settled.size() == 2 && settled.stream().allMatch(session -> session.status() == SessionStatus.MISSED);
        return again
                ? Optional.of(new FollowUpCause(settled.getFirst().date(), Set.copyOf(settled)))
                : Optional.empty();
    }

    private boolean atWork(LocalDate day) {
        return works.test(day) && !businessDays.holidays().contains(day) && !away.test(day);
    }

    private Optional<FollowUpCause> clash(LocalDate today) {
        return SlotClash.among(counted().toList(), slots, works, today).stream()
                .findFirst()
                .map(clash -> new FollowUpCause(
                        clash.met().stream()
                                .map(session -> session.date().isBefore(today) ? session.date() : bookedOn(session))
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        Set.copyOf(clash.met())));
    }

    /** The cancelled session that became known last. */
    private Optional<Session> latestCancelled(LocalDate after) {
        return counted()
                .filter(session -> session.status() == SessionStatus.CANCELLED
                        && session.bookedOn() != null
                        && session.date().isAfter(after)
                        && expected(session))
                .max(Comparator.comparing(FollowUp::knownOn).thenComparing(Session::date));
    }

    /** A group meets whoever works that day; the date of an individual session was agreed with the person. */
    private boolean expected(Session session) {
        return !away.test(session.date()) && (session.form() == SessionFormat.INDIVIDUAL || works.test(session.date()));
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
