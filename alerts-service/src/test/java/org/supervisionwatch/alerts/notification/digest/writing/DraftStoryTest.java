package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;

/** Who is notified under a draft guideline, before and after it is acknowledged. */
class DraftStoryTest {

    private final DigestStory story =
            new DigestStory().on("2026-05-29").team("Riverside", MailingMode.LIVE, "kim@north.example");

    @BeforeEach
    void beginTheWeek() {
        story.on("2026-06-01").run();
    }

    @Test
    void leadsAreNotifiedUnderADraftOnceItIsAcknowledged() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        story.with("Sam", episode -> episode.signOff = new PackSignOff(true, null));
        assertThat(story.digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.recipient()).isEqualTo("clinical@north.example");
            assertThat(digest.subject()).isEqualTo("[Draft] 1 alert: Riverside team");
            assertThat(digest.banners()).singleElement().asString().startsWith("Draft, not acknowledged.");
        });
        story.on("2026-06-16")
                .with("Sam", episode -> episode.signOff = new PackSignOff(true, LocalDate.parse("2026-06-16")));
        assertThat(story.run()).contains("kim@north.example: Sam below").noneMatch(said -> said.contains("escalated"));
    }

    @Test
    void allIsWellIsNotSaidWhileADraftKeepsSomethingFromTheLead() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        story.with("Sam", episode -> episode.signOff = new PackSignOff(true, null))
                .run();
        assertThat(story.on("2026-06-08").digests(null))
                .filteredOn(digest -> digest.recipient().equals("kim@north.example"))
                .singleElement()
                .satisfies(digest -> {
                    assertThat(digest.subject()).isEqualTo("Nothing new, 1 known: Riverside team");
                    assertThat(digest.counted())
                            .containsExactly(
                                    "Based on an unapproved draft guideline; only the clinical lead notified: 1");
                    assertThat(digest.toString()).doesNotContain("Sam");
                });
    }

    @Test
    void whatNobodyIsNotifiedOfIsNotCountedAsNotified() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").refuses("clinical@north.example");
        story.with("Sam", episode -> episode.signOff = new PackSignOff(true, null))
                .run();
        assertThat(story.on("2026-06-08").digests(null)).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("Nothing new, 1 known: Riverside team");
            assertThat(digest.counted())
                    .containsExactly(
                            "Based on an unapproved draft guideline; no one notified because there is no clinical lead: 1");
        });
    }
}
