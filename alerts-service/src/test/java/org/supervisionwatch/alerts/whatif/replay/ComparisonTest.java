package org.supervisionwatch.alerts.whatif.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.NORTH;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.day;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.draft;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.every;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.ofKeeper;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.weekly;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;

/** Comparisons of the past, in stories small enough to be checked by hand. */
class ComparisonTest {

    private static final String FORTNIGHTLY = weekly().replace("every: 7d", "every: 14d");

    @Test
    void aPartTimerUnderAStricterRuleWouldHaveBeenAlerted() {
        ReplayComparison past = ofKeeper()
                .working(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                .held("02-24", "03-03", "03-17", "03-24")
                .under(AnyCatalogue.holding(FORTNIGHTLY))
                .past(every("7d"));

        assertThat(past.draftOnly()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(day("03-15"));
            assertThat(period.until()).isEqualTo(day("03-16"));
            assertThat(period.due()).isEqualTo(day("03-10"));
            assertThat(period.teamId()).isEqualTo(NORTH);
        });
        assertThat(past.currentOnly()).isEmpty();
        assertThat(past.both()).isEmpty();
    }

    /** Five days after a Tuesday is a Sunday: the next working day is the Tuesday on which the session is due anyway. */
    @Test
    void aShorterIntervalMayChangeNothingForAPartTimerAndMuchForOthers() {
        ReplayComparison partTimer = ofKeeper()
                .working(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                .held("02-24", "03-03", "03-17", "03-24")
                .past(every("5d"));
        ReplayComparison fullTimer =
                ofKeeper().held("02-24", "03-03", "03-17", "03-24").past(every("5d"));

        assertThat(partTimer).isEqualTo(new ReplayComparison(List.of(), List.of(), List.of(), List.of(NORTH)));
        assertThat(fullTimer.draftOnly()).extracting(BelowPeriod::from).containsExactly(day("03-14"));
        assertThat(fullTimer.currentOnly()).extracting(BelowPeriod::from).containsExactly(day("03-15"));
    }

    @Test
    void aLooserRuleRemovesAlerts() {
        ReplayComparison past =
                ofKeeper().held("02-24", "03-03", "03-17", "03-24").past(every("14d"));

        assertThat(past.currentOnly()).extracting(BelowPeriod::from).containsExactly(day("03-15"));
        assertThat(past.draftOnly()).isEmpty();
    }

    @Test
    void aPeriodThatEndsOnAnotherDayIsListedWithBothEnds() {
        ReplayComparison past = ofKeeper()
                .recorded("02-24", "02-24", 90)
                .recorded("03-03", "03-03", 90)
                .recorded("03-17", "03-17", 60)
                .recorded("03-24", "03-24", 90)
                .past(draft("{types: [case_management]}", "{types: [case_management], min_minutes: 90}"));

        assertThat(past.lasting()).singleElement().satisfies(lasting -> {
            assertThat(lasting.current().until()).isEqualTo(day("03-16"));
            assertThat(lasting.draft().until()).isEqualTo(day("03-23"));
        });
        assertThat(past.draftOnly()).isEmpty();
        assertThat(past.currentOnly()).isEmpty();
    }

    @Test
    void aFutureDraftIsReplayedAsIfItHadBeenInForce() {
        ReplayComparison past = ofKeeper()
                .held("02-24", "03-03", "03-17", "03-24")
                .past(every("14d").replace("from: 2025-01-01", "from: 2027-01-01"));

        assertThat(past.currentOnly()).extracting(BelowPeriod::from).containsExactly(day("03-15"));
    }

    @Test
    void aDraftThatCorrectsAVersionReplacesOnlyThatVersion() {
        String second = weekly().replace("\"1\"", "\"2\"").replace("2025-01-01", "2026-03-16");
        ReplayComparison past = ofKeeper()
                .held("02-24", "03-03")
                .under(AnyCatalogue.holding(weekly(), second))
                .past(second.replace("every: 7d", "every: 14d"));

        assertThat(past.lasting()).singleElement().satisfies(lasting -> {
            assertThat(lasting.draft().from()).isEqualTo(day("03-15"));
            assertThat(lasting.draft().until()).isEqualTo(day("03-15"));
            assertThat(lasting.current().until()).isNull();
        });
        assertThat(past.draftOnly()).extracting(BelowPeriod::from).containsExactly(day("03-22"));
    }

    @Test
    void aNewPackIsReplayedForThePeopleItAppliesTo() {
        ReplayComparison past = ofKeeper()
                .held("02-24", "03-03", "03-17", "03-24")
                .under(AnyCatalogue.holding())
                .past(weekly());

        assertThat(past.draftOnly()).extracting(BelowPeriod::from).containsExactly(day("03-15"));
        assertThat(past.currentOnly()).isEmpty();
    }
}
