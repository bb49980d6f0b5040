package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.request.FaultCollector;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.state.SessionState;

/** Decides whether a series can be booked and on which days, and names every fault at once. Pure. */
public final class SeriesPlanner {

    private SeriesPlanner() {}

    /**
     * @param people ids by employee number, of those who are known in the organisation
     * @param bankHolidays days on which none is booked
     * @param today in the organisation's zone
     */
    public static PlanningOutcome plan(
            SeriesRequest request, Map<String, UUID> people, Set<LocalDate> bankHolidays, LocalDate today) {
        FaultCollector faults = new FaultCollector();
        SeriesRhythm rhythm = faults.required("/rhythm", request.rhythm(), SeriesRhythm.class);
        LocalDate from = new FaultCollector().date("/from", request.from());
        LocalDate until = until(faults, request, from);
        Integer count = request.count() == null ? null : faults.within("/count", request.count(), SeriesDates.MOST);
        SessionCheckResult first = SessionCheck.check(request.on(request.from()), people, null, today);
        List<Fault> all =
                Stream.concat(faults.found().stream(), faultsOf(first).stream()).toList();
        if (first instanceof SessionCheckResult.CheckPeopleUnknown
                && faults.found().isEmpty()) {
            return new PlanningOutcome.PlanningPeopleUnknown(all);
        }
        return !all.isEmpty() || rhythm == null || from == null
                ? new PlanningOutcome.PlanningFailed(all)
                : bookings(rhythm, SeriesDates.of(rhythm, from, count, until, bankHolidays), request, people, today);
    }

    private static PlanningOutcome bookings(
            SeriesRhythm rhythm, SeriesDates days, SeriesRequest request, Map<String, UUID> people, LocalDate today) {
        String end = request.count() == null ? "/until" : "/count";
        if (days.booked().isEmpty()) {
            return unsound(end, "leaves no day that is not a bank holiday");
        }
        if (days.booked().size() > SeriesDates.MOST) {
            return unsound(end, "leads to more than " + SeriesDates.MOST + " bookings");
        }
        List<SessionState> bookings = new ArrayList<>();
        for (LocalDate day : days.booked()) {
            switch (SessionCheck.check(request.on(day.toString()), people, null, today)) {
                case SessionCheckResult.CheckPassed sound -> bookings.add(sound.asserted());
                case SessionCheckResult.CheckFailed tooFar -> {
                    return unsound(end, "goes on until days that are too far away to be booked");
                }
                case SessionCheckResult.CheckPeopleUnknown unknown -> {
                    return new PlanningOutcome.PlanningPeopleUnknown(unknown.faults());
                }
            }
        }
        return new PlanningOutcome.PlanningSucceeded(rhythm, days, List.copyOf(bookings));
    }

    private static PlanningOutcome unsound(String pointer, String message) {
        return new PlanningOutcome.PlanningFailed(List.of(new Fault(pointer, message)));
    }

    private static @Nullable LocalDate until(FaultCollector faults, SeriesRequest request, @Nullable LocalDate from) {
        if ((request.count() == null) == (request.until() == null)) {
            faults.add("/count", "either this or until is required");
        }
        LocalDate until = faults.date("/until", request.until());
        if (until != null && from != null && until.isBefore(from)) {
            faults.add("/until", "lies before from");
        }
        return until;
    }

    /** What is wrong with the first booking's date is wrong with the day from which the series is asked for. */
    private static List<Fault> faultsOf(SessionCheckResult first) {
        List<Fault> faults = switch (first) {
            case SessionCheckResult.CheckPassed sound -> List.of();
            case SessionCheckResult.CheckFailed unsound -> unsound.faults();
            case SessionCheckResult.CheckPeopleUnknown unknown -> unknown.faults();
        };
        return faults.stream()
                .map(fault -> fault.pointer().equals("/date") ? new Fault("/from", fault.message()) : fault)
                .toList();
    }
}
