package org.supervisionwatch.alerts.notification.digest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;
import org.supervisionwatch.alerts.notification.digest.decision.RosterVacancies.VacancyNotice;
import org.supervisionwatch.alerts.notification.digest.writing.DigestStory;

/** The notices to ops about leads missing from the roster. */
class RosterVacanciesTest {

    private static final DigestLead HAS_LEFT = new DigestLead(DigestStory.id("Kim"), null, false, false);
    private static final DigestLead DEPUTY = new DigestLead(null, "deputy@north.example", true, false);

    private final DigestStory story = new DigestStory().on("2026-06-10");

    @Test
    void aLeadWhoHasLeftIsReportedEvenIfADeputyStandsIn() {
        story.team("Riverside", MailingMode.LIVE, List.of(HAS_LEFT, DEPUTY), null);
        assertThat(only().subject()).isEqualTo("a team has no lead");
        assertThat(only().lines())
                .first()
                .asString()
                .startsWith("The team Riverside is live, but no lead can be reached");
        assertThat(only().lines()).contains("Today its mails go to its deputies.");
    }

    @Test
    void theNoticeSaysWhoIsNotifiedInstead() {
        story.team("Riverside", MailingMode.LIVE, List.of(HAS_LEFT), null);
        assertThat(only().lines()).anyMatch(line -> line.endsWith("go to the organisation's fallback address."));
        story.refuses("fallback@north.example");
        assertThat(only().lines()).anyMatch(line -> line.endsWith("today nobody is notified in their place."));
    }

    @Test
    void aRehearsalWithoutAClinicalLeadIsReported() {
        story.team("Hill", MailingMode.REHEARSAL, "lee@north.example")
                .team("Moor", MailingMode.OFF, "lee@north.example");
        assertThat(RosterVacancies.of(story.snapshot())).isEmpty();
        story.refuses("clinical@north.example");
        assertThat(only().subject()).isEqualTo("there is no clinical lead");
        assertThat(only().lines()).contains("In rehearsal, with nobody notified: Hill.");
    }

    @Test
    void anUnacknowledgedDraftWithoutAClinicalLeadIsReported() {
        story.team("Riverside", MailingMode.LIVE, "kim@north.example")
                .team("Hill", MailingMode.LIVE, "lee@north.example")
                .refuses("clinical@north.example")
                .fallsBelow("Sam", "Riverside", "2026-06-01");
        assertThat(RosterVacancies.of(story.snapshot())).isEmpty();
        story.with("Sam", episode -> episode.signOff = new PackSignOff(true, null));
        assertThat(only().lines())
                .anyMatch(line -> line.endsWith("nobody notified: Riverside."))
                .noneMatch(line -> line.contains("Sam"));
    }

    @Test
    void aVacancyIsReportedOnceAWeek() {
        story.team("Riverside", MailingMode.LIVE, List.of(), null)
                .team("Hill", MailingMode.REHEARSAL, "lee@north.example");
        story.refuses("clinical@north.example");
        List<String> before = keys();
        assertThat(before).hasSize(2);
        story.on("2026-06-14");
        assertThat(keys()).isEqualTo(before);
        story.on("2026-06-15");
        assertThat(keys()).doesNotContainAnyElementsOf(before);
    }

    private List<String> keys() {
        return RosterVacancies.of(story.snapshot()).stream()
                .map(VacancyNotice::about)
                .toList();
    }

    private VacancyNotice only() {
        List<VacancyNotice> all = RosterVacancies.of(story.snapshot());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
