package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;

/** Reminders of what is open, and the weekly summary that is sent even if all is well. */
class PictureStoryTest {

    private static final String KIM = "kim@north.example";

    private final DigestStory story = new DigestStory().on("2026-05-29").team("Riverside", MailingMode.LIVE, KIM);

    @Test
    void onTheFirstMailDayOfTheWeekLeadsAreRemindedOfAllThatIsOpen() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        story.run();
        assertThat(story.on("2026-06-08").run()).containsExactly(KIM + ": Sam reminder");
        assertThat(story.on("2026-06-09").run()).isEmpty();
        assertThat(story.on("2026-06-15").run()).contains(KIM + ": Sam reminder");
    }

    @Test
    void whatWasNotifiedRecentlyIsOnlyCounted() {
        story.on("2026-06-05").fallsBelow("Sam", "Riverside", "2026-06-02");
        story.run();
        assertThat(story.on("2026-06-08").digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("Nothing new, 1 known: Riverside team");
            assertThat(digest.counted()).containsExactly("Already reported, and not repeated here: 1");
        });
    }

    @Test
    void ifAllIsWellTheLeadIsMailedOnceAWeek() {
        story.inPost("Ann", "Riverside");
        assertThat(story.on("2026-06-01").digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("All is well: Riverside team");
            assertThat(digest.checked()).isEqualTo("1 of 1 checked, 0 not watched, 0 unknown");
            assertThat(digest.banners()).singleElement().asString().contains("so you know the check has run");
            story.send(digest);
        });
        assertThat(story.on("2026-06-02").run()).isEmpty();
        assertThat(story.on("2026-06-08").run()).containsExactly(KIM + ": All is well: Riverside team");
    }

    @Test
    void thereIsASummaryEachWeekHoweverRareRemindersAre() {
        story.schedule("Riverside", "Mondays to Fridays 08:00; remind every 28 days.")
                .inPost("Ann", "Riverside");
        for (String monday : List.of("2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22")) {
            assertThat(story.on(monday).run()).containsExactly(KIM + ": All is well: Riverside team");
        }
        story.on("2026-06-25").fallsBelow("Sam", "Riverside", "2026-06-22").run();
        assertThat(story.on("2026-06-29").digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("Nothing new, 1 known: Riverside team");
            assertThat(digest.counted()).containsExactly("Already reported, and not repeated here: 1");
        });
    }

    @Test
    void withDailyRemindersAllIsWellIsStillSaidOnceAWeek() {
        story.schedule("Riverside", "Mondays to Fridays 08:00; remind every day.");
        assertThat(story.on("2026-06-01").run()).containsExactly(KIM + ": All is well: Riverside team");
        assertThat(story.on("2026-06-02").run()).isEmpty();
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").run();
        assertThat(story.on("2026-06-05").run()).containsExactly(KIM + ": Sam reminder");
        assertThat(story.on("2026-06-08").run()).containsExactly(KIM + ": Sam reminder");
    }

    @Test
    void aBankHolidayMondayMovesTheSummaryToTuesday() {
        story.on("2026-08-31");
        assertThat(story.run()).as("the summer bank holiday").isEmpty();
        assertThat(story.on("2026-09-01").run()).containsExactly(KIM + ": All is well: Riverside team");
        assertThat(story.on("2026-09-02").run()).isEmpty();
        assertThat(story.on("2026-09-07").run()).hasSize(1);
    }

    @Test
    void overChristmasNothingIsDropped() {
        story.on("2026-12-21").run();
        story.on("2026-12-24").fallsBelow("Sam", "Riverside", "2026-12-22");
        assertThat(story.run()).isEmpty();
        assertThat(story.on("2026-12-25").run()).isEmpty();
        assertThat(story.on("2026-12-28").run()).as("in place of Boxing Day").isEmpty();
        assertThat(story.on("2026-12-29").run()).containsExactly(KIM + ": Sam below");
    }

    @Test
    void aTeamThatIsMailedOnMondaysIsMailedOnMondays() {
        story.schedule("Riverside", "Mondays 08:00; remind every 14 days.");
        story.on("2026-06-02").fallsBelow("Sam", "Riverside", "2026-05-28");
        assertThat(story.run()).isEmpty();
        assertThat(story.on("2026-06-08").run()).contains(KIM + ": Sam below");
    }

    @Test
    void aHistoryCorrectedBackAndForthIsNotifiedOnlyWhenTheNetStateChanges() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        assertThat(story.run()).containsExactly(KIM + ": Sam below");
        story.recovers("Sam", ClosingCause.LATE_RECORD).fallsBelow("Sam", "Riverside", "2026-06-01");
        assertThat(story.on("2026-06-05").run()).isEmpty();
        assertThat(story.on("2026-06-09")
                        .recovers("Sam", ClosingCause.LATE_RECORD)
                        .run())
                .contains(KIM + ": Sam recovered");
        assertThat(story.on("2026-06-10").run()).isEmpty();
        assertThat(story.on("2026-06-11")
                        .fallsBelow("Sam", "Riverside", "2026-06-01")
                        .run())
                .contains(KIM + ": Sam below");
        assertThat(story.on("2026-06-12")
                        .recovers("Sam", ClosingCause.SESSION_HELD)
                        .run())
                .contains(KIM + ": Sam recovered");
    }

    @Test
    void aWindowThatEndedShortIsToldOnceAndClosesOnceEverybodyConcernedWasTold() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").with("Sam", episode -> {
            episode.windowFrom = episode.due.minusWeeks(12);
            episode.steps.clear();
            episode.step(EpisodeLevel.BELOW, episode.below(), AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD);
        });
        assertThat(plan().toldOnce()).as("nobody was told yet").isEmpty();
        List<DigestContent> digests = story.digests(null);
        assertThat(digests)
                .extracting(DigestContent::recipient)
                .containsExactlyInAnyOrder(KIM, "clinical@north.example");
        assertThat(digests.getFirst().subject()).isEqualTo("1 ended short: Riverside team");
        story.send(digests.getFirst());
        assertThat(plan().toldOnce()).as("one of two was told").isEmpty();
        story.send(digests.getLast());
        assertThat(plan().toldOnce()).hasSize(1);
        assertThat(story.on("2026-06-15").run()).as("no reminder").noneMatch(said -> said.contains("Sam"));
        assertThat(story.on("2026-06-16")
                        .recovers("Sam", ClosingCause.ENDED_SHORT)
                        .run())
                .isEmpty();
    }

    @Test
    void whoEndedShortIsCountedEachWeek() {
        story.endedShort("Sam", "Riverside").inPost("Ann", "Riverside");
        assertThat(story.on("2026-06-08").digests(null))
                .singleElement()
                .satisfies(digest -> assertThat(digest.counted())
                        .containsExactly("Last period ended short, for the record: 1 person"));
    }

    @Test
    void whoIsAtRiskIsToldToTheSupervisorOnceAndStandsInTheLeadsWeeklyPicture() {
        story.on("2026-06-01").run();
        story.on("2026-06-02").supervises("Dr Hill", "Sam").dueSoon("Sam", "Riverside", "2026-06-28");
        story.with("Sam", episode -> {
            episode.level = EpisodeLevel.AT_RISK;
            episode.windowFrom = episode.due.minusWeeks(12);
            episode.steps.clear();
            episode.step(EpisodeLevel.AT_RISK, episode.openedOn.minusDays(30), AlertAudience.SUPERVISOR);
        });
        assertThat(story.run()).containsExactly("dr.hill@north.example: Sam at_risk");
        assertThat(story.on("2026-06-08").digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.recipient()).isEqualTo(KIM);
            assertThat(digest.subject()).isEqualTo("Nothing new, 1 at risk: Riverside team");
            assertThat(digest.atRisk())
                    .containsExactly("Sam, Case management (individual), every week: Held: 5 h of 6 h");
        });
    }

    private DigestPlanner.PlannedDigests plan() {
        Set<UUID> team = Set.of(DigestStory.id("Riverside"));
        return story.plan(new DigestScope(false, team, team, Set.of(), Set.of()));
    }

    @Test
    void nobodyIsMailedTwiceOnADayAndWhatComesUpWaitsForTheNext() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").run();
        story.fallsBelow("Alex", "Riverside", "2026-05-31");
        assertThat(story.run()).as("later on the same day").isEmpty();
        assertThat(story.on("2026-06-05").run()).containsExactly(KIM + ": Alex below");
    }

    @Test
    void aReminderRefersToTheFirstMail() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").run();
        assertThat(story.on("2026-06-08").digests(null))
                .singleElement()
                .satisfies(digest -> assertThat(digest.references()).containsExactly("<0@test>"));
    }
}
