package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.SessionSequence.SessionHighlight;

/**
 * What is special about one person's sessions. Of a PWP: the live assessments of the year, mostly two on different
 * interventions. Of a CBT therapist: all open cases were looked at, in two sessions of three.
 */
final class HighlightPlan {

    private static final List<String> INTERVENTIONS = List.of(
            "behavioural_activation", "cognitive_restructuring", "exposure", "problem_solving", "sleep_hygiene");

    private final SplittableRandom random;
    private final Profession profession;
    private final Deque<LocalDate> assessments = new ArrayDeque<>();
    private int intervention;

    HighlightPlan(SplittableRandom random, Profession profession, LocalDate from) {
        this.random = random;
        this.profession = profession;
        this.intervention = random.nextInt(INTERVENTIONS.size());
        int planned = profession.wellbeing() ? assessments(random.nextInt(20)) : 0;
        for (int half = 0; half < planned; half++) {
            assessments.add(from.plusWeeks(3 + half * 24L + random.nextInt(18)));
        }
    }

    /** @param drawn of twenty: one is never assessed, two once */
    private static int assessments(int drawn) {
        return drawn == 0 ? 0 : drawn <= 2 ? 1 : 2;
    }

    /** Asked once for each session that is held, in order: an assessment takes place in the first one after its day. */
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
