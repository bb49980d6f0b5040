package org.supervisionwatch.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On which days somebody is away, found day by day from the absences as they were reported. Section 8 of the rules. */
final class ToldAbsences {

    /** As the engine is told of planned, unplanned and long ones; the later comes before the earlier. */
    private static final List<String> KINDS = List.of("annual_leave", "sickness", "maternity");

    private static final List<String> CLASSES = List.of("planned", "unplanned", "long");

    private final JsonNode reported;
    private final ToldRoster roster;

    ToldAbsences(JsonNode reported, ToldRoster roster) {
        this.reported = reported.path("items");
        this.roster = roster;
    }

    /** Days away for one kind of reason; {@code to} is null if it is open. */
    record AwayDays(String kind, LocalDate from, @Nullable LocalDate to) {}

    List<AwayDays> all() {
        LocalDate first = null;
        LocalDate last = null;
        for (JsonNode absence : reported) {
            LocalDate from = ToldRoster.date(absence, "from");
            LocalDate to = absence.hasNonNull("to") ? ToldRoster.date(absence, "to") : from;
            first = first == null || from.isBefore(first) ? from : first;
            last = last == null || to.isAfter(last) ? to : last;
        }
        return first == null ? List.of() : dayByDay(first, last);
    }

    private List<AwayDays> dayByDay(LocalDate first, LocalDate last) {
        List<AwayDays> all = new ArrayList<>();
        String before = null;
        LocalDate since = first;
        for (LocalDate day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            String kind = kind(day);
            if (!Objects.equals(kind, before)) {
                if (before != null) {
                    all.add(new AwayDays(before, since, day.minusDays(1)));
                }
                before = kind;
                since = day;
            }
        }
        if (before != null) {
            all.add(new AwayDays(before, since, null));
        }
        return all;
    }

    private @Nullable String kind(LocalDate day) {
        int strongest = -1;
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode absence : reported) {
            if (ToldRoster.covers(absence, day)) {
                if (isPart(absence)) {
                    parts.add(absence);
                } else {
                    strongest = Math.max(strongest, strength(absence));
                }
            }
        }
        if (makeUpADay(parts, day)) {
            strongest = Math.max(
                    strongest,
                    parts.stream().mapToInt(ToldAbsences::strength).max().orElse(-1));
        }
        return strongest < 0 ? null : KINDS.get(strongest);
    }

    private static boolean isPart(JsonNode absence) {
        return absence.path("partDay").asBoolean() || absence.hasNonNull("hours");
    }

    private static int strength(JsonNode absence) {
        return CLASSES.indexOf(absence.path("class").asText());
    }

    private boolean makeUpADay(List<JsonNode> parts, LocalDate day) {
        BigDecimal hours = null;
        for (JsonNode part : parts) {
            if (part.hasNonNull("hours")) {
                hours = (hours == null ? BigDecimal.ZERO : hours)
                        .add(part.path("hours").decimalValue());
            }
        }
        return !parts.isEmpty() && ((hours == null && parts.size() > 1) || roster.isADay(day, hours));
    }
}
