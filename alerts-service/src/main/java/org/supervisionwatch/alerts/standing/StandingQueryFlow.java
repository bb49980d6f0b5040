package org.supervisionwatch.alerts.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.DataGapView;
import org.supervisionwatch.alerts.freshness.FreshnessFlow;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.roster.IntakeFlow;
import org.supervisionwatch.alerts.roster.intake.FeedAge;
import org.supervisionwatch.alerts.standing.query.PersonReport;
import org.supervisionwatch.alerts.standing.query.PersonReport.PersonView;
import org.supervisionwatch.alerts.standing.query.StandingLine;
import org.supervisionwatch.alerts.standing.query.StandingReport;
import org.supervisionwatch.alerts.standing.query.StandingReport.StandingSelection;
import org.supervisionwatch.alerts.standing.query.WatchCoverage;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/** Shows standings as they are at one moment. Every method refuses an organisation, team or person that is not there by 404. */
@ApplicationScoped
@ReadsSnapshot
public class StandingQueryFlow {

    private final OrganisationDirectory directory;
    private final StandingReport report;
    private final PersonReport people;
    private final FreshnessFlow freshness;
    private final IntakeFlow intake;
    private final Clock clock;

    StandingQueryFlow(
            OrganisationDirectory directory,
            StandingReport report,
            PersonReport people,
            FreshnessFlow freshness,
            IntakeFlow intake,
            Clock clock) {
        this.directory = directory;
        this.report = report;
        this.people = people;
        this.freshness = freshness;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * One page of standings with the counts.
     *
     * @param counts of all standings of the organisation or team, whatever state is asked for
     * @param grey the data gaps in force: while there are any, every state is {@code UNKNOWN}
     * @param standings worst first
     * @param next the address of the following page; left out on the last one
     */
    public record StandingsView(
            String organisation,
            LocalDate today,
            Map<StandingState, Integer> counts,
            WatchCoverage people,
            List<FeedAge> feeds,
            List<DataGapView> grey,
            List<StandingLine> standings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /**
     * The standings of an organisation or of one of its teams.
     *
     * @param after the sort key of the line before the first
     * @param paging makes a page of up to {@code limit} lines
     */
    public StandingsView standings(
            String org,
            @Nullable String team,
            @Nullable StandingState state,
            String after,
            int limit,
            Function<List<StandingLine>, Page<StandingLine>> paging) {
        OrganisationRef organisation = directory.require(org);
        UUID teamId = team == null ? null : directory.requireTeam(organisation, team);
        Instant now = clock.instant();
        List<DataGapView> gaps = freshness.inForce(organisation.id(), organisation.zone(), now);
        StandingSelection selection = new StandingSelection(organisation.id(), teamId, state, !gaps.isEmpty());
        Page<StandingLine> page = paging.apply(report.lines(selection, after, limit));
        return new StandingsView(
                organisation.code(),
                LocalDate.ofInstant(now, organisation.zone()),
                report.counts(selection),
                report.coverage(selection),
                intake.feeds(now),
                gaps,
                page.items(),
                page.next());
    }

    /** One person's standings with their working. */
    public PersonView person(String org, String employeeNumber) {
        OrganisationRef organisation = directory.require(org);
        Instant now = clock.instant();
        return people.person(
                        organisation.id(),
                        employeeNumber,
                        LocalDate.ofInstant(now, organisation.zone()),
                        freshness.inForce(organisation.id(), organisation.zone(), now))
                .orElseThrow(
                        () -> ProblemException.notFound("There is no person %s in %s".formatted(employeeNumber, org)));
    }
}
