package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionCheckResult.CheckFailed;
import org.supervisionwatch.supervision.session.request.SessionCheckResult.CheckPassed;
import org.supervisionwatch.supervision.session.request.SessionCheckResult.CheckPeopleUnknown;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.SessionState;

/** Decides whether a series can be booked and on which dates; reports all faults at once. Pure. */
public final class SeriesPlanner {

    private SeriesPlanner() {}

    /**
     * A series that can be booked.
     *
     * @param bookings one for each date, in order; at least one, unless all are recorded already
     */
    public record PlannedSeries(SeriesRequest request, SeriesDates days, List<SessionState> bookings) {

        /** @param recorded dates on which such a session is recorded already */
        PlannedSeries without(Set<LocalDate> recorded) {
            List<SessionState> others = bookings.stream()
                    .filter(booking -> !recorded.contains(booking.date()))
                    .toList();
            return new PlannedSeries(request, days.without(recorded), others);
        }
    }

    /**
     * @param booking the first of its bookings
     * @param people ids by employee number, of those who are known in the organisation
     * @param bankHolidays dates to skip
     * @param today in the organisation's zone
     */
    public static SessionCheckResult<PlannedSeries> plan(
            BoundRequest<SeriesRequest> series,
            BoundRequest<SessionRequest> booking,
            Map<String, UUID> people,
            Set<LocalDate> bankHolidays,
            LocalDate today) {
        Faults faults = new Faults().addAll(series.faults().all());
        return switch (SessionCheck.check(booking, people, null, today)) {
            case CheckPassed<SessionState>(SessionState first) ->
                faults.any() ? new CheckFailed<>(faults.all()) : plan(series.value(), first, bankHolidays, today);
            case CheckPeopleUnknown<SessionState>(List<Fault> unknown) ->
                faults.any() ? new CheckFailed<>(faults.addAll(unknown).all()) : new CheckPeopleUnknown<>(unknown);
            case CheckFailed<SessionState>(List<Fault> found) -> {
                found.forEach(fault ->
                        faults.add(fault.pointer().equals("/date") ? "/from" : fault.pointer(), fault.message()));
                yield new CheckFailed<>(faults.all());
            }
        };
    }

    private static SessionCheckResult<PlannedSeries> plan(
            SeriesRequest request, SessionState first, Set<LocalDate> bankHolidays, LocalDate today) {
        SeriesDates days =
                SeriesDates.of(request.rhythm(), request.from(), request.count(), request.until(), bankHolidays);
        List<LocalDate> booked = days.booked();
        Faults faults = new Faults();
        String end = request.count() == null ? "/until" : "/count";
        if (booked.isEmpty()) {
            faults.add(end, "leaves only bank holidays");
        } else if (booked.size() > SeriesDates.MAX_BOOKINGS) {
            faults.add(end, "results in more than " + SeriesDates.MAX_BOOKINGS + " bookings");
        } else if (booked.getLast().isAfter(SessionCheck.last(today))) {
            faults.add(end, "ends too far in the future to be booked");
        }
        return SessionCheckResult.of(
                faults,
                new Faults(),
                () -> new PlannedSeries(
                        request, days, booked.stream().map(first::on).toList()));
    }
}
