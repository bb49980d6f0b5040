package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.FollowUpPlan.AskedRequirement;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.testing.Rules;

/** One cause is one follow-up, for somebody who is asked several things about the same sessions; they work on all days but Mondays. */
class FollowUpPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, MeetingSlot> slots = new HashMap<>();
    private final List<AskedRequirement> asked = new ArrayList<>();

    @Test
    void aGroupOnADayOffIsOneFollowUpHoweverManyRequirementsItCountsFor() {
        group("2026-03-02", SessionStatus.MISSED);
        group("2026-03-09", SessionStatus.MISSED);
        asks("cs-fortnightly", false, false, false);
        asks("cs-minutes", true, false, true);
        assertThat(planned()).containsExactly(subject("cs-minutes").as(EpisodeKind.SLOT_CLASH));
        assertThat(planned(subject("cs-fortnightly").as(EpisodeKind.SLOT_CLASH)))
                .as("one that is open goes on")
                .containsExactly(subject("cs-fortnightly").as(EpisodeKind.SLOT_CLASH));
    }

    @Test
    void aCancelledSessionIsOneFollowUpAndNoneWhereALapseOrCoverSaysItAlready() {
        session("2026-03-04", SessionStatus.CANCELLED);
        asks("cs-fortnightly", false, false, false);
        asks("cs-monthly", false, false, false);
        assertThat(planned()).containsExactly(subject("cs-fortnightly").as(EpisodeKind.REBOOK));
        asks("cs-weekly", false, true, true);
        assertThat(planned()).isEmpty();
    }

    @Test
    void aWindowAsksForNoSingleSession() {
        session("2026-03-04", SessionStatus.CANCELLED);
        session("2026-03-05", SessionStatus.MISSED);
        session("2026-03-06", SessionStatus.MISSED);
        asks("cs-minutes", true, false, true);
        assertThat(planned()).isEmpty();
    }

    private void group(String on, SessionStatus status) {
        session(on, status);
        slots.put(on, new MeetingSlot("ben skills", true, "Ben Adams"));
    }

    private void session(String on, SessionStatus status) {
        LocalDate day = LocalDate.parse(on);
        sessions.add(EpisodeValues.withId(
                EpisodeValues.bookedOn(Session.individual(day, status, "skills", 60), day.minusDays(20)), on));
    }

    private void asks(String requirement, boolean windowed, boolean explained, boolean must) {
        FollowUp followUp = new FollowUp(
                Rules.weekly("1", "skills", 7).counts(),
                null,
                sessions,
                slots,
                day -> day.getDayOfWeek().getValue() != 1,
                _ -> false,
                new BusinessDays(HolidayDates.NONE));
        asked.add(new AskedRequirement(subject(requirement), windowed, explained, must, followUp));
    }

    private Set<EpisodeSubject> planned(EpisodeSubject... open) {
        return FollowUpPlan.of(asked, Set.of(open), TODAY).keySet();
    }

    private static EpisodeSubject subject(String requirement) {
        return new EpisodeSubject(EpisodeKind.LAPSE, new UUID(0, 1), null, "nhs-tt-pwp", requirement, null);
    }
}
