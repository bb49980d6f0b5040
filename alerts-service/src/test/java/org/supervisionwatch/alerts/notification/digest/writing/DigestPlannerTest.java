package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;

class DigestPlannerTest {

    private final DigestStory story = new DigestStory()
            .team("Riverside", MailingMode.LIVE, "kim@north.example")
            .team("Hill", MailingMode.LIVE, "lee@north.example");

    @Test
    void theLeadIsNotifiedOnceOfTheLapseAndOnceOfTheRecovery() {
        story.on("2026-04-07").fallsBelow("Sam", "Riverside", "2026-04-01");
        assertThat(story.run()).containsExactly("kim@north.example: Sam below");
        assertThat(story.on("2026-04-08").run()).isEmpty();

        story.on("2026-04-09").recovers("Sam", ClosingCause.SESSION_HELD);
        assertThat(story.run()).containsExactly("kim@north.example: Sam recovered");
        assertThat(story.on("2026-04-10").run()).isEmpty();
    }

    @Test
    void aLeadOfTwoTeamsReadsALapseOnceWhicheverOfThemThePersonIsIn() {
        story.team("Hill", MailingMode.LIVE, "kim@north.example");
        story.on("2026-04-07").fallsBelow("Sam", "Riverside", "2026-04-01");
        assertThat(story.run()).containsExactly("kim@north.example: Sam below");
        assertThat(story.on("2026-04-08").movesTo("Sam", "Hill").run()).isEmpty();
        story.on("2026-04-09").recovers("Sam", ClosingCause.SESSION_HELD);
        assertThat(story.run()).containsExactly("kim@north.example: Sam recovered");
    }

    @Test
    void aSessionWithdrawnAfterTheRecoveryIsNotifiedAgain() {
        story.fallsBelow("Sam", "Riverside", "2026-04-01").run();
        story.on("2026-04-08").recovers("Sam", ClosingCause.SESSION_HELD).run();

        story.on("2026-04-09").fallsBelow("Sam", "Riverside", "2026-04-01");
        assertThat(story.run()).containsExactly("kim@north.example: Sam below");
        story.on("2026-04-10").recovers("Sam", ClosingCause.SESSION_HELD);
        assertThat(story.run()).containsExactly("kim@north.example: Sam recovered");
    }

    @Test
    void whatIsCorrectedBetweenTwoRunsIsNotNotifiedAgain() {
        story.fallsBelow("Sam", "Riverside", "2026-04-01").run();
        story.on("2026-04-08").recovers("Sam", ClosingCause.SESSION_HELD).fallsBelow("Sam", "Riverside", "2026-04-01");
        assertThat(story.run()).isEmpty();
    }

    @Test
    @DisplayName("Lesson 12: Recoveries ride along, and nobody hears of what they were never told")
    void aLapseThatClosesBeforeARunIsNeverNotifiedAndARecoveryComesWithTheAlerts() {
        story.fallsBelow("Sam", "Riverside", "2026-04-01").run();
        story.on("2026-04-08")
                .fallsBelow("Alex", "Riverside", "2026-04-01")
                .recovers("Alex", ClosingCause.SESSION_HELD);
        assertThat(story.run()).isEmpty();

        story.on("2026-04-09").recovers("Sam", ClosingCause.SESSION_HELD).fallsBelow("Kit", "Riverside", "2026-04-01");
        assertThat(story.digests(null)).as("one mail").hasSize(1);
        assertThat(story.run())
                .containsExactlyInAnyOrder("kim@north.example: Kit below", "kim@north.example: Sam recovered");
    }

    @Test
    void somebodyWhoHasLeftIsNotNamedAgain() {
        story.fallsBelow("Sam", "Riverside", "2026-04-01").run();
        story.on("2026-04-08").recovers("Sam", ClosingCause.LEFT);
        assertThat(story.run()).isEmpty();
    }

    @Test
    void afterAMoveTheNewTeamIsNotifiedAndTheOldOneNoLonger() {
        story.fallsBelow("Sam", "Riverside", "2026-04-01").run();
        story.on("2026-04-08").movesTo("Sam", "Hill");
        assertThat(story.run()).containsExactly("lee@north.example: Sam below");
    }

    @Test
    void theLeadOfTwoTeamsGetsOneMail() {
        story.team("Hill", MailingMode.LIVE, "kim@north.example");
        story.fallsBelow("Sam", "Riverside", "2026-04-01").fallsBelow("Alex", "Hill", "2026-03-25");
        assertThat(story.digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("2 alerts: 2 teams");
            assertThat(digest.entries().map(DigestContent.DigestEntry::title)).containsExactly("Alex", "Sam");
        });
    }

    @Test
    void goingLiveNotifiesThatTeamOnly() {
        story.fallsBelow("Sam", "Riverside", "2026-04-01").fallsBelow("Alex", "Hill", "2026-03-25");
        assertThat(story.digests("Hill")).extracting(DigestContent::recipient).containsExactly("lee@north.example");
    }

    @Test
    void nobodyIsMailedAboutThemselves() {
        story.team("Riverside", MailingMode.LIVE, "sam@north.example").fallsBelow("Sam", "Riverside", "2026-04-01");
        assertThat(story.run()).containsExactly("clinical@north.example: Sam below");
    }

    @Test
    void aRehearsalGoesToTheClinicalLeadAndSaysSo() {
        story.team("Hill", MailingMode.REHEARSAL, "lee@north.example").fallsBelow("Alex", "Hill", "2026-03-25");
        assertThat(story.digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.recipient()).isEqualTo("clinical@north.example");
            assertThat(digest.subject()).isEqualTo("[Rehearsal] 1 alert: Hill team");
            assertThat(digest.banners()).singleElement().asString().startsWith("Rehearsal.");
        });
    }

    @Test
    @DisplayName("Lesson 13: Worst first, the count in the subject, the healthy a number")
    void theSubjectCountsTheWorstComesFirstAndTheHealthyAreOnlyCounted() {
        story.inPost("Wanda", "Riverside")
                .fallsBelow("Bo", "Riverside", "2026-04-01")
                .run();
        story.on("2026-04-08")
                .recovers("Bo", ClosingCause.ABSENCE)
                .fallsBelow("Alex", "Riverside", "2026-04-03")
                .fallsBelow("Sam", "Riverside", "2026-03-25")
                .fallsBelow("Kit", "Riverside", "2026-04-01");
        assertThat(story.digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("3 alerts, 1 back on track: Riverside team");
            assertThat(digest.entries().map(DigestContent.DigestEntry::title))
                    .containsExactly("Sam", "Kit", "Alex", "Bo");
            assertThat(digest.checked()).isEqualTo("5 of 5 checked, 0 not watched, 0 unknown");
            assertThat(digest.toString()).doesNotContain("Wanda");
        });
    }

    @Test
    void theDigestSaysHowManyWereCheckedAndWhoIsNotWatched() {
        story.inPost("Ann", "Riverside")
                .notWatched("Bo", "Riverside", "no_role")
                .notWatched("Cy", "Hill", "no_role")
                .fallsBelow("Sam", "Riverside", "2026-04-01");
        assertThat(story.digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.checked()).isEqualTo("2 of 3 checked, 1 not watched, 0 unknown");
            assertThat(digest.notWatched()).containsExactly("Bo (role not known)");
        });
    }

    @Test
    void anOverdueEntrySaysThatItIsStillWithinTheGracePeriod() {
        story.on("2026-06-09").dueSoon("Sam", "Riverside", "2026-06-08").with("Sam", episode -> {
            episode.level = EpisodeLevel.OVERDUE;
            episode.step(EpisodeLevel.OVERDUE, episode.openedOn, AlertAudience.TEAM_LEAD);
        });
        assertThat(story.digests(null).stream().flatMap(DigestContent::entries))
                .extracting(DigestContent.DigestEntry::status)
                .contains("Overdue, still within the grace period: 1 day late");
    }

    @Test
    void anEntrySaysWhatIsLateInWords() {
        story.on("2026-04-07").fallsBelow("Sam", "Riverside", "2026-04-01");
        assertThat(story.digests(null))
                .singleElement()
                .satisfies(digest -> assertThat(digest.entries())
                        .singleElement()
                        .satisfies(entry -> {
                            assertThat(entry.status()).isEqualTo("Below the guideline: 6 days late");
                            assertThat(entry.lines())
                                    .contains("Last session: Wed 25 Mar 2026", "Next booked: nothing booked");
                            assertThat(entry.notes()).containsExactly("Working days are assumed: Monday to Friday");
                        }));
    }
}
