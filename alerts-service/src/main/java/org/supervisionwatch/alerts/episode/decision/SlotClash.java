package org.supervisionwatch.alerts.episode.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;

/**
 * A series, or a group of one supervisor, that meets on days on which somebody does not work. Pure.
 *
 * @param met its last two dates, of which the person attended neither; some may be still to come
 * @param worked the weekdays the person works, at least one
 */
public record SlotClash(MeetingSlot slot, List<Session> met, Set<DayOfWeek> worked) {

    /** One date may be a mistake; two mean the series. */
    private static final int DATES = 2;

    /** Long enough for patterns whose weeks alternate. */
    private static final int DAYS_AHEAD = 28;

    /**
     * What meets again and again.
     *
     * @param key of the series, or of the group by its supervisor and type
     * @param supervisor their name; null if it is not known
     */
    public record MeetingSlot(
            String key, boolean group, @Nullable String supervisor) {}

    /**
     * The clashes among sessions, that with the latest date first.
     *
     * @param slots by the id of a session; one without a slot was agreed for itself
     * @param works whether a day is a working day by the pattern
     */
    public static List<SlotClash> among(
            List<Session> sessions, Map<String, MeetingSlot> slots, Predicate<LocalDate> works, LocalDate today) {
        Set<DayOfWeek> worked =
                weekdays(today.datesUntil(today.plusDays(DAYS_AHEAD)).filter(works));
        // who has no fixed days works when they have a shift, so no weekday clashes
        if (worked.isEmpty()) {
            return List.of();
        }
        return sessions.stream()
                .filter(session -> session.id() != null && slots.containsKey(session.id()))
                .collect(Collectors.groupingBy(session -> slots.get(session.id())))
                .entrySet()
                .stream()
                .map(each -> new SlotClash(each.getKey(), lastDates(each.getValue(), today), worked))
                .filter(clash -> clash.met.size() == DATES)
                .filter(clash -> clash.met.stream()
                        .allMatch(session -> session.status() != SessionStatus.HELD && !works.test(session.date())))
                .sorted(Comparator.comparing(
                                (SlotClash clash) -> clash.met.getLast().date())
                        .reversed()
                        .thenComparing(clash -> clash.slot.key()))
                .toList();
    }

    /** The next two dates; as far as fewer are booked, the latest before them. */
    private static List<Session> lastDates(List<Session> meetings, LocalDate today) {
        TreeMap<LocalDate, Session> before = new TreeMap<>();
        TreeMap<LocalDate, Session> ahead = new TreeMap<>();
        for (Session meeting : meetings) {
            boolean booked = meeting.status() == SessionStatus.BOOKED;
            if (booked && !meeting.date().isBefore(today)) {
                ahead.put(meeting.date(), meeting);
            } else if (!booked && meeting.status() != SessionStatus.CANCELLED) {
                before.merge(meeting.date(), meeting, SlotClash::attended);
            }
        }
        List<Session> next = ahead.values().stream().limit(DATES).toList();
        List<Session> latest = before.descendingMap().values().stream()
                .limit((long) DATES - next.size())
                .toList()
                .reversed();
        return Stream.concat(latest.stream(), next.stream()).toList();
    }

    private static Session attended(Session one, Session other) {
        return other.status() == SessionStatus.HELD ? other : one;
    }

    /** The weekdays on which it meets. */
    public Set<DayOfWeek> weekdays() {
        return weekdays(met.stream().map(Session::date));
    }

    private static Set<DayOfWeek> weekdays(Stream<LocalDate> days) {
        return days.map(LocalDate::getDayOfWeek).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it explains that sessions of these types are missing; of any type, if there are none. */
    public boolean explains(Set<String> types) {
        return types.isEmpty()
                || met.stream()
                        .flatMap(session -> session.segments().stream())
                        .anyMatch(segment -> types.contains(segment.type()));
    }
}
