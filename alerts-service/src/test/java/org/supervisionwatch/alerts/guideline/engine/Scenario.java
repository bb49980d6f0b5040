package org.supervisionwatch.alerts.guideline.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.interval.IntervalEvaluation;
import org.supervisionwatch.alerts.guideline.engine.naive.Answer;
import org.supervisionwatch.alerts.guideline.engine.naive.CountingDays;
import org.supervisionwatch.alerts.guideline.engine.naive.Diary;
import org.supervisionwatch.alerts.guideline.engine.naive.NaiveEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.RequirementEvaluation;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.window.WindowEvaluation;

/** The history of a person, a requirement, and the day of the evaluation. */
public record Scenario(
        Requirement requirement,
        PersonInPost person,
        List<Session> sessions,
        LocalDate asOf,
        @Nullable LocalDate windowContaining,
        HolidayDates holidays) {

    public Standing standing() {
        return GuidelineEngine.evaluate(requirement, person, sessions, asOf, windowContaining, holidays);
    }

    /** The evaluation of the engine, which can be asked for many days. */
    RequirementEvaluation evaluation() {
        return switch (requirement) {
            case Interval interval -> new IntervalEvaluation(interval, person, sessions, holidays);
            case WindowRequirement windowed ->
                new WindowEvaluation(windowed, person, sessions, windowContaining, holidays);
        };
    }

    Answer answer() {
        return Answer.of(standing());
    }

    /** The days of the person under the pause rules of the requirement. */
    public Diary diary() {
        return new Diary(person, pauses(), holidays);
    }

    /** The countable days of the windows of the requirement. */
    public CountingDays countingDays() {
        return new CountingDays((WindowRequirement) requirement, person, diary());
    }

    List<PauseRule> pauses() {
        return switch (requirement) {
            case Interval interval -> interval.pauses();
            case WindowRequirement windowed -> windowed.terms().pauses();
        };
    }

    public boolean rolling() {
        return requirement instanceof WindowRequirement windowed
                && windowed.terms().window() instanceof Window.RollingDays;
    }

    /** The answer of the naive evaluator. */
    Answer naiveAnswer() {
        return NaiveEngine.evaluate(requirement, person, sessions, asOf, windowContaining, holidays);
    }

    Scenario on(LocalDate day) {
        return new Scenario(requirement, person, sessions, day, windowContaining, holidays);
    }

    /** The same facts, asked about the window that contains a day. */
    public Scenario about(LocalDate day) {
        return new Scenario(requirement, person, sessions, asOf, day, holidays);
    }

    Scenario with(Requirement other) {
        return new Scenario(other, person, sessions, asOf, windowContaining, holidays);
    }

    Scenario with(PersonInPost other) {
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
        PersonInPost mixed = new PersonInPost(
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

    Scenario withPatterns(List<WorkingPattern> patterns) {
        return with(new PersonInPost(
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
        return with(new PersonInPost(
                person.post(),
                person.profile(),
                person.patterns(),
                absences,
                person.supervisorAbsences(),
                person.clinicalMinutes(),
                person.shifts(),
                person.appliesFrom()));
    }

    Scenario withShifts(List<LocalDate> shifts) {
        return with(new PersonInPost(
                person.post(),
                person.profile(),
                person.patterns(),
                person.absences(),
                person.supervisorAbsences(),
                person.clinicalMinutes(),
                shifts,
                person.appliesFrom()));
    }

    /** All histories with one fact less. */
    Stream<Scenario> smaller() {
        PersonInPost plain = new PersonInPost(
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
                new Scenario(requirement, person, sessions, asOf, windowContaining, HolidayDates.NONE));
        return Stream.of(
                        less,
                        without(sessions).map(this::with),
                        without(person.absences()).map(this::withAbsences),
                        without(person.patterns()).map(this::withPatterns),
                        without(person.shifts()).map(this::withShifts))
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
