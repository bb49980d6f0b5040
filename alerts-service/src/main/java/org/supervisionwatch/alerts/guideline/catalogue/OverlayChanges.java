package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.DocumentReading.DocumentRefused;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.PostgresText;

/**
 * Stores decisions to set or remove overlays, all of which are kept. The caller owns the transaction and schedules the organisation
 * for evaluation in it.
 */
@ApplicationScoped
public class OverlayChanges {

    private final CatalogueStore store;

    OverlayChanges(CatalogueStore store) {
        this.store = store;
    }

    /** @param changes tree of changed keys; null to remove the overlay */
    public record OverlayDecision(
            UUID organisationId, String pack, @Nullable JsonNode changes, String by, String why, Instant at) {}

    /** All decisions on a pack, the latest first. */
    public List<Overlay> decisions(UUID organisationId, String pack) {
        return store.overlays(organisationId, pack);
    }

    /** The overlay in force; null if there is none. */
    public static @Nullable Overlay inForce(List<Overlay> decisions) {
        return decisions.isEmpty() || decisions.getFirst().changes() == null ? null : decisions.getFirst();
    }

    /**
     * Validates a decision and stores it.
     *
     * @param found faults of the request so far: with one the decision is checked, as far as it can be, and never stored
     * @param expects tests whether the overlay in force, or null, is the one that the decision was based on
     */
    public OverlayResult decide(OverlayDecision decision, Faults found, Predicate<@Nullable Overlay> expects) {
        StoredCatalogue state = store.lock();
        List<Pack> versions = versions(state, decision.pack());
        if (versions.isEmpty()) {
            return new OverlayResult.OverlayOfUnknownPack();
        }
        List<Overlay> decisions = decisions(decision.organisationId(), decision.pack());
        Overlay current = inForce(decisions);
        if (!expects.test(current)) {
            return new OverlayResult.OverlayStale(current);
        }
        int revision = decisions.isEmpty() ? 1 : decisions.getFirst().revision() + 1;
        Set<Fault> faults = new LinkedHashSet<>();
        Overlay overlay = overlay(decision, revision, versions, faults);
        if (faults.isEmpty() && overlay.changes() != null) {
            checkResult(state.with(overlay), faults);
        }
        faults.addAll(found.all());
        return faults.isEmpty() ? save(overlay, current) : new OverlayResult.OverlayRefused(List.copyOf(faults));
    }

    private static List<Pack> versions(StoredCatalogue state, String id) {
        return CatalogueReader.read(state).orThrow().all().stream()
                .filter(pack -> pack.id().equals(id))
                .toList();
    }

    private static Overlay overlay(OverlayDecision decision, int revision, List<Pack> versions, Set<Fault> faults) {
        JsonNode changes = decision.changes();
        ObjectNode stored = null;
        if (changes != null) {
            check(changes, versions, faults);
            stored = faults.isEmpty() ? PackDocument.stored(changes.toString()) : null;
        }
        return new Overlay(
                decision.organisationId(),
                decision.pack(),
                revision,
                stored,
                decision.by(),
                decision.why(),
                decision.at());
    }

    private static void check(JsonNode changes, List<Pack> versions, Set<Fault> faults) {
        Set<String> requirements = versions.stream()
                .flatMap(pack -> pack.requirements().stream())
                .map(Requirement::id)
                .collect(Collectors.toSet());
        faults.addAll(OverlayMerge.check(changes, requirements));
        PostgresText.firstFault(changes, "/changes").ifPresent(faults::add);
    }

    /** The catalogue was valid before, so every fault is caused by this overlay. */
    private static void checkResult(StoredCatalogue state, Set<Fault> faults) {
        if (CatalogueReader.read(state) instanceof DocumentRefused<PackCatalogue>(List<Fault> found)) {
            for (Fault fault : found) {
                faults.add(new Fault(fault.pointer().substring(fault.pointer().indexOf('#') + 1), fault.message()));
            }
        }
    }

    private OverlayResult save(Overlay overlay, @Nullable Overlay current) {
        boolean same = current == null
                ? overlay.changes() == null
                : Objects.equals(current.changes(), overlay.changes())
                        && current.by().equals(overlay.by())
                        && current.why().equals(overlay.why());
        if (same) {
            return new OverlayResult.OverlayUnchanged();
        }
        store.add(overlay);
        store.changed(overlay.at());
        return new OverlayResult.OverlayDecided(current == null);
    }
}
