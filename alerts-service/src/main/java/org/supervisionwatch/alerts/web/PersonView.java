package org.supervisionwatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.letter.StandingFigures;
import org.supervisionwatch.alerts.letter.Wording;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.report.PersonReport;
import org.supervisionwatch.alerts.shelf.Packs;

/** Makes a person's page: each standing with its working in sentences. */
@ApplicationScoped
public class PersonView {

    private final Packs packs;

    PersonView(Packs packs) {
        this.packs = packs;
    }

    /** @param notes what to know before reading on, such as that she is not watched */
    public record PersonStatus(
            String name, String employeeNumber, List<String> notes, List<StandingStatus> standings) {}

    /**
     * @param figures dates of an interval, or what a window holds, line by line
     * @param guideline title, version and status of the pack
     * @param sources what each says, and how well that is sourced
     * @param working sentence by sentence
     */
    public record StandingStatus(
            String requirement,
            String state,
            String since,
            List<String> figures,
            String guideline,
            List<String> sources,
            List<String> working) {}

    public PersonStatus of(UUID organisationId, PersonReport.PersonView person) {
        List<String> notes = new ArrayList<>();
        person.grey().forEach(grey -> notes.add(grey.says()));
        if (!person.inPost()) {
            notes.add("Not in post today.");
        }
        if (person.notWatched() != null) {
            notes.add("Not watched: " + Wording.notWatched(person.notWatched()) + ".");
        }
        if (person.patternAssumed()) {
            notes.add("Working days are assumed: Monday to Friday.");
        }
        return new PersonStatus(
                person.name(),
                person.employeeNumber(),
                notes,
                person.standings().stream()
                        .map(one -> standing(organisationId, one))
                        .toList());
    }

    private StandingStatus standing(UUID organisationId, PersonReport.PersonStandingView one) {
        JsonNode standing = one.standing();
        String id = standing.path("requirement").asText();
        Optional<Pack> pack = packs.current().byVersion(organisationId, one.pack(), one.packVersion());
        Optional<Requirement> requirement = pack.flatMap(it -> it.requirement(id));
        return new StandingStatus(
                requirement.map(Wording::title).orElse(id),
                state(standing),
                Wording.day(one.sinceOn()),
                StandingFigures.of(standing),
                pack.map(Wording::guideline).orElse(one.pack()),
                requirement.map(it -> sources(it.rule())).orElse(List.of()),
                sentences(standing.path("working")));
    }

    private static String state(JsonNode standing) {
        String words = States.words(State.valueOf(standing.path("state").asText()));
        String last = standing.path("lastKnown").asText("");
        return last.isEmpty() ? words : States.lastKnown(words, State.valueOf(last));
    }

    /** Sessions of another type were never meant to count: of them the number is enough here. */
    private static List<String> sentences(JsonNode working) {
        List<String> sentences = new ArrayList<>();
        int otherTypes = 0;
        for (JsonNode step : working) {
            if (step.path("why").asText().equals("other_type")) {
                otherTypes++;
            } else {
                sentences.add(step.path("says").asText());
            }
        }
        if (otherTypes > 0) {
            sentences.add("Left out here: " + Wording.count(otherTypes, "session") + " of another type.");
        }
        return sentences;
    }

    private static List<String> sources(Rule rule) {
        return rule.citations().stream()
                .map(each -> "%s (%s): %s".formatted(each.id(), confidence(each.confidence()), each.says()))
                .toList();
    }

    private static String confidence(Rule.Confidence confidence) {
        return switch (confidence) {
            case READ -> "read on the body's own page";
            case SECONDARY -> "second-hand";
            case MEMORY -> "from memory";
        };
    }
}
