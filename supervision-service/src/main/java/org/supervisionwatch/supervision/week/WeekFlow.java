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

/** The supervisor's week: what is shown of it, and what she enters on its way into the batch. The clock is read once. */
@ApplicationScoped
public class WeekFlow {

    /** Alerts older than this are marked on the page. */
    private static final Duration ALERTS_OLD = Duration.ofMinutes(10);

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

    /** One of the organisation's people, if both are known. */
    public Optional<WeekSupervisor> who(String organisationCode, String employeeNumber) {
        return directory
                .organisation(organisationCode)
                .flatMap(organisation -> Optional.ofNullable(directory
                                .people(organisation.id(), Set.of(employeeNumber))
                                .get(employeeNumber))
                        .map(person -> new WeekSupervisor.RosterWeekSupervisor(organisation, person)));
    }

    /** The one whom a link names, if she is still on the roster or comes from outside. */
    public Optional<WeekSupervisor> who(String organisationCode, LinkedSupervisor supervisor) {
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

    public WeekPageView show(WeekSupervisor who) {
        return WeekPageBuilder.of(facts(who, clock.instant()), WeekForm.EMPTY, Map.of(), UUID.randomUUID());
    }

    /** Saves what is marked, each by itself; what could not be saved is shown again as she entered it. */
    public WeekPageView save(WeekSupervisor who, WeekForm form) {
        Instant now = clock.instant();
        List<WeekEntry> entries = WeekFormReader.of(facts(who, now), form);
        Map<String, SaveResult> results = new LinkedHashMap<>();
        String organisation = who.organisation().code();
        for (WeekEntry entry : entries) {
            if (entry instanceof WeekEntry.ConfirmationEntry judged) {
                results.put(
                        judged.key(),
                        SaveResult.of(confirmations.confirm(organisation, judged.session(), judged.happened())));
            }
        }
        record(organisation, entries, results);
        return WeekPageBuilder.of(facts(who, now), form, results, UUID.randomUUID());
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
        switch (batch.take(organisation, rows)) {
            case SessionBatchOutcome.BatchProcessed(List<SessionWriteOutcome> outcomes) -> {
                for (int i = 0; i < outcomes.size(); i++) {
                    results.put(recorded.get(i).key(), SaveResult.of(outcomes.get(i)));
                }
            }
            case SessionBatchOutcome.BatchRefused refused ->
                recorded.forEach(each -> results.put(each.key(), SaveResult.of(refused.because())));
        }
    }

    private WeekFacts facts(WeekSupervisor who, Instant now) {
        DirectoryOrganisation organisation = who.organisation();
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

    private Map<UUID, DirectoryPerson> people(List<SessionRow> hers, List<Supervisee> supervisees) {
        Set<UUID> named = new HashSet<>();
        hers.forEach(row -> row.state().attendees().forEach(attendee -> named.add(attendee.personId())));
        supervisees.forEach(each -> named.add(each.person().id()));
        return directory.people(named);
    }
}
