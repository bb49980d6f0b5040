package org.supervisionwatch.supervision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.supervision.directory.Directory;
import org.supervisionwatch.supervision.directory.Organisation;
import org.supervisionwatch.supervision.directory.Person;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.due.AlertFeed;
import org.supervisionwatch.supervision.due.OpenAlerts;
import org.supervisionwatch.supervision.link.LinkedSupervisor;
import org.supervisionwatch.supervision.session.BatchOutcome;
import org.supervisionwatch.supervision.session.BatchRow;
import org.supervisionwatch.supervision.session.Outcome;
import org.supervisionwatch.supervision.session.SessionRow;
import org.supervisionwatch.supervision.session.SessionRows;
import org.supervisionwatch.supervision.week.Entries;
import org.supervisionwatch.supervision.week.Entry;
import org.supervisionwatch.supervision.week.Result;
import org.supervisionwatch.supervision.week.Sheet;
import org.supervisionwatch.supervision.week.Sheets;
import org.supervisionwatch.supervision.week.WeekFacts;
import org.supervisionwatch.supervision.week.WeekForm;
import org.supervisionwatch.supervision.week.Who;

/** The supervisor's week: what is shown of it, and what she enters on its way into the batch. The clock is read once. */
@ApplicationScoped
public class WeekFlow {

    /** Alerts older than this are marked on the page. */
    private static final Duration ALERTS_OLD = Duration.ofMinutes(10);

    private final Clock clock;
    private final Directory directory;
    private final SessionRows sessions;
    private final OpenAlerts alerts;
    private final FeedProgress progress;
    private final BatchFlow batch;
    private final SessionFlow confirmations;

    WeekFlow(
            Clock clock,
            Directory directory,
            SessionRows sessions,
            OpenAlerts alerts,
            FeedProgress progress,
            BatchFlow batch,
            SessionFlow confirmations) {
        this.clock = clock;
        this.directory = directory;
        this.sessions = sessions;
        this.alerts = alerts;
        this.progress = progress;
        this.batch = batch;
        this.confirmations = confirmations;
    }

    /** One of the organisation's people, if both are known. */
    public Optional<Who> who(String organisationCode, String employeeNumber) {
        return directory
                .organisation(organisationCode)
                .flatMap(organisation -> Optional.ofNullable(directory
                                .people(organisation.id(), Set.of(employeeNumber))
                                .get(employeeNumber))
                        .map(person -> new Who.Ours(organisation, person)));
    }

    /** The one whom a link names, if she is still on the roster or comes from outside. */
    public Optional<Who> who(String organisationCode, LinkedSupervisor supervisor) {
        Optional<Organisation> organisation = directory.organisation(organisationCode);
        UUID id = supervisor.personId();
        if (id == null) {
            return organisation.map(one -> new Who.FromOutside(
                    one, String.valueOf(supervisor.externalId()), String.valueOf(supervisor.externalName())));
        }
        return organisation.flatMap(one ->
                Optional.ofNullable(directory.people(Set.of(id)).get(id)).map(person -> new Who.Ours(one, person)));
    }

    public Sheet show(Who who) {
        return Sheets.of(facts(who, clock.instant()), WeekForm.EMPTY, Map.of(), UUID.randomUUID());
    }

    /** Saves what is marked, each by itself; what could not be saved is shown again as she entered it. */
    public Sheet save(Who who, WeekForm form) {
        Instant now = clock.instant();
        List<Entry> entries = Entries.of(facts(who, now), form);
        Map<String, Result> results = new LinkedHashMap<>();
        String organisation = who.organisation().code();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Judged judged) {
                results.put(
                        judged.key(),
                        Result.of(confirmations.confirm(organisation, judged.session(), judged.happened())));
            }
        }
        record(organisation, entries, results);
        return Sheets.of(facts(who, now), form, results, UUID.randomUUID());
    }

    private void record(String organisation, List<Entry> entries, Map<String, Result> results) {
        List<Entry.Recorded> recorded = entries.stream()
                .filter(Entry.Recorded.class::isInstance)
                .map(Entry.Recorded.class::cast)
                .toList();
        List<BatchRow> rows = recorded.stream().map(Entry.Recorded::row).toList();
        if (rows.isEmpty()) {
            return;
        }
        switch (batch.take(organisation, rows)) {
            case BatchOutcome.Taken(List<Outcome> outcomes) -> {
                for (int i = 0; i < outcomes.size(); i++) {
                    results.put(recorded.get(i).key(), Result.of(outcomes.get(i)));
                }
            }
            case BatchOutcome.Refused refused ->
                recorded.forEach(each -> results.put(each.key(), Result.of(refused.because())));
        }
    }

    private WeekFacts facts(Who who, Instant now) {
        Organisation organisation = who.organisation();
        LocalDate today = LocalDate.ofInstant(now, organisation.zone());
        List<SessionRow> hers = QuarkusTransaction.requiringNew()
                .call(() -> sessions.ofSupervisor(
                        organisation.id(), who.key(), WeekFacts.first(today), WeekFacts.last(today)));
        List<Supervisee> supervisees = directory.superviseesOf(organisation.id(), who.key(), today);
        return new WeekFacts(
                who,
                today,
                hers,
                people(hers, supervisees),
                supervisees,
                alerts.of(organisation.id(), who.key()),
                !progress.completeThrough(AlertFeed.TOPIC).isBefore(now.minus(ALERTS_OLD)));
    }

    private Map<UUID, Person> people(List<SessionRow> hers, List<Supervisee> supervisees) {
        Set<UUID> named = new HashSet<>();
        hers.forEach(row -> row.state().attendees().forEach(attendee -> named.add(attendee.personId())));
        supervisees.forEach(each -> named.add(each.person().id()));
        return directory.people(named);
    }
}
