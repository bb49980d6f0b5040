package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.schedule.ScheduleStore;

/** Makes the mails of a run from one snapshot. Its caller owns the transaction, which must be repeatable read. */
@ApplicationScoped
public class RunMaker {

    private static final Logger LOG = Logger.getLogger(RunMaker.class);

    private final RunStore runs;
    private final SnapshotStore snapshots;
    private final Composer composer;
    private final MailStore mails;
    private final ScheduleStore schedules;
    private final MailMeters meters;

    RunMaker(
            RunStore runs,
            SnapshotStore snapshots,
            Composer composer,
            MailStore mails,
            ScheduleStore schedules,
            MailMeters meters) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.composer = composer;
        this.mails = mails;
        this.schedules = schedules;
        this.meters = meters;
    }

    /** @return the number of mails made; 0 too if another replica has the run */
    public int make(Run run, Instant now) {
        if (runs.lock(run).isEmpty()) {
            return 0;
        }
        LocalDate today = now.atZone(run.zone()).toLocalDate();
        Set<String> again = run.anew() ? mails.toBeMadeAnew(run) : Set.of();
        Round round = round(run, today, again);
        Snapshot snapshot = snapshots.of(run.organisationId(), today);
        List<Letter> letters = Letters.of(snapshot, round).stream()
                .filter(letter -> !run.anew() || again.contains(letter.recipient()))
                .toList();
        letters.forEach(letter -> mails.add(run, today, composer.compose(letter, now)));
        runs.composed(run, now);
        reportUnheard(snapshot);
        return letters.size();
    }

    private Round round(Run run, LocalDate today, Set<String> again) {
        if (run.teamId() != null) {
            return Round.goingLive(run.teamId());
        }
        Set<String> takenUp = run.anew() ? again : mails.withdrawOlder(run);
        return Round.daily(
                run,
                today,
                schedules.ofTeams(run.organisationId()),
                mails.writtenOn(run.organisationId(), today),
                takenUp);
    }

    private void reportUnheard(Snapshot snapshot) {
        for (Snapshot.Team team : Letters.unheard(snapshot)) {
            LOG.warnf("Team %s has nobody to tell: no lead, no deputy, no fallback address", team.id());
            meters.count("nobody_to_tell", 1);
        }
    }
}
