package org.supervisionwatch.supervision.week;

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
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.SessionBatchFlow;
import org.supervisionwatch.supervision.session.SessionBatchOutcome;
import org.supervisionwatch.supervision.session.SessionFlow;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.week.due.AlertFeed;
import org.supervisionwatch.supervision.week.due.OpenAlertStore;
import org.supervisionwatch.supervision.week.link.LinkedSupervisor;

/** Shows the supervisor's week and saves what was entered on it. The clock is read once per request. */
@ApplicationScoped
public class WeekFlow {

    /** If the feed of alerts is further behind than this, the page warns that they may be out of date. */
    private static final Duration MAX_ALERT_AGE = Duration.ofMinutes(10);

    private final Clock clock;
    private final StaffDirectory directory;
    private final SessionStore sessions;
    private final OpenAlertStore alerts;
    private final FeedProgress progress;
    private final SessionBatchFlow batch;
    private final SessionFlow confirmations;

    WeekFlow(
            Clock clock,
            StaffDirectory directory,
            SessionStore sessions,
            OpenAlertStore alerts,
            FeedProgress progress,
            SessionBatchFlow batch,
            SessionFlow confirmations) {
        this.clock = clock;
        this.directory = directory;
        this.sessions = sessions;
        this.alerts = alerts;
        this.progress = progress;
        this.batch = batch;
        this.confirmations = confirmations;
    }

    /** A supervisor on the organisation's roster; empty if the organisation or the person is unknown. */
    public Optional<WeekSupervisor> supervisor(String organisationCode, String employeeNumber) {
        return directory
                .organisation(organisationCode)
                .flatMap(organisation -> Optional.ofNullable(directory
                                .people(organisation.id(), Set.of(employeeNumber))
                                .get(employeeNumber))
                        .map(person -> new WeekSupervisor.RosterWeekSupervisor(organisation, person)));
    }

    /** The supervisor whom a link names: external, or still on the roster. */
    public Optional<WeekSupervisor> supervisor(String organisationCode, LinkedSupervisor supervisor) {
        Optional<DirectoryOrganisation> organisation = directory.organisation(organisationCode);
        UUID id = supervisor.personId();
        if (id == null) {
            return organisation.map(one -> new WeekSupervisor.ExternalWeekSupervisor(
                    one, String.valueOf(supervisor.externalId()), String.valueOf(supervisor.externalName())));
        }
        return organisation.flatMap(
                one -> Optional.ofNullable(directory.people(Set.of(id)).get(id))
                        .map(person -> new WeekSupervisor.RosterWeekSupervisor(one, person)));
    }

    public WeekPageView show(WeekSupervisor supervisor) {
        return WeekPageBuilder.of(facts(supervisor, clock.instant()), WeekForm.EMPTY, Map.of(), UUID.randomUUID());
    }

    /** Saves each marked entry independently; what could not be saved is shown again as it was entered. */
    public WeekPageView save(WeekSupervisor supervisor, WeekForm form) {
        Instant now = clock.instant();
        List<WeekEntry> entries = WeekFormReader.of(facts(supervisor, now), form);
        Map<String, SaveResult> results = new LinkedHashMap<>();
        String organisation = supervisor.organisation().code();
        for (WeekEntry entry : entries) {
            if (entry instanceof WeekEntry.ConfirmationEntry confirmation) {
                results.put(
                        confirmation.key(),
                        SaveResult.of(
                                confirmations.confirm(organisation, confirmation.session(), confirmation.happened())));
            }
        }
        record(organisation, entries, results);
        return WeekPageBuilder.of(facts(supervisor, now), form, results, UUID.randomUUID());
    }

    private void record(String organisation, List<WeekEntry> entries, Map<String, SaveResult> results) {
        List<WeekEntry.SessionEntry> recorded = entries.stream()
                .filter(WeekEntry.SessionEntry.class::isInstance)
                .map(WeekEntry.SessionEntry.class::cast)
                .toList();
        List<SessionBatchItem> rows =
                recorded.stream().map(WeekEntry.SessionEntry::row).toList();
        if (rows.isEmpty()) {
            return;
        }
        switch (batch.record(organisation, rows)) {
            case SessionBatchOutcome.BatchProcessed(List<SessionWriteOutcome> outcomes) -> {
                for (int i = 0; i < outcomes.size(); i++) {
                    results.put(recorded.get(i).key(), SaveResult.of(outcomes.get(i)));
                }
            }
            case SessionBatchOutcome.BatchRefused refused ->
                recorded.forEach(each -> results.put(each.key(), SaveResult.of(refused.because())));
        }
    }

    private WeekFacts facts(WeekSupervisor supervisor, Instant now) {
        DirectoryOrganisation organisation = supervisor.organisation();
        LocalDate today = LocalDate.ofInstant(now, organisation.zone());
        List<SessionRow> ownSessions = QuarkusTransaction.requiringNew()
                .call(() -> sessions.ofSupervisor(
                        organisation.id(), supervisor.key(), WeekFacts.first(today), WeekFacts.last(today)));
        List<Supervisee> supervisees = directory.superviseesOf(organisation.id(), supervisor.key(), today);
        return new WeekFacts(
                supervisor,
                today,
                ownSessions,
                people(ownSessions, supervisees),
                supervisees,
                alerts.of(organisation.id(), supervisor.key()),
                !progress.completeThrough(AlertFeed.TOPIC).isBefore(now.minus(MAX_ALERT_AGE)));
    }

    private Map<UUID, DirectoryPerson> people(List<SessionRow> ownSessions, List<Supervisee> supervisees) {
        Set<UUID> named = new HashSet<>();
        ownSessions.forEach(row -> row.state().attendees().forEach(attendee -> named.add(attendee.personId())));
        supervisees.forEach(each -> named.add(each.person().id()));
        return directory.people(named);
    }
}
