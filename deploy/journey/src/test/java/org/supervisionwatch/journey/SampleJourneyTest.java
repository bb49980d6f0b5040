package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.journey.Product.Mail;
import org.supervisionwatch.local.sample.SampleLife;

/**
 * The sample service, loaded as deploy/up loads it, on whichever day it is: once the next mails are due leads have theirs, and the
 * numbers add up.
 */
@Tag("stack")
class SampleJourneyTest {

    private static final Product PRODUCT = Product.running();
    private static final SampleReading SAMPLE = new SampleReading(PRODUCT);

    private static LocalDate loadedOn = LocalDate.MIN;

    /** The Monday on which the lives hang. */
    private static LocalDate monday = LocalDate.MIN;

    @BeforeAll
    static void theSampleIsLoadedAndToldOf() {
        loadedOn = PRODUCT.today();
        monday = loadedOn.plusDays(3).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        SAMPLE.load();
        // a lead who is below is named to whoever stands above them, who hears of nothing but at the next mail
        PRODUCT.travelTo(SAMPLE.nextMails());
        await("each alert that nothing holds has been told")
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(SAMPLE.toBeTold())
                        .isNotEmpty()
                        .allSatisfy(
                                alert -> assertThat((int) alert.get("mails")).isPositive()));
    }

    @Test
    void everybodyIsCountedOnceAndTheOneWhoCannotBeWatchedIsNamed() {
        JsonPath all = SAMPLE.summary();
        assertThat(all.getInt("people.checked")).isEqualTo(155);
        assertThat(all.getInt("people.notWatched")).isEqualTo(1);
        assertThat(all.getMap("people.notWatchedBecause")).containsOnlyKeys("no_role");
        Map<String, Integer> counts = all.getMap("counts");
        assertThat(counts.get("UNKNOWN")).isZero();
        assertThat(counts.get("ON_TRACK") + counts.get("BOOKED")).isGreaterThan(450);
    }

    /** A window that ended short is no state that somebody is left in: it is told once, and closed by that. */
    @Test
    void anAlertIsOpenOfEachWhoIsBelowAndOfEachWindowThatEndedShortUntilItIsTold() {
        List<List<Object>> below =
                SAMPLE.subjects(standing -> standing.get("state").equals("BELOW_GUIDELINE"));
        List<List<Object>> endedShort =
                SAMPLE.subjects(standing -> ((List<?>) standing.get("flags")).contains("ended_short"));
        assertThat(below)
                .hasSizeGreaterThanOrEqualTo(8)
                .hasSize(SAMPLE.summary().getInt("counts.BELOW_GUIDELINE"));
        List<Map<String, Object>> lapses = SAMPLE.episodes().stream()
                .filter(episode -> episode.get("kind").equals("lapse"))
                .filter(episode -> episode.get("closedOn") == null
                        ? List.of("below", "escalated").contains(episode.get("level"))
                        : "ended_short".equals(episode.get("cause")))
                .toList();
        assertThat(lapses)
                .extracting(SampleReading::subject)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(below.stream(), endedShort.stream()).toList());
        assertThat(lapses)
                .filteredOn(episode -> episode.get("closedOn") == null)
                .hasSameSizeAs(SAMPLE.openAlerts());
    }

    @Test
    void nothingOpenedAndClosedAgainWhileTheHistoryWasLoaded() {
        assertThat(SAMPLE.episodes())
                .isNotEmpty()
                .filteredOn(episode -> !"ended_short".equals(episode.get("cause")))
                .noneMatch(episode -> loadedOn.toString().equals(episode.get("closedOn")));
    }

    @Test
    void theListNamesEachStandingThatIsCountedWhateverThePack() {
        List<Map<String, Object>> listed = SAMPLE.standings();
        Map<String, Integer> counts = SAMPLE.summary().getMap("counts");
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(listed).hasSize(all - counts.get("NOT_APPLICABLE"));
        assertThat(listed)
                .extracting(standing -> standing.get("pack"))
                .contains(
                        "nhs-tt-pwp", "nhs-tt-hi-cbt", "trainee-low-intensity", "babcp-accredited", "bacp-accredited");
    }

    @Test
    void aboutOneInTenIsShortOfMinutesNotHalfOfThem() {
        Map<Object, Long> below = SAMPLE.episodes().stream()
                .filter(episode -> List.of("below", "escalated").contains(episode.get("level")))
                .collect(Collectors.groupingBy(alert -> alert.get("requirement"), Collectors.counting()));
        assertThat(below.get("cm-minutes")).isBetween(5L, 30L);
        assertThat(below.get("cs-average")).isBetween(2L, 30L);
    }

    @Test
    void everybodyWhoIsBelowIsNamedInAMail() {
        await("each alert is in a mail").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Mail> mails = Stream.of("northvale.example", "fernley.example")
                    .flatMap(domain -> PRODUCT.mailsTo(domain).stream())
                    .toList();
            assertThat(SAMPLE.toBeTold())
                    .hasSizeGreaterThanOrEqualTo(8)
                    .allSatisfy(alert ->
                            assertThat(mails).anyMatch(mail -> mail.text().contains((String) alert.get("name"))));
        });
    }

    @Test
    void aDayOffIsOneHoweverItWasEnteredAndWhateverTheRota() {
        LocalDate friday = SAMPLE.firstWeekday(monday.plusDays(4));
        assertThat(SAMPLE.due(SampleLife.HALVES_OFF)).isEqualTo(friday);
        assertThat(SAMPLE.due(SampleLife.HALF_DAYS)).isEqualTo(friday);
        assertThat(SAMPLE.due(SampleLife.NINE_DAYS)).isEqualTo(friday);
        assertThat(SAMPLE.due(SampleLife.BANK)).as("the next shift").isEqualTo(monday.plusDays(4));
    }

    @Test
    void weeksWithoutTermAndFiveSickNotesStopTheClock() {
        LocalDate lastSeen = monday.minusDays(17);
        assertThat(SAMPLE.standing(SampleLife.TERM_TIME, "cm-weekly").getString("anchor"))
                .isEqualTo(lastSeen.toString());
        assertThat(SAMPLE.due(SampleLife.TERM_TIME))
                .isEqualTo(SAMPLE.weekAfter(lastSeen, 28, SampleJourneyTest::isTerm));
        LocalDate back = SAMPLE.firstWeekday(loadedOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        assertThat(SAMPLE.standing(SampleLife.SICK_NOTES, "cm-weekly").getString("returned"))
                .isEqualTo(back.toString());
        assertThat(SAMPLE.due(SampleLife.SICK_NOTES)).isEqualTo(SAMPLE.weekdaysAfter(back, 5));
    }

    private static boolean isTerm(LocalDate day) {
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) >= 0
                && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        boolean justBefore = day.isBefore(monday) && !day.isBefore(monday.minusWeeks(2));
        return weekday && day.getMonth() != Month.AUGUST && !justBefore;
    }

    @Test
    void whoMovesIsSplitOrRenumberedStaysOnePersonWithAllTheirMinutes() {
        for (SampleLife life : List.of(SampleLife.SPLIT_POST, SampleLife.MOVER, SampleLife.RENUMBERED)) {
            JsonPath block = SAMPLE.standing(life, "cm-minutes");
            assertThat(block.getDouble("required")).as("%s", life).isEqualTo(720);
            assertThat(block.getDouble("credited"))
                    .as("%s", life)
                    .isEqualTo(SAMPLE.minutes(
                            life.number(), LocalDate.parse(block.getString("window.from")), PRODUCT.today()));
            assertThat(SAMPLE.episodesOf(life)).noneMatch(episode -> "left".equals(episode.get("cause")));
        }
        assertThat(SAMPLE.standing(SampleLife.RENUMBERED, "cm-minutes").getDouble("credited"))
                .isPositive();
    }

    @Test
    void aReturnAfterAYearBeginsAnew() {
        LocalDate back = loadedOn.minusDays(2);
        JsonPath weekly = SAMPLE.standing(SampleLife.REHIRED, "cm-weekly");
        assertThat(weekly.getString("anchor"))
                .isEqualTo(loadedOn.minusWeeks(58).minusDays(3).toString());
        assertThat(SAMPLE.due(SampleLife.REHIRED)).isEqualTo(SAMPLE.firstWeekday(back.plusDays(7)));
        assertThat(weekly.getString("state")).isIn("ON_TRACK", "DUE_SOON");
    }

    @Test
    void aSupervisorWhoHasLeftHoldsNoSession() {
        JsonPath weekly = SAMPLE.standing(SampleLife.SUPERVISOR_LEFT, "cm-weekly");
        assertThat(weekly.getList("flags")).contains("needs_cover");
        assertThat(weekly.getString("nextBooked")).isNull();
        // once the day itself has passed the lapse says it all
        boolean ahead = !SAMPLE.due(SampleLife.SUPERVISOR_LEFT).isBefore(PRODUCT.today());
        assertThat(SAMPLE.episodesOf(SampleLife.SUPERVISOR_LEFT))
                .filteredOn(episode -> episode.get("kind").equals("needs_cover"))
                .singleElement()
                .satisfies(
                        episode -> assertThat(episode.get("closedOn") == null).isEqualTo(ahead));
    }

    @Test
    void whatSomebodyAnsweredToAMailCountsAndIsUnconfirmed() {
        JsonPath weekly = SAMPLE.standing(SampleLife.FROM_A_MAIL, "cm-weekly");
        assertThat(weekly.getString("anchor")).isEqualTo(monday.minusDays(18).toString());
        assertThat(weekly.getString("state")).isEqualTo("BELOW_GUIDELINE");
        assertThat(SAMPLE.sessions(SampleLife.FROM_A_MAIL.number(), monday.minusDays(18), monday))
                .filteredOn(session -> session.get("confirmed").equals(false))
                .extracting(session -> session.get("date"))
                .containsExactly(weekly.getString("anchor"));
    }

    @Test
    void aGroupOnDaysOffIsOneThingToArrangeAndNobodyMissedIt() {
        assertThat(SAMPLE.episodesOf(SampleLife.GROUP_ON_DAY_OFF))
                .extracting(episode -> episode.get("kind"))
                .containsOnlyOnce("slot_clash")
                .doesNotContain("missed_again");
        assertThat(SAMPLE.standing(SampleLife.GROUP_ON_DAY_OFF, "cs-fortnightly")
                        .getList("flags"))
                .contains("booked_on_day_off");
    }

    @Test
    void halfHoursAndAnAssessmentThatIsGettingOldPutOneAtRisk() {
        JsonPath block = SAMPLE.standing(SampleLife.AT_RISK, "cm-minutes");
        // the pack is in force since 2026, so that a year of live assessments is asked from its last weeks on
        assertThat(List.of(
                        SAMPLE.standing(SampleLife.AT_RISK, "live-assessment").getString("state"),
                        block.getString("state")))
                .contains("AT_RISK");
        assertThat(block.getDouble("credited") % 30).isZero();
        assertThat(block.getDouble("previous.credited")).isLessThan(block.getDouble("previous.required"));
    }

    @Test
    void everyMetricThatTheAlertRulesAndTheDashboardNameIsExposed() throws IOException {
        String exposed = PRODUCT.metrics();
        for (String file : List.of("prometheus/alerts.yml", "grafana/supervision-watch.json")) {
            assertThat(MetricNames.in(file))
                    .isNotEmpty()
                    .allSatisfy(metric -> assertThat(exposed).containsPattern("(?m)^" + metric + "[ {]"));
        }
    }
}
