package org.supervisionwatch.alerts.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.guideline.CatalogueFlow;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluation;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluationReader;
import org.supervisionwatch.alerts.standing.explanation.StandingView;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.RequestBinder;

/** Ad-hoc evaluation: where would a person stand? The facts come with the request; nothing about anybody is read, and nothing is stored. */
@Path("/evaluations")
@RunOnVirtualThread
public class AdHocEvaluationResource {

    /** The example in the API document. */
    static final String EXAMPLE = """
            {"asOf": "2026-04-08", "guideline": "nhs-tt-pwp", "requirement": "cm-weekly",
             "person": {"start": "2024-09-02", "role": "pwp", "pattern": [{"days": ["tue", "wed"], "fte": 0.4}]},
             "sessions": [{"date": "2026-03-31", "type": "case_management", "minutes": 60}]}""";

    private final RequestBinder binder;
    private final CatalogueFlow packs;

    AdHocEvaluationResource(RequestBinder binder, CatalogueFlow packs) {
        this.binder = binder;
        this.packs = packs;
    }

    /** The answer to one question, or to several. */
    public sealed interface AnswerView permits EvaluationView, EvaluationsView {}

    /**
     * The answer to a batch.
     *
     * @param evaluations in the order of the questions
     */
    public record EvaluationsView(List<EvaluationView> evaluations) implements AnswerView {}

    /**
     * The answer to one question.
     *
     * @param guideline the pack that was applied, and whether it is signed off
     */
    public record EvaluationView(GuidelineView guideline, List<StandingView> standings) implements AnswerView {}

    /**
     * The pack that was applied.
     *
     * @param status whether it is signed off
     */
    public record GuidelineView(String pack, String version, String title, String status) {}

    /**
     * Evaluates a person against a pack by its id, or against a pack given in the question itself; or up to 1,000 such questions under
     * {@code evaluations}, answered in order.
     *
     * @throws ProblemException 400 if the body is empty, 422 with a JSON pointer for every fault of the question
     */
    @POST
    @Tag(name = "Evaluation")
    @Operation(
            summary = "Where would a person stand?",
            description =
                    "Evaluates the person and the sessions in the question against a pack by its id, or against a whole pack given as"
                            + " an object, to try a draft; or up to 1,000 such questions under \"evaluations\", answered in order. A fault in"
                            + " one of them refuses all. No stored facts are read, and nothing is stored.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "weekly case management", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "A standing for each requirement in question, with its working")
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "422", description = "Validation failed; errors has a JSON pointer for each fault")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public AnswerView evaluate(org.supervisionwatch.chassis.rest.RequestBody body) {
        List<EvaluationView> answers = new AdHocEvaluationReader(binder, packs.catalogue())
                .read(body).stream().map(AdHocEvaluationResource::view).toList();
        return AdHocEvaluationReader.isBatch(body) ? new EvaluationsView(answers) : answers.getFirst();
    }

    private static EvaluationView view(AdHocEvaluation answer) {
        Pack pack = answer.pack();
        return new EvaluationView(
                new GuidelineView(pack.id(), pack.version(), pack.title(), pack.status()),
                answer.standings().stream().map(StandingView::of).toList());
    }
}
