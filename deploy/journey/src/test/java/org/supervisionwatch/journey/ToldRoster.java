package org.supervisionwatch.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When somebody is in post, works and is paid for how much, read day by day from their record as staff-service shows it. Rules 14 and 16. */
final class ToldRoster {

    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final JsonNode person;
    private final List<LocalDate> shifts = new ArrayList<>();

    ToldRoster(JsonNode person, JsonNode hours) {
        this.person = person;
        hours.path("items")
                .forEach(month -> month.path("shifts").forEach(day -> shifts.add(LocalDate.parse(day.asText()))));
    }

    List<LocalDate> shifts() {
        return shifts;
    }

    List<JsonNode> periods(Predicate<JsonNode> wanted) {
        List<JsonNode> periods = new ArrayList<>();
        person.path("assignments").forEach(period -> {
            if (wanted.test(period)) {
                periods.add(period);
            }
        });
        return periods;
    }

    static boolean covers(JsonNode period, LocalDate day) {
        LocalDate to = date(period, "to");
        return !day.isBefore(date(period, "from")) && (to == null || !day.isAfter(to));
    }

    static @Nullable LocalDate date(JsonNode node, String key) {
        return node.hasNonNull(key) ? LocalDate.parse(node.path(key).asText()) : null;
    }

    /** The first and, if it is known, the last day of the post that these periods make up on a day; null if they make up none. */
    @Nullable LocalDate[] post(List<JsonNode> periods, LocalDate day, Predicate<LocalDate> holiday) {
        LocalDate start = edge(periods, day, -1, holiday);
        LocalDate end = edge(periods, day, 1, holiday);
        return start == null || end == null ? null : new LocalDate[] {start, end.equals(LocalDate.MAX) ? null : end};
    }

    /** Goes from day to day until one would have been worked in no post, and remembers the last one in post. */
    private @Nullable LocalDate edge(List<JsonNode> periods, LocalDate from, int step, Predicate<LocalDate> holiday) {
        LocalDate last = null;
        LocalDate limit = outermost(periods, step);
        for (LocalDate day = from; limit != null && reaches(limit, day, step); day = day.plusDays(step)) {
            LocalDate at = day;
            if (periods.stream().anyMatch(period -> covers(period, at))) {
                last = day;
                if (step > 0 && periods.stream().anyMatch(each -> covers(each, at) && date(each, "to") == null)) {
                    return LocalDate.MAX;
                }
            } else if (wouldHaveWorked(day, holiday)) {
                return last;
            }
        }
        return last;
    }

    private static boolean reaches(LocalDate limit, LocalDate day, int step) {
        return step > 0 ? !limit.isBefore(day) : !limit.isAfter(day);
    }

    private static @Nullable LocalDate outermost(List<JsonNode> periods, int step) {
        Comparator<LocalDate> order = step > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return periods.stream()
                .map(period -> step < 0 ? date(period, "from") : date(period, "to"))
                .map(day -> day == null ? LocalDate.MAX : day)
                .max(order)
                .orElse(null);
    }

    private boolean wouldHaveWorked(LocalDate day, Predicate<LocalDate> holiday) {
        boolean shiftsAlone = true;
        for (JsonNode pattern : person.path("pattern")) {
            shiftsAlone &= withoutDays(pattern);
        }
        return shiftsAlone || (isPlanned(day) && !holiday.test(day));
    }

    private boolean isPlanned(LocalDate day) {
        JsonNode pattern = pattern(day);
        return withoutDays(pattern) ? shifts.contains(day) : week(pattern, day).contains(code(day));
    }

    private static String code(LocalDate day) {
        return WEEK.get(day.getDayOfWeek().getValue() - 1);
    }

    private JsonNode pattern(LocalDate day) {
        JsonNode inForce = null;
        for (JsonNode pattern : person.path("pattern")) {
            if (inForce == null || !date(pattern, "from").isAfter(day)) {
                inForce = pattern;
            }
        }
        return inForce;
    }

    private static boolean withoutDays(JsonNode pattern) {
        return weeks(pattern).stream().allMatch(List::isEmpty);
    }

    private static List<List<String>> weeks(JsonNode pattern) {
        List<List<String>> weeks = new ArrayList<>();
        if (pattern.hasNonNull("weeks")) {
            pattern.path("weeks").forEach(week -> weeks.add(texts(week)));
        } else {
            weeks.add(texts(pattern.path("days")));
        }
        return weeks;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> week(JsonNode pattern, LocalDate day) {
        return weeksFrom(pattern, day).getFirst();
    }

    /** The weeks of a pattern in the order in which they follow from a day on. */
    private static List<List<String>> weeksFrom(JsonNode pattern, LocalDate day) {
        List<List<String>> weeks = weeks(pattern);
        long since = ChronoUnit.WEEKS.between(monday(date(pattern, "from")), monday(day));
        return IntStream.range(0, weeks.size())
                .mapToObj(week -> weeks.get(Math.floorMod(since + week, weeks.size())))
                .toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether parts of a day that add up to so many hours are all of it; without hours, whether the day is half of a full-time one or less. */
    boolean isADay(LocalDate day, @Nullable BigDecimal told) {
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal fullTime = BigDecimal.ZERO;
        for (JsonNode period : periods(each -> covers(each, day))) {
            JsonNode term = term(period, day);
            hours = hours.add(term.path("hours").decimalValue());
            fullTime = fullTime.max(term.path("fullTimeHours").decimalValue());
        }
        long days = monday(day)
                .datesUntil(monday(day).plusDays(7))
                .filter(each -> week(pattern(each), each).contains(code(each)))
                .count();
        BigDecimal needed = told == null ? hours.multiply(BigDecimal.TEN) : told.multiply(BigDecimal.valueOf(days));
        BigDecimal least = told == null ? fullTime.multiply(BigDecimal.valueOf(days)) : hours;
        return hours.signum() > 0
                && days > 0
                && (told == null ? needed.compareTo(least) <= 0 : needed.compareTo(least) >= 0);
    }

    private static JsonNode term(JsonNode period, LocalDate day) {
        JsonNode inForce = null;
        for (JsonNode term : period.path("terms")) {
            if (inForce == null || !date(term, "from").isAfter(day)) {
                inForce = term;
            }
        }
        return inForce;
    }

    /** Days and hours from each day on which one of them changes: rule 14. Between two posts the hours of the first go on. */
    List<WorkedWeeks> workedWeeks(List<JsonNode> periods) {
        SortedSet<LocalDate> changes = new TreeSet<>();
        person.path("pattern").forEach(pattern -> changes.add(date(pattern, "from")));
        for (JsonNode period : periods) {
            changes.add(date(period, "from"));
            if (period.hasNonNull("to")) {
                changes.add(date(period, "to").plusDays(1));
            }
            period.path("terms").forEach(term -> changes.add(date(term, "from")));
        }
        BigDecimal fte = firstShare(periods, changes);
        List<WorkedWeeks> all = new ArrayList<>();
        for (LocalDate day : changes) {
            BigDecimal share = share(periods, day);
            fte = share == null ? fte : share;
            all.add(new WorkedWeeks(day, weeksFrom(pattern(day), day), fte));
        }
        return all;
    }

    /** What somebody works from a day on. */
    record WorkedWeeks(
            LocalDate from,
            List<List<String>> weeks,
            @Nullable BigDecimal fte) {}

    private static @Nullable BigDecimal firstShare(List<JsonNode> periods, SortedSet<LocalDate> days) {
        for (LocalDate day : days) {
            BigDecimal share = share(periods, day);
            if (share != null) {
                return share;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal share(List<JsonNode> periods, LocalDate day) {
        BigDecimal sum = null;
        for (JsonNode period : periods) {
            if (covers(period, day)) {
                JsonNode term = term(period, day);
                BigDecimal part = term.path("hours")
                        .decimalValue()
                        .divide(term.path("fullTimeHours").decimalValue(), MathContext.DECIMAL128);
                sum = sum == null ? part : sum.add(part);
            }
        }
        return sum;
    }
}
