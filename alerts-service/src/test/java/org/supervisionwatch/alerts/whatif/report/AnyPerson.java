package org.supervisionwatch.alerts.whatif.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.Somebody;

/** Generates random people to whom a pack may apply, around the spring of 2026. */
public final class AnyPerson {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private final Pack pack;
    private final Random random;
    private final Somebody person;

    private AnyPerson(Pack pack, Random random) {
        this.pack = pack;
        this.random = random;
        this.person = Somebody.employedBy(WhatIfStory.HERE, around(200));
    }

    public static PersonFacts under(Pack pack, Random random) {
        return new AnyPerson(pack, random).build();
    }

    private PersonFacts build() {
        int posts = 1 + random.nextInt(2);
        for (int i = 0; i < posts; i++) {
            post(new UUID(7, i));
        }
        days();
        absences();
        int sessions = random.nextInt(25);
        for (int i = 0; i < sessions; i++) {
            person.had(session());
        }
        for (int i = 0; i < 9; i++) {
            if (random.nextInt(4) > 0) {
                person.month(YearMonth.of(2025, 10).plusMonths(i), random.nextInt(3) == 0 ? 0 : 4_000);
            }
        }
        person.known(profile());
        return person.facts();
    }

    /** Adds a post of up to three periods, with changes of role and team, and with gaps. */
    private void post(UUID assignment) {
        LocalDate from = around(500);
        person.hours(assignment, from, pick(List.of("37.5", "22.5", "15")));
        int periods = 1 + random.nextInt(3);
        for (int i = 0; i < periods; i++) {
            boolean open = i == periods - 1 && random.nextInt(3) > 0;
            LocalDate to = from.plusDays(20 + random.nextInt(300));
            person.in(
                    assignment,
                    role(),
                    random.nextBoolean() ? WhatIfStory.NORTH : WhatIfStory.SOUTH,
                    from,
                    open ? null : to);
            from = to.plusDays(random.nextInt(3) == 0 ? 30 : 1);
        }
    }

    private @Nullable String role() {
        List<String> roles = new ArrayList<>(pack.appliesTo().roles());
        Collections.sort(roles);
        return roles.isEmpty() || random.nextInt(6) == 0 ? "somebody_else" : pick(roles);
    }

    private void days() {
        person.working(LocalDate.EPOCH, random.nextBoolean() ? DayOfWeek.values() : tuesdays());
        if (random.nextInt(3) == 0) {
            person.working(around(90), tuesdays());
        }
    }

    private static DayOfWeek[] tuesdays() {
        return new DayOfWeek[] {DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY};
    }

    private void absences() {
        LocalDate from = around(150);
        for (int i = 0; i < random.nextInt(4); i++) {
            LocalDate to = from.plusDays(random.nextInt(30));
            person.away(pick(List.of(PackAbsenceClass.values())), from, to);
            from = to.plusDays(2 + random.nextInt(40));
        }
    }

    private Session session() {
        LocalDate date = around(150);
        Session.SessionStatus status =
                random.nextInt(4) > 0 ? Session.SessionStatus.HELD : pick(List.of(Session.SessionStatus.values()));
        LocalDate recordedOn = random.nextInt(3) == 0 ? date.plusDays(random.nextInt(20)) : null;
        return new Session(
                null,
                date,
                status,
                random.nextInt(4) == 0 ? SessionFormat.GROUP : SessionFormat.INDIVIDUAL,
                SessionMode.IN_PERSON,
                List.of(new SessionSegment(type(), 20 + random.nextInt(80))),
                1 + random.nextInt(4),
                null,
                Set.of(),
                null,
                recordedOn,
                random.nextBoolean() ? date.minusDays(random.nextInt(20)) : null,
                status == Session.SessionStatus.CANCELLED ? date.minusDays(random.nextInt(5)) : null);
    }

    private String type() {
        Set<String> types = pack.requirements().stream()
                .flatMap(requirement -> requirement.counts().types().stream())
                .collect(Collectors.toSet());
        return types.isEmpty() ? "supervision" : pick(types.stream().sorted().toList());
    }

    private PersonProfile profile() {
        return new PersonProfile(
                null,
                random.nextBoolean() ? pack.appliesTo().memberships() : Set.of(),
                random.nextInt(3) == 0,
                random.nextBoolean() ? around(700) : null,
                random.nextBoolean() ? random.nextInt(60) : null,
                random.nextBoolean() ? new BigDecimal("0.5") : null);
    }

    private LocalDate around(int days) {
        return SPRING.plusDays(random.nextInt(-days, days / 2));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
