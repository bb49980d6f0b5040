package org.supervisionwatch.alerts.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.whatif.Story.NORTH;
import static org.supervisionwatch.alerts.whatif.Story.day;
import static org.supervisionwatch.alerts.whatif.Story.draft;
import static org.supervisionwatch.alerts.whatif.Story.every;
import static org.supervisionwatch.alerts.whatif.Story.ofKeeper;
import static org.supervisionwatch.alerts.whatif.Story.weekly;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.shelf.Shelves;

/** What a draft makes of the past, in stories small enough to be checked by hand. */
class ComparisonTest {

    private static final String FORTNIGHTLY = weekly().replace("every: 7d", "every: 14d");

    @Test
    void aPartTimerUnderAStricterRuleWouldHaveBeenAlerted() {
        Comparison past = ofKeeper()
                .working(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                .held("02-24", "03-03", "03-17", "03-24")
                .under(Shelves.holding(FORTNIGHTLY))
                .past(every("7d"));

        assertThat(past.draftOnly()).singleElement().satisfies(stretch -> {
            assertThat(stretch.from()).isEqualTo(day("03-15"));
            assertThat(stretch.until()).isEqualTo(day("03-16"));
            assertThat(stretch.due()).isEqualTo(day("03-10"));
            assertThat(stretch.teamId()).isEqualTo(NORTH);
        });
        assertThat(past.currentOnly()).isEmpty();
        assertThat(past.both()).isEmpty();
    }

    /** Five days after a Tuesday is a Sunday: the next day she works is the Tuesday on which she is due anyway. */
    @Test
    void aShorterIntervalMayChangeNothingForAPartTimerAndMuchForOthers() {
        Comparison partTimer = ofKeeper()
                .working(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                .held("02-24", "03-03", "03-17", "03-24")
                .past(every("5d"));
        Comparison fullTimer =
                ofKeeper().held("02-24", "03-03", "03-17", "03-24").past(every("5d"));

        assertThat(partTimer).isEqualTo(new Comparison(List.of(), List.of(), List.of(), List.of(NORTH)));
        assertThat(fullTimer.draftOnly()).extracting(Stretch::from).containsExactly(day("03-14"));
        assertThat(fullTimer.currentOnly()).extracting(Stretch::from).containsExactly(day("03-15"));
    }

    @Test
    void aLooserRuleTakesAlertsAway() {
        Comparison past = ofKeeper().held("02-24", "03-03", "03-17", "03-24").past(every("14d"));

        assertThat(past.currentOnly()).extracting(Stretch::from).containsExactly(day("03-15"));
        assertThat(past.draftOnly()).isEmpty();
    }

    @Test
    void oneThatOnlyEndsOnAnotherDayIsListedWithBothEnds() {
        Comparison past = ofKeeper()
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
    void aDraftOfADayToComeIsTriedAsIfItHadBeenThere() {
        Comparison past = ofKeeper()
                .held("02-24", "03-03", "03-17", "03-24")
                .past(every("14d").replace("from: 2025-01-01", "from: 2027-01-01"));

        assertThat(past.currentOnly()).extracting(Stretch::from).containsExactly(day("03-15"));
    }

    @Test
    void aDraftThatCorrectsAVersionTakesThePlaceOfThatVersionAlone() {
        String second = weekly().replace("\"1\"", "\"2\"").replace("2025-01-01", "2026-03-16");
        Comparison past = ofKeeper()
                .held("02-24", "03-03")
                .under(Shelves.holding(weekly(), second))
                .past(second.replace("every: 7d", "every: 14d"));

        assertThat(past.lasting()).singleElement().satisfies(lasting -> {
            assertThat(lasting.draft().from()).isEqualTo(day("03-15"));
            assertThat(lasting.draft().until()).isEqualTo(day("03-15"));
            assertThat(lasting.current().until()).isNull();
        });
        assertThat(past.draftOnly()).extracting(Stretch::from).containsExactly(day("03-22"));
    }

    @Test
    void aPackThatIsNotThereYetIsTriedOnThoseItIsFor() {
        Comparison past = ofKeeper()
                .held("02-24", "03-03", "03-17", "03-24")
                .under(Shelves.holding())
                .past(weekly());

        assertThat(past.draftOnly()).extracting(Stretch::from).containsExactly(day("03-15"));
        assertThat(past.currentOnly()).isEmpty();
    }
}
