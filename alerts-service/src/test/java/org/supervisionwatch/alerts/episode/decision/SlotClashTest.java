package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;

/** A group that meets on Mondays, and somebody who works from Tuesday to Thursday; 2 March 2026 is a Monday. */
class SlotClashTest {

    private static final MeetingSlot GROUP = new MeetingSlot("ben skills", true, "Ben Adams");
    private static final Set<DayOfWeek> TUESDAY_TO_THURSDAY =
            Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, MeetingSlot> slots = new HashMap<>();
    private Predicate<LocalDate> works = day -> TUESDAY_TO_THURSDAY.contains(day.getDayOfWeek());

    @Test
    void theLastTwoDatesOnDaysThatAreNotWorkedAreAClashWithTheWeekdayAndTheDaysWorked() {
        group("2026-03-02", SessionStatus.MISSED);
        assertThat(on("2026-03-10")).as("one date may be a mistake").isEmpty();
        group("2026-03-09", SessionStatus.MISSED);
        SlotClash clash = on("2026-03-10").orElseThrow();
        assertThat(clash.slot()).isEqualTo(GROUP);
        assertThat(clash.weekdays()).containsExactly(DayOfWeek.MONDAY);
        assertThat(clash.worked()).containsExactlyInAnyOrderElementsOf(TUESDAY_TO_THURSDAY);
        assertThat(clash.explains(Set.of("skills"))).isTrue();
        assertThat(clash.explains(Set.of("case_management"))).isFalse();
    }

    @Test
    void whoeverCameOnTheirDayOffCanComeOnThatDay() {
        group("2026-03-02", SessionStatus.MISSED);
        group("2026-03-09", SessionStatus.HELD);
        assertThat(on("2026-03-10")).isEmpty();
        group("2026-03-16", SessionStatus.MISSED);
        assertThat(on("2026-03-17")).isEmpty();
        group("2026-03-23", SessionStatus.MISSED);
        assertThat(on("2026-03-24")).isPresent();
    }

    @Test
    void theDatesToComeCountAndOnceTheyAreOnDaysThatAreWorkedThereIsNoClash() {
        group("2026-03-02", SessionStatus.MISSED);
        group("2026-03-16", SessionStatus.BOOKED);
        assertThat(on("2026-03-10")).isPresent();
        sessions.clear();
        group("2026-03-02", SessionStatus.MISSED);
        group("2026-03-09", SessionStatus.MISSED);
        group("2026-03-17", SessionStatus.BOOKED);
        assertThat(on("2026-03-10")).as("moved to Tuesdays").isEmpty();
    }

    @Test
    void aSeriesThatIsOnADayOffEverySecondWeekDoesNotClash() {
        LocalDate off = LocalDate.of(2026, 3, 6);
        works = day -> day.getDayOfWeek() != DayOfWeek.FRIDAY || (day.toEpochDay() - off.toEpochDay()) % 14 != 0;
        group("2026-03-06", SessionStatus.MISSED);
        group("2026-03-13", SessionStatus.HELD);
        group("2026-03-20", SessionStatus.BOOKED);
        group("2026-03-27", SessionStatus.BOOKED);
        assertThat(on("2026-03-16")).isEmpty();
    }

    @Test
    void cancelledDatesAndPastBookingsWithoutAnOutcomeSayNothing() {
        group("2026-03-02", SessionStatus.MISSED);
        group("2026-03-09", SessionStatus.CANCELLED);
        group("2026-03-16", SessionStatus.BOOKED);
        assertThat(on("2026-03-17")).isEmpty();
    }

    @Test
    void sessionsThatWereAgreedOneByOneBelongToNoSlot() {
        group("2026-03-02", SessionStatus.MISSED);
        group("2026-03-09", SessionStatus.MISSED);
        slots.clear();
        assertThat(on("2026-03-10")).isEmpty();
    }

    @Test
    void whoHasNoFixedDaysHasNoClash() {
        works = _ -> false;
        group("2026-03-02", SessionStatus.MISSED);
        group("2026-03-09", SessionStatus.MISSED);
        assertThat(on("2026-03-10")).isEmpty();
    }

    private void group(String on, SessionStatus status) {
        Session plain = Session.individual(LocalDate.parse(on), status, "skills", 60);
        sessions.add(EpisodeValues.withId(plain, on));
        slots.put(on, GROUP);
    }

    private Optional<SlotClash> on(String day) {
        return SlotClash.among(sessions, slots, works, LocalDate.parse(day)).stream()
                .findFirst();
    }
}
