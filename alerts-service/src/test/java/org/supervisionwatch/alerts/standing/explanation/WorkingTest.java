package org.supervisionwatch.alerts.standing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** The working as people read it. */
class WorkingTest {

    private static final Pack PWP =
            PackCatalogue.shipped().byId("nhs-tt-pwp", day(1, 1)).orElseThrow();

    private static final Session HELD = Session.individual(day(3, 4), SessionStatus.HELD, "clinical_skills", 60);
    private static final Session SHORT = Session.individual(day(3, 24), SessionStatus.HELD, "clinical_skills", 30);
    private static final Session CANCELLED =
            Session.individual(day(3, 25), SessionStatus.CANCELLED, "clinical_skills", 60);

    @Test
    void itSaysWhatMovedTheDueDateAndByWhenASessionIsNeeded() {
        Standing standing = standing("cs-fortnightly", day(4, 5), List.of(HELD, SHORT, CANCELLED));
        assertThat(sentences(standing))
                .containsSubsequence(
                        "The last session that counts was on Wed 4 Mar 2026, 60 minutes.",
                        "The session of Tue 24 Mar 2026 does not count: 30 minutes are too few.",
                        "The session of Wed 25 Mar 2026 does not count: it was cancelled.",
                        "14 days after Wed 4 Mar 2026 is Wed 18 Mar 2026.",
                        "The week of Mon 9 Mar 2026 does not count (away): Wed 25 Mar 2026.",
                        "The week of Mon 16 Mar 2026 does not count (away): Wed 1 Apr 2026.",
                        "With 3 days of grace: below from Sun 5 Apr 2026.",
                        "A session on Tue 7 Apr 2026, the next working day, puts it right.");
    }

    private static List<String> sentences(Standing standing) {
        return standing.working().stream().map(StepSentences::of).toList();
    }

    @Test
    void itSaysWhyADueDateWasMoved() {
        Session thursday = Session.individual(day(3, 26), SessionStatus.HELD, "case_management", 60);
        Standing standing = standing("cm-weekly", day(3, 27), List.of(thursday));
        assertThat(sentences(standing))
                .contains("Moved from Thu 2 Apr 2026 to Tue 7 Apr 2026: no working day on Thu 2 Apr 2026,"
                        + " bank holiday on Fri 3 Apr 2026, no working day from Sat 4 Apr 2026 to Sun 5 Apr 2026,"
                        + " bank holiday on Mon 6 Apr 2026.");
    }

    @Test
    void itNeverShowsTheKindOfAnAbsence() {
        for (String kind : List.of("annual_leave", "sickness", "maternity")) {
            String shown = steps(standing(kind, day(3, 17))).toString();
            assertThat(shown).contains("2026-03-09").doesNotContain(kind).doesNotContain("leave", "sick");
        }
    }

    @Test
    void aStepIsDataAndASentence() {
        List<EvaluationStepView> steps = steps(standing("cs-fortnightly", day(3, 17), List.of(HELD)));
        assertThat(steps)
                .extracting(EvaluationStepView::step)
                .containsExactly(
                        "governed_by", "counted", "reckoned", "blank_week", "blank_week", "grace", "away_on_the_day");
        assertThat(steps.get(3).facts())
                .containsEntry("from", day(3, 9))
                .containsEntry("to", day(3, 15))
                .containsEntry("because", "away");
        assertThat(steps.get(6).facts()).containsEntry("effect", "skip_week");
    }

    private static List<EvaluationStepView> steps(Standing standing) {
        return standing.working().stream()
                .map(step -> EvaluationStepView.of(step, Set.of()))
                .toList();
    }

    private static Standing standing(String requirement, LocalDate asOf, List<Session> sessions) {
        return evaluate(requirement, "annual_leave", asOf, sessions);
    }

    private static Standing standing(String kind, LocalDate asOf) {
        return evaluate("cs-fortnightly", kind, asOf, List.of(HELD));
    }

    private static Standing evaluate(String requirement, String kind, LocalDate asOf, List<Session> sessions) {
        PersonInPost person = new PersonInPost(
                new PostPeriod(LocalDate.of(2025, 1, 7), null),
                PersonProfile.ofRole("pwp"),
                List.of(
                        new WorkingPattern(
                                LocalDate.of(2025, 1, 7), Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), null),
                        new WorkingPattern(
                                day(4, 2), Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), null)),
                List.of(new Absence(kind, day(3, 9), day(3, 22))),
                List.of(),
                Map.of(),
                List.of(),
                null);
        return GuidelineEngine.evaluate(
                PWP.requirement(requirement).orElseThrow(), person, new ArrayList<>(sessions), asOf, PWP.holidays());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
