package org.supervisionwatch.alerts.roster.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Posts, made of the periods of assignments. */
class EmploymentPeriodTest {

    private static final UUID ASSIGNMENT = UUID.randomUUID();
    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();

    @Test
    void adjoiningPeriodsAreOnePost() {
        List<EmploymentPeriod> posts = EmploymentPeriod.of(
                ASSIGNMENT,
                List.of(period("2025-06-01", null, "pwp", SOUTH), period("2024-01-01", "2025-05-31", "admin", NORTH)));

        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.start()).isEqualTo("2024-01-01");
            assertThat(post.end()).isNull();
            assertThat(post.roleOn(day("2025-05-31"))).isEqualTo("admin");
            assertThat(post.roleOn(day("2025-06-01"))).isEqualTo("pwp");
            assertThat(post.teamOn(day("2025-06-01"))).isEqualTo(SOUTH);
            assertThat(post.inRoleSince(day("2026-01-01"), Set.of("pwp"))).isEqualTo("2025-06-01");
        });
    }

    @Test
    void aGapMakesANewPost() {
        List<EmploymentPeriod> posts = EmploymentPeriod.of(
                ASSIGNMENT,
                List.of(period("2024-01-01", "2025-05-31", "pwp", NORTH), period("2025-06-02", null, "pwp", NORTH)));

        assertThat(posts).extracting(EmploymentPeriod::start).containsExactly(day("2024-01-01"), day("2025-06-02"));
        assertThat(posts.getFirst().runsOn(day("2025-06-01"))).isFalse();
        assertThat(posts.getLast().runsOn(day("2025-06-01"))).isFalse();
    }

    @Test
    void anOpenPeriodIncludesThoseThatBeginAfterIt() {
        List<EmploymentPeriod> posts = EmploymentPeriod.of(
                ASSIGNMENT,
                List.of(period("2024-01-01", null, "pwp", NORTH), period("2025-06-02", "2025-07-01", "pwp", SOUTH)));

        assertThat(posts).singleElement().extracting(EmploymentPeriod::end).isNull();
        assertThat(posts.getFirst().teamOn(day("2025-06-15"))).isEqualTo(SOUTH);
        assertThat(posts.getFirst().teamOn(day("2025-08-01"))).isEqualTo(NORTH);
    }

    @Test
    void thePostChangesOnTheDaysOnWhichAnotherPeriodBeginsOrNoneDoes() {
        EmploymentPeriod post = EmploymentPeriod.of(
                        ASSIGNMENT,
                        List.of(
                                period("2024-01-01", "2025-05-31", "pwp", NORTH),
                                period("2025-06-01", "2025-12-31", "pwp", SOUTH)))
                .getFirst();

        assertThat(post.turnsAfter(day("2024-01-01")).distinct())
                .containsExactlyInAnyOrder(day("2025-06-01"), day("2026-01-01"));
    }

    private static AssignmentPeriod period(String from, @Nullable String to, String role, UUID team) {
        return new AssignmentPeriod(day(from), to == null ? null : day(to), role, team);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
