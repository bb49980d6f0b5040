package org.supervisionwatch.alerts.alert;

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
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;
import org.supervisionwatch.alerts.alert.EpisodeStore.Stand;
import org.supervisionwatch.alerts.alert.Review.Line;
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.pack.Alerts;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.Packs;
import org.supervisionwatch.alerts.shelf.Shelf;

/** Enters what was decided: the episode, the steps of its ladder, and the line in the history. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeBook {

    private final EpisodeStore store;
    private final RungStore rungs;
    private final Packs packs;
    private final MeterRegistry meters;

    EpisodeBook(EpisodeStore store, RungStore rungs, Packs packs, MeterRegistry meters) {
        this.store = store;
        this.rungs = rungs;
        this.packs = packs;
        this.meters = meters;
    }

    /** What is decided about: whose it is, and where she stands. */
    public record Case(UUID organisationId, @Nullable UUID teamId, Subject subject, Position position, Moment now) {

        /** Another thing to do about the same requirement. */
        public Case as(Kind kind) {
            return new Case(organisationId, teamId, subject.as(kind), position, now);
        }

        /** The version of the pack under which she was looked at. */
        Optional<Pack> pack(Shelf shelf) {
            return shelf.byVersion(organisationId, subject.pack(), position.packVersion());
        }
    }

    public void enter(Case about, Next next) {
        switch (next) {
            case Next.Open(var level) -> open(about, level);
            case Next.Reopen(var closed, var level) -> reopen(closed, about, level);
            case Next.KeepOpen(var open, var level) -> keep(open, about, level);
            case Next.Close(var open, var cause) -> close(open, cause, about.now());
            case Next.Replace(var open, var cause, var by) -> {
                close(open, cause, about.now());
                enter(about, by);
            }
            case Next.Freeze(var open) -> remember(open.id(), about, open.level(), "frozen", "not_known");
            case Next.Quiet(var reason) -> {
                if (reason != Next.Reason.NOT_LATE) {
                    remember(null, about, null, "quiet", "not_known");
                }
            }
        }
    }

    private void reopen(Episode closed, Case about, Level level) {
        Position.Turns turns = turns(about, closed);
        int daysClosed = closed.daysClosed(turns.belowFrom(), about.now().on());
        store.reopen(closed.id(), stand(about, turns, level), daysClosed, about.now());
        climb(closed.id(), about, turns, daysPutOff(closed, about, turns, level) + daysClosed);
        remember(closed.id(), about, level, "reopened", "same_anchor");
    }

    private void keep(Episode open, Case about, Level level) {
        Position.Turns turns = turns(about, open);
        store.keep(open.id(), stand(about, turns, level), about.now());
        climb(open.id(), about, turns, daysPutOff(open, about, turns, level));
        remember(open.id(), about, level, level == open.level() ? "kept_open" : "moved", level.code());
    }

    private void open(Case about, Level level) {
        Position.Turns turns = turnsSince(about.now().on(), about);
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
    public void notice(Case about, Set<Audience> audience, String reason, List<Episode> known) {
        Position position = about.position();
        LocalDate due = position.turns().due();
        Stand stand = new Stand(about.teamId(), strength(about), Level.NOTICE, position.anchor(), due, null);
        Optional<Episode> same = known.stream()
                .filter(episode -> episode.sinceAnchor(position.anchor())
                        && Objects.equals(episode.dates().due(), due))
                .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id));
        if (same.isPresent()) {
            store.reopen(same.get().id(), stand, 0, about.now());
            remember(same.get().id(), about, Level.NOTICE, "reopened", reason);
            return;
        }
        UUID id = store.open(about.organisationId(), about.subject(), stand, about.now());
        LocalDate today = about.now().on();
        rungs.set(id, List.of(new Rung(0, Level.NOTICE, audience, today, today)));
        remember(id, about, Level.NOTICE, "opened", reason);
    }

    public void close(Episode open, Cause cause, Moment now) {
        store.close(open.id(), cause, now);
        remember(open.id(), open.subject(), open.level(), new Line("closed", cause.code()), now);
        if (open.dates().alertedOn() != null) {
            meters.counter("watch_alerts_ended", "requirement", open.subject().requirement(), "cause", cause.code())
                    .increment();
        }
    }

    /** What a review came to, with the steps that come later by the days held. */
    public void enter(Episode open, Review review, List<Rung> before, Moment now) {
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

    private static int daysPutOff(Episode known, Case about, Position.Turns turns, Level level) {
        LocalDate alertedOn = known.dates().alertedOn();
        LocalDate today = level.alerts() ? about.now().on() : null;
        return Episode.knownLate(turns.belowFrom(), alertedOn == null ? today : alertedOn)
                + known.restraint().heldDays();
    }

    private void climb(UUID episode, Case about, Position.Turns turns, int days) {
        Optional<Pack> pack = about.pack(packs.current());
        pack.flatMap(it -> it.requirement(about.subject().requirement()))
                .ifPresent(it -> rungs.set(episode, Ladder.of(it, alerts(about, pack), turns, days)));
    }

    private Stand stand(Case about, Position.Turns turns, Level level) {
        return new Stand(
                about.teamId(), strength(about), level, about.position().anchor(), turns.due(), turns.belowFrom());
    }

    private Position.Turns turns(Case about, Episode known) {
        LocalDate since = known.dates().belowFrom();
        return turnsSince(since == null ? about.now().on() : since, about);
    }

    private Position.Turns turnsSince(LocalDate seenOn, Case about) {
        Optional<Pack> pack = about.pack(packs.current());
        Holidays holidays = pack.map(Pack::holidays).orElse(Holidays.NONE);
        return about.position().turnsSince(seenOn, alerts(about, pack), new BusinessDays(holidays));
    }

    private static Alerts alerts(Case about, Optional<Pack> pack) {
        return pack.map(it -> it.alertsOf(about.subject().requirement())).orElse(Alerts.NONE);
    }

    private Strength strength(Case about) {
        return about.pack(packs.current())
                .flatMap(pack -> pack.requirement(about.subject().requirement()))
                .map(requirement -> requirement.rule().strength())
                .orElse(Strength.MUST);
    }

    private void remember(@Nullable UUID episode, Case about, @Nullable Level level, String transition, String reason) {
        remember(episode, about.subject(), level, new Line(transition, reason), about.now());
    }

    private void remember(@Nullable UUID episode, Subject subject, @Nullable Level level, Line line, Moment now) {
        store.remember(episode, subject, level, line, now);
        meters.counter("watch_episodes", "transition", line.transition()).increment();
    }
}
