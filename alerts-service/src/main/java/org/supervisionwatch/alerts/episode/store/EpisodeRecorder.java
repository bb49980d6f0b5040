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

/** Enters what was decided: the episode, the steps of its ladder, and the line in the history. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeRecorder {

    private final EpisodeStore store;
    private final EscalationStepStore rungs;
    private final CatalogueCache packs;
    private final MeterRegistry meters;

    EpisodeRecorder(EpisodeStore store, EscalationStepStore rungs, CatalogueCache packs, MeterRegistry meters) {
        this.store = store;
        this.rungs = rungs;
        this.packs = packs;
        this.meters = meters;
    }

    /** What is decided about: whose it is, and where she stands. */
    public record EpisodeCase(
            UUID organisationId,
            @Nullable UUID teamId,
            EpisodeSubject subject,
            StandingPosition position,
            DecisionMoment now) {

        /** Another thing to do about the same requirement. */
        public EpisodeCase as(EpisodeKind kind) {
            return new EpisodeCase(organisationId, teamId, subject.as(kind), position, now);
        }

        /** The version of the pack under which she was looked at. */
        public Optional<Pack> pack(PackCatalogue shelf) {
            return shelf.byVersion(organisationId, subject.pack(), position.packVersion());
        }
    }

    public void enter(EpisodeCase about, EpisodeTransition next) {
        switch (next) {
            case EpisodeTransition.OpenEpisode(var level) -> open(about, level);
            case EpisodeTransition.ReopenEpisode(var closed, var level) -> reopen(closed, about, level);
            case EpisodeTransition.KeepOpen(var open, var level) -> keep(open, about, level);
            case EpisodeTransition.CloseEpisode(var open, var cause) -> close(open, cause, about.now());
            case EpisodeTransition.ReplaceEpisode(var open, var cause, var by) -> {
                close(open, cause, about.now());
                enter(about, by);
            }
            case EpisodeTransition.FreezeEpisode(var open) ->
                remember(open.id(), about, open.level(), "frozen", "not_known");
            case EpisodeTransition.LeaveUntold(var reason) -> {
                if (reason != EpisodeTransition.UntoldReason.NOT_LATE) {
                    remember(null, about, null, "quiet", "not_known");
                }
            }
        }
    }

    private void reopen(Episode closed, EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates turns = turns(about, closed);
        int daysClosed = closed.daysClosed(turns.belowFrom(), about.now().on());
        store.reopen(closed.id(), stand(about, turns, level), daysClosed, about.now());
        climb(closed.id(), about, turns, daysPutOff(closed, about, turns, level) + daysClosed);
        remember(closed.id(), about, level, "reopened", "same_anchor");
    }

    private void keep(Episode open, EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates turns = turns(about, open);
        store.keep(open.id(), stand(about, turns, level), about.now());
        climb(open.id(), about, turns, daysPutOff(open, about, turns, level));
        remember(open.id(), about, level, level == open.level() ? "kept_open" : "moved", level.code());
    }

    private void open(EpisodeCase about, EpisodeLevel level) {
        StandingPosition.TurningDates turns = turnsSince(about.now().on(), about);
        UUID id = store.open(about.organisationId(), about.subject(), stand(about, turns, level), about.now());
        climb(
                id,
                about,
                turns,
                level.alerts()
                        ? Episode.knownLate(turns.belowFrom(), about.now().on())
                        : 0);
        remember(id, about, level, "opened", level.code());
    }

    /**
     * Something to arrange, which is told to these. If it is the same as before, the closed one is reopened and not told again.
     *
     * @param known every episode of the subject that has the same cause
     */
    public void notice(EpisodeCase about, Set<AlertAudience> audience, String reason, List<Episode> known) {
        StandingPosition position = about.position();
        LocalDate due = position.turns().due();
        EpisodeStanding stand =
                new EpisodeStanding(about.teamId(), strength(about), EpisodeLevel.NOTICE, position.anchor(), due, null);
        Optional<Episode> same = known.stream()
                .filter(episode -> episode.sinceAnchor(position.anchor())
                        && Objects.equals(episode.dates().due(), due))
                .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id));
        if (same.isPresent()) {
            store.reopen(same.get().id(), stand, 0, about.now());
            remember(same.get().id(), about, EpisodeLevel.NOTICE, "reopened", reason);
            return;
        }
        UUID id = store.open(about.organisationId(), about.subject(), stand, about.now());
        LocalDate today = about.now().on();
        rungs.set(id, List.of(new EscalationStep(0, EpisodeLevel.NOTICE, audience, today, today)));
        remember(id, about, EpisodeLevel.NOTICE, "opened", reason);
    }

    public void close(Episode open, ClosingCause cause, DecisionMoment now) {
        store.close(open.id(), cause, now);
        remember(open.id(), open.subject(), open.level(), new ReviewTransition("closed", cause.code()), now);
        if (open.dates().alertedOn() != null) {
            meters.counter("watch_alerts_ended", "requirement", open.subject().requirement(), "cause", cause.code())
                    .increment();
        }
    }

    /** What a review came to, with the steps that come later by the days held. */
    public void enter(Episode open, EpisodeReview review, List<EscalationStep> before, DecisionMoment now) {
        if (review.level() != open.level() || !review.restraint().equals(open.restraint())) {
            store.restrain(open.id(), review.level(), review.restraint());
            int days = open.putOffDays(review.restraint());
            if (days != open.putOffDays(open.restraint())) {
                rungs.set(
                        open.id(),
                        before.stream().map(rung -> rung.putOff(days)).toList());
            }
        }
        review.lines().forEach(line -> remember(open.id(), open.subject(), review.level(), line, now));
    }

    private static int daysPutOff(
            Episode known, EpisodeCase about, StandingPosition.TurningDates turns, EpisodeLevel level) {
        LocalDate alertedOn = known.dates().alertedOn();
        LocalDate today = level.alerts() ? about.now().on() : null;
        return Episode.knownLate(turns.belowFrom(), alertedOn == null ? today : alertedOn)
                + known.restraint().heldDays();
    }

    private void climb(UUID episode, EpisodeCase about, StandingPosition.TurningDates turns, int days) {
        Optional<Pack> pack = about.pack(packs.current());
        pack.flatMap(it -> it.requirement(about.subject().requirement()))
                .ifPresent(it -> rungs.set(episode, EscalationPlan.of(it, alerts(about, pack), turns, days)));
    }

    private EpisodeStanding stand(EpisodeCase about, StandingPosition.TurningDates turns, EpisodeLevel level) {
        return new EpisodeStanding(
                about.teamId(), strength(about), level, about.position().anchor(), turns.due(), turns.belowFrom());
    }

    private StandingPosition.TurningDates turns(EpisodeCase about, Episode known) {
        LocalDate since = known.dates().belowFrom();
        return turnsSince(since == null ? about.now().on() : since, about);
    }

    private StandingPosition.TurningDates turnsSince(LocalDate seenOn, EpisodeCase about) {
        Optional<Pack> pack = about.pack(packs.current());
        HolidayDates holidays = pack.map(Pack::holidays).orElse(HolidayDates.NONE);
        return about.position().turnsSince(seenOn, alerts(about, pack), new BusinessDays(holidays));
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

    private void remember(
            @Nullable UUID episode, EpisodeCase about, @Nullable EpisodeLevel level, String transition, String reason) {
        remember(episode, about.subject(), level, new ReviewTransition(transition, reason), about.now());
    }

    private void remember(
            @Nullable UUID episode,
            EpisodeSubject subject,
            @Nullable EpisodeLevel level,
            ReviewTransition line,
            DecisionMoment now) {
        store.remember(episode, subject, level, line, now);
        meters.counter("watch_episodes", "transition", line.transition()).increment();
    }
}
