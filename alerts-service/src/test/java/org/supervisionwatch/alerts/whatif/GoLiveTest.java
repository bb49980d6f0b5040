package org.supervisionwatch.alerts.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.whatif.Story.day;
import static org.supervisionwatch.alerts.whatif.Story.draft;
import static org.supervisionwatch.alerts.whatif.Story.every;
import static org.supervisionwatch.alerts.whatif.Story.ofKeeper;
import static org.supervisionwatch.alerts.whatif.Story.weekly;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.shelf.Shelf;
import org.supervisionwatch.alerts.shelf.Shelves;
import org.supervisionwatch.alerts.standing.RuleInForce;
import org.supervisionwatch.alerts.standing.Subject;
import org.supervisionwatch.alerts.whatif.TurnView.SideView;

/** The day on which a draft takes over. */
class GoLiveTest {

    private static final Shelf FORTNIGHTLY = Shelves.holding(weekly().replace("every: 7d", "every: 14d"));

    @Test
    void tighteningIsAskedFromTheDayAndCreatesNoPastBreach() {
        Turn turn = ofKeeper()
                .held("03-03", "03-10")
                .under(FORTNIGHTLY)
                .liveOn("03-20")
                .live(every("7d"));

        assertThat(turn.differs()).isTrue();
        assertThat(turn.fallsBelow()).isFalse();
        assertThat(turn.before()).extracting(Standing::due).isEqualTo(day("03-24"));
        assertThat(turn.after()).extracting(Standing::due).isEqualTo(day("03-27"));
    }

    @Test
    void howeverStrictTheDraftNobodyIsLateOnItsFirstDay() {
        for (int days = 1; days < 14; days++) {
            Turn turn =
                    ofKeeper().held("03-10").under(FORTNIGHTLY).liveOn("03-23").live(every(days + "d"));

            assertThat(turn.after()).extracting(Standing::state).isNotIn(State.OVERDUE, State.BELOW_GUIDELINE);
        }
    }

    @Test
    void looseningAppliesAtOnce() {
        Turn turn = ofKeeper().held("02-24", "03-03").liveOn("03-16").live(every("14d"));

        assertThat(turn.before()).extracting(Standing::state).isEqualTo(State.BELOW_GUIDELINE);
        assertThat(turn.after()).extracting(Standing::due).isEqualTo(day("03-17"));
        assertThat(turn.after()).extracting(Standing::state).isNotEqualTo(State.BELOW_GUIDELINE);
    }

    @Test
    void aDraftThatKeptTheNameOfItsVersionIsStillAnother() {
        Subject subject = new Subject(Story.KEEPER, Story.POST, "ours", "weekly");
        Turn turn = ofKeeper()
                .held("03-10")
                .under(FORTNIGHTLY)
                .decided(new RuleInForce(subject, "1", true, Story.MONITORED, Story.MONITORED))
                .liveOn("03-20")
                .live(weekly());

        assertThat(turn.after()).extracting(Standing::due).isEqualTo(day("03-27"));
    }

    @Test
    void whoeverCannotBeJudgedForWantOfAFactIsToldWithTheFact() {
        Turn turn = ofKeeper()
                .held("03-10")
                .liveOn("03-12")
                .live(draft("part_time:", "when: {caseload: {min: 1}}, part_time:"));

        assertThat(turn.unknown()).isTrue();
        assertThat(turn.differs()).isTrue();
        Member member = new Member(Story.KEEPER, "E1", "Kay Keeper", Map.of(Story.POST, "A1"));
        assertThat(TurnView.of(member, turn).after())
                .extracting(SideView::missing)
                .isEqualTo(List.of("Cannot be decided: the caseload is not known."));
    }

    @Test
    void aRequirementThatTheDraftDropsIsNotThereAfterwards() {
        Turn turn = ofKeeper().held("03-10").liveOn("03-12").live(draft("roles: [keeper]", "roles: [gardener]"));

        assertThat(turn.before()).isNotNull();
        assertThat(turn.after()).isNull();
        assertThat(turn.differs()).isTrue();
    }
}
