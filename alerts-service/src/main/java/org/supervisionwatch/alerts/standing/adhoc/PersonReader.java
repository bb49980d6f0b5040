package org.supervisionwatch.alerts.standing.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.pack.DocumentFields;

/** Reads the person in the request for an ad-hoc evaluation. */
final class PersonReader {

    private static final Set<String> KEYS = Set.of(
            "start",
            "end",
            "role",
            "memberships",
            "qualifiedOn",
            "caseload",
            "newlyQualified",
            "clinicalFte",
            "appliesFrom",
            "supervisorAbsences",
            "pattern",
            "absences",
            "clinicalMinutes",
            "shifts");

    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT), day -> day));

    /** A bound above the minutes of any month. */
    private static final int MOST_MINUTES = 100_000;

    private PersonReader() {}

    static PersonInPost person(DocumentFields question) {
        question.require("person");
        DocumentFields fields = question.object("person", KEYS);
        PostPeriod post = post(fields);
        return new PersonInPost(
                post,
                profile(fields),
                patterns(fields, post.start()),
                absences(fields),
                supervisorAbsences(fields),
                clinicalMinutes(fields),
                fields.dates("shifts"),
                fields.date("appliesFrom"));
    }

    private static PostPeriod post(DocumentFields fields) {
        LocalDate start = fields.requiredDate("start");
        LocalDate end = fields.date("end");
        return new PostPeriod(start, inOrder(fields, "end", start, end) ? end : null);
    }

    private static PersonProfile profile(DocumentFields fields) {
        return new PersonProfile(
                fields.text("role"),
                Set.copyOf(fields.texts("memberships")),
                Boolean.TRUE.equals(fields.yesOrNo("newlyQualified")),
                fields.date("qualifiedOn"),
                fields.whole("caseload", 0),
                fields.share("clinicalFte"));
    }

    private static List<WorkingPattern> patterns(DocumentFields fields, LocalDate start) {
        List<WorkingPattern> patterns = new ArrayList<>();
        Set<LocalDate> starts = new HashSet<>();
        for (DocumentFields each : fields.objects("pattern", Set.of("from", "days", "fte"))) {
            LocalDate from = each.date("from");
            BigDecimal fte = each.share("fte");
            WorkingPattern pattern = new WorkingPattern(
                    from == null ? start : from, days(each), fte == null ? null : FullTimeShare.of(fte));
            if (!starts.add(pattern.from())) {
                each.fault("from", "another pattern starts on the same day");
            }
            patterns.add(pattern);
        }
        return patterns;
    }

    private static Set<DayOfWeek> days(DocumentFields pattern) {
        pattern.require("days");
        Set<DayOfWeek> days = new HashSet<>();
        List<String> words = pattern.texts("days");
        for (int i = 0; i < words.size(); i++) {
            DayOfWeek day = DAYS.get(words.get(i));
            if (day == null) {
                pattern.fault(
                        "days/" + i,
                        "\"%s\" is no day; write mon, tue, wed, thu, fri, sat or sun".formatted(words.get(i)));
            } else {
                days.add(day);
            }
        }
        return days;
    }

    private static List<Absence> absences(DocumentFields fields) {
        List<Absence> absences = new ArrayList<>();
        List<DocumentFields> each = fields.objects("absences", Set.of("kind", "from", "to"));
        for (DocumentFields one : each) {
            LocalDate from = one.requiredDate("from");
            LocalDate to = one.date("to");
            absences.add(new Absence(one.requiredText("kind"), from, inOrder(one, "to", from, to) ? to : null));
        }
        refuseOverlaps(fields, absences);
        return absences;
    }

    private static void refuseOverlaps(DocumentFields fields, List<Absence> absences) {
        List<Absence> sorted =
                absences.stream().sorted(Comparator.comparing(Absence::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Absence before = sorted.get(i - 1);
            Absence after = sorted.get(i);
            if (before.to() == null || !before.to().isBefore(after.from())) {
                fields.fault(
                        "absences",
                        "absences may not overlap: those from %s and %s do".formatted(before.from(), after.from()));
            }
        }
    }

    private static List<Period> supervisorAbsences(DocumentFields fields) {
        List<Period> periods = new ArrayList<>();
        for (DocumentFields each : fields.objects("supervisorAbsences", Set.of("from", "to"))) {
            LocalDate from = each.requiredDate("from");
            LocalDate to = each.date("to");
            periods.add(new Period(from, inOrder(each, "to", from, to) ? to : null));
        }
        return periods;
    }

    private static Map<YearMonth, Integer> clinicalMinutes(DocumentFields fields) {
        JsonNode byMonth = fields.raw("clinicalMinutes");
        Map<YearMonth, Integer> minutes = new HashMap<>();
        if (fields.has("clinicalMinutes") && !byMonth.isObject()) {
            fields.fault("clinicalMinutes", "must be an object of minutes by month");
        }
        byMonth.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            Optional<YearMonth> month = month(entry.getKey());
            if (month.isPresent() && value.isNull()) {
                return;
            }
            if (month.isPresent() && isMinutes(value)) {
                minutes.put(month.get(), value.intValue());
            } else {
                fields.fault(
                        "clinicalMinutes/" + entry.getKey(),
                        "must be a month such as 2026-04 with whole minutes up to %d".formatted(MOST_MINUTES));
            }
        });
        return minutes;
    }

    private static boolean isMinutes(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 0
                && value.intValue() <= MOST_MINUTES;
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Adds a fault if the later date is before the earlier one. */
    private static boolean inOrder(DocumentFields fields, String key, LocalDate earlier, @Nullable LocalDate later) {
        if (later != null && later.isBefore(earlier)) {
            fields.fault(key, "must not be before " + earlier);
            return false;
        }
        return true;
    }
}
