package org.supervisionwatch.alerts.guideline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.DraftAcknowledgementStore;
import org.supervisionwatch.alerts.guideline.catalogue.DraftAcknowledgementStore.AcknowledgedDraft;
import org.supervisionwatch.alerts.guideline.catalogue.GuidelineReport;
import org.supervisionwatch.alerts.guideline.catalogue.GuidelineReport.PackView;
import org.supervisionwatch.alerts.guideline.catalogue.Overlay;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayChanges;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayChanges.OverlayDecision;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayResult;
import org.supervisionwatch.alerts.guideline.catalogue.PackVersion;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * The packs that apply in an organisation, its overlays on them, and its acknowledgements of drafts, which the next notification run takes
 * into account. Every method but {@code decide}, which answers it, refuses an organisation or pack that is not there by 404.
 */
@ApplicationScoped
@ChangesState
public class GuidelineFlow {

    private final OrganisationDirectory directory;
    private final GuidelineReport report;
    private final OverlayChanges overlays;
    private final CatalogueCache catalogueCache;
    private final DraftAcknowledgementStore acknowledgements;
    private final WakeUpStore wakeUps;
    private final EvaluationTrigger evaluationTrigger;
    private final Clock clock;

    GuidelineFlow(
            OrganisationDirectory directory,
            GuidelineReport report,
            OverlayChanges overlays,
            CatalogueCache catalogueCache,
            DraftAcknowledgementStore acknowledgements,
            WakeUpStore wakeUps,
            EvaluationTrigger evaluationTrigger,
            Clock clock) {
        this.directory = directory;
        this.report = report;
        this.overlays = overlays;
        this.catalogueCache = catalogueCache;
        this.acknowledgements = acknowledgements;
        this.wakeUps = wakeUps;
        this.evaluationTrigger = evaluationTrigger;
        this.clock = clock;
    }

    public record GuidelinesView(String organisation, LocalDate today, List<PackView> guidelines) {}

    /** @param decisions on the overlay after this one, the latest first */
    public record OverlayAnswer(OverlayResult result, List<Overlay> decisions) {}

    /**
     * @param version in force today, with the organisation's overlay if there is one
     * @param acknowledged whether this version has been acknowledged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AcknowledgementView(
            String organisation,
            String pack,
            String version,
            String status,
            boolean acknowledged,
            @Nullable String by,
            @Nullable Instant at) {}

    @ReadsSnapshot
    public GuidelinesView guidelines(String org) {
        OrganisationRef organisation = directory.require(org);
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        return new GuidelinesView(org, today, report.all(organisation.id(), today));
    }

    @ReadsSnapshot
    public PackView guideline(String org, String pack) {
        OrganisationRef organisation = directory.require(org);
        return report.one(organisation.id(), pack, LocalDate.now(clock.withZone(organisation.zone())))
                .orElseThrow(
                        () -> ProblemException.notFound("Pack %s applies to nobody in %s today".formatted(pack, org)));
    }

    /** All decisions on the overlay of a pack, the latest first. */
    @ReadsSnapshot
    public List<Overlay> decisions(String org, String pack) {
        List<Overlay> decisions = overlays.decisions(directory.require(org).id(), pack);
        if (decisions.isEmpty()) {
            throw ProblemException.notFound("%s has never had an overlay on %s".formatted(org, pack));
        }
        return decisions;
    }

    /**
     * Stores an overlay, or its removal, and schedules the organisation for evaluation in the same transaction.
     *
     * @param changes null to remove the overlay
     * @param faults of the request so far
     * @param expects tests whether the overlay in force, or null, is the one that the decision was based on
     */
    public OverlayAnswer decide(
            String org,
            String pack,
            @Nullable JsonNode changes,
            String by,
            String why,
            Faults faults,
            Predicate<@Nullable Overlay> expects) {
        Instant now = clock.instant();
        OverlayAnswer answer = QuarkusTransaction.requiringNew().call(() -> {
            UUID organisation = directory.require(org).id();
            OverlayResult result =
                    overlays.decide(new OverlayDecision(organisation, pack, changes, by, why, now), faults, expects);
            List<Overlay> decisions = overlays.decisions(organisation, pack);
            if (result instanceof OverlayResult.OverlayDecided) {
                wakeUps.wakeOrganisation(organisation);
            }
            return new OverlayAnswer(result, decisions);
        });
        evaluationTrigger.signal();
        return answer;
    }

    /** The acknowledgement of the version in force today. */
    @ReadsSnapshot
    public AcknowledgementView acknowledgement(String org, String pack) {
        OrganisationRef organisation = directory.require(org);
        return view(organisation, inForce(organisation, pack, clock.instant()));
    }

    /** Acknowledges the version in force today, unless that is done already. @throws ProblemException 409 if it is no draft */
    public AcknowledgementView acknowledge(String org, String pack, String by) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            OrganisationRef organisation = directory.require(org);
            Pack version = inForce(organisation, pack, now);
            if (!Pack.isDraft(version.status())) {
                throw new ProblemException(Problem.of(
                        409, "pack-is-no-draft", "The pack is not a draft", "Its status is " + version.status() + "."));
            }
            acknowledgements.save(organisation.id(), version.id(), version.version(), by, now);
            return view(organisation, version);
        });
    }

    private Pack inForce(OrganisationRef organisation, String pack, Instant now) {
        return catalogueCache
                .fresh()
                .inForce(organisation.id(), pack, LocalDate.ofInstant(now, organisation.zone()))
                .map(PackVersion::pack)
                .orElseThrow(() -> ProblemException.notFound("No version of pack " + pack + " is in force"));
    }

    private AcknowledgementView view(OrganisationRef organisation, Pack pack) {
        Optional<AcknowledgedDraft> draft = acknowledgements.of(organisation.id(), pack.id(), pack.version());
        return new AcknowledgementView(
                organisation.code(),
                pack.id(),
                pack.version(),
                pack.status(),
                draft.isPresent(),
                draft.map(AcknowledgedDraft::by).orElse(null),
                draft.map(AcknowledgedDraft::at).orElse(null));
    }
}
