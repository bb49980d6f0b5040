package org.supervisionwatch.supervision.week;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.SessionBatchFlow;
import org.supervisionwatch.supervision.session.SessionFlow;
import org.supervisionwatch.supervision.week.WeekFormReader.WeekEntries;
import org.supervisionwatch.supervision.week.link.WeekLink;

/** Shows the supervisor's week and saves what was entered on it. The clock is read once per request. Empty for an unknown supervisor. */
@ApplicationScoped
public class WeekFlow {

    private final Clock clock;
    private final WeekReader reader;
    private final SessionBatchFlow batch;
    private final SessionFlow confirmations;

    WeekFlow(Clock clock, WeekReader reader, SessionBatchFlow batch, SessionFlow confirmations) {
        this.clock = clock;
        this.reader = reader;
        this.batch = batch;
        this.confirmations = confirmations;
    }

    @ReadsSnapshot
    public Optional<WeekPageView> show(String organisationCode, String employeeNumber) {
        return reader.supervisor(organisationCode, employeeNumber).map(this::show);
    }

    @ReadsSnapshot
    public Optional<WeekPageView> show(WeekLink link) {
        return reader.supervisor(link).map(this::show);
    }

    private WeekPageView show(WeekSupervisor supervisor) {
        WeekFacts facts = reader.facts(supervisor, clock.instant());
        return WeekPageBuilder.of(facts, WeekForm.EMPTY, Map.of(), UUID.randomUUID());
    }

    @ChangesState
    public Optional<WeekPageView> save(String organisationCode, String employeeNumber, WeekForm form) {
        return reader.supervisor(organisationCode, employeeNumber).map(supervisor -> save(supervisor, form));
    }

    @ChangesState
    public Optional<WeekPageView> save(WeekLink link, WeekForm form) {
        return reader.supervisor(link).map(supervisor -> save(supervisor, form));
    }

    /** Saves each marked entry independently; what could not be saved is shown again as it was entered. */
    private WeekPageView save(WeekSupervisor supervisor, WeekForm form) {
        Instant now = clock.instant();
        EnteredOrganisation here = new EnteredOrganisation(supervisor.organisation(), now);
        WeekEntries entries = WeekFormReader.of(reader.facts(supervisor, now), form);
        Map<String, SaveResult> results = new LinkedHashMap<>();
        entries.happened()
                .forEach((session, happened) -> results.put(
                        session.toString(), SaveResult.of(confirmations.confirm(here, session, happened), List.of())));
        Iterator<String> keys = entries.sessions().keySet().iterator();
        batch.record(here, List.copyOf(entries.sessions().values()))
                .forEach(row -> results.put(keys.next(), SaveResult.of(row.outcome(), row.warnings())));
        return WeekPageBuilder.of(reader.facts(supervisor, now), form, results, UUID.randomUUID());
    }
}
