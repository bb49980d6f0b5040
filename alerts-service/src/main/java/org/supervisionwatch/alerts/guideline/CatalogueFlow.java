package org.supervisionwatch.alerts.guideline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueChanges;
import org.supervisionwatch.alerts.guideline.catalogue.DayOverride;
import org.supervisionwatch.alerts.guideline.catalogue.ImportResult;
import org.supervisionwatch.alerts.guideline.catalogue.Overlay;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayChanges;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayChanges.OverlayDecision;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayResult;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.problem.Fault;

/** Changes rules: packs, overlays and bank holidays. Whoever is concerned is woken in the same transaction. */
@ApplicationScoped
public class CatalogueFlow {

    private static final Logger LOG = Logger.getLogger(CatalogueFlow.class);

    private final CatalogueCache packs;
    private final CatalogueChanges shelf;
    private final OverlayChanges overlays;
    private final Event<CalendarChanged> calendarChanged;
    private final WakeUpStore wakeUps;
    private final EvaluationTrigger bell;
    private final Clock clock;

    CatalogueFlow(
            CatalogueCache packs,
            CatalogueChanges shelf,
            OverlayChanges overlays,
            Event<CalendarChanged> calendarChanged,
            WakeUpStore wakeUps,
            EvaluationTrigger bell,
            Clock clock) {
        this.packs = packs;
        this.shelf = shelf;
        this.overlays = overlays;
        this.calendarChanged = calendarChanged;
        this.wakeUps = wakeUps;
        this.bell = bell;
        this.clock = clock;
    }

    /** Before anybody is evaluated: a fault in a pack, shipped or in the folder, ends the start. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent startup) {
        packs.fresh();
        if (load("start-up") instanceof ImportResult.ImportRefused(List<Fault> faults)) {
            throw new IllegalStateException(faults.stream()
                    .map(fault -> fault.pointer() + ": " + fault.message())
                    .collect(Collectors.joining("\n", "The folder of packs is not valid:\n", "")));
        }
    }

    /** Reads the folder and re-evaluates everybody if there is a new version. */
    public ImportResult load(String by) {
        return changing(() -> {
            ImportResult loading = shelf.load(by, clock.instant());
            if (loading instanceof ImportResult.ImportCompleted(List<ImportResult.ImportedPack> added)
                    && !added.isEmpty()) {
                LOG.infof("New on the shelf, by %s: %s", by, added);
                wakeUps.wakeEverybody();
            }
            return loading;
        });
    }

    /** @param expects whether the overlay in force (null: none) is the one that the decision was made upon */
    public OverlayResult decide(OverlayDecision decision, Predicate<@Nullable Overlay> expects) {
        return changing(() -> {
            OverlayResult laying = overlays.decide(decision, expects);
            if (laying instanceof OverlayResult.OverlayDecided) {
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
            calendarChanged.fire(new CalendarChanged(calendar, now));
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
