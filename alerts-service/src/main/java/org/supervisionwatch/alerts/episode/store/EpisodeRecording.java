package org.supervisionwatch.alerts.episode.store;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeChange;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview.ReviewTransition;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.EpisodeTransition;
import org.supervisionwatch.alerts.episode.decision.EscalationPlan;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.decision.StandingPosition;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder.EpisodeCase;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.HistoryLine;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.ClosedEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.EpisodeStanding;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.KeptEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.OpenedEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.ReopenedEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.RestrainedEpisode;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * What was decided in one transaction about any number of episodes: their state, their escalation steps, their history. Everything is written
 * at the end, in as many statements as for one. Each episode may be decided about once.
 */
public final class EpisodeRecording {

    private static final int IDS_AT_ONCE = 100;

    private final EpisodeRecorder recorder;
    private final EpisodeWrites writes = new EpisodeWrites();
    private final Deque<UUID> newIds = new ArrayDeque<>();

    EpisodeRecording(EpisodeRecorder recorder) {
        this.recorder = recorder;
    }

    public void write() {
        writes.write(recorder.writer, recorder.steps, recorder.store);
    }

    private UUID newId() {
        if (newIds.isEmpty()) {
            newIds.addAll(recorder.writer.newIds(IDS_AT_ONCE));
        }
        return newIds.remove();
    }

    /** Applies a transition. */
    public void apply(EpisodeCase about, EpisodeTransition next) {
        switch (next) {
            case EpisodeTransition.OpenEpisode(var level) -> open(about, level);
            case EpisodeTransition.ReopenEpisode(var closed, var level) -> reopen(closed, about, level);
            case EpisodeTransition.KeepOpen(var open, var level) -> keep(open, about, level);
            case EpisodeTransition.CloseEpisode(var open, var cause) -> close(open, cause, about.now());
            case EpisodeTransition.ReplaceEpisode(var open, var cause, var by) -> {
                close(open, cause, about.now());
                apply(about, by);
            }
            case EpisodeTransition.FreezeEpisode(var open) ->
                addHistory(open.id(), about, open.level(), EpisodeChange.FROZEN, "not_known");
            case EpisodeTransition.LeaveUntold(var reason) -> {
                if (reason != EpisodeTransition.UntoldReason.NOT_LATE) {
                    addHistory(null, about, null, EpisodeChange.QUIET, "not_known");
                }
            }
        }
    }

    private void reopen(Episode closed, EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates dates = dates(about, closed);
        int daysClosed = closed.daysClosed(dates.belowFrom(), about.now().on());
        writes.reopened.add(new ReopenedEpisode(closed.id(), daysClosed));
        writes.kept.add(new KeptEpisode(closed.id(), standing(about, dates, level)));
        planSteps(closed.id(), about, dates, daysPostponed(closed, about, dates, level) + daysClosed);
        addHistory(closed.id(), about, level, EpisodeChange.REOPENED, "same_anchor");
    }

    private void keep(Episode open, EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates dates = dates(about, open);
        writes.kept.add(new KeptEpisode(open.id(), standing(about, dates, level)));
        planSteps(open.id(), about, dates, daysPostponed(open, about, dates, level));
        addHistory(
                open.id(),
                about,
                level,
                level == open.level() ? EpisodeChange.KEPT_OPEN : EpisodeChange.MOVED,
                level.code());
    }

    private void open(EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates dates = datesSince(about.now().on(), about);
        UUID id = newId();
        writes.opened.add(new OpenedEpisode(
                id, about.organisationId(), about.subject(), standing(about, dates, level), about.now()));
        planSteps(
                id,
                about,
                dates,
                level.alerts()
                        ? Episode.knownLate(dates.belowFrom(), about.now().on())
                        : 0);
        addHistory(id, about, level, EpisodeChange.OPENED, level.code());
    }

    /**
     * Opens a follow-up that is notified to these. If it is the same as an earlier one, that is reopened and not notified again.
     *
     * @param known every episode of the subject that has the same cause
     */
    public void notice(EpisodeCase about, Set<AlertAudience> audience, String reason, List<Episode> known) {
        StandingPosition position = about.position();
        LocalDate due = position.dates().due();
        EpisodeStanding standing = new EpisodeStanding(
                about.teamId(), strength(about), EpisodeLevel.NOTICE, position.anchor(), due, null, null);
        Optional<Episode> same = known.stream()
                .filter(episode -> episode.sinceAnchor(position.anchor())
                        && Objects.equals(episode.dates().due(), due))
                .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id));
        if (same.isPresent()) {
            writes.reopened.add(new ReopenedEpisode(same.get().id(), 0));
            writes.kept.add(new KeptEpisode(same.get().id(), standing));
            addHistory(same.get().id(), about, EpisodeLevel.NOTICE, EpisodeChange.REOPENED, reason);
            return;
        }
        UUID id = newId();
        writes.opened.add(new OpenedEpisode(id, about.organisationId(), about.subject(), standing, about.now()));
        LocalDate today = about.now().on();
        writes.steps.put(id, List.of(new EscalationStep(0, EpisodeLevel.NOTICE, audience, today, today)));
        addHistory(id, about, EpisodeLevel.NOTICE, EpisodeChange.OPENED, reason);
    }

    /** Closes an episode. */
    public void close(Episode open, ClosingCause cause, DecisionMoment now) {
        writes.closed.add(new ClosedEpisode(open.id(), cause, now));
        addHistory(
                open.id(), open.subject(), open.level(), new ReviewTransition(EpisodeChange.CLOSED, cause.code()), now);
        if (open.dates().alertedOn() != null) {
            recorder.meters
                    .counter("watch_alerts_ended", "requirement", open.subject().requirement(), "cause", cause.code())
                    .increment();
        }
    }

    /** Applies a review, and postpones steps by the days on hold. */
    public void apply(Episode open, EpisodeReview review, List<EscalationStep> before, DecisionMoment now) {
        if (review.level() != open.level() || !review.restraint().equals(open.restraint())) {
            writes.restrained.add(new RestrainedEpisode(open.id(), review.level(), review.restraint()));
            int days = open.postponedDays(review.restraint());
            if (days != open.postponedDays(open.restraint())) {
                writes.steps.put(
                        open.id(),
                        before.stream().map(step -> step.postponed(days)).toList());
            }
        }
        review.lines().forEach(line -> addHistory(open.id(), open.subject(), review.level(), line, now));
    }

    private static int daysPostponed(
            Episode known, EpisodeCase about, StandingPosition.TurningDates dates, EpisodeLevel level) {
        LocalDate alertedOn = known.dates().alertedOn();
        LocalDate today = level.alerts() ? about.now().on() : null;
        return Episode.knownLate(dates.belowFrom(), alertedOn == null ? today : alertedOn)
                + known.restraint().heldDays();
    }

    private void planSteps(UUID episode, EpisodeCase about, StandingPosition.TurningDates dates, int days) {
        Optional<Pack> pack = about.pack(recorder.packs.current());
        pack.flatMap(it -> it.requirement(about.subject().requirement()))
                .ifPresent(it -> writes.steps.put(episode, EscalationPlan.of(it, alerts(about, pack), dates, days)));
    }

    private EpisodeStanding standing(EpisodeCase about, StandingPosition.TurningDates dates, EpisodeLevel level) {
        return new EpisodeStanding(
                about.teamId(),
                strength(about),
                level,
                about.position().anchor(),
                dates.due(),
                dates.belowFrom(),
                level.alerts() ? about.now().on() : null);
    }

    private StandingPosition.TurningDates dates(EpisodeCase about, Episode known) {
        LocalDate since = about.position().state() == StandingState.AT_RISK
                ? known.openedOn()
                : known.dates().belowFrom();
        return datesSince(since == null ? about.now().on() : since, about);
    }

    private StandingPosition.TurningDates datesSince(LocalDate knownOn, EpisodeCase about) {
        Optional<Pack> pack = about.pack(recorder.packs.current());
        HolidayDates holidays = pack.map(Pack::holidays).orElse(HolidayDates.NONE);
        return about.position().datesSince(knownOn, alerts(about, pack), new BusinessDays(holidays));
    }

    private static AlertRules alerts(EpisodeCase about, Optional<Pack> pack) {
        return pack.map(it -> it.alertsOf(about.subject().requirement())).orElse(AlertRules.NONE);
    }

    private RequirementStrength strength(EpisodeCase about) {
        return about.pack(recorder.packs.current())
                .flatMap(pack -> pack.requirement(about.subject().requirement()))
                .map(requirement -> requirement.rule().strength())
                .orElse(RequirementStrength.MUST);
    }

    private void addHistory(
            @Nullable UUID episode,
            EpisodeCase about,
            @Nullable EpisodeLevel level,
            EpisodeChange transition,
            String reason) {
        addHistory(episode, about.subject(), level, new ReviewTransition(transition, reason), about.now());
    }

    private void addHistory(
            @Nullable UUID episode,
            EpisodeSubject subject,
            @Nullable EpisodeLevel level,
            ReviewTransition line,
            DecisionMoment now) {
        writes.history.add(new HistoryLine(episode, subject, line, level, now));
        recorder.meters
                .counter("watch_episodes", "transition", line.transition().code())
                .increment();
    }
}
