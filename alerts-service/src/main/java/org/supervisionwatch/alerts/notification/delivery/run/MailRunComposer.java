package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder;
import org.supervisionwatch.alerts.episode.store.EpisodeRecording;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.notification.delivery.message.MailComposer;
import org.supervisionwatch.alerts.notification.delivery.queue.MailOutcome;
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

/** Composes the mails of a run from one snapshot and reports missing recipients to ops. Its caller owns the transaction, which must be repeatable read. */
@ApplicationScoped
public class MailRunComposer {

    private static final Logger LOG = Logger.getLogger(MailRunComposer.class);

    private final MailRunStore runs;
    private final DigestSnapshotStore snapshots;
    private final RefusedAddresses refused;
    private final LogLinks links;
    private final MailComposer composer;
    private final MailStore mails;
    private final EpisodeStore episodes;
    private final EpisodeRecorder recorder;
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
            EpisodeStore episodes,
            EpisodeRecorder recorder,
            ScheduleStore schedules,
            OpsMail ops,
            MailMeters meters) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.refused = refused;
        this.links = links;
        this.composer = composer;
        this.mails = mails;
        this.episodes = episodes;
        this.recorder = recorder;
        this.schedules = schedules;
        this.ops = ops;
        this.meters = meters;
    }

    /** @return the number of mails; also 0 if another replica has the run */
    public int make(MailRun run, Instant now) {
        if (!runs.lock(run)) {
            return 0;
        }
        LocalDate today = now.atZone(run.zone()).toLocalDate();
        Set<String> recomposed = run.anew() ? mails.toRecompose(Set.of(run.id())) : Set.of();
        DigestScope scope = scope(run, today, recomposed);
        DigestSnapshot snapshot = snapshots.of(
                run.organisationId(), today, mails.fullPictures(run.organisationId(), today), refused.all());
        DigestPlanner.PlannedDigests planned = DigestPlanner.of(snapshot, scope, links.of(snapshot, now));
        List<DigestContent> contents = planned.contents().stream()
                .filter(content -> !run.anew() || recomposed.contains(content.recipient()))
                .toList();
        contents.forEach(content -> mails.add(run, today, composer.compose(content, now)));
        record(planned, new DecisionMoment(now, today));
        runs.composed(run, null, now);
        reportMissingRecipients(snapshot);
        return contents.size();
    }

    /** What was suppressed is said in the history, and what everybody concerned has been told for the record is closed. */
    private void record(DigestPlanner.PlannedDigests planned, DecisionMoment now) {
        planned.suppressed()
                .forEach(one ->
                        episodes.addSuppressed(one.episode().id(), one.reason().code(), now));
        EpisodeRecording recording = recorder.begin();
        planned.toldOnce().forEach(episode -> recording.close(episode, ClosingCause.ENDED_SHORT, now));
        recording.write();
    }

    private DigestScope scope(MailRun run, LocalDate today, Set<String> recomposed) {
        if (run.teamId() != null) {
            return DigestScope.goingLive(run.teamId());
        }
        Set<String> carriedOver = run.anew() ? recomposed : mails.withdrawOlder(run);
        return DigestScope.daily(
                new DigestScope.PlannedInstants(run.coversFrom(), run.plannedAt(), run.zone()),
                today,
                schedules.ofTeams(run.organisationId()),
                mails.mailedOn(run.organisationId(), today),
                carriedOver);
    }

    private void reportMissingRecipients(DigestSnapshot snapshot) {
        for (DigestSnapshot.DigestTeam team : DigestPlanner.withoutRecipients(snapshot)) {
            LOG.warnf("Team %s has no recipient", team.id());
            meters.count(MailOutcome.NOBODY_TO_TELL, 1);
        }
        for (RosterVacancies.VacancyNotice each : RosterVacancies.of(snapshot)) {
            ops.send(snapshot.organisation().id(), each.about(), each.subject(), each.lines());
        }
    }
}
