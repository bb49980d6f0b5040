package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientPolicy;

/** Going live escalates nothing, and postpones nothing for longer than necessary. */
class GoingLiveTest {

    private final DigestStory story = new DigestStory()
            .team("Hill", MailingMode.REHEARSAL, List.of(new DigestLead(null, "lee@north.example", false, false)), null)
            .on("2026-11-14");

    @Test
    void aStepComesAsManyDaysAfterGoingLiveAsOtherwiseAfterTheDayItWasKnown() {
        story.fallsBelow("Alex", "Hill", "2026-10-08")
                .with("Alex", episode -> episode.knownOn(LocalDate.of(2026, 10, 31)))
                .goesLive("Hill");
        assertThat(stepsOn()).containsExactly(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 28));
    }

    @Test
    void whatBecomesKnownAfterGoingLiveIsNotPostponedAgain() {
        story.on("2026-10-20").goesLive("Hill").on("2026-11-14");
        story.fallsBelow("Alex", "Hill", "2026-10-08")
                .with("Alex", episode -> episode.knownOn(LocalDate.of(2026, 10, 31)));
        assertThat(stepsOn()).containsExactly(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 14));
    }

    @Test
    void theSameHoldsFromTheDayADraftIsAcknowledged() {
        story.fallsBelow("Alex", "Hill", "2026-10-08").with("Alex", episode -> {
            episode.knownOn(LocalDate.of(2026, 10, 31));
            episode.signOff = new PackSignOff(true, LocalDate.of(2026, 11, 14));
        });
        story.team("Hill", MailingMode.LIVE, "lee@north.example").on("2026-11-14");
        assertThat(stepsOn()).first().isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void onlyTheLeadIsNotifiedOfTwoSessionsMissedBeforeGoingLive() {
        story.on("2026-06-09").goesLive("Hill");
        missedTwo("Alex");
        assertThat(story.said(story.digests("Hill"))).containsExactly("lee@north.example: Alex notice");
        story.on("2026-06-10");
        missedTwo("Bea");
        assertThat(story.run())
                .containsExactlyInAnyOrder("lee@north.example: Bea notice", "clinical@north.example: Bea notice");
    }

    private void missedTwo(String person) {
        story.notice(person, "Hill", EpisodeKind.MISSED_AGAIN, "2026-06-20").with(person, episode -> {
            episode.steps.clear();
            episode.step(EpisodeLevel.NOTICE, episode.openedOn, AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD);
        });
    }

    private List<LocalDate> stepsOn() {
        DigestSnapshot now = story.snapshot();
        EpisodeSnapshot alex = now.episodes().getFirst();
        return alex.steps().stream()
                .filter(step -> step.level() == EpisodeLevel.ESCALATED)
                .map(step -> RecipientPolicy.dueOn(step, alex, now.teams().getFirst()))
                .toList();
    }
}
