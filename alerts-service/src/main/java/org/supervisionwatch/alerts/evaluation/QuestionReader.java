package org.supervisionwatch.alerts.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.pack.Faults;
import org.supervisionwatch.alerts.pack.Fields;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.pack.PackReader;
import org.supervisionwatch.alerts.pack.PackReading;
import org.supervisionwatch.alerts.shelf.Shelf;

/** Reads a what-if question and refuses it with everything that is wrong. */
public class QuestionReader {

    private static final Set<String> KEYS =
            Set.of("asOf", "guideline", "requirement", "windowContaining", "person", "sessions");

    /** Questions in one batch. */
    private static final int AT_MOST = 1_000;

    private final Shelf shelf;
    private final PackReader packReader;

    /** @param shelf the packs that may be asked about by their ids, and the bank holidays of the others */
    public QuestionReader(Shelf shelf) {
        this.shelf = shelf;
        this.packReader = new PackReader(shelf.calendars());
    }

    /** One question, or several under {@code evaluations}. */
    public QuestionReading read(JsonNode document) {
        Faults faults = new Faults();
        boolean batch = document.has("evaluations");
        List<Question> questions = new ArrayList<>();
        if (batch) {
            readBatch(document, faults, questions);
        } else {
            readQuestion(document, "", faults, questions);
        }
        return faults.none()
                ? new QuestionReading.Accepted(questions, batch)
                : new QuestionReading.Refused(faults.all());
    }

    private void readBatch(JsonNode document, Faults faults, List<Question> questions) {
        Fields fields = Fields.of(document, "", faults, Set.of("evaluations"));
        JsonNode evaluations = fields.raw("evaluations");
        if (!evaluations.isArray() || evaluations.isEmpty() || evaluations.size() > AT_MOST) {
            fields.fault("evaluations", "must be a list of 1 to %d questions".formatted(AT_MOST));
            return;
        }
        for (int i = 0; i < evaluations.size(); i++) {
            readQuestion(evaluations.get(i), "/evaluations/" + i, faults, questions);
        }
    }

    private void readQuestion(JsonNode document, String pointer, Faults faults, List<Question> questions) {
        Fields fields = Fields.of(document, pointer, faults, KEYS);
        LocalDate asOf = fields.requiredDate("asOf");
        LocalDate windowContaining = fields.date("windowContaining");
        Pack pack = pack(fields, asOf, faults);
        List<Requirement> requirements = requirements(fields, pack);
        Person person = PersonReader.person(fields);
        List<Session> sessions = SessionReader.sessions(fields);
        if (pack != null) {
            questions.add(new Question(asOf, pack, requirements, windowContaining, person, sessions));
        }
    }

    /** A pack by its id, or one that stands in the question itself. */
    private @Nullable Pack pack(Fields fields, LocalDate asOf, Faults faults) {
        fields.require("guideline");
        if (fields.raw("guideline").isObject()) {
            return inline(fields, faults);
        }
        String id = fields.text("guideline");
        Optional<Pack> pack = id == null ? Optional.empty() : shelf.byId(id, asOf);
        if (id != null && pack.isEmpty()) {
            String known =
                    shelf.all().stream().map(Pack::id).distinct().sorted().collect(Collectors.joining(", "));
            fields.fault("guideline", "no pack has this id; known are: " + known);
        }
        return pack.orElse(null);
    }

    private @Nullable Pack inline(Fields fields, Faults faults) {
        return switch (packReader.read(fields.raw("guideline"), fields.at("guideline"))) {
            case PackReading.Accepted(Pack pack) -> pack;
            case PackReading.Refused refused -> {
                refused.faults().forEach(fault -> faults.add(fault.pointer(), fault.message()));
                yield null;
            }
        };
    }

    private static List<Requirement> requirements(Fields fields, @Nullable Pack pack) {
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
