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

/** REST endpoints for bank holidays: those of the library, and days added or removed by hand, which take effect immediately. */
@Path("/calendars/{calendar}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calendars")
@APIResponse(responseCode = "404", description = "Unknown calendar, or no override for this day")
public class CalendarResource {

    private final CatalogueCache catalogueCache;
    private final CalendarOverrides overrides;
    private final CatalogueFlow flow;
    private final Clock clock;

    CalendarResource(CatalogueCache catalogueCache, CalendarOverrides overrides, CatalogueFlow flow, Clock clock) {
        this.catalogueCache = catalogueCache;
        this.overrides = overrides;
        this.flow = flow;
        this.clock = clock;
    }

    /** How a day is overridden. */
    public enum DayKind {
        /** It is a bank holiday, whatever the library says. */
        @JsonProperty("added")
        ADDED,
        /** It is not a bank holiday, whatever the library says. */
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

    /** @param holidays of the year, with the overrides applied */
    public record CalendarView(String calendar, int year, List<LocalDate> holidays, List<DayView> overrides) {}

    @GET
    @Operation(summary = "Lists the bank holidays of a year, and all overrides of the calendar")
    @APIResponse(responseCode = "200", description = "A holiday on a weekend is represented by its substitute day")
    public CalendarView calendar(@PathParam("calendar") String calendar, @QueryParam("year") @Nullable Integer year) {
        HolidayDates holidays = holidays(calendar);
        int selectedYear = year == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear()
                : year;
        return new CalendarView(
                calendar,
                selectedYear,
                holidays.days().stream()
                        .filter(day -> day.getYear() == selectedYear)
                        .sorted()
                        .toList(),
                overrides.overrides(calendar).stream().map(DayView::of).toList());
    }

    @GET
    @Path("/overrides/{date}")
    @Operation(summary = "Gets the override of a day, with who decided and why")
    @APIResponse(responseCode = "200", description = "The override")
    public DayView override(@PathParam("calendar") String calendar, @PathParam("date") LocalDate date) {
        holidays(calendar);
        return DayView.of(existing(calendar, date));
    }

    @PUT
    @Path("/overrides/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds or removes a bank holiday",
            description =
                    "Applies to everybody whose pack or organisation uses the calendar. Everybody is evaluated again, and due"
                            + " dates move immediately.")
    @APIResponse(responseCode = "200", description = "The override")
    @APIResponse(responseCode = "409", description = "The calendar none cannot have days")
    @APIResponse(
            responseCode = "422",
            description = "Validation failed; errors[] lists every problem with a JSON pointer")
    public DayView put(
            @PathParam("calendar") String calendar, @PathParam("date") LocalDate date, @Valid DayRequest request) {
        holidays(calendar);
        if (calendar.equals(HolidayCalendars.NONE)) {
            throw new ProblemException(
                    Problem.of(409, "calendar-without-days", "The calendar none cannot have days", null));
        }
        flow.set(new DayOverride(
                calendar, date, request.kind() == DayKind.ADDED, request.why(), request.by(), clock.instant()));
        return DayView.of(existing(calendar, date));
    }

    @DELETE
    @Path("/overrides/{date}")
    @Operation(summary = "Removes the override of a day, so that the library applies again")
    @APIResponse(responseCode = "200", description = "The override removed")
    public DayView delete(@PathParam("calendar") String calendar, @PathParam("date") LocalDate date) {
        holidays(calendar);
        DayOverride existing = existing(calendar, date);
        flow.remove(existing);
        return DayView.of(existing);
    }

    private HolidayDates holidays(String calendar) {
        HolidayCalendars calendars = catalogueCache.fresh().calendars();
        return calendars
                .named(calendar)
                .orElseThrow(() -> notFound("Unknown calendar %s; known are: %s"
                        .formatted(calendar, String.join(", ", calendars.names()))));
    }

    private DayOverride existing(String calendar, LocalDate date) {
        return overrides
                .override(calendar, date)
                .orElseThrow(() -> notFound("There is no override for %s in %s".formatted(date, calendar)));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
