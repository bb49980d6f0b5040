package org.supervisionwatch.alerts.standing.adhoc;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluationRequest.EvaluationBatchRequest;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;

/** Answers the request for an ad-hoc evaluation, or refuses it with all its faults at once. */
public class AdHocEvaluationReader {

    private final RequestBinder binder;
    private final PackCatalogue catalogue;
    private final PackReader packReader;

    /** @param catalogue the packs that questions may name, and the bank holidays for packs given in a question */
    public AdHocEvaluationReader(RequestBinder binder, PackCatalogue catalogue) {
        this.binder = binder;
        this.catalogue = catalogue;
        this.packReader = new PackReader(catalogue.calendars());
    }

    /** Whether it is a list of questions. */
    public static boolean isBatch(RequestBody body) {
        return body.tree().has("evaluations");
    }

    /**
     * One question, or several under {@code evaluations}.
     *
     * @throws ProblemException 422 with the faults
     */
    public List<AdHocEvaluation> read(RequestBody body) {
        if (isBatch(body)) {
            BoundRequest<EvaluationBatchRequest> batch = binder.bind(body, EvaluationBatchRequest.class);
            return read(batch.value().evaluations(), "/evaluations/%d", batch.faults());
        }
        BoundRequest<AdHocEvaluationRequest> one = binder.bind(body, AdHocEvaluationRequest.class);
        return read(List.of(one.value()), "", one.faults());
    }

    private List<AdHocEvaluation> read(List<AdHocEvaluationRequest> questions, String pointer, Faults faults) {
        List<Pack> packs = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            @Nullable AdHocEvaluationRequest question = questions.get(i);
            if (question != null) {
                pack(question, pointer.formatted(i), faults).ifPresent(packs::add);
            }
        }
        faults.refuse();
        return IntStream.range(0, packs.size())
                .mapToObj(i -> questions.get(i).answer(packs.get(i)))
                .toList();
    }

    /** Its pack, if it exists, is valid and has the requirement. Anything in the question may be missing. */
    private Optional<Pack> pack(AdHocEvaluationRequest question, String pointer, Faults faults) {
        JsonNode guideline = requireNonNullElse(question.guideline(), MissingNode.getInstance());
        Optional<Pack> pack = guideline.isObject()
                ? packReader.readDraft(guideline, pointer + "/guideline", faults)
                : named(guideline, question.asOf(), pointer + "/guideline", faults);
        String requirement = question.requirement();
        if (requirement != null
                && pack.isPresent()
                && pack.get().requirement(requirement).isEmpty()) {
            String known =
                    pack.get().requirements().stream().map(Requirement::id).collect(Collectors.joining(", "));
            faults.add(pointer + "/requirement", "the pack has no requirement of this id; it has: " + known);
        }
        return pack;
    }

    private Optional<Pack> named(JsonNode id, @Nullable LocalDate asOf, String pointer, Faults faults) {
        Optional<Pack> pack = catalogue.byId(id.asText(), requireNonNullElse(asOf, LocalDate.EPOCH));
        if (id.isMissingNode() || id.isNull()) {
            faults.add(pointer, "is required");
        } else if (!id.isTextual()) {
            faults.add(pointer, "must be the id of a pack, or a pack as an object");
        } else if (pack.isEmpty()) {
            String known =
                    catalogue.all().stream().map(Pack::id).distinct().sorted().collect(Collectors.joining(", "));
            faults.add(pointer, "no pack has this id; known are: " + known);
        }
        return pack;
    }
}
