package org.supervisionwatch.alerts.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.wording.StandingFigures;
import org.supervisionwatch.alerts.standing.explanation.StandingView;
import org.supervisionwatch.alerts.standing.explanation.StateWording;
import org.supervisionwatch.alerts.standing.explanation.StepSentences;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;
import org.supervisionwatch.alerts.standing.query.PersonReport;
import org.supervisionwatch.chassis.text.EnglishText;

/** Makes the content of a person's page: each standing with its working in sentences. */
public final class PersonPageView {

    private PersonPageView() {}

    /**
     * What the page of a person shows.
     *
     * @param notes what to know first, such as that the person is not watched
     */
    public record PersonStatus(
            String name, String employeeNumber, List<String> notes, List<StandingStatus> standings) {}

    /**
     * One standing.
     *
     * @param figures the dates of an interval or the amounts of a window, line by line
     * @param guideline title, version and status of the pack
     * @param sources what each source says, and how reliable it is
     * @param working the working, sentence by sentence
     */
    public record StandingStatus(
            String requirement,
            String state,
            @Nullable String since,
            List<String> figures,
            String guideline,
            List<String> sources,
            List<String> working) {}

    /** The content for a person. */
    public static PersonStatus of(PackCatalogue packs, UUID organisationId, PersonReport.PersonView person) {
        List<String> notes = new ArrayList<>();
        person.grey().forEach(gap -> notes.add(gap.says()));
        if (!person.inPost()) {
            notes.add("Not in post today.");
        }
        if (person.notWatched() != null) {
            notes.add("Not watched: " + DigestWording.notWatched(person.notWatched()) + ".");
        }
        if (person.patternAssumed()) {
            notes.add("Working days are assumed: Monday to Friday.");
        }
        List<StandingStatus> standings = person.standings().stream()
                .map(one -> standing(packs, organisationId, one))
                .toList();
        return new PersonStatus(person.name(), person.employeeNumber(), notes, standings);
    }

    private static StandingStatus standing(
            PackCatalogue packs, UUID organisationId, PersonReport.PersonStandingView one) {
        StoredStanding standing = one.stored();
        String id = standing.requirement();
        Optional<Pack> pack = packs.byVersion(organisationId, one.pack(), one.packVersion());
        Optional<Requirement> requirement = pack.flatMap(it -> it.requirement(id));
        return new StandingStatus(
                requirement.map(RequirementWording::title).orElse(id),
                state(one.standing()),
                one.sinceOn() == null ? null : EnglishText.day(one.sinceOn()),
                StandingFigures.of(standing, requirement),
                pack.map(RequirementWording::guideline).orElse(one.pack()),
                requirement.map(it -> sources(it.rule())).orElse(List.of()),
                sentences(standing.working()));
    }

    private static String state(StandingView standing) {
        String words = StateWording.words(standing.state());
        return standing.lastKnown() == null ? words : StateWording.lastKnown(words, standing.lastKnown());
    }

    /** Sessions of another type were never meant to count, so only their number is shown. */
    private static List<String> sentences(List<EvaluationStep> working) {
        List<String> sentences = new ArrayList<>();
        int otherTypes = 0;
        for (EvaluationStep step : working) {
            if (step instanceof EvaluationStep.SessionNotCounted left && left.why() == NotCountedReason.OTHER_TYPE) {
                otherTypes++;
            } else {
                sentences.add(StepSentences.of(step));
            }
        }
        if (otherTypes > 0) {
            sentences.add("Not shown: " + EnglishText.count(otherTypes, "session") + " of another type.");
        }
        return sentences;
    }

    private static List<String> sources(RequirementOrigin rule) {
        return rule.citations().stream()
                .map(each -> "%s (%s): %s".formatted(each.id(), confidence(each.confidence()), each.says()))
                .toList();
    }

    private static String confidence(RequirementOrigin.SourceConfidence confidence) {
        return switch (confidence) {
            case READ -> "read on the body's own page";
            case SECONDARY -> "second-hand";
            case MEMORY -> "from memory";
        };
    }
}
