package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.mail.RunStore;
import org.supervisionwatch.alerts.shelf.DayOverride;
import org.supervisionwatch.alerts.shelf.Laying;
import org.supervisionwatch.alerts.shelf.Loading;
import org.supervisionwatch.alerts.shelf.Overlay;
import org.supervisionwatch.alerts.shelf.OverlayChanges;
import org.supervisionwatch.alerts.shelf.OverlayChanges.Decision;
import org.supervisionwatch.alerts.shelf.Packs;
import org.supervisionwatch.alerts.shelf.ShelfChanges;
import org.supervisionwatch.alerts.standing.EvaluatorBell;
import org.supervisionwatch.alerts.standing.WakeUps;
import org.supervisionwatch.chassis.problem.Fault;

/** Changes rules: packs, overlays and bank holidays. Whoever is concerned is woken in the same transaction. */
@ApplicationScoped
public class ShelfFlow {

    private static final Logger LOG = Logger.getLogger(ShelfFlow.class);

    private final Packs packs;
    private final ShelfChanges shelf;
    private final OverlayChanges overlays;
    private final RunStore runs;
    private final WakeUps wakeUps;
    private final EvaluatorBell bell;
    private final Clock clock;

    ShelfFlow(
            Packs packs,
            ShelfChanges shelf,
            OverlayChanges overlays,
            RunStore runs,
            WakeUps wakeUps,
            EvaluatorBell bell,
            Clock clock) {
        this.packs = packs;
        this.shelf = shelf;
        this.overlays = overlays;
        this.runs = runs;
        this.wakeUps = wakeUps;
        this.bell = bell;
        this.clock = clock;
    }

    /** Before anybody is evaluated: a fault in a pack, shipped or in the folder, ends the start. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent startup) {
        packs.fresh();
        if (load("start-up") instanceof Loading.Refused(List<Fault> faults)) {
            throw new IllegalStateException(faults.stream()
                    .map(fault -> fault.pointer() + ": " + fault.message())
                    .collect(Collectors.joining("\n", "The folder of packs is not valid:\n", "")));
        }
    }

    /** Reads the folder and re-evaluates everybody if there is a new version. */
    public Loading load(String by) {
        return changing(() -> {
            Loading loading = shelf.load(by, clock.instant());
            if (loading instanceof Loading.Loaded(List<Loading.Added> added) && !added.isEmpty()) {
                LOG.infof("New on the shelf, by %s: %s", by, added);
                wakeUps.wakeEverybody();
            }
            return loading;
        });
    }

    /** @param expects whether the overlay in force (null: none) is the one that the decision was made upon */
    public Laying decide(Decision decision, Predicate<@Nullable Overlay> expects) {
        return changing(() -> {
            Laying laying = overlays.decide(decision, expects);
            if (laying instanceof Laying.Decided) {
                wakeUps.wakeOrganisation(decision.organisationId());
            }
            return laying;
        });
    }

    /** Proclaims a day, or takes one away. @return whether that is news */
    public boolean set(DayOverride override) {
        return changing(() -> turned(shelf.set(override), override.calendar(), override.at()));
    }

    /** @return whether there was anything to forget */
    public boolean forget(DayOverride override) {
        Instant now = clock.instant();
        return changing(() -> turned(shelf.forget(override, now), override.calendar(), now));
    }

    private boolean turned(boolean changed, String calendar, Instant now) {
        if (changed) {
            runs.planAnew(calendar, now);
            wakeUps.wakeEverybody();
        }
        return changed;
    }

    private <T> T changing(Callable<T> change) {
        T outcome = QuarkusTransaction.requiringNew().call(change);
        bell.ring();
        return outcome;
    }

    /** The latest decision first. */
    public List<Overlay> decisions(UUID organisationId, String pack) {
        return overlays.decisions(organisationId, pack);
    }
}
