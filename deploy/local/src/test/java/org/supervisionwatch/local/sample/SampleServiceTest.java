package org.supervisionwatch.local.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supervisionwatch.local.sample.SampleSession.SampleSessionStatus;

class SampleServiceTest {

    private static final long SEED = 156;

    /** Each weekday, a clock change, Christmas, a leap day, Easter Monday. */
    static Stream<LocalDate> daysToStartOn() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        return Stream.concat(
                sunday.datesUntil(sunday.plusDays(7)),
                Stream.of("2026-03-30", "2026-12-28", "2028-02-29", "2027-03-29")
                        .map(LocalDate::parse));
    }

    @Test
    void theSameSeedAndDayGiveTheSameService() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(SampleService.of(SEED, today)).isEqualTo(SampleService.of(SEED, today));
        assertThat(SampleService.of(SEED + 1, today)).isNotEqualTo(SampleService.of(SEED, today));
    }

    @ParameterizedTest
    @MethodSource("daysToStartOn")
    void thereAre156InPostAndAboutFortyPercentOfThemArePartTime(LocalDate today) {
        List<Practitioner> everybody = SampleService.of(SEED, today).people();
        List<Practitioner> people =
                everybody.stream().filter(person -> person.inPost(today)).toList();
        assertThat(everybody).as("and the supervisor who has left").hasSize(157);
        assertThat(people).hasSize(156);
        assertThat(count(people, Practitioner::partTime)).isBetween(156 * 36 / 100L, 156 * 44 / 100L);
        assertThat(count(
                        people,
                        person -> person.fte() == 1.0 && person.rota().days().size() == 4))
                .isPositive();
        assertThat(count(people, person -> !person.rota().entered())).isPositive();
        assertThat(count(people, person -> person.posts().size() > 1)).isGreaterThanOrEqualTo(5);
        assertThat(people.stream().map(person -> person.who().email())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("daysToStartOn")
    void oneTeamHasOtherProfessionsWithWhatTheirRulesAskFor(LocalDate today) {
        SampleService sample = SampleService.of(SEED, today);
        List<Practitioner> others = sample.people().stream()
                .filter(person -> !person.profession().wellbeing())
                .toList();
        assertThat(others).hasSize(9).extracting(Practitioner::team).containsOnly(SampleTown.TEAMS - 1);
        assertThat(count(others, person -> person.profession() == Profession.CBT_THERAPIST))
                .isEqualTo(6);
        assertThat(count(others, person -> person.profession() == Profession.TRAINEE_PWP))
                .isEqualTo(2);
        assertThat(sample.profiles())
                .extracting(ClinicalSample.SampleProfile::number)
                .containsExactlyElementsOf(
                        others.stream().map(Practitioner::number).toList());
        assertThat(sample.profiles())
                .extracting(ClinicalSample.SampleProfile::caseload)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrder(4, 14);
        assertThat(sample.months())
                .filteredOn(month -> month.clinicalMinutes() != null)
                .hasSize(12)
                .allMatch(month -> month.month().isBefore(YearMonth.from(today)));
    }

    @ParameterizedTest
    @MethodSource("daysToStartOn")
    void mostPwpsAreAssessedLiveTwiceAYearOnDifferentInterventions(LocalDate today) {
        SampleService sample = SampleService.of(SEED, today);
        Map<String, Set<String>> assessed = sample.sessions().stream()
                .filter(session ->
                        session.intervention() != null && session.on().isAfter(today.minusYears(1)))
                .collect(groupingBy(
                        session -> session.attendees().getFirst(), mapping(SampleSession::intervention, toSet())));
        List<Practitioner> pwps = sample.people().stream()
                .filter(person -> person.profession().wellbeing())
                .toList();
        assertThat(count(pwps, person -> assessments(assessed, person) == 2)).isBetween(115L, 140L);
        assertThat(count(pwps, person -> assessments(assessed, person) == 1)).isPositive();
        assertThat(count(pwps, person -> assessments(assessed, person) == 0)).isPositive();
    }

    private static int assessments(Map<String, Set<String>> assessed, Practitioner person) {
        return assessed.getOrDefault(person.number(), Set.of()).size();
    }

    @ParameterizedTest
    @MethodSource("daysToStartOn")
    void peopleWithALapseHaveHadNoCaseManagementForAFortnightOnAnyDay(LocalDate today) {
        SampleService sample = SampleService.of(SEED, today);
        List<Practitioner> lapsed =
                sample.people().stream().filter(Practitioner::lapsing).toList();
        assertThat(lapsed).hasSizeGreaterThanOrEqualTo(8);
        assertThat(count(lapsed, Practitioner::partTime)).isGreaterThan(lapsed.size() / 2);
        for (Practitioner person : lapsed) {
            assertThat(sample.sessions())
                    .filteredOn(session -> session.attendees().contains(person.number()) && !session.group())
                    .filteredOn(session -> session.status() != SampleSessionStatus.CANCELLED
                            && session.status() != SampleSessionStatus.MISSED)
                    .allMatch(session -> session.on().isBefore(today.minusDays(13)));
        }
    }

    @ParameterizedTest
    @MethodSource("daysToStartOn")
    void eachLifeIsLedBySomebodyOnAnyDay(LocalDate today) {
        List<Practitioner> people = SampleService.of(SEED, today).people();
        for (SampleLife life : SampleLife.values()) {
            assertThat(people)
                    .filteredOn(person -> person.leads(life))
                    .singleElement()
                    .satisfies(person -> assertThat(person.number())
                            .isEqualTo(life == SampleLife.RENUMBERED ? SampleLife.FORMER_NUMBER : life.number()));
        }
        Practitioner namesake = led(people, SampleLife.NAMESAKE);
        assertThat(people)
                .filteredOn(person -> person.who().name().equals(namesake.who().name()))
                .filteredOn(person -> person.team() == namesake.team())
                .hasSize(2);
        Practitioner bank = led(people, SampleLife.BANK);
        assertThat(bank.rota().days()).isEmpty();
        assertThat(bank.fte()).isZero();
        assertThat(bank.rota().shifts())
                .hasSize((int) bank.rota().shifts().stream().distinct().count() + 1);
        Practitioner fortnight = led(people, SampleLife.NINE_DAYS);
        assertThat(count(today.datesUntil(today.plusDays(14)).toList(), fortnight.rota()::plans))
                .isEqualTo(9);
    }

    private static Practitioner led(List<Practitioner> people, SampleLife life) {
        return people.stream().filter(person -> person.leads(life)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("daysToStartOn")
    void everythingRecordedIsValidForTheServices(LocalDate today) {
        Set<String> seen = new HashSet<>();
        for (SampleSession session : SampleService.of(SEED, today).sessions()) {
            assertThat(session.attendees()).isNotEmpty();
            assertThat(Stream.concat(session.attendees().stream(), session.absent().stream()))
                    .doesNotHaveDuplicates();
            if (session.supervisor() != null) {
                assertThat(session.attendees()).doesNotContain(session.supervisor());
            }
            if (session.status() == SampleSessionStatus.BOOKED) {
                assertThat(session.on()).isAfterOrEqualTo(today);
            } else {
                assertThat(session.on()).isBefore(today);
            }
            if (session.recordedOn() != null) {
                assertThat(session.recordedOn()).isBetween(session.on(), today);
                session.attendees()
                        .forEach(attendee -> assertThat(
                                        seen.add(attendee + session.type() + session.on() + session.supervisor()))
                                .as("held twice: %s", session)
                                .isTrue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("daysToStartOn")
    void partTimersMissSessionsMoreOften(LocalDate today) {
        SampleService sample = SampleService.of(SEED, today);
        assertThat(slipped(sample, Practitioner::partTime))
                .isGreaterThan(1.5 * slipped(sample, person -> !person.partTime()));
    }

    /** The share of case management sessions that were not held. */
    private static double slipped(SampleService sample, Predicate<Practitioner> which) {
        Set<String> numbers = new HashSet<>();
        sample.people().stream().filter(which).map(Practitioner::number).forEach(numbers::add);
        List<SampleSession> sessions = sample.sessions().stream()
                .filter(session -> !session.group() && session.status() != SampleSessionStatus.BOOKED)
                .filter(session -> numbers.contains(session.attendees().getFirst()))
                .toList();
        return (double) count(sessions, session -> session.status() != SampleSessionStatus.HELD) / sessions.size();
    }

    private static <T> long count(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }
}
