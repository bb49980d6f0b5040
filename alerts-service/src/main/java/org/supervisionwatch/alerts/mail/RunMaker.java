package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Makes the mails of a run from one snapshot. Its caller owns the transaction, which must be repeatable read. */
@ApplicationScoped
public class RunMaker {

    private static final Logger LOG = Logger.getLogger(RunMaker.class);

    private final RunStore runs;
    private final SnapshotStore snapshots;
    private final Composer composer;
    private final MailStore mails;
    private final MailMeters meters;

    RunMaker(RunStore runs, SnapshotStore snapshots, Composer composer, MailStore mails, MailMeters meters) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.composer = composer;
        this.mails = mails;
        this.meters = meters;
    }

    /** @return the number of mails made; 0 too if another replica has the run */
    public int make(Run run, Instant now) {
        if (runs.lock(run).isEmpty()) {
            return 0;
        }
        if (run.daily() && !run.anew()) {
            mails.withdrawOlder(run);
        }
        Snapshot snapshot =
                snapshots.of(run.organisationId(), now.atZone(run.zone()).toLocalDate());
        List<Letter> letters = Letters.of(snapshot, run.teamId());
        if (run.anew()) {
            Set<String> anew = mails.toBeMadeAnew(run);
            letters = letters.stream()
                    .filter(letter -> anew.contains(letter.recipient()))
                    .toList();
        }
        letters.forEach(letter -> mails.add(run, composer.compose(letter, now)));
        runs.composed(run, now);
        reportUnheard(snapshot);
        return letters.size();
    }

    private void reportUnheard(Snapshot snapshot) {
        for (Snapshot.Team team : Letters.unheard(snapshot)) {
            LOG.warnf("Team %s has nobody to tell: no lead, no deputy, no fallback address", team.id());
            meters.count("nobody_to_tell", 1);
        }
    }
}
