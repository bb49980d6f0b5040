package org.supervisionwatch.alerts.whatif.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.NORTH;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.POST;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.SOUTH;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.START;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.day;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.ofKeeper;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.whatif.report.WhatIfStory;

/** Replays of the past. After Tue 3 March the next session is due on the 10th, and the person is below from the 15th. */
class ReplayTest {

    @Test
    void aPersonIsBelowFromTheDayAfterGraceUntilTheDayBeforeTheSession() {
        assertThat(ofKeeper().held("02-24", "03-03", "03-17", "03-24").periodsBelow())
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.from()).isEqualTo(day("03-15"));
                    assertThat(period.until()).isEqualTo(day("03-16"));
                    assertThat(period.due()).isEqualTo(day("03-10"));
                    assertThat(period.begunBefore()).isFalse();
                });
    }

    @Test
    void onlyAPeriodThatBeganBeforeTheFirstDayIsMarked() {
        WhatIfStory story = ofKeeper().held("02-24", "03-03", "03-17", "03-24");

        assertThat(story.from("03-15").periodsBelow()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(day("03-15"));
            assertThat(period.begunBefore()).isFalse();
        });
        assertThat(story.from("03-16").periodsBelow()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(day("03-16"));
            assertThat(period.begunBefore()).isTrue();
        });
        assertThat(story.from("03-17").periodsBelow()).isEmpty();
    }

    @Test
    void aSessionRecordedLateCountsFromTheDayItWasRecorded() {
        WhatIfStory story = ofKeeper().held("02-24", "03-03", "03-17", "03-24").recorded("03-10", "03-16", 60);

        assertThat(days(story.periodsBelow())).containsExactly(day("03-15") + " " + day("03-15"));
    }

    @Test
    void aLeaverIsBelowOnlyWhileInPost() {
        WhatIfStory story = WhatIfStory.of(person -> person.in(POST, "keeper", NORTH, START, day("03-16")));

        assertThat(days(story.held("02-24", "03-03").periodsBelow()))
                .containsExactly(day("03-15") + " " + day("03-16"));
    }

    @Test
    void aPeriodBelongsToTheTeamOfItsFirstDay() {
        WhatIfStory story = WhatIfStory.of(person ->
                person.in(POST, "keeper", NORTH, START, day("03-15")).in(POST, "keeper", SOUTH, day("03-16"), null));

        assertThat(story.held("02-24", "03-03").periodsBelow()).singleElement().satisfies(period -> {
            assertThat(period.teamId()).isEqualTo(NORTH);
            assertThat(period.until()).isNull();
        });
    }

    @Test
    void eachWindowThatEndedShortIsADayOfItsOwn() {
        String anHourAWeek = WhatIfStory.weekly()
                .replace(
                        "kind: interval, every: 7d",
                        "kind: quantity, measure: minutes, at_least: 60, window: calendar_week");
        WhatIfStory story =
                ofKeeper().under(AnyCatalogue.holding(anHourAWeek)).held("02-17", "02-24", "03-17", "03-24");

        assertThat(story.periodsBelow())
                .extracting(BelowPeriod::window)
                .containsExactlyInAnyOrder(
                        new Period(day("03-02"), day("03-08")), new Period(day("03-09"), day("03-15")));
        assertThat(days(story.periodsBelow()))
                .containsExactlyInAnyOrder(day("03-09") + " " + day("03-09"), day("03-16") + " " + day("03-16"));
    }

    @Test
    void aRuleDoesNotApplyBeforeItsStoredAppliesFrom() {
        WhatIfStory story = ofKeeper().held("02-24", "03-03");

        assertThat(days(story.decided(askedFrom("03-10")).periodsBelow())).containsExactly(day("03-22") + " null");
    }

    private static RuleInForce askedFrom(String appliesFrom) {
        StandingSubject subject = new StandingSubject(WhatIfStory.KEEPER, null, "ours", "weekly");
        return new RuleInForce(subject, "1", null, true, day(appliesFrom), day("03-10"));
    }

    private static List<String> days(List<BelowPeriod> periods) {
        return periods.stream()
                .map(period -> period.from() + " " + period.until())
                .toList();
    }
}
