package org.supervisionwatch.alerts.guideline.engine.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;

/** The facts of a question as a document gives them: a person, and their sessions. Section 6 of the rules. */
public record GivenFacts(PersonInPost person, List<Session> sessions) {

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    public static GivenFacts of(JsonNode person, JsonNode sessions) {
        return new GivenFacts(person(person), all(sessions, GivenFacts::session));
    }

    private static PersonInPost person(JsonNode given) {
        LocalDate start = date(given, "start");
        return new PersonInPost(
                new PostPeriod(start, date(given, "end")),
                new PersonProfile(
                        text(given, "role"),
                        texts(given.path("memberships")),
                        given.path("newlyQualified").asBoolean(false),
                        date(given, "qualifiedOn"),
                        whole(given, "caseload"),
                        decimal(given, "clinicalFte")),
                all(given.path("pattern"), pattern -> pattern(pattern, start)),
                all(
                        given.path("absences"),
                        each -> new Absence(text(each, "kind"), date(each, "from"), date(each, "to"))),
                all(given.path("supervisorAbsences"), each -> new Period(date(each, "from"), date(each, "to"))),
                minutes(given.path("clinicalMinutes")),
                all(given.path("shifts"), shift -> LocalDate.parse(shift.asText())),
                date(given, "appliesFrom"));
    }

    private static WorkingPattern pattern(JsonNode given, LocalDate start) {
        LocalDate from = date(given, "from");
        BigDecimal fte = decimal(given, "fte");
        List<Set<DayOfWeek>> weeks =
                given.has("weeks") ? all(given.path("weeks"), GivenFacts::days) : List.of(days(given.path("days")));
        return new WorkingPattern(from == null ? start : from, weeks, fte == null ? null : FullTimeShare.of(fte));
    }

    private static Set<DayOfWeek> days(JsonNode given) {
        Set<DayOfWeek> days = new HashSet<>();
        given.forEach(day -> days.add(DayOfWeek.of(WEEKDAYS.indexOf(day.asText()) + 1)));
        return days;
    }

    private static Map<YearMonth, Integer> minutes(JsonNode given) {
        Map<YearMonth, Integer> minutes = new HashMap<>();
        given.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                minutes.put(YearMonth.parse(entry.getKey()), entry.getValue().asInt());
            }
        });
        return minutes;
    }

    private static Session session(JsonNode given) {
        return new Session(
                text(given, "id"),
                date(given, "date"),
                Session.SessionStatus.valueOf(
                        given.path("status").asText("held").toUpperCase()),
                SessionFormat.valueOf(given.path("form").asText("individual").toUpperCase()),
                SessionMode.valueOf(given.path("mode").asText("in_person").toUpperCase()),
                segments(given),
                given.path("size").asInt(1),
                whole(given, "contractedSize"),
                texts(given.path("flags")),
                text(given, "intervention"),
                date(given, "recordedOn"),
                date(given, "bookedOn"),
                date(given, "cancelledOn"));
    }

    private static List<SessionSegment> segments(JsonNode given) {
        List<SessionSegment> segments = all(given.path("segments"), GivenFacts::segment);
        return segments.isEmpty() ? List.of(segment(given)) : segments;
    }

    private static SessionSegment segment(JsonNode given) {
        return new SessionSegment(
                given.path("type").asText(), given.path("minutes").asInt(0));
    }

    private static <T> List<T> all(JsonNode given, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        given.forEach(each -> all.add(reading.apply(each)));
        return all;
    }

    private static Set<String> texts(JsonNode given) {
        return new HashSet<>(all(given, JsonNode::asText));
    }

    private static @Nullable String text(JsonNode given, String key) {
        return given.hasNonNull(key) ? given.path(key).asText() : null;
    }

    private static @Nullable LocalDate date(JsonNode given, String key) {
        return given.hasNonNull(key) ? LocalDate.parse(given.path(key).asText()) : null;
    }

    private static @Nullable Integer whole(JsonNode given, String key) {
        return given.hasNonNull(key) ? given.path(key).asInt() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode given, String key) {
        return given.hasNonNull(key) ? new BigDecimal(given.path(key).asText()) : null;
    }
}
