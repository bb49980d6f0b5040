package org.supervisionwatch.alerts.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.letter.Snapshot.Lead;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Signing;
import org.supervisionwatch.alerts.pack.Alerts.Audience;

/** Going live escalates nothing, and puts nothing off for longer than that. */
class GoingLiveTest {

    private final Story story = new Story()
            .team("Hill", Mode.REHEARSAL, List.of(new Lead(null, "lee@north.example", false, false)), null)
            .on("2026-11-14");

    @Test
    void aStepComesAsManyDaysAfterGoingLiveAsAfterTheDayOnWhichItWasKnown() {
        story.fallsBelow("Alex", "Hill", "2026-10-08")
                .with("Alex", matter -> matter.knownOn(LocalDate.of(2026, 10, 31)))
                .goesLive("Hill");
        assertThat(stepsOn()).containsExactly(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 28));
    }

    @Test
    void whatIsKnownOnlyAfterGoingLiveIsNotPutOffAgain() {
        story.on("2026-10-20").goesLive("Hill").on("2026-11-14");
        story.fallsBelow("Alex", "Hill", "2026-10-08")
                .with("Alex", matter -> matter.knownOn(LocalDate.of(2026, 10, 31)));
        assertThat(stepsOn()).containsExactly(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 14));
    }

    @Test
    void theSameHoldsFromTheDayOnWhichSomebodyAnsweredForADraft() {
        story.fallsBelow("Alex", "Hill", "2026-10-08").with("Alex", matter -> {
            matter.knownOn(LocalDate.of(2026, 10, 31));
            matter.signing = new Signing(true, LocalDate.of(2026, 11, 14));
        });
        story.team("Hill", Mode.LIVE, "lee@north.example").on("2026-11-14");
        assertThat(stepsOn()).first().isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void nobodyAboveTheLeadHearsOfTwoThatWereMissedBeforeItWasLive() {
        story.on("2026-06-09").goesLive("Hill");
        missedTwo("Alex");
        assertThat(story.said(story.letters("Hill"))).containsExactly("lee@north.example: Alex notice");
        story.on("2026-06-10");
        missedTwo("Bea");
        assertThat(story.run())
                .containsExactlyInAnyOrder("lee@north.example: Bea notice", "clinical@north.example: Bea notice");
    }

    private void missedTwo(String person) {
        story.notice(person, "Hill", Kind.MISSED_AGAIN, "2026-06-20").with(person, matter -> {
            matter.rungs.clear();
            matter.rung(Level.NOTICE, matter.openedOn, Audience.TEAM_LEAD, Audience.CLINICAL_LEAD);
        });
    }

    private List<LocalDate> stepsOn() {
        Snapshot now = story.snapshot();
        Matter alex = now.matters().getFirst();
        return alex.rungs().stream()
                .filter(rung -> rung.level() == Level.ESCALATED)
                .map(rung -> Recipients.dueOn(rung, alex, now.teams().getFirst()))
                .toList();
    }
}
