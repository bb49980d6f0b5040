package org.supervisionwatch.alerts.whatif.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.day;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.draft;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.every;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.ofKeeper;
import static org.supervisionwatch.alerts.whatif.report.WhatIfStory.weekly;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.whatif.report.GoLiveChangeView;
import org.supervisionwatch.alerts.whatif.report.GoLiveChangeView.GoLiveStandingView;
import org.supervisionwatch.alerts.whatif.report.StaffMember;
import org.supervisionwatch.alerts.whatif.report.WhatIfStory;

/** What changes on the day a draft goes live. */
class GoLiveTest {

    private static final PackCatalogue FORTNIGHTLY = AnyCatalogue.holding(weekly().replace("every: 7d", "every: 14d"));

    @Test
    void aStricterRuleAppliesFromTheDayAndCreatesNoPastBreach() {
        GoLiveChange change = ofKeeper()
                .held("03-03", "03-10")
                .under(FORTNIGHTLY)
                .liveOn("03-20")
                .live(every("7d"));

        assertThat(change.differs()).isTrue();
        assertThat(change.fallsBelow()).isFalse();
        assertThat(change.before()).extracting(Standing::due).isEqualTo(day("03-24"));
        assertThat(change.after()).extracting(Standing::due).isEqualTo(day("03-27"));
    }

    @Test
    void howeverStrictTheDraftNobodyIsLateOnItsFirstDay() {
        for (int days = 1; days < 14; days++) {
            GoLiveChange change =
                    ofKeeper().held("03-10").under(FORTNIGHTLY).liveOn("03-23").live(every(days + "d"));

            assertThat(change.after())
                    .extracting(Standing::state)
                    .isNotIn(StandingState.OVERDUE, StandingState.BELOW_GUIDELINE);
        }
    }

    @Test
    void aLooserRuleAppliesImmediately() {
        GoLiveChange change = ofKeeper().held("02-24", "03-03").liveOn("03-16").live(every("14d"));

        assertThat(change.before()).extracting(Standing::state).isEqualTo(StandingState.BELOW_GUIDELINE);
        assertThat(change.after()).extracting(Standing::due).isEqualTo(day("03-17"));
        assertThat(change.after()).extracting(Standing::state).isNotEqualTo(StandingState.BELOW_GUIDELINE);
    }

    @Test
    void aDraftWithTheNameOfAnExistingVersionIsADifferentVersion() {
        StandingSubject subject = new StandingSubject(WhatIfStory.KEEPER, null, "ours", "weekly");
        GoLiveChange change = ofKeeper()
                .held("03-10")
                .under(FORTNIGHTLY)
                .decided(new RuleInForce(subject, "1", null, true, WhatIfStory.MONITORED, WhatIfStory.MONITORED))
                .liveOn("03-20")
                .live(weekly());

        assertThat(change.after()).extracting(Standing::due).isEqualTo(day("03-27"));
    }

    @Test
    void aPersonWithAMissingFactIsListedWithTheFact() {
        GoLiveChange change = ofKeeper()
                .held("03-10")
                .liveOn("03-12")
                .live(draft("part_time:", "when: {caseload: {min: 1}}, part_time:"));

        assertThat(change.unknown()).isTrue();
        assertThat(change.differs()).isTrue();
        StaffMember member = new StaffMember(WhatIfStory.KEEPER, "E1", "Kay Keeper", Map.of(WhatIfStory.POST, "A1"));
        assertThat(GoLiveChangeView.of(member, change).after())
                .extracting(GoLiveStandingView::missing)
                .isEqualTo(List.of("Cannot be decided: the caseload is not known."));
    }

    @Test
    void aRequirementDroppedByTheDraftHasNoStandingAfterwards() {
        GoLiveChange change =
                ofKeeper().held("03-10").liveOn("03-12").live(draft("roles: [keeper]", "roles: [gardener]"));

        assertThat(change.before()).isNotNull();
        assertThat(change.after()).isNull();
        assertThat(change.differs()).isTrue();
    }
}
