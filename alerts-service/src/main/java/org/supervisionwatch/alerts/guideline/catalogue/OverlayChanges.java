package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.rest.PostgresText;

/**
 * Lays overlays and takes them off; every decision is kept. Its caller owns the transaction, and wakes the organisation in the same
 * one.
 */
@ApplicationScoped
public class OverlayChanges {

    private final CatalogueStore store;

    OverlayChanges(CatalogueStore store) {
        this.store = store;
    }

    /** @param changes a tree of changed keys; null: to take the overlay off */
    public record OverlayDecision(
            UUID organisationId, String pack, @Nullable JsonNode changes, String by, String why, Instant at) {}

    /** Every decision on a pack, the latest first. */
    public List<Overlay> decisions(UUID organisationId, String pack) {
        return store.overlays(organisationId, pack);
    }

    /** The overlay in force, if there is any. */
    public static @Nullable Overlay inForce(List<Overlay> decisions) {
        return decisions.isEmpty() || decisions.getFirst().changes() == null ? null : decisions.getFirst();
    }

    /** @param expects whether the overlay in force (null: none) is the one that the decision was made upon */
    public OverlayResult decide(OverlayDecision decision, Predicate<@Nullable Overlay> expects) {
        StoredCatalogue state = store.lock();
        List<Pack> versions = versions(state, decision.pack());
        if (versions.isEmpty()) {
            return new OverlayResult.OverlayOfUnknownPack();
        }
        List<Overlay> decisions = decisions(decision.organisationId(), decision.pack());
        Overlay held = inForce(decisions);
        if (!expects.test(held)) {
            return new OverlayResult.OverlayStale(held);
        }
        int revision = decisions.isEmpty() ? 1 : decisions.getFirst().revision() + 1;
        DocumentFaults faults = new DocumentFaults();
        Overlay overlay = overlay(decision, revision, versions, faults);
        if (faults.none() && overlay.changes() != null) {
            checkResult(state.with(overlay), faults);
        }
        return faults.none() ? keep(overlay, held) : new OverlayResult.OverlayRefused(faults.all());
    }

    private static List<Pack> versions(StoredCatalogue state, String id) {
        return CatalogueReader.read(state).orFail().all().stream()
                .filter(pack -> pack.id().equals(id))
                .toList();
    }

    private static Overlay overlay(OverlayDecision decision, int revision, List<Pack> versions, DocumentFaults faults) {
        JsonNode changes = decision.changes();
        ObjectNode kept = null;
        if (changes != null) {
            check(changes, versions, faults);
            kept = faults.none() ? PackDocument.stored(changes.toString()) : null;
        }
        return new Overlay(
                decision.organisationId(),
                decision.pack(),
                revision,
                kept,
                decision.by(),
                decision.why(),
                decision.at());
    }

    private static void check(JsonNode changes, List<Pack> versions, DocumentFaults faults) {
        Set<String> requirements = versions.stream()
                .flatMap(pack -> pack.requirements().stream())
                .map(Requirement::id)
                .collect(Collectors.toSet());
        OverlayMerge.check(changes, requirements, faults);
        String unkeepable = PostgresText.fault(changes.toString());
        if (unkeepable != null) {
            faults.add("/changes", unkeepable);
        }
    }

    /** The shelf was in order before: every fault is one of this overlay. */
    private static void checkResult(StoredCatalogue state, DocumentFaults faults) {
        if (CatalogueReader.read(state) instanceof CatalogueReading.CatalogueRefused(List<Fault> found)) {
            for (Fault fault : found) {
                faults.add(fault.pointer().substring(fault.pointer().indexOf('#') + 1), fault.message());
            }
        }
    }

    private OverlayResult keep(Overlay overlay, @Nullable Overlay held) {
        boolean same = held == null
                ? overlay.changes() == null
                : Objects.equals(held.changes(), overlay.changes())
                        && held.by().equals(overlay.by())
                        && held.why().equals(overlay.why());
        if (same) {
            return new OverlayResult.OverlayUnchanged();
        }
        store.add(overlay);
        store.changed(overlay.at());
        return new OverlayResult.OverlayDecided(held == null);
    }
}
