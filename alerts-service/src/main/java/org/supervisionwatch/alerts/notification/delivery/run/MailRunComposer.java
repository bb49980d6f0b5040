package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.notification.delivery.message.MailComposer;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.alerts.notification.delivery.queue.MailStore;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.RosterVacancies;
import org.supervisionwatch.alerts.notification.digest.snapshot.DigestSnapshotStore;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent;
import org.supervisionwatch.alerts.notification.digest.writing.DigestPlanner;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore;

/** Makes the mails of a run from one snapshot. Its caller owns the transaction, which must be repeatable read. */
@ApplicationScoped
public class MailRunComposer {

    private static final Logger LOG = Logger.getLogger(MailRunComposer.class);

    private final MailRunStore runs;
    private final DigestSnapshotStore snapshots;
    private final RefusedAddresses refused;
    private final LogLinks links;
    private final MailComposer composer;
    private final MailStore mails;
    private final SuppressionHistory silences;
    private final ScheduleStore schedules;
    private final OpsMail ops;
    private final MailMeters meters;

    MailRunComposer(
            MailRunStore runs,
            DigestSnapshotStore snapshots,
            RefusedAddresses refused,
            LogLinks links,
            MailComposer composer,
            MailStore mails,
            SuppressionHistory silences,
            ScheduleStore schedules,
            OpsMail ops,
            MailMeters meters) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.refused = refused;
        this.links = links;
        this.composer = composer;
        this.mails = mails;
        this.silences = silences;
        this.schedules = schedules;
        this.ops = ops;
        this.meters = meters;
    }

    /** @return the number of mails made; 0 too if another replica has the run */
    public int make(MailRun run, Instant now) {
        if (runs.lock(run).isEmpty()) {
            return 0;
        }
        LocalDate today = now.atZone(run.zone()).toLocalDate();
        Set<String> again = run.anew() ? mails.toBeMadeAnew(Set.of(run.id())) : Set.of();
        DigestScope round = round(run, today, again);
        DigestSnapshot snapshot =
                snapshots.of(run.organisationId(), today, mails.pictured(run.organisationId(), today), refused.all());
        DigestPlanner.PlannedDigests outcome = DigestPlanner.of(snapshot, round, links.of(snapshot, now));
        List<DigestContent> letters = outcome.letters().stream()
                .filter(letter -> !run.anew() || again.contains(letter.recipient()))
                .toList();
        letters.forEach(letter -> mails.add(run, today, composer.compose(letter, now)));
        silences.remember(outcome.quiet(), now, today);
        runs.composed(run, now);
        reportUnheard(snapshot);
        return letters.size();
    }

    private DigestScope round(MailRun run, LocalDate today, Set<String> again) {
        if (run.teamId() != null) {
            return DigestScope.goingLive(run.teamId());
        }
        Set<String> takenUp = run.anew() ? again : mails.withdrawOlder(run);
        return DigestScope.daily(
                new DigestScope.PlannedInstants(run.coversFrom(), run.plannedAt(), run.zone()),
                today,
                schedules.ofTeams(run.organisationId()),
                mails.writtenOn(run.organisationId(), today),
                takenUp);
    }

    private void reportUnheard(DigestSnapshot snapshot) {
        for (DigestSnapshot.DigestTeam team : DigestPlanner.unheard(snapshot)) {
            LOG.warnf("Team %s has nobody to tell", team.id());
            meters.count("nobody_to_tell", 1);
        }
        for (RosterVacancies.VacancyNotice each : RosterVacancies.of(snapshot)) {
            ops.tell(snapshot.organisation().id(), each.about(), each.subject(), each.lines());
        }
    }
}
