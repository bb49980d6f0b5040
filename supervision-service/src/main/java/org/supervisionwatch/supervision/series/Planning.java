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
import org.supervisionwatch.supervision.session.Checked;
import org.supervisionwatch.supervision.session.Faults;
import org.supervisionwatch.supervision.session.SessionCheck;
import org.supervisionwatch.supervision.session.SessionState;

/** Decides whether a series can be booked and on which days, and names every fault at once. Pure. */
public final class Planning {

    private Planning() {}

    /**
     * @param people ids by employee number, of those who are known in the organisation
     * @param bankHolidays days on which none is booked
     * @param today in the organisation's zone
     */
    public static Planned plan(
            SeriesRequest request, Map<String, UUID> people, Set<LocalDate> bankHolidays, LocalDate today) {
        Faults faults = new Faults();
        Rhythm rhythm = faults.required("/rhythm", request.rhythm(), Rhythm.class);
        LocalDate from = new Faults().date("/from", request.from());
        LocalDate until = until(faults, request, from);
        Integer count = request.count() == null ? null : faults.within("/count", request.count(), Days.MOST);
        Checked first = SessionCheck.check(request.on(request.from()), people, null, today);
        List<Fault> all =
                Stream.concat(faults.found().stream(), faultsOf(first).stream()).toList();
        if (first instanceof Checked.UnknownPeople && faults.found().isEmpty()) {
            return new Planned.UnknownPeople(all);
        }
        return !all.isEmpty() || rhythm == null || from == null
                ? new Planned.Unsound(all)
                : bookings(rhythm, Days.of(rhythm, from, count, until, bankHolidays), request, people, today);
    }

    private static Planned bookings(
            Rhythm rhythm, Days days, SeriesRequest request, Map<String, UUID> people, LocalDate today) {
        String end = request.count() == null ? "/until" : "/count";
        if (days.booked().isEmpty()) {
            return unsound(end, "leaves no day that is not a bank holiday");
        }
        if (days.booked().size() > Days.MOST) {
            return unsound(end, "leads to more than " + Days.MOST + " bookings");
        }
        List<SessionState> bookings = new ArrayList<>();
        for (LocalDate day : days.booked()) {
            switch (SessionCheck.check(request.on(day.toString()), people, null, today)) {
                case Checked.Sound sound -> bookings.add(sound.asserted());
                case Checked.Unsound tooFar -> {
                    return unsound(end, "goes on until days that are too far away to be booked");
                }
                case Checked.UnknownPeople unknown -> {
                    return new Planned.UnknownPeople(unknown.faults());
                }
            }
        }
        return new Planned.Sound(rhythm, days, List.copyOf(bookings));
    }

    private static Planned unsound(String pointer, String message) {
        return new Planned.Unsound(List.of(new Fault(pointer, message)));
    }

    private static @Nullable LocalDate until(Faults faults, SeriesRequest request, @Nullable LocalDate from) {
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
    private static List<Fault> faultsOf(Checked first) {
        List<Fault> faults = switch (first) {
            case Checked.Sound sound -> List.of();
            case Checked.Unsound unsound -> unsound.faults();
            case Checked.UnknownPeople unknown -> unknown.faults();
        };
        return faults.stream()
                .map(fault -> fault.pointer().equals("/date") ? new Fault("/from", fault.message()) : fault)
                .toList();
    }
}
