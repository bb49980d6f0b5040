package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.facts.HeldPost;
import org.supervisionwatch.alerts.facts.Stint;
import org.supervisionwatch.alerts.guideline.Fte;
import org.supervisionwatch.alerts.guideline.Pattern;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Post;
import org.supervisionwatch.alerts.guideline.Profile;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.Shelf;

/** Stages of the shipped packs give way to one another. */
class StagesTest {

    private static final Shelf SHELF = Shelf.shipped();
    private static final UUID ASSIGNMENT = new UUID(0, 2);

    /** Fortnightly until six months after qualifying, monthly from then on: who is late stays late, and nobody is given a month. */
    @Test
    void aStageThatAsksLessLeavesTheFirstDayAsItWas() {
        LocalDate today = LocalDate.of(2026, 9, 1);
        Profile qualified = new Profile("emhp", Set.of(), false, LocalDate.of(2026, 3, 1), null, null);

        assertThat(turned(
                        "cwp-emhp-qualified",
                        "css-early",
                        "css-later",
                        qualified,
                        today,
                        Session.individual(LocalDate.of(2026, 8, 1), Session.Status.HELD, "clinical_skills", 120)))
                .isNull();
    }

    /** A social worker who is newly qualified after all: monthly becomes weekly, from the day on which that is known. */
    @Test
    void aStageThatAsksMoreIsAskedFromThatDay() {
        LocalDate today = LocalDate.of(2026, 5, 29);
        Profile newly = new Profile("social_worker", Set.of(), true, null, null, null);

        assertThat(turned(
                        "social-care-line",
                        "sw-monthly",
                        "nqsw-weekly",
                        newly,
                        today,
                        Session.individual(today.minusDays(1), Session.Status.HELD, "line", 90)))
                .isEqualTo(today);
    }

    private static @Nullable LocalDate turned(
            String packId, String from, String to, Profile profile, LocalDate today, Session held) {
        Pack pack = SHELF.byId(packId, today).orElseThrow();
        Asking asking = asking(pack, to, profile, today);
        RuleInForce before = new RuleInForce(subject(packId, from), pack.version(), true, null, today.minusDays(20));
        return new AppliesFrom(
                        Guidelines.of(new UUID(0, 9), SHELF),
                        LocalDate.of(2025, 1, 1),
                        List.of(held),
                        today,
                        today.minusDays(1))
                .decide(List.of(before), List.of(asking))
                .get(asking.subject())
                .appliesFrom();
    }

    private static Asking asking(Pack pack, String requirement, Profile profile, LocalDate today) {
        LocalDate start = today.minusDays(30);
        Pattern pattern = new Pattern(start, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Fte.of(BigDecimal.ONE));
        Stint stint = new Stint(start, null, profile.role(), new UUID(0, 3));
        return new Asking(
                subject(pack.id(), requirement),
                new Seat(pack, new HeldPost(ASSIGNMENT, start, null, List.of(stint)), profile.role()),
                pack.requirement(requirement).orElseThrow(),
                new Person(
                        new Post(start, null),
                        profile,
                        List.of(pattern),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        null),
                today);
    }

    private static Subject subject(String pack, String requirement) {
        return new Subject(new UUID(0, 1), ASSIGNMENT, pack, requirement);
    }
}
