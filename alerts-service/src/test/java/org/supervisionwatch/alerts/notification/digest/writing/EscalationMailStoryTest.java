package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy.SuppressionReason;

/** Who is notified when, step by step, in June 2026, when no Monday is a bank holiday. */
class EscalationMailStoryTest {

    private final DigestStory story = new DigestStory()
            .on("2026-05-29")
            .team("Riverside", MailingMode.LIVE, "kim@north.example")
            .supervises("Olga", "Sam");

    @BeforeEach
    void beginTheWeek() {
        assertThat(story.on("2026-06-01").run()).containsExactly("kim@north.example: All is well: Riverside team");
    }

    @Test
    void theLeadThenTheClinicalLeadThenTheServiceManagerAreNotifiedEachOnce() {
        story.on("2026-06-02").fallsBelow("Sam", "Riverside", "2026-06-01");
        assertThat(story.run()).as("due, and not below yet").isEmpty();
        assertThat(story.on("2026-06-04").run()).containsExactly("kim@north.example: Sam below");
        assertThat(story.on("2026-06-05").run()).isEmpty();
        assertThat(story.on("2026-06-08").run()).containsExactly("kim@north.example: Sam reminder");
        assertThat(story.on("2026-06-11").run()).containsExactly("clinical@north.example: Sam escalated");
        assertThat(story.on("2026-06-12").run()).isEmpty();
        assertThat(story.on("2026-06-15").run())
                .containsExactlyInAnyOrder("kim@north.example: Sam reminder", "clinical@north.example: Sam reminder");
        assertThat(story.on("2026-06-18").run()).containsExactly("manager@north.example: Sam escalated");

        story.on("2026-06-19").recovers("Sam", ClosingCause.SESSION_HELD);
        assertThat(story.run())
                .containsExactlyInAnyOrder(
                        "kim@north.example: Sam recovered",
                        "clinical@north.example: Sam recovered",
                        "manager@north.example: Sam recovered");
    }

    @Test
    @DisplayName("Lesson 7: One sentence says when a team is mailed")
    void theScheduleSaysOnWhichDaysTheLeadIsMailedAndHowOftenReminded() {
        story.schedule("Riverside", "Thursdays 08:00; remind every 14 days.")
                .fallsBelow("Sam", "Riverside", "2026-05-29");
        List<String> said = new ArrayList<>();
        LocalDate tuesday = LocalDate.parse("2026-06-02");
        tuesday.datesUntil(tuesday.plusDays(30))
                .forEach(day -> story.on(day.toString()).run().stream()
                        .filter(line -> line.startsWith("kim@north.example: Sam"))
                        .forEach(line -> said.add(day + " " + line)));
        assertThat(said)
                .containsExactly(
                        "2026-06-04 kim@north.example: Sam below",
                        "2026-06-11 kim@north.example: Sam reminder",
                        "2026-06-25 kim@north.example: Sam reminder");
    }

    @Test
    void aMonthlySessionIsNotifiedAheadToSuperviseeAndSupervisor() {
        story.on("2026-06-05").dueSoon("Sam", "Riverside", "2026-06-08");
        assertThat(story.run()).containsExactly("sam@north.example: Sam due_soon", "olga@north.example: Sam due_soon");
        story.on("2026-06-09").with("Sam", episode -> episode.level = EpisodeLevel.OVERDUE);
        assertThat(story.run())
                .contains("sam@north.example: Sam overdue", "olga@north.example: Sam overdue")
                .doesNotContain("kim@north.example: Sam overdue");
    }

    @Test
    void aSessionHeldWhileOnlyDueSoonIsNotNotified() {
        story.on("2026-06-05").dueSoon("Sam", "Riverside", "2026-06-08").run();
        assertThat(story.on("2026-06-09")
                        .recovers("Sam", ClosingCause.SESSION_HELD)
                        .digests(null))
                .noneMatch(digest -> !digest.notified().isEmpty());
    }

    @Test
    void duringAnAbsenceNobodyIsNotifiedAndTheReasonIsKept() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        hold(EpisodeHold.HoldCause.ABSENCE, "2026-06-10");
        assertThat(story.run()).isEmpty();
        assertThat(plan().suppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed.reason()).isEqualTo(SuppressionReason.HELD_ABSENCE));
        story.on("2026-06-11").with("Sam", episode -> episode.hold = null);
        assertThat(story.run()).contains("kim@north.example: Sam below");
    }

    @Test
    void whatMayStillBeRecordedIsNotMailed() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        hold(EpisodeHold.HoldCause.AWAITING_RECORD, "2026-06-08");
        assertThat(story.run()).isEmpty();
        assertThat(plan().suppressed())
                .extracting(DigestPlanner.SuppressedEpisode::reason)
                .containsExactly(SuppressionReason.AWAITING_RECORD);
        story.on("2026-06-09").with("Sam", episode -> {
            episode.hold = null;
            episode.unrecorded = true;
        });
        assertThat(story.digests(null))
                .filteredOn(digest -> digest.recipient().equals("kim@north.example"))
                .singleElement()
                .satisfies(digest -> assertThat(digest.subject()).isEqualTo("1 not recorded: Riverside team"));
    }

    @Test
    void aCancelledBookingIsNotifiedOnce() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").run();
        hold(EpisodeHold.HoldCause.BOOKING, "2026-06-09");
        assertThat(story.on("2026-06-05").run()).isEmpty();
        story.on("2026-06-09").with("Sam", episode -> {
            episode.hold = null;
            episode.backOn = story.snapshot().today();
        });
        assertThat(story.run()).contains("kim@north.example: Sam back");
        assertThat(story.on("2026-06-10").run()).isEmpty();
    }

    @Test
    @DisplayName("Lesson 14: Who has taken it on stands in every mail, and ends by itself")
    void anAcknowledgementStopsStepsAndRemindersAndIsListedInEachMail() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").run();
        story.with(
                "Sam",
                episode -> episode.acknowledgement = new Acknowledgement(
                        "Kim", Acknowledgement.AcknowledgementReason.SESSION_ARRANGED, LocalDate.parse("2026-06-12")));
        assertThat(story.on("2026-06-08").digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("Nothing new, 1 known: Riverside team");
            assertThat(digest.acknowledgedOrHeld())
                    .containsExactly(
                            "Sam, Case management (individual), every week: acknowledged by Kim (session arranged) until Fri 12 Jun 2026");
        });
        assertThat(reviewedOn("2026-06-11").run()).noneMatch(said -> said.contains("Sam"));
        assertThat(reviewedOn("2026-06-12").run()).as("its last day").noneMatch(said -> said.contains("Sam"));
        assertThat(reviewedOn("2026-06-15").run())
                .contains("kim@north.example: Sam reminder", "clinical@north.example: Sam escalated");
    }

    @Test
    void anAcknowledgementBeforeAnyStepIsDueIsListedInTheMailToo() {
        story.on("2026-06-08").fallsBelow("Sam", "Riverside", "2026-06-08");
        story.with(
                "Sam",
                episode -> episode.acknowledgement = new Acknowledgement(
                        "Kim", Acknowledgement.AcknowledgementReason.SESSION_ARRANGED, LocalDate.parse("2026-06-12")));
        assertThat(story.digests(null))
                .singleElement()
                .satisfies(digest -> assertThat(digest.acknowledgedOrHeld())
                        .singleElement()
                        .asString()
                        .endsWith("acknowledged by Kim (session arranged) until Fri 12 Jun 2026"));
        hold(EpisodeHold.HoldCause.AWAITING_RECORD, "2026-06-15");
        assertThat(story.digests(null))
                .singleElement()
                .satisfies(digest -> assertThat(digest.acknowledgedOrHeld())
                        .singleElement()
                        .asString()
                        .contains("it may still be recorded until")
                        .endsWith("; acknowledged by Kim (session arranged) until Fri 12 Jun 2026"));
    }

    @Test
    void withoutAVerdictLeadsAreNotMailed() {
        story.on("2026-06-04")
                .fallsBelow("Sam", "Riverside", "2026-06-01")
                .with("Sam", episode -> episode.known = false);
        assertThat(story.run()).isEmpty();
        assertThat(story.on("2026-06-05")
                        .with("Sam", episode -> episode.known = true)
                        .run())
                .containsExactly("kim@north.example: Sam below");
    }

    @Test
    void aLocalRuleStaysWithTheLeadInASectionOfItsOwn() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").with("Sam", episode -> {
            episode.strength = RequirementStrength.LOCAL;
            episode.steps.removeIf(step -> step.level() == EpisodeLevel.ESCALATED);
        });
        assertThat(story.digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("1 below the service's own rule: Riverside team");
            assertThat(digest.sections())
                    .extracting(DigestContent.DigestSection::title)
                    .containsExactly("Below the service's own rule");
        });
        story.run();
        assertThat(story.on("2026-06-25").run()).noneMatch(said -> said.startsWith("clinical"));
    }

    @Test
    void goingLiveListsWhatIsOpenToTheLeadOnceAndEscalationStartsThatDay() {
        story.team(
                "Hill", MailingMode.REHEARSAL, List.of(new DigestLead(null, "lee@north.example", false, false)), null);
        story.on("2026-06-16").fallsBelow("Alex", "Hill", "2026-06-01").goesLive("Hill");
        assertThat(story.said(story.digests("Hill"))).containsExactly("lee@north.example: Alex below");
        assertThat(hillOn("2026-06-17")).isEmpty();
        assertThat(hillOn("2026-06-22")).isEmpty();
        assertThat(hillOn("2026-06-23")).containsExactly("clinical@north.example: Alex escalated");
        assertThat(hillOn("2026-06-30")).containsExactly("manager@north.example: Alex escalated");
    }

    /** Reviews the episode as before each run: what has expired by then ends. */
    private DigestStory reviewedOn(String day) {
        return story.on(day).with("Sam", episode -> episode.review(LocalDate.parse(day)));
    }

    private List<String> hillOn(String day) {
        return story.on(day).run().stream()
                .filter(said -> said.contains("Alex") && !said.contains("reminder"))
                .toList();
    }

    private void hold(EpisodeHold.HoldCause because, String until) {
        story.with(
                "Sam",
                episode -> episode.hold =
                        new EpisodeHold(because, story.snapshot().today(), LocalDate.parse(until), null));
    }

    private DigestPlanner.PlannedDigests plan() {
        UUID team = DigestStory.id("Riverside");
        return story.plan(new DigestScope(false, Set.of(team), Set.of(team), Set.of(), Set.of()));
    }
}
