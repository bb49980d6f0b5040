package org.supervisionwatch.alerts.notification.digest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.EpisodeBackground.CancelledMeeting;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.BundledEpisode;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.DigestEntry;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.ToDo;
import org.supervisionwatch.alerts.notification.digest.writing.DigestPlanner;
import org.supervisionwatch.alerts.notification.digest.writing.DigestStory;
import org.supervisionwatch.alerts.notification.digest.writing.LinkMaker;

/** A cause that several people share is one entry, with what can be done about it. */
class SharedCausesTest {

    private final DigestStory story = new DigestStory()
            .on("2026-05-29")
            .team("Riverside", MailingMode.LIVE, "kim@north.example")
            .inPost("Ann", "Riverside")
            .inPost("Bo", "Riverside")
            .supervises("Sam Hill", "Ann", "Bo")
            .supervises("Jo Bell", "Cy")
            .supervises("Al Fox", "Di", "Ed")
            .on("2026-06-04");

    @Test
    void peopleWhoseSupervisorIsAwayShareAnEntryThatNamesWhoHasCapacity() {
        story.away("Sam Hill", "2026-05-25", "2026-06-12").away("Sam Hill", "2026-06-13", "2026-06-14");
        story.fallsBelow("Ann", "Riverside", "2026-06-01")
                .notice("Bo", "Riverside", EpisodeKind.NEEDS_COVER, "2026-06-08");
        DigestEntry entry = only();
        assertThat(entry.title()).isEqualTo("Sam Hill is away until Sun 14 Jun 2026: 2 people");
        assertThat(entry.status()).isEqualTo("1 below the guideline, 1 to arrange");
        assertThat(entry.people())
                .extracting(BundledEpisode::title)
                .containsExactly(
                        "Ann: Case management (individual), every week",
                        "Bo: Case management (individual), every week");
        assertThat(entry.people().getLast().lines()).startsWith("The supervisor is not at work on the due date");
        assertThat(entry.todo())
                .contains(new ToDo("Who has capacity", "Jo Bell (1 person), Al Fox (2 people)"))
                .contains(new ToDo("By when", "As soon as possible; the next is due on Mon 8 Jun 2026"));
        assertThat(entry.notified()).hasSize(2);
        assertThat(digest().subject()).isEqualTo("1 alert, 1 to arrange: Riverside team");
    }

    @Test
    void aSupervisorWhoIsAwayOrASuperviseeIsNotOfferedAsCover() {
        story.away("Sam Hill", "2026-05-25", null).away("Jo Bell", "2026-06-04", "2026-06-04");
        story.supervises("Ann", "Fi");
        story.fallsBelow("Ann", "Riverside", "2026-06-01").fallsBelow("Bo", "Riverside", "2026-06-01");
        assertThat(only().title()).isEqualTo("Sam Hill is away: 2 people");
        assertThat(only().todo()).contains(new ToDo("Who has capacity", "Al Fox (2 people)"));
    }

    @Test
    void onePersonAloneIsNoSharedCauseButTheEntryNamesWhoHasCapacity() {
        story.away("Sam Hill", "2026-05-25", "2026-06-12").fallsBelow("Ann", "Riverside", "2026-06-01");
        assertThat(only().title()).isEqualTo("Ann");
        assertThat(only().todo())
                .contains(new ToDo("Who to contact", "Sam Hill, the supervisor, who is away until Fri 12 Jun 2026"))
                .contains(new ToDo("Who has capacity", "Jo Bell (1 person), Al Fox (2 people)"));
    }

    @Test
    void anAbsenceExplainsNothingForAPersonWithAnotherSupervisorAtWork() {
        story.supervises("Jo Bell", "Ann").away("Sam Hill", "2026-05-25", "2026-06-12");
        story.fallsBelow("Ann", "Riverside", "2026-06-01").fallsBelow("Bo", "Riverside", "2026-06-01");
        assertThat(digest().entries()).extracting(DigestEntry::title).containsExactly("Ann", "Bo");
    }

    @Test
    void aCancelledSeriesIsOneEntry() {
        EpisodeBackground series = new EpisodeBackground(
                new CancelledMeeting(DigestStory.id("tuesdays"), null, "Sam Hill"), null, null, null);
        story.fallsBelow("Ann", "Riverside", "2026-06-01").fallsBelow("Bo", "Riverside", "2026-06-01");
        story.with("Ann", episode -> episode.background = series).with("Bo", episode -> episode.background = series);
        assertThat(only().title()).isEqualTo("A series with Sam Hill was cancelled: 2 people");
        assertThat(only().todo()).first().isEqualTo(new ToDo("What to do", "Book new dates for these people."));
    }

    @Test
    void withInitialsNoSuperviseeIsNamedAnywhere() {
        story.initials().away("Sam Hill", "2026-05-25", "2026-06-12");
        story.fallsBelow("Ann", "Riverside", "2026-06-01").fallsBelow("Bo", "Riverside", "2026-06-01");
        assertThat(digest().toString())
                .doesNotContain("Ann")
                .doesNotContain("Bo:")
                .contains("A.: Case", "Sam Hill");
    }

    @Test
    void eachPersonInASharedEntryHasTheirOwnDetailsAndLink() {
        story.away("Sam Hill", "2026-05-25", "2026-06-12");
        story.fallsBelow("Ann", "Riverside", "2026-06-01").fallsBelow("Bo", "Riverside", "2026-05-31");
        story.with(
                "Ann", episode -> episode.paused.add(new Period(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 10))));
        assertThat(only().people().getLast())
                .isEqualTo(new BundledEpisode(
                        "Ann: Case management (individual), every week",
                        List.of(
                                "Below the guideline: 3 days late",
                                "Last session: Mon 25 May 2026",
                                "Due: Mon 1 Jun 2026",
                                "Next booked: nothing booked",
                                "Clock paused: Mon 4 May 2026 to Sun 10 May 2026",
                                "Team: Riverside team",
                                "Note: Working days are assumed: Monday to Friday"),
                        "https://watch.example/log/Ann/kim@north.example"));
        assertThat(only().people()).extracting(BundledEpisode::link).doesNotHaveDuplicates();
    }

    @Test
    void aShortAbsenceExplainsOnlyWhatIsDueInIt() {
        story.away("Sam Hill", "2026-06-04", "2026-06-10");
        story.fallsBelow("Ann", "Riverside", "2026-06-01").fallsBelow("Bo", "Riverside", "2026-06-01");
        assertThat(digest().entries()).extracting(DigestEntry::title).containsExactly("Ann", "Bo");

        story.away("Sam Hill", "2026-06-11", "2026-06-11");
        assertThat(only().title()).as("five business days beyond today").startsWith("Sam Hill is away until Thu 11");
    }

    @Test
    void whatIsDueInAnAbsenceIsExplainedHoweverShortItIs() {
        story.away("Sam Hill", "2026-06-04", "2026-06-04").away("Sam Hill", "2026-06-08", "2026-06-09");
        story.notice("Ann", "Riverside", EpisodeKind.NEEDS_COVER, "2026-06-08")
                .notice("Bo", "Riverside", EpisodeKind.NEEDS_COVER, "2026-06-09");
        assertThat(only().title()).isEqualTo("Sam Hill is away until Tue 9 Jun 2026: 2 people");
    }

    @Test
    void aSupervisorAwayOnTheDueDateOrGoneHasNoCapacity() {
        story.away("Sam Hill", "2026-05-25", "2026-06-12").away("Jo Bell", "2026-06-09", "2026-06-09");
        story.notice("Ann", "Riverside", EpisodeKind.NEEDS_COVER, "2026-06-08")
                .notice("Bo", "Riverside", EpisodeKind.NEEDS_COVER, "2026-06-09");
        assertThat(only().todo()).contains(new ToDo("Who has capacity", "Al Fox (2 people)"));
        story.leaves("Al Fox");
        assertThat(only().todo()).contains(new ToDo("Who has capacity", "No other supervisor is available for this"));
    }

    @Test
    void peopleWhoseOnlySupervisorHasLeftShareAnEntryThatAsksForAnother() {
        story.leaves("Sam Hill");
        story.fallsBelow("Ann", "Riverside", "2026-06-01")
                .notice("Bo", "Riverside", EpisodeKind.NEEDS_COVER, "2026-06-08");
        DigestEntry entry = only();
        assertThat(entry.title()).isEqualTo("Sam Hill has left: 2 people");
        assertThat(entry.todo())
                .contains(
                        new ToDo("What to do", "Name another supervisor in the roster, and agree dates with them."),
                        new ToDo("Who has capacity", "Jo Bell (1 person), Al Fox (2 people)"));
    }

    @Test
    void aSupervisorWhoHasLeftIsShownAsGoneAndExplainsNothingWhereThereIsAnother() {
        story.leaves("Sam Hill").supervises("Jo Bell", "Ann", "Bo");
        story.fallsBelow("Ann", "Riverside", "2026-06-01").fallsBelow("Bo", "Riverside", "2026-06-01");
        assertThat(digest().entries()).extracting(DigestEntry::title).containsExactly("Ann", "Bo");
        assertThat(digest().entries().toList().getFirst().todo())
                .contains(
                        new ToDo("Who to contact", "Sam Hill, the supervisor, who has left; Jo Bell, the supervisor"));
    }

    private DigestEntry only() {
        List<DigestEntry> entries = digest().entries().toList();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private DigestContent digest() {
        Set<UUID> team = Set.of(DigestStory.id("Riverside"));
        LinkMaker links =
                (current, name, recipient) -> Optional.of("https://watch.example/log/" + name + "/" + recipient);
        return DigestPlanner.of(story.snapshot(), new DigestScope(false, team, team, Set.of(), Set.of()), links)
                .contents()
                .stream()
                .filter(digest -> digest.recipient().equals("kim@north.example"))
                .findFirst()
                .orElseThrow();
    }
}
