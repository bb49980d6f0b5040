package org.supervisionwatch.alerts.standing.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.alerts.guideline.pack.DocumentFields;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.guideline.pack.PackReading;

/** Reads the request for an ad-hoc evaluation, and refuses it with all its faults at once. */
public class AdHocEvaluationReader {

    private static final Set<String> KEYS =
            Set.of("asOf", "guideline", "requirement", "windowContaining", "person", "sessions");

    /** The most questions in one batch. */
    private static final int AT_MOST = 1_000;

    private final PackCatalogue catalogue;
    private final PackReader packReader;

    /** @param catalogue the packs that questions may name, and the bank holidays for packs given in a question */
    public AdHocEvaluationReader(PackCatalogue catalogue) {
        this.catalogue = catalogue;
        this.packReader = new PackReader(catalogue.calendars());
    }

    /** One question, or several under {@code evaluations}. */
    public AdHocEvaluationReading read(JsonNode document) {
        DocumentFaults faults = new DocumentFaults();
        boolean batch = document.has("evaluations");
        List<AdHocEvaluation> questions = new ArrayList<>();
        if (batch) {
            readBatch(document, faults, questions);
        } else {
            readQuestion(document, "", faults, questions);
        }
        return faults.none()
                ? new AdHocEvaluationReading.AdHocEvaluationAccepted(questions, batch)
                : new AdHocEvaluationReading.AdHocEvaluationRefused(faults.all());
    }

    private void readBatch(JsonNode document, DocumentFaults faults, List<AdHocEvaluation> questions) {
        DocumentFields fields = DocumentFields.of(document, "", faults, Set.of("evaluations"));
        JsonNode evaluations = fields.raw("evaluations");
        if (!evaluations.isArray() || evaluations.isEmpty() || evaluations.size() > AT_MOST) {
            fields.fault("evaluations", "must be a list of 1 to %d questions".formatted(AT_MOST));
            return;
        }
        for (int i = 0; i < evaluations.size(); i++) {
            readQuestion(evaluations.get(i), "/evaluations/" + i, faults, questions);
        }
    }

    private void readQuestion(
            JsonNode document, String pointer, DocumentFaults faults, List<AdHocEvaluation> questions) {
        DocumentFields fields = DocumentFields.of(document, pointer, faults, KEYS);
        LocalDate asOf = fields.requiredDate("asOf");
        LocalDate windowContaining = fields.date("windowContaining");
        Pack pack = pack(fields, asOf, faults);
        List<Requirement> requirements = requirements(fields, pack);
        PersonInPost person = PersonReader.person(fields);
        List<Session> sessions = SessionReader.sessions(fields);
        if (pack != null) {
            questions.add(new AdHocEvaluation(asOf, pack, requirements, windowContaining, person, sessions));
        }
    }

    /** A pack by its id, or one given in the question itself. */
    private @Nullable Pack pack(DocumentFields fields, LocalDate asOf, DocumentFaults faults) {
        fields.require("guideline");
        if (fields.raw("guideline").isObject()) {
            return inline(fields, faults);
        }
        String id = fields.text("guideline");
        Optional<Pack> pack = id == null ? Optional.empty() : catalogue.byId(id, asOf);
        if (id != null && pack.isEmpty()) {
            String known =
                    catalogue.all().stream().map(Pack::id).distinct().sorted().collect(Collectors.joining(", "));
            fields.fault("guideline", "no pack has this id; known are: " + known);
        }
        return pack.orElse(null);
    }

    private @Nullable Pack inline(DocumentFields fields, DocumentFaults faults) {
        return switch (packReader.read(fields.raw("guideline"), fields.at("guideline"))) {
            case PackReading.PackAccepted(Pack pack) -> pack;
            case PackReading.PackRefused refused -> {
                refused.faults().forEach(fault -> faults.add(fault.pointer(), fault.message()));
                yield null;
            }
        };
    }

    private static List<Requirement> requirements(DocumentFields fields, @Nullable Pack pack) {
        String id = fields.text("requirement");
        if (pack == null) {
            return List.of();
        }
        if (id == null) {
            return pack.requirements();
        }
        List<Requirement> named = new ArrayList<>();
        pack.requirement(id).ifPresent(named::add);
        if (named.isEmpty()) {
            String known = pack.requirements().stream().map(Requirement::id).collect(Collectors.joining(", "));
            fields.fault("requirement", "the pack has no requirement of this id; it has: " + known);
        }
        return named;
    }
}
