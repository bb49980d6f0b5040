package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.naive.Answer;
import org.supervisionwatch.alerts.guideline.engine.naive.GivenFacts;
import org.supervisionwatch.alerts.guideline.engine.naive.NaiveEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.standing.explanation.Cases;
import org.supervisionwatch.chassis.problem.Faults;

/** The naive evaluator comes to what the acceptance cases expect, without the engine. */
class TwinCasesTest {

    private static final PackCatalogue SHIPPED = PackCatalogue.shipped();

    @TestFactory
    Stream<DynamicTest> theTwinAgreesWithTheCases() {
        return Stream.of("cases.yaml", "more-cases.yaml")
                .flatMap(file -> Cases.of(file).stream())
                .map(check -> DynamicTest.dynamicTest(
                        check.name(), () -> assertThat(differences(check)).isEmpty()));
    }

    private static Map<String, String> differences(Cases check) {
        LocalDate asOf = LocalDate.parse(check.request().path("asOf").asText());
        Pack pack = pack(check.request().path("guideline"), asOf);
        Requirement requirement =
                pack.requirement(check.request().path("requirement").asText()).orElseThrow();
        Function<LocalDate, Answer> answers = day -> answer(check.request(), requirement, pack.holidays(), day);
        Answer answer = answers.apply(asOf);
        Map<String, String> differences = new TreeMap<>();
        check.expected().properties().forEach(entry -> {
            Object actual = entry.getKey().equals("nextChange")
                    ? NaiveEngine.nextChange(requirement, asOf, answers)
                    : field(answer, asOf, entry.getKey());
            if (!same(entry.getValue(), actual)) {
                differences.put(entry.getKey(), "expected %s, was %s".formatted(entry.getValue(), actual));
            }
        });
        return differences;
    }

    private static Answer answer(JsonNode request, Requirement requirement, HolidayDates holidays, LocalDate asOf) {
        GivenFacts facts = GivenFacts.of(request.path("person"), request.path("sessions"));
        return NaiveEngine.evaluate(
                requirement,
                facts.person(),
                facts.sessions(),
                asOf,
                request.has("windowContaining")
                        ? LocalDate.parse(request.path("windowContaining").asText())
                        : null,
                holidays);
    }

    private static Pack pack(JsonNode guideline, LocalDate asOf) {
        Faults faults = new Faults();
        return guideline.isObject()
                ? new PackReader(new HolidayCalendars())
                        .readDraft(guideline, "", faults)
                        .orElseThrow(() -> new AssertionError(faults.all()))
                : SHIPPED.byId(guideline.asText(), asOf).orElseThrow();
    }

    private static @Nullable Object field(Answer answer, LocalDate asOf, String key) {
        return switch (key) {
            case "state" -> answer.state();
            case "since" -> answer.since();
            case "anchor" -> answer.anchor();
            case "daysSince" -> answer.anchor() == null ? null : ChronoUnit.DAYS.between(answer.anchor(), asOf);
            case "shiftsSince" -> answer.shiftsSince();
            case "returned" -> answer.returned();
            case "capped" -> answer.capped();
            case "nextBooked" -> answer.nextBooked();
            case "window" -> answer.window();
            case "credited" -> answer.credited();
            case "booked" -> answer.booked();
            case "required" -> answer.required();
            case "progress" -> answer.progress();
            case "previous" -> answer.previous();
            case "flags" ->
                answer.flags().stream()
                        .map(flag -> flag.name().toLowerCase())
                        .sorted()
                        .collect(Collectors.toList());
            default -> date(answer, key);
        };
    }

    private static @Nullable Object date(Answer answer, String key) {
        return switch (key) {
            case "dueRaw" -> answer.dates().dueRaw();
            case "due" -> answer.dates().due();
            case "dueSoonFrom" -> answer.dates().dueSoonFrom();
            case "belowFrom" -> answer.dates().belowFrom();
            case "finalOn" -> answer.dates().finalOn();
            case "emailOn" -> answer.dates().emailOn();
            case "escalateOn" -> answer.dates().escalateOn();
            default -> throw new IllegalArgumentException("Nothing is known about " + key);
        };
    }

    private static boolean same(JsonNode expected, @Nullable Object actual) {
        return switch (actual) {
            case null -> expected.isNull();
            case Number number -> expected.decimalValue().compareTo(new BigDecimal(number.toString())) == 0;
            case Boolean truth -> expected.asBoolean() == truth;
            case Period(LocalDate from, LocalDate to) -> texts(expected).equals(from + " " + to);
            case Iterable<?> list -> texts(expected).equals(joined(list));
            case WindowFigures figures ->
                expected.properties().stream()
                        .allMatch(entry -> same(entry.getValue(), field(figures, entry.getKey())));
            case PreviousWindow previous ->
                expected.properties().stream()
                        .allMatch(entry -> same(entry.getValue(), field(previous, entry.getKey())));
            default -> expected.asText().equals(Objects.toString(actual));
        };
    }

    private static @Nullable Object field(WindowFigures figures, String key) {
        return switch (key) {
            case "window" -> figures.window();
            case "credited" -> figures.credited();
            case "booked" -> figures.booked();
            case "required" -> figures.required();
            default -> throw new IllegalArgumentException("Nothing is known about " + key);
        };
    }

    private static @Nullable Object field(PreviousWindow previous, String key) {
        return switch (key) {
            case "window" -> previous.window();
            case "state" -> previous.state();
            case "credited" -> previous.credited();
            case "required" -> previous.required();
            case "finalOn" -> previous.finalOn();
            default -> throw new IllegalArgumentException("Nothing is known about " + key);
        };
    }

    /** The values of a list or an object, in the order in which they are given. */
    private static String texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static String joined(Iterable<?> list) {
        StringBuilder joined = new StringBuilder();
        list.forEach(each -> joined.append(joined.isEmpty() ? "" : " ").append(each));
        return joined.toString();
    }
}
