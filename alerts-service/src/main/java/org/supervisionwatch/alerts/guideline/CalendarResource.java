package org.supervisionwatch.alerts.guideline;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.CatalogueFlow.CalendarYear;
import org.supervisionwatch.alerts.guideline.catalogue.DayOverride;

/** REST endpoints for bank holidays: those of the library, and days added or removed by hand, which take effect immediately. */
@Path("/calendars/{calendar}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calendars")
public class CalendarResource {

    private final CatalogueFlow flow;

    CalendarResource(CatalogueFlow flow) {
        this.flow = flow;
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
            DayKind kind = override.isOff ? DayKind.ADDED : DayKind.REMOVED;
            return new DayView(override.day, kind, override.why, override.setBy, override.setAt);
        }
    }

    /** @param holidays of the year, with the overrides applied */
    public record CalendarView(String calendar, int year, List<LocalDate> holidays, List<DayView> overrides) {}

    @GET
    @Operation(summary = "Lists the bank holidays of a year, and all overrides of the calendar")
    @APIResponse(responseCode = "200", description = "A holiday on a weekend is represented by its substitute day")
    public CalendarView calendar(@PathParam("calendar") String calendar, @QueryParam("year") @Nullable Integer year) {
        CalendarYear shown = flow.calendar(calendar, year);
        List<DayView> overrides = shown.overrides().stream().map(DayView::of).toList();
        return new CalendarView(calendar, shown.year(), shown.holidays(), overrides);
    }

    @GET
    @Path("/overrides/{date}")
    @Operation(summary = "Gets the override of a day, with who decided and why")
    @APIResponse(responseCode = "200", description = "The override")
    public DayView override(@PathParam("calendar") String calendar, @PathParam("date") LocalDate date) {
        return DayView.of(flow.override(calendar, date));
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
    public DayView put(@PathParam("calendar") String calendar, @PathParam("date") LocalDate date, DayRequest request) {
        return DayView.of(flow.set(calendar, date, request.kind() == DayKind.ADDED, request.why(), request.by()));
    }

    @DELETE
    @Path("/overrides/{date}")
    @Operation(summary = "Removes the override of a day, so that the library applies again")
    @APIResponse(responseCode = "200", description = "The override removed")
    public DayView delete(@PathParam("calendar") String calendar, @PathParam("date") LocalDate date) {
        return DayView.of(flow.remove(calendar, date));
    }
}
