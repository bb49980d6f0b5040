package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.SessionSequence.SessionHighlight;

/**
 * Plans the special features of one person's sessions. For a PWP: the live assessments of the year, mostly two on different
 * interventions. For a CBT therapist: all open cases were reviewed, in two sessions of three.
 */
final class HighlightPlan {

    private static final List<String> INTERVENTIONS = List.of(
            "behavioural_activation", "cognitive_restructuring", "exposure", "problem_solving", "sleep_hygiene");

    private final SplittableRandom random;
    private final Profession profession;
    private final Deque<LocalDate> assessments = new ArrayDeque<>();
    private int intervention;

    /** @param from the first day of the sample's sessions, a year ago */
    HighlightPlan(SplittableRandom random, Profession profession, LocalDate from) {
        this.random = random;
        this.profession = profession;
        this.intervention = random.nextInt(INTERVENTIONS.size());
        int planned = profession.wellbeing() ? assessments(random.nextInt(20)) : 0;
        for (int half = 0; half < planned; half++) {
            assessments.add(from.plusWeeks(3 + half * 24L + random.nextInt(18)));
        }
    }

    /** Live assessments on these days instead of those planned. */
    HighlightPlan assessedOn(LocalDate... days) {
        assessments.clear();
        assessments.addAll(List.of(days));
        return this;
    }

    /** @param drawn a number below twenty: with one of them a person is never assessed, with two once */
    private static int assessments(int drawn) {
        return drawn == 0 ? 0 : drawn <= 2 ? 1 : 2;
    }

    /** Called once for each held session, in order: an assessment takes place in the first one after its day. */
    @Nullable SessionHighlight of(LocalDate held) {
        if (profession == Profession.CBT_THERAPIST) {
            return random.nextInt(3) > 0 ? new SessionHighlight("all_open_cases_reviewed", null) : null;
        }
        if (assessments.isEmpty() || held.isBefore(assessments.element())) {
            return null;
        }
        assessments.remove();
        return new SessionHighlight("live_assessment", INTERVENTIONS.get(intervention++ % INTERVENTIONS.size()));
    }
}
