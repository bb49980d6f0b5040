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

/** Decides whether a series can be booked and on which dates; reports all faults at once. Pure. */
public final class SeriesPlanner {

    private SeriesPlanner() {}

    /**
     * @param people ids by employee number, of those who are known in the organisation
     * @param bankHolidays dates to skip
     * @param today in the organisation's zone
     */
    public static PlanningOutcome plan(
            SeriesRequest request, Map<String, UUID> people, Set<LocalDate> bankHolidays, LocalDate today) {
        FaultCollector faults = new FaultCollector();
        SeriesRhythm rhythm = faults.required("/rhythm", request.rhythm(), SeriesRhythm.class);
        LocalDate from = new FaultCollector().date("/from", request.from());
        LocalDate until = until(faults, request, from);
        Integer count =
                request.count() == null ? null : faults.within("/count", request.count(), SeriesDates.MAX_BOOKINGS);
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
            return failed(end, "leaves only bank holidays");
        }
        if (days.booked().size() > SeriesDates.MAX_BOOKINGS) {
            return failed(end, "results in more than " + SeriesDates.MAX_BOOKINGS + " bookings");
        }
        List<SessionState> bookings = new ArrayList<>();
        for (LocalDate day : days.booked()) {
            switch (SessionCheck.check(request.on(day.toString()), people, null, today)) {
                case SessionCheckResult.CheckPassed passed -> bookings.add(passed.asserted());
                case SessionCheckResult.CheckFailed _ -> {
                    return failed(end, "ends too far in the future to be booked");
                }
                case SessionCheckResult.CheckPeopleUnknown unknown -> {
                    return new PlanningOutcome.PlanningPeopleUnknown(unknown.faults());
                }
            }
        }
        return new PlanningOutcome.PlanningSucceeded(rhythm, days, List.copyOf(bookings));
    }

    private static PlanningOutcome failed(String pointer, String message) {
        return new PlanningOutcome.PlanningFailed(List.of(new Fault(pointer, message)));
    }

    private static @Nullable LocalDate until(FaultCollector faults, SeriesRequest request, @Nullable LocalDate from) {
        if ((request.count() == null) == (request.until() == null)) {
            faults.add("/count", "exactly one of count and until is required");
        }
        LocalDate until = faults.date("/until", request.until());
        if (until != null && from != null && until.isBefore(from)) {
            faults.add("/until", "is before from");
        }
        return until;
    }

    /** A fault of the first booking's date is reported as one of {@code /from}. */
    private static List<Fault> faultsOf(SessionCheckResult first) {
        List<Fault> faults = switch (first) {
            case SessionCheckResult.CheckPassed _ -> List.of();
            case SessionCheckResult.CheckFailed failed -> failed.faults();
            case SessionCheckResult.CheckPeopleUnknown unknown -> unknown.faults();
        };
        return faults.stream()
                .map(fault -> fault.pointer().equals("/date") ? new Fault("/from", fault.message()) : fault)
                .toList();
    }
}
