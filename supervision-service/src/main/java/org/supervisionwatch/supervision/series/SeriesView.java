package org.supervisionwatch.supervision.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.UnavailabilityReason;
import org.supervisionwatch.supervision.series.BookingClash.ClashRole;
import org.supervisionwatch.supervision.series.SeriesPlanner.PlannedSeries;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.warning.SessionWarning;

/** A series as the REST API returns it. Fields without a value are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesView(
        @Schema(description = "Left out for a dry run.") @Nullable UUID id,

        @Nullable String source,
        @Nullable String externalId,
        SeriesRhythm rhythm,
        @Nullable LocalDate cancelledOn,
        List<BookingView> bookings,

        @Schema(description = "Dates on which none was booked.")
        List<SkippedView> skipped,

        @Schema(
                description =
                        "Dates on which a participant could not be expected when the series was booked; they are booked.")
        List<ClashView> clashes,

        @Schema(
                description =
                        "What is doubtful about the request, its dates aside. Left out if nothing is, and when it is read again.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SessionWarning> warnings) {

    /** One of its sessions in its current state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BookingView(@Nullable UUID sessionId, LocalDate date, SessionStatus status) {}

    /** A date on which none was booked. */
    public record SkippedView(
            LocalDate date,

            @Schema(enumeration = {"bank_holiday", "already_booked"})
            String because) {}

    /** A participant who could not be expected. Number and name are left out once the person is erased. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClashView(
            LocalDate date,
            @Nullable String employeeNumber,
            @Nullable String name,
            ClashRole role,

            @Schema(description = "Says that the person is away, never why.")
            UnavailabilityReason because) {}

    /** The path of a series. @param organisation its code */
    static String link(String organisation, String id) {
        return "/organisations/" + organisation + "/series/" + id;
    }

    static SeriesView of(SeriesRow row, List<SessionRow> sessions, Map<UUID, DirectoryPerson> people) {
        return new SeriesView(
                row.id,
                row.source,
                row.externalId,
                row.plan.rhythm(),
                row.cancelledOn,
                sessions.stream()
                        .map(session -> new BookingView(session.id, session.state.date(), session.state.status()))
                        .toList(),
                skipped(row.plan),
                clashes(row.plan, people),
                List.of());
    }

    static SeriesView planned(PlannedSeries planned, SeriesPlan plan, Map<UUID, DirectoryPerson> people) {
        return new SeriesView(
                null,
                planned.request().source(),
                planned.request().externalId(),
                plan.rhythm(),
                null,
                planned.days().booked().stream()
                        .map(day -> new BookingView(null, day, SessionStatus.BOOKED))
                        .toList(),
                skipped(plan),
                clashes(plan, people),
                List.of());
    }

    SeriesView with(List<SessionWarning> doubts) {
        return new SeriesView(id, source, externalId, rhythm, cancelledOn, bookings, skipped, clashes, doubts);
    }

    private static List<SkippedView> skipped(SeriesPlan plan) {
        return Stream.concat(
                        plan.skipped().stream().map(day -> new SkippedView(day, "bank_holiday")),
                        plan.taken().stream().map(day -> new SkippedView(day, "already_booked")))
                .sorted(Comparator.comparing(SkippedView::date))
                .toList();
    }

    private static List<ClashView> clashes(SeriesPlan plan, Map<UUID, DirectoryPerson> people) {
        return plan.clashes().stream()
                .map(clash -> {
                    DirectoryPerson person = people.get(clash.personId());
                    return new ClashView(
                            clash.date(),
                            person == null ? null : person.employeeNumber(),
                            person == null ? null : person.name(),
                            clash.role(),
                            clash.because());
                })
                .toList();
    }
}
