package org.supervisionwatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.mail.Wording;
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

    /** @param working sentence by sentence */
    public record StandingStatus(
            String requirement,
            String state,
            String since,
            String last,
            String due,
            String booked,
            List<String> working) {}

    public PersonStatus of(UUID organisationId, PersonReport.PersonView person) {
        List<String> notes = new ArrayList<>();
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
        String requirement = standing.path("requirement").asText();
        List<String> working = new ArrayList<>();
        standing.path("working").forEach(step -> working.add(step.path("says").asText()));
        return new StandingStatus(
                packs.current()
                        .byVersion(organisationId, one.pack(), one.packVersion())
                        .flatMap(pack -> pack.requirement(requirement))
                        .map(Wording::title)
                        .orElse(requirement),
                States.words(State.valueOf(standing.path("state").asText())),
                Wording.day(one.sinceOn()),
                day(standing, "anchor"),
                day(standing, "due"),
                day(standing, "nextBooked"),
                working);
    }

    private static String day(JsonNode standing, String field) {
        String text = standing.path(field).asText("");
        return text.isEmpty() ? "none" : Wording.day(LocalDate.parse(text));
    }
}
