package org.supervisionwatch.alerts.episode.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.store.EpisodeRow;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EscalationStepStore;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.text.EnglishText;

/** Reads one alert with its escalation steps and its history. */
@ApplicationScoped
public class AlertDetails {

    private static final String ONE =
            "select " + EpisodeStore.COLUMNS + ", p.employee_number, p.name, t.code as team from "
                    + EpisodeStore.FROM + """
              join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
              left join team t on t.id = e.team_id
             where e.organisation_id = ? and e.id = ?
            """;
    private static final String HISTORY = """
            select transition, reason, by_name, level, decided_on from episode_history where episode_id = ? order by id
            """;

    private static final String OPEN = """
            select e.id, e.kind, e.level, e.requirement
              from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
             where e.organisation_id = ? and p.employee_number = ? and e.closed_at is null
             order by array_position(array[%s], e.level), e.requirement, e.id
            """.formatted(EpisodeLevel.worstFirst().stream()
            .map(level -> "'" + level.code() + "'")
            .collect(Collectors.joining(", ")));

    private final Sql sql;
    private final EscalationStepStore steps;

    AlertDetails(Sql sql, EscalationStepStore steps) {
        this.sql = sql;
        this.steps = steps;
    }

    /**
     * One alert. Dates are civil dates in the organisation's zone.
     *
     * @param unrecorded whether the recording deadline has passed without a record
     * @param steps who is notified from which day on
     * @param history every change, the earliest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertDetailView(
            UUID id,
            String kind,
            String level,
            AlertedPersonView person,
            RequirementView requirement,
            DatesView dates,
            @Nullable String cause,
            boolean unrecorded,
            @Nullable HoldView hold,
            @Nullable AcknowledgementView acknowledgement,
            List<StepView> steps,
            List<LineView> history) {}

    /** The person an alert is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertedPersonView(
            String employeeNumber, String name, @Nullable String team) {}

    /**
     * The requirement an alert is about.
     *
     * @param strength how binding it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequirementView(
            String pack,
            String requirement,
            String strength,
            @Nullable LocalDate windowFrom) {}

    /**
     * The dates of an alert.
     *
     * @param anchor the last session that counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DatesView(
            LocalDate opened,
            @Nullable LocalDate anchor,
            @Nullable LocalDate due,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate closed) {}

    /**
     * The hold in force.
     *
     * @param until the last day; left out if it is not known yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HoldView(
            String because,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID session) {}

    /**
     * The acknowledgement in force.
     *
     * @param until its last day
     */
    public record AcknowledgementView(String by, String reason, LocalDate until) {}

    /**
     * An escalation step.
     *
     * @param dueOn it is notified with the first mail on or after this day
     */
    public record StepView(String level, List<String> audience, LocalDate dueOn) {}

    /**
     * A change in the history.
     *
     * @param by who requested it; left out if nobody did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            LocalDate on,
            String transition,
            String reason,
            @Nullable String by,
            @Nullable String level) {}

    /** An open episode. */
    public record OpenView(UUID id, String kind, String level, String requirement) {}

    /** Empty if the organisation has no such alert. */
    public Optional<AlertDetailView> one(UUID organisationId, UUID id) {
        List<LineView> history = sql.list(HISTORY, AlertDetails::line, id);
        return sql.one(ONE, row -> view(row, history), organisationId, id);
    }

    /** The open episodes of one person, the worst first. */
    public List<OpenView> openOf(UUID organisationId, String employeeNumber) {
        return sql.list(
                OPEN,
                row -> new OpenView(row.uuid("id"), row.text("kind"), row.text("level"), row.text("requirement")),
                organisationId,
                employeeNumber);
    }

    private AlertDetailView view(Row row, List<LineView> history) throws SQLException {
        Episode episode = EpisodeRow.read(row);
        EpisodeSubject subject = episode.subject();
        ClosingCause cause = episode.cause();
        return new AlertDetailView(
                episode.id(),
                subject.kind().code(),
                episode.level().code(),
                new AlertedPersonView(row.text("employee_number"), row.text("name"), row.textOrNull("team")),
                new RequirementView(
                        subject.pack(),
                        subject.requirement(),
                        EpisodeRow.code(episode.strength()),
                        subject.windowFrom()),
                dates(episode),
                cause == null ? null : cause.code(),
                episode.restraint().unrecorded(),
                hold(episode.restraint().hold()),
                acknowledgement(episode.restraint().acknowledgement()),
                steps(episode),
                history);
    }

    private static DatesView dates(Episode episode) {
        return new DatesView(
                episode.openedOn(),
                episode.anchor(),
                episode.dates().due(),
                episode.dates().belowFrom(),
                episode.closedOn());
    }

    private List<StepView> steps(Episode episode) {
        return steps.of(List.of(episode.id())).getOrDefault(episode.id(), List.of()).stream()
                .map(AlertDetails::step)
                .toList();
    }

    private static StepView step(EscalationStep step) {
        List<String> audience =
                step.audience().stream().map(EnglishText::code).sorted().toList();
        return new StepView(step.level().code(), audience, step.dueOn());
    }

    private static @Nullable HoldView hold(@Nullable EpisodeHold hold) {
        return hold == null ? null : new HoldView(hold.because().code(), hold.since(), hold.until(), hold.sessionId());
    }

    private static @Nullable AcknowledgementView acknowledgement(@Nullable Acknowledgement taken) {
        return taken == null
                ? null
                : new AcknowledgementView(taken.by(), taken.reason().code(), taken.until());
    }

    private static LineView line(Row row) throws SQLException {
        return new LineView(
                row.date("decided_on"),
                row.text("transition"),
                row.text("reason"),
                row.textOrNull("by_name"),
                row.textOrNull("level"));
    }
}
