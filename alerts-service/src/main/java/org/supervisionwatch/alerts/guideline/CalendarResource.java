package org.supervisionwatch.alerts.guideline;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CalendarOverrides;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.DayOverride;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** Bank holidays: those of the library, and days proclaimed or taken away, which everybody under the calendar has at once. */
@Path("/calendars/{calendar}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calendars")
@APIResponse(responseCode = "404", description = "There is no such calendar, or no such day was proclaimed")
public class CalendarResource {

    private final CatalogueCache packs;
    private final CalendarOverrides days;
    private final CatalogueFlow flow;
    private final Clock clock;

    CalendarResource(CatalogueCache packs, CalendarOverrides days, CatalogueFlow flow, Clock clock) {
        this.packs = packs;
        this.days = days;
        this.flow = flow;
        this.clock = clock;
    }

    /** What is decided about a day. */
    public enum DayKind {
        /** It is a bank holiday. */
        @JsonProperty("added")
        ADDED,
        /** It is none, whatever the library says. */
        @JsonProperty("removed")
        REMOVED
    }

    /** @param by who decided */
    public record DayRequest(
            @NotNull DayKind kind,
            @NotBlank @Size(max = 1000) String why,
            @NotBlank @Size(max = 200) String by) {}

    public record DayView(LocalDate date, DayKind kind, String why, String by, Instant at) {

        static DayView of(DayOverride override) {
            DayKind kind = override.off() ? DayKind.ADDED : DayKind.REMOVED;
            return new DayView(override.day(), kind, override.why(), override.by(), override.at());
        }
    }

    /** @param holidays of the year, with what was decided applied */
    public record CalendarView(String calendar, int year, List<LocalDate> holidays, List<DayView> overrides) {}

    @GET
    @Operation(summary = "The bank holidays of a year, and everything that was decided about days of the calendar")
    @APIResponse(responseCode = "200", description = "Substitute days stand where a holiday falls on a weekend")
    public CalendarView calendar(@PathParam("calendar") String calendar, @QueryParam("year") @Nullable Integer year) {
        HolidayDates holidays = holidays(calendar);
        int asked = year == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear()
                : year;
        return new CalendarView(
                calendar,
                asked,
                holidays.days().stream()
                        .filter(day -> day.getYear() == asked)
                        .sorted()
                        .toList(),
                days.overrides(calendar).stream().map(DayView::of).toList());
    }

    @GET
    @Path("/overrides/{date}")
    @Operation(summary = "What was decided about a day, why and by whom")
    @APIResponse(responseCode = "200", description = "The decision")
    public DayView override(@PathParam("calendar") String calendar, @PathParam("date") LocalDate date) {
        holidays(calendar);
        return DayView.of(decided(calendar, date));
    }

    @PUT
    @Path("/overrides/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Proclaims a bank holiday, or takes one away",
            description =
                    "For everybody whose pack or organisation names the calendar. Everybody is evaluated again, and due dates move"
                            + " at once.")
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "409", description = "The calendar has no days by its name: none")
    @APIResponse(responseCode = "422", description = "errors[] names each fault by a JSON pointer")
    public DayView put(
            @PathParam("calendar") String calendar, @PathParam("date") LocalDate date, @Valid DayRequest request) {
        holidays(calendar);
        if (calendar.equals(HolidayCalendars.NONE)) {
            throw new ProblemException(Problem.of(409, "calendar-without-days", "The calendar none has no days", null));
        }
        flow.set(new DayOverride(
                calendar, date, request.kind() == DayKind.ADDED, request.why(), request.by(), clock.instant()));
        return DayView.of(decided(calendar, date));
    }

    @DELETE
    @Path("/overrides/{date}")
    @Operation(summary = "Takes the decision about a day back: it is again what the library says")
    @APIResponse(responseCode = "200", description = "The decision that was")
    public DayView delete(@PathParam("calendar") String calendar, @PathParam("date") LocalDate date) {
        holidays(calendar);
        DayOverride decided = decided(calendar, date);
        flow.forget(decided);
        return DayView.of(decided);
    }

    private HolidayDates holidays(String calendar) {
        HolidayCalendars calendars = packs.fresh().calendars();
        return calendars
                .named(calendar)
                .orElseThrow(() -> notFound("There is no calendar %s; there are: %s"
                        .formatted(calendar, String.join(", ", calendars.names()))));
    }

    private DayOverride decided(String calendar, LocalDate date) {
        return days.override(calendar, date)
                .orElseThrow(() -> notFound("Nothing was decided about %s in %s".formatted(date, calendar)));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
