package org.supervisionwatch.alerts.notification.digest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.SlotClash;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.EpisodeBackground.CancelledMeeting;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.DigestEntry;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.ToDo;
import org.supervisionwatch.alerts.notification.digest.writing.DigestPlanner;
import org.supervisionwatch.alerts.notification.digest.writing.DigestStory;
import org.supervisionwatch.alerts.notification.digest.writing.LinkMaker;

/** A cancelled group, a group on somebody's day off: each is one entry, which says who to contact. */
class OneEntryTest {

    private final DigestStory story = new DigestStory()
            .on("2026-05-29")
            .team("Riverside", MailingMode.LIVE, "kim@north.example")
            .supervises("Jo Bell", "Cy")
            .supervises("Al Fox", "Di", "Ed")
            .on("2026-06-04");

    @Test
    void oneCancelledGroupNamesItsPeopleTogetherAndWhoRanItLast() {
        story.fallsBelow("Cy", "Riverside", "2026-06-01").notice("Di", "Riverside", EpisodeKind.REBOOK, "2026-06-08");
        EpisodeBackground group = cancelled(LocalDate.of(2026, 6, 2));
        story.with("Cy", episode -> episode.background = group).with("Di", episode -> episode.background = group);
        DigestEntry entry = only();
        assertThat(entry.title()).isEqualTo("The group of Tue 2 Jun 2026 with Maja Davies was cancelled: 2 people");
        assertThat(entry.todo())
                .as("the supervisors of the roster come first")
                .contains(new ToDo("Who to contact", "Jo Bell, the supervisor; Al Fox, the supervisor"));
    }

    @Test
    void whereTheRosterNamesNobodyWhoRanOrBookedTheLatestSessionIsWhomToContact() {
        story.fallsBelow("Gil", "Riverside", "2026-06-01")
                .with("Gil", episode -> episode.background = cancelled(LocalDate.of(2026, 6, 2)));
        assertThat(only().todo())
                .contains(new ToDo(
                        "Who to contact", "Maja Davies, who has the latest session; the roster names no supervisor"));
    }

    @Test
    void aGroupOnADayOffIsOneEntryWithTheLapsesItExplains() {
        MeetingSlot slot = new MeetingSlot("ben skills", true, "Ben Adams");
        List<Session> mondays = Stream.of("2026-05-18", "2026-06-01")
                .map(day -> Session.individual(LocalDate.parse(day), SessionStatus.MISSED, "case_management", 60))
                .toList();
        SlotClash clash = new SlotClash(slot, mondays, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
        story.fallsBelow("Cy", "Riverside", "2026-06-01")
                .with("Cy", episode -> episode.background = new EpisodeBackground(null, clash, null, null));
        assertThat(only().title()).as("the clash was told before").isEqualTo("Cy");
        assertThat(only().notes())
                .contains("The group with Ben Adams meets on Mondays. Cy works on Tuesdays and Thursdays");
        story.notice("Cy", "Riverside", EpisodeKind.SLOT_CLASH, "2026-06-08");
        assertThat(only().title()).isEqualTo("The group with Ben Adams meets on Mondays: Cy");
        assertThat(only().status()).isEqualTo("Cy works on Tuesdays and Thursdays");
        assertThat(only().todo())
                .contains(new ToDo(
                        "What to do",
                        "Find a group that meets on a Tuesday or Thursday, or agree individual sessions."));
        assertThat(digest().subject()).isEqualTo("1 alert: Riverside team");
        assertThat(digest().notified()).as("both count as told").hasSize(2);
    }

    @Test
    void aBookingOnADayOffIsShownAsSuch() {
        story.fallsBelow("Cy", "Riverside", "2026-06-01")
                .with(
                        "Cy",
                        episode ->
                                episode.background = new EpisodeBackground(null, null, null, LocalDate.of(2026, 6, 8)));
        assertThat(only().lines())
                .contains("Next booked: Mon 8 Jun 2026, not a working day")
                .doesNotContain("Next booked: nothing booked");
    }

    private static EpisodeBackground cancelled(LocalDate on) {
        return new EpisodeBackground(
                new CancelledMeeting(DigestStory.id("tuesdays"), on, "Maja Davies"), null, "Maja Davies", null);
    }

    private DigestEntry only() {
        List<DigestEntry> entries = digest().entries().toList();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private DigestContent digest() {
        Set<UUID> team = Set.of(DigestStory.id("Riverside"));
        DigestScope scope = new DigestScope(false, team, team, Set.of(), Set.of());
        return DigestPlanner.of(story.snapshot(), scope, LinkMaker.NONE).contents().stream()
                .filter(digest -> digest.recipient().equals("kim@north.example"))
                .findFirst()
                .orElseThrow();
    }
}
