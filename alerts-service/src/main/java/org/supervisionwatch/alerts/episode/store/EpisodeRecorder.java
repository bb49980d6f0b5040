package org.supervisionwatch.alerts.episode.store;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeChange;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview.ReviewTransition;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.EpisodeTransition;
import org.supervisionwatch.alerts.episode.decision.EscalationPlan;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.decision.StandingPosition;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.EpisodeStanding;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** Stores what was decided: the episode, its escalation steps, and its history. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeRecorder {

    private final EpisodeStore store;
    private final EscalationStepStore steps;
    private final CatalogueCache packs;
    private final MeterRegistry meters;

    EpisodeRecorder(EpisodeStore store, EscalationStepStore steps, CatalogueCache packs, MeterRegistry meters) {
        this.store = store;
        this.steps = steps;
        this.packs = packs;
        this.meters = meters;
    }

    /** What a decision is about: the subject, and where the person stands. */
    public record EpisodeCase(
            UUID organisationId,
            @Nullable UUID teamId,
            EpisodeSubject subject,
            StandingPosition position,
            DecisionMoment now) {

        /** The case of another kind of episode about the same requirement. */
        public EpisodeCase as(EpisodeKind kind) {
            return new EpisodeCase(organisationId, teamId, subject.as(kind), position, now);
        }

        /** The pack in the version of the evaluation. */
        public Optional<Pack> pack(PackCatalogue catalogue) {
            return catalogue.byVersion(organisationId, subject.pack(), position.packVersion());
        }
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
        store.reopen(closed.id(), standing(about, dates, level), daysClosed, about.now());
        planSteps(closed.id(), about, dates, daysPostponed(closed, about, dates, level) + daysClosed);
        addHistory(closed.id(), about, level, EpisodeChange.REOPENED, "same_anchor");
    }

    private void keep(Episode open, EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates dates = dates(about, open);
        store.keep(open.id(), standing(about, dates, level), about.now());
        planSteps(open.id(), about, dates, daysPostponed(open, about, dates, level));
        EpisodeChange change = level == open.level() ? EpisodeChange.KEPT_OPEN : EpisodeChange.MOVED;
        addHistory(open.id(), about, level, change, level.code());
    }

    private void open(EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates dates = datesSince(about.now().on(), about);
        UUID id = store.open(about.organisationId(), about.subject(), standing(about, dates, level), about.now());
        int knownLate = level.alerts()
                ? Episode.knownLate(dates.belowFrom(), about.now().on())
                : 0;
        planSteps(id, about, dates, knownLate);
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
        EpisodeStanding standing =
                new EpisodeStanding(about.teamId(), strength(about), EpisodeLevel.NOTICE, position.anchor(), due, null);
        Optional<Episode> same = known.stream()
                .filter(episode -> episode.sinceAnchor(position.anchor())
                        && Objects.equals(episode.dates().due(), due))
                .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id));
        if (same.isPresent()) {
            store.reopen(same.get().id(), standing, 0, about.now());
            addHistory(same.get().id(), about, EpisodeLevel.NOTICE, EpisodeChange.REOPENED, reason);
            return;
        }
        UUID id = store.open(about.organisationId(), about.subject(), standing, about.now());
        LocalDate today = about.now().on();
        steps.set(id, List.of(new EscalationStep(0, EpisodeLevel.NOTICE, audience, today, today)));
        addHistory(id, about, EpisodeLevel.NOTICE, EpisodeChange.OPENED, reason);
    }

    /** Closes an episode. */
    public void close(Episode open, ClosingCause cause, DecisionMoment now) {
        store.close(open.id(), cause, now);
        addHistory(
                open.id(), open.subject(), open.level(), new ReviewTransition(EpisodeChange.CLOSED, cause.code()), now);
        if (open.dates().alertedOn() != null) {
            meters.counter("watch_alerts_ended", "requirement", open.subject().requirement(), "cause", cause.code())
                    .increment();
        }
    }

    /** Applies a review, and postpones steps by the days on hold. */
    public void apply(Episode open, EpisodeReview review, List<EscalationStep> before, DecisionMoment now) {
        if (review.level() != open.level() || !review.restraint().equals(open.restraint())) {
            store.restrain(open.id(), review.level(), review.restraint());
            int days = open.postponedDays(review.restraint());
            if (days != open.postponedDays(open.restraint())) {
                List<EscalationStep> postponed =
                        before.stream().map(step -> step.postponed(days)).toList();
                steps.set(open.id(), postponed);
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
        Optional<Pack> pack = about.pack(packs.current());
        pack.flatMap(it -> it.requirement(about.subject().requirement()))
                .ifPresent(it -> steps.set(episode, EscalationPlan.of(it, alerts(about, pack), dates, days)));
    }

    private EpisodeStanding standing(EpisodeCase about, StandingPosition.TurningDates dates, EpisodeLevel level) {
        return new EpisodeStanding(
                about.teamId(), strength(about), level, about.position().anchor(), dates.due(), dates.belowFrom());
    }

    private StandingPosition.TurningDates dates(EpisodeCase about, Episode known) {
        LocalDate since = known.dates().belowFrom();
        return datesSince(since == null ? about.now().on() : since, about);
    }

    private StandingPosition.TurningDates datesSince(LocalDate knownOn, EpisodeCase about) {
        Optional<Pack> pack = about.pack(packs.current());
        HolidayDates holidays = pack.map(Pack::holidays).orElse(HolidayDates.NONE);
        return about.position().datesSince(knownOn, alerts(about, pack), new BusinessDays(holidays));
    }

    private static AlertRules alerts(EpisodeCase about, Optional<Pack> pack) {
        return pack.map(it -> it.alertsOf(about.subject().requirement())).orElse(AlertRules.NONE);
    }

    private RequirementStrength strength(EpisodeCase about) {
        return about.pack(packs.current())
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
        store.addHistory(episode, subject, level, line, now);
        meters.counter("watch_episodes", "transition", line.transition().code()).increment();
    }
}
