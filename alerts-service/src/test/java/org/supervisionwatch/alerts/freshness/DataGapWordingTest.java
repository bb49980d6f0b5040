package org.supervisionwatch.alerts.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The banner and the ops mail about a data gap. */
class DataGapWordingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-03-30T23:30:00Z");

    private final DataGap staff = behind("staff.v1");
    private final DataGap sessions = behind("sessions.v1");
    private final DataGap organisations = behind("organisations.v1");

    @Test
    void feedsThatStopTogetherAreReportedInOneMailThatNamesEachOfThem() {
        List<DataGap> all = List.of(staff, sessions, organisations);
        assertThat(DataGapWording.subject(all))
                .isEqualTo("the feeds organisations.v1, sessions.v1 and staff.v1 are behind");
        assertThat(DataGapWording.about(all, LONDON))
                .isEqualTo("grey/behind/organisations.v1+sessions.v1+staff.v1/2026-03-31");
        assertThat(DataGapWording.lines(all, LONDON, NOW))
                .startsWith(
                        "The feed staff.v1 is complete only up to Tue 31 Mar 2026 00:00, 30 minutes ago.",
                        "The feed sessions.v1 is complete only up to Tue 31 Mar 2026 00:00, 30 minutes ago.",
                        "The feed organisations.v1 is complete only up to Tue 31 Mar 2026 00:00, 30 minutes ago.")
                .hasSize(6);
    }

    @Test
    void aSingleFeedIsReportedByItsName() {
        assertThat(DataGapWording.subject(List.of(staff))).isEqualTo("the feed staff.v1 is behind");
        assertThat(DataGapWording.about(List.of(staff), LONDON)).isEqualTo("grey/behind/staff.v1/2026-03-31");
    }

    @Test
    void aDayWithFarTooFewSessionsMayBeAccepted() {
        DataGap quiet = quiet(new RecordingVolume.VolumeDrop(LocalDate.of(2026, 3, 30), 1, 40));
        assertThat(DataGapWording.subject(List.of(quiet))).isEqualTo("far too few sessions were recorded");
        assertThat(DataGapWording.lines(List.of(quiet), LONDON, NOW))
                .startsWith(
                        "On Mon 30 Mar 2026 1 session was recorded, where 40 are usual: something seems to be missing.")
                .anySatisfy(line -> assertThat(line).contains("/ops/grey/" + quiet.id + "/acceptance"));
    }

    @Test
    void septemberIsAbbreviatedAsEverywhereElse() {
        Instant night = Instant.parse("2026-09-01T23:30:00Z");
        DataGap late = behind("staff.v1", night.minusSeconds(3600));
        assertThat(DataGapWording.banner(late, LONDON, night))
                .startsWith("The feed staff.v1 is complete only up to Tue 1 Sep 2026 23:30, 60 minutes ago.");
        DataGap quiet = quiet(new RecordingVolume.VolumeDrop(LocalDate.of(2026, 9, 1), 2, 40));
        assertThat(DataGapWording.banner(quiet, LONDON, night))
                .startsWith("On Tue 1 Sep 2026 2 sessions were recorded");
    }

    private static DataGap behind(String feed) {
        return behind(feed, NOW.minusSeconds(1800));
    }

    private static DataGap behind(String feed, Instant through) {
        DataGap gap = new DataGap();
        gap.feed = feed;
        gap.why = "behind";
        gap.through = through;
        gap.noticedAt = NOW;
        return gap;
    }

    private static DataGap quiet(RecordingVolume.VolumeDrop drop) {
        DataGap gap = new DataGap();
        gap.id = new UUID(0, 9);
        gap.feed = "sessions.v1";
        gap.why = "volume";
        gap.drop = drop;
        gap.noticedAt = NOW;
        return gap;
    }
}
