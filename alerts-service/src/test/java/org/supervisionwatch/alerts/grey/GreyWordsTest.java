package org.supervisionwatch.alerts.grey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GreyWordsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-03-30T23:30:00Z");

    private final Grey staff = behind("staff.v1");
    private final Grey sessions = behind("sessions.v1");
    private final Grey organisations = behind("organisations.v1");

    @Test
    void whatBecomesGreyTogetherIsToldInOneMailThatNamesEveryFeed() {
        List<Grey> all = List.of(staff, sessions, organisations);
        assertThat(GreyWords.subject(all)).isEqualTo("the feeds organisations.v1, sessions.v1 and staff.v1 are behind");
        assertThat(GreyWords.about(all, LONDON))
                .isEqualTo("grey/behind/organisations.v1+sessions.v1+staff.v1/2026-03-31");
        assertThat(GreyWords.lines(all, LONDON, NOW))
                .startsWith(
                        "The feed staff.v1 is complete only up to Tue 31 Mar 2026 00:00, 30 minutes ago.",
                        "The feed sessions.v1 is complete only up to Tue 31 Mar 2026 00:00, 30 minutes ago.",
                        "The feed organisations.v1 is complete only up to Tue 31 Mar 2026 00:00, 30 minutes ago.")
                .hasSize(6);
    }

    @Test
    void aFeedOfItsOwnIsAnotherPieceOfNews() {
        assertThat(GreyWords.subject(List.of(staff))).isEqualTo("the feed staff.v1 is behind");
        assertThat(GreyWords.about(List.of(staff), LONDON)).isEqualTo("grey/behind/staff.v1/2026-03-31");
    }

    @Test
    void aDayWithFarTooFewSessionsMayBeAccepted() {
        Grey quiet = new Grey(
                new UUID(0, 9),
                new UUID(0, 2),
                "sessions.v1",
                null,
                new Volume.Drop(LocalDate.of(2026, 3, 30), 1, 40),
                NOW,
                null);
        assertThat(GreyWords.subject(List.of(quiet))).isEqualTo("far too few sessions were recorded");
        assertThat(GreyWords.lines(List.of(quiet), LONDON, NOW))
                .startsWith(
                        "On Mon 30 Mar 2026 1 session was recorded, where 40 are usual: something seems to be missing.")
                .anySatisfy(line -> assertThat(line).contains("/ops/grey/" + quiet.id() + "/acceptance"));
    }

    private static Grey behind(String feed) {
        return new Grey(new UUID(0, 1), new UUID(0, 2), feed, NOW.minusSeconds(1800), null, NOW, null);
    }
}
