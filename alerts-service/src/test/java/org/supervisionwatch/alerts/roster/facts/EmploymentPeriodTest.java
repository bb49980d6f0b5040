package org.supervisionwatch.alerts.roster.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.roster.facts.ContractedHours.HoursShare;

/** Posts, made of the periods of assignments. Friday 29 May 2026 is followed by a weekend. */
class EmploymentPeriodTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;

    @Test
    void periodsThatFollowEachOtherAreOnePostWhateverTheirNumber() {
        List<EmploymentPeriod> posts = together(
                period(OTHER, "2026-06-01", null, "pwp", SOUTH),
                period(ONE, "2024-01-01", "2026-05-29", "admin", NORTH));

        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.start()).isEqualTo("2024-01-01");
            assertThat(post.end()).isNull();
            assertThat(post.runsOn(day("2026-05-30"))).isTrue();
            assertThat(post.inRoleSince(day("2026-08-01"), Set.of("pwp"), WEEKDAYS))
                    .isEqualTo("2026-06-01");
            assertThat(post.inRoleSince(day("2026-08-01"), Set.of("pwp", "admin"), WEEKDAYS))
                    .isEqualTo("2024-01-01");
        });
    }

    @Test
    void aGapWithADayThatWouldHaveBeenWorkedMakesANewPost() {
        List<EmploymentPeriod> posts = together(
                period(ONE, "2024-01-01", "2026-05-29", "pwp", NORTH), period(ONE, "2026-06-02", null, "pwp", NORTH));

        assertThat(posts).extracting(EmploymentPeriod::start).containsExactly(day("2024-01-01"), day("2026-06-02"));
        assertThat(posts.getFirst().runsOn(day("2026-06-01"))).isFalse();
        assertThat(posts.getLast().runsOn(day("2026-06-01"))).isFalse();
    }

    @Test
    void anOpenPeriodIncludesThoseThatBeginAfterIt() {
        List<EmploymentPeriod> posts = together(
                period(ONE, "2024-01-01", null, "pwp", NORTH), period(OTHER, "2025-06-02", "2025-07-01", "pwp", SOUTH));

        assertThat(posts).singleElement().extracting(EmploymentPeriod::end).isNull();
    }

    @Test
    void theSharesOfPostsThatOverlapAddUpWhateverFullTimeIsInEach() {
        EmploymentPeriod post = together(
                        period(ONE, "2026-01-05", "2026-05-29", "pwp", NORTH),
                        period(OTHER, "2026-03-02", null, "pwp", SOUTH))
                .getFirst();

        List<HoursShare> shares = ContractedHours.in(
                post, List.of(term(ONE, "2026-01-05", "18.75", "37.5"), term(OTHER, "2026-03-02", "10", "40")));

        assertThat(shares)
                .extracting(HoursShare::from)
                .containsExactly(day("2026-01-05"), day("2026-03-02"), day("2026-05-30"));
        assertThat(shares)
                .extracting(share -> share.fte().rounded())
                .containsExactly(amount("0.50"), amount("0.75"), amount("0.25"));
    }

    @Test
    void onTheDaysBetweenTwoPeriodsOfAPostTheShareGoesOn() {
        EmploymentPeriod post = together(
                        period(ONE, "2026-01-05", "2026-05-29", "pwp", NORTH),
                        period(OTHER, "2026-06-01", null, "pwp", SOUTH))
                .getFirst();

        assertThat(ContractedHours.in(
                        post, List.of(term(ONE, "2026-01-05", "30", "37.5"), term(OTHER, "2026-06-01", "15", "37.5"))))
                .containsExactly(
                        new HoursShare(day("2026-01-05"), new FullTimeShare(amount("30"), amount("37.5"))),
                        new HoursShare(day("2026-06-01"), new FullTimeShare(amount("15"), amount("37.5"))));
    }

    @Test
    void aContractWithoutHoursIsNoneOfFullTime() {
        EmploymentPeriod post =
                together(period(ONE, "2026-01-05", null, "pwp", NORTH)).getFirst();

        assertThat(ContractedHours.in(post, List.of(term(ONE, "2026-01-05", "0", "37.5"))))
                .singleElement()
                .satisfies(share -> assertThat(share.fte().isZero()).isTrue());
    }

    private static List<EmploymentPeriod> together(AssignmentPeriod... periods) {
        return EmploymentPeriod.of(null, List.of(periods), WEEKDAYS);
    }

    private static AssignmentPeriod period(UUID assignment, String from, @Nullable String to, String role, UUID team) {
        return new AssignmentPeriod(assignment, day(from), to == null ? null : day(to), role, team, true);
    }

    private static ContractedHours term(UUID assignment, String from, String hours, String fullTime) {
        return new ContractedHours(assignment, day(from), amount(hours), amount(fullTime));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
