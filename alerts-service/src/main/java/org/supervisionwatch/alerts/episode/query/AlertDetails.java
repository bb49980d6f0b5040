package org.supervisionwatch.alerts.episode.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeChange;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EscalationStepStore;
import org.supervisionwatch.chassis.sql.Column;
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
             where e.organisation_id = :organisation and e.id = :id
            """;
    private static final String HISTORY = """
            select decided_on as "on", transition, reason, by_name as "by", level
              from episode_history where episode_id = :id order by id
            """;
    private static final String OPEN = """
            select e.id, e.kind, e.level, e.requirement
              from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
             where e.organisation_id = :organisation and p.employee_number = :employee_number and e.closed_at is null
             order by array_position(:levels::text[], e.level), e.requirement, e.id
            """;

    private final Sql sql;
    private final EscalationStepStore steps;

    AlertDetails(Sql sql, EscalationStepStore steps) {
        this.sql = sql;
        this.steps = steps;
    }

    /**
     * One alert.
     *
     * @param steps who is notified from which day on
     * @param history every change, the earliest first
     */
    public record AlertDetailView(@JsonUnwrapped AlertStateView alert, List<StepView> steps, List<LineView> history) {}

    /**
     * How an alert stands. Dates are civil dates in the organisation's zone.
     *
     * @param unrecorded whether the recording deadline has passed without a record
     * @param acknowledgement the one in force
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertStateView(
            UUID id,
            EpisodeKind kind,
            EpisodeLevel level,
            AlertedPersonView person,
            RequirementView requirement,
            DatesView dates,
            @Nullable ClosingCause cause,
            boolean unrecorded,
            @Column("held_") @Nullable HoldView hold,
            @Column("acknowledged_") @Nullable Acknowledgement acknowledgement) {}

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
            @Column("opened_on") LocalDate opened,
            @Column("anchor_on") @Nullable LocalDate anchor,
            @Column("due_on") @Nullable LocalDate due,
            @Nullable LocalDate belowFrom,
            @Column("closed_on") @Nullable LocalDate closed) {}

    /**
     * The hold in force.
     *
     * @param until the last day; left out if it is not known yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HoldView(
            HoldCause because,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID session) {}

    /**
     * An escalation step.
     *
     * @param dueOn it is notified with the first mail on or after this day
     */
    public record StepView(EpisodeLevel level, List<String> audience, LocalDate dueOn) {}

    /**
     * A change in the history.
     *
     * @param by who requested it; left out if nobody did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            LocalDate on,
            EpisodeChange transition,
            String reason,
            @Nullable String by,
            @Nullable EpisodeLevel level) {}

    /** An open episode. */
    public record OpenView(UUID id, EpisodeKind kind, EpisodeLevel level, String requirement) {}

    /** Empty if the organisation has no such alert. */
    public Optional<AlertDetailView> one(UUID organisationId, UUID id) {
        return sql.of(ONE)
                .with("organisation", organisationId)
                .with("id", id)
                .first(AlertStateView.class)
                .map(alert -> new AlertDetailView(
                        alert, steps(id), sql.of(HISTORY).with("id", id).list(LineView.class)));
    }

    /** The open episodes of one person, the worst first. */
    public List<OpenView> openOf(UUID organisationId, String employeeNumber) {
        return sql.of(OPEN)
                .with("organisation", organisationId)
                .with("employee_number", employeeNumber)
                .with("levels", EpisodeLevel.worstFirst())
                .list(OpenView.class);
    }

    private List<StepView> steps(UUID id) {
        return steps.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(step -> {
                    List<String> audience = step.audience().stream()
                            .map(EnglishText::code)
                            .sorted()
                            .toList();
                    return new StepView(step.level(), audience, step.dueOn());
                })
                .toList();
    }
}
