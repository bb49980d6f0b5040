package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.naive.Answer;
import org.supervisionwatch.alerts.guideline.naive.Diary;
import org.supervisionwatch.alerts.guideline.naive.NaiveEngine;

/** Somebody's history, what is asked of her, and the day on which somebody wants to know. */
record Scenario(
        Requirement requirement,
        Person person,
        List<Session> sessions,
        LocalDate asOf,
        @Nullable LocalDate windowContaining,
        Holidays holidays) {

    Standing standing() {
        return Engine.evaluate(requirement, person, sessions, asOf, windowContaining, holidays);
    }

    /** The engine itself, to be asked about many days. */
    Evaluation evaluation() {
        return switch (requirement) {
            case Interval interval -> new IntervalEvaluation(interval, person, sessions, holidays);
            case Windowed windowed -> new WindowEvaluation(windowed, person, sessions, windowContaining, holidays);
        };
    }

    Answer answer() {
        return Answer.of(standing());
    }

    /** Her days under the pause rules of the requirement. */
    Diary diary() {
        return new Diary(person, pauses(), holidays);
    }

    List<PauseRule> pauses() {
        return switch (requirement) {
            case Interval interval -> interval.pauses();
            case Windowed windowed -> windowed.terms().pauses();
        };
    }

    boolean rolling() {
        return requirement instanceof Windowed windowed && windowed.terms().window() instanceof Window.Rolling;
    }

    /** What the naive evaluator says. */
    Answer naively() {
        return NaiveEngine.evaluate(requirement, person, sessions, asOf, windowContaining, holidays);
    }

    Scenario on(LocalDate day) {
        return new Scenario(requirement, person, sessions, day, windowContaining, holidays);
    }

    Scenario with(Requirement other) {
        return new Scenario(other, person, sessions, asOf, windowContaining, holidays);
    }

    Scenario with(Person other) {
        return new Scenario(requirement, other, sessions, asOf, windowContaining, holidays);
    }

    Scenario with(List<Session> others) {
        return new Scenario(requirement, person, others, asOf, windowContaining, holidays);
    }

    /** The same facts and one more session. */
    Scenario and(Session session) {
        List<Session> more = new ArrayList<>(sessions);
        more.add(session);
        return with(more);
    }

    /** The same facts in another order. */
    Scenario inOrder(UnaryOperator<List<?>> order) {
        Person mixed = new Person(
                person.post(),
                person.profile(),
                ordered(person.patterns(), order),
                ordered(person.absences(), order),
                ordered(person.supervisorAbsences(), order),
                person.clinicalMinutes(),
                ordered(person.shifts(), order),
                person.appliesFrom());
        return with(mixed).with(ordered(sessions, order));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> ordered(List<T> list, UnaryOperator<List<?>> order) {
        return (List<T>) order.apply(list);
    }

    Scenario withPatterns(List<Pattern> patterns) {
        return with(new Person(
                person.post(),
                person.profile(),
                patterns,
                person.absences(),
                person.supervisorAbsences(),
                person.clinicalMinutes(),
                person.shifts(),
                person.appliesFrom()));
    }

    Scenario withAbsences(List<Absence> absences) {
        return with(new Person(
                person.post(),
                person.profile(),
                person.patterns(),
                absences,
                person.supervisorAbsences(),
                person.clinicalMinutes(),
                person.shifts(),
                person.appliesFrom()));
    }

    /** The same history with one fact less, in every way. */
    Stream<Scenario> smaller() {
        Person plain = new Person(
                person.post(),
                person.profile(),
                person.patterns(),
                person.absences(),
                List.of(),
                Map.of(),
                List.of(),
                person.appliesFrom());
        Stream<Scenario> less = Stream.of(
                with(plain),
                with(person.appliesFrom(null)),
                new Scenario(requirement, person, sessions, asOf, null, holidays),
                new Scenario(requirement, person, sessions, asOf, windowContaining, Holidays.NONE));
        return Stream.of(
                        less,
                        without(sessions).map(this::with),
                        without(person.absences()).map(this::withAbsences),
                        without(person.patterns()).map(this::withPatterns))
                .flatMap(each -> each)
                .filter(scenario -> !scenario.equals(this));
    }

    private static <T> Stream<List<T>> without(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(index -> {
            List<T> shorter = new ArrayList<>(list);
            shorter.remove(index);
            return shorter;
        });
    }
}
