package org.supervisionwatch.alerts.episode.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.HoldPolicy;
import org.supervisionwatch.alerts.episode.decision.LapseSituation;
import org.supervisionwatch.alerts.episode.decision.RecordBy;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;

/** Which bookings without an outcome would have counted for a lapse. */
class UnsettledBookingsTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate FINAL = LocalDate.of(2026, 7, 8);

    @Test
    void aBookingAfterTheEndOfAWindowDoesNotPutItOnHold() {
        LocalDate unsettled = unsettled("bacp-accredited", "month-90", JUNE, FINAL, booked("2026-07-07"));
        assertThat(unsettled).isNull();
        LapseSituation situation = new LapseSituation(true, null, unsettled, false, null, null, RecordBy.DEFAULT);
        assertThat(HoldPolicy.restraint(lapse("bacp-accredited", "month-90", JUNE), situation, morning()))
                .isEqualTo(EpisodeRestraint.NONE);
    }

    @Test
    void onlyABookingWithinTheWindowWouldHaveCounted() {
        Session[] booked = {booked("2026-07-01"), booked("2026-06-30"), booked("2026-05-31")};
        assertThat(unsettled("bacp-accredited", "month-90", JUNE, FINAL, booked))
                .isEqualTo("2026-06-30");
    }

    @Test
    void aBookingWithinAWindowCountsEvenIfASessionWasHeldSince() {
        assertThat(unsettled("bacp-accredited", "month-90", JUNE, FINAL, booked("2026-06-03")))
                .isEqualTo("2026-06-03");
    }

    @Test
    void aRollingWindowLooksBackAsFarAsItReaches() {
        Session[] booked = {booked("2025-07-08"), booked("2025-07-09"), booked("2026-07-08")};
        assertThat(unsettled("nhs-tt-pwp", "live-assessment", null, FINAL, booked))
                .isEqualTo("2025-07-09");
    }

    @Test
    void anIntervalLooksForWhatCameSinceTheLastSession() {
        Session[] booked = {booked("2026-06-15"), booked("2026-06-16"), booked("2026-07-01")};
        assertThat(unsettled("nhs-tt-pwp", "cm-weekly", null, FINAL, booked)).isEqualTo("2026-06-16");
    }

    private static @Nullable LocalDate unsettled(
            String pack, String requirement, @Nullable LocalDate windowFrom, LocalDate today, Session... sessions) {
        Requirement asked = PackCatalogue.shipped()
                .byId(pack, today)
                .flatMap(it -> it.requirement(requirement))
                .orElseThrow();
        return UnsettledBookings.of(lapse(pack, requirement, windowFrom), asked, List.of(sessions), today);
    }

    private static LocalDateTime morning() {
        return FINAL.atTime(8, 0);
    }

    /** Whose last session was on 15 June 2026. */
    private static Episode lapse(String pack, String requirement, @Nullable LocalDate windowFrom) {
        return new Episode(
                new UUID(1, 1),
                new EpisodeSubject(EpisodeKind.LAPSE, new UUID(0, 1), new UUID(0, 2), pack, requirement, windowFrom),
                null,
                RequirementStrength.MUST,
                EpisodeLevel.BELOW,
                new Episode.EpisodeDates(JUNE, null, LocalDate.of(2026, 6, 15), null, FINAL, FINAL),
                EpisodeRestraint.NONE,
                null,
                0);
    }

    /** An hour that serves each of the requirements asked here. */
    private static Session booked(String on) {
        return new Session(
                on,
                LocalDate.parse(on),
                Session.SessionStatus.BOOKED,
                SessionFormat.INDIVIDUAL,
                SessionMode.IN_PERSON,
                List.of(new SessionSegment("clinical", 60), new SessionSegment("case_management", 60)),
                1,
                null,
                Set.of("live_assessment"),
                null,
                null,
                null,
                null);
    }
}
