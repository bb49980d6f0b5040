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

/** Changes packs, overlays and bank holidays, and schedules the people concerned for evaluation in the same transaction. */
@ApplicationScoped
public class CatalogueFlow {

    private static final Logger LOG = Logger.getLogger(CatalogueFlow.class);

    private final CatalogueCache catalogueCache;
    private final CatalogueChanges catalogueChanges;
    private final OverlayChanges overlays;
    private final Event<CalendarChanged> calendarChanged;
    private final WakeUpStore wakeUps;
    private final EvaluationTrigger evaluationTrigger;
    private final Clock clock;

    CatalogueFlow(
            CatalogueCache catalogueCache,
            CatalogueChanges catalogueChanges,
            OverlayChanges overlays,
            Event<CalendarChanged> calendarChanged,
            WakeUpStore wakeUps,
            EvaluationTrigger evaluationTrigger,
            Clock clock) {
        this.catalogueCache = catalogueCache;
        this.catalogueChanges = catalogueChanges;
        this.overlays = overlays;
        this.calendarChanged = calendarChanged;
        this.wakeUps = wakeUps;
        this.evaluationTrigger = evaluationTrigger;
        this.clock = clock;
    }

    /** Runs before anybody is evaluated: an invalid pack, shipped or in the folder, aborts the start. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent startup) {
        catalogueCache.fresh();
        if (load("start-up") instanceof ImportResult.ImportRefused(List<Fault> faults)) {
            throw new IllegalStateException(faults.stream()
                    .map(fault -> fault.pointer() + ": " + fault.message())
                    .collect(Collectors.joining("\n", "Invalid packs in the folder:\n", "")));
        }
    }

    /** Imports new versions from the folder and, if there are any, schedules everybody for evaluation. */
    public ImportResult load(String by) {
        return inTransaction(() -> {
            ImportResult result = catalogueChanges.load(by, clock.instant());
            if (result instanceof ImportResult.ImportCompleted(List<ImportResult.ImportedPack> added)
                    && !added.isEmpty()) {
                LOG.infof("New packs in the catalogue, by %s: %s", by, added);
                wakeUps.wakeEverybody();
            }
            return result;
        });
    }

    /**
     * Stores an overlay, or its removal, and schedules the organisation for evaluation.
     *
     * @param expects tests whether the overlay in force, or null, is the one that the decision was based on
     */
    public OverlayResult decide(OverlayDecision decision, Predicate<@Nullable Overlay> expects) {
        return inTransaction(() -> {
            OverlayResult result = overlays.decide(decision, expects);
            if (result instanceof OverlayResult.OverlayDecided) {
                wakeUps.wakeOrganisation(decision.organisationId());
            }
            return result;
        });
    }

    /** Adds or removes a bank holiday. @return whether anything changed */
    public boolean set(DayOverride override) {
        return inTransaction(
                () -> afterCalendarChange(catalogueChanges.set(override), override.calendar(), override.at()));
    }

    /** Removes an override of a day. @return whether there was one */
    public boolean remove(DayOverride override) {
        Instant now = clock.instant();
        return inTransaction(
                () -> afterCalendarChange(catalogueChanges.remove(override, now), override.calendar(), now));
    }

    private boolean afterCalendarChange(boolean changed, String calendar, Instant now) {
        if (changed) {
            calendarChanged.fire(new CalendarChanged(calendar, now));
            wakeUps.wakeEverybody();
        }
        return changed;
    }

    private <T> T inTransaction(Callable<T> change) {
        T result = QuarkusTransaction.requiringNew().call(change);
        evaluationTrigger.signal();
        return result;
    }

    /** All decisions on the overlay of a pack, the latest first. */
    public List<Overlay> decisions(UUID organisationId, String pack) {
        return overlays.decisions(organisationId, pack);
    }
}
