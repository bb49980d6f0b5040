package org.supervisionwatch.alerts.whatif;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.facts.*;
import org.supervisionwatch.alerts.guideline.*;
import org.supervisionwatch.alerts.shelf.*;
import org.supervisionwatch.alerts.pack.*;

class ProfileTest {
    @Test
    void profile() throws Exception {
        LocalDate today = LocalDate.of(2026, 11, 23);
        Somebody her = Somebody.employedBy(Story.HERE, today.minusYears(2)).in(Story.POST, "pwp", Story.NORTH, today.minusYears(3), null)
            .hours(Story.POST, today.minusYears(3), "37.5")
            .working(LocalDate.EPOCH, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        for (int n = 0; n < 80; n++) {
            LocalDate d = today.minusDays((int) (n * 6.3));
            her.had(new Session(null, d, Session.Status.HELD, Form.INDIVIDUAL, Mode.IN_PERSON, List.of(new Segment(n % 3 == 0 ? "clinical_skills" : "case_management", 60)), 1, null, Set.of(), null, d.plusDays(n % 4), null, null));
        }
        PersonFacts facts = her.facts();
        Shelf shelf = Shelf.shipped();
        Edition e = shelf.inForce(Story.HERE, "nhs-tt-pwp", today).orElseThrow();
        Thread me = Thread.currentThread();
        Map<String, Integer> hits = new TreeMap<>();
        Thread sampler = Thread.ofPlatform().daemon().start(() -> {
            try { while (true) { Object lock = new Object(); synchronized (lock) { lock.wait(2); }
                Set<String> seen = new HashSet<>();
                for (StackTraceElement f : me.getStackTrace()) if (f.getClassName().contains("supervisionwatch")) seen.add(f.getClassName().replaceAll(".*alerts.", "") + "." + f.getMethodName());
                seen.forEach(s -> hits.merge(s, 1, Integer::sum)); } } catch (InterruptedException x) { }
        });
        for (int months : new int[] {3, 12}) {
            WhatIf q = new WhatIf(e.pack(), e.document(), today.minusMonths(months), today, today);
            for (Requirement r : e.pack().requirements()) {
                for (int i = 0; i < 20; i++) Engine.evaluate(r, facts.inPost(facts.postsOn(today).getFirst(), "pwp", Set.of()), facts.sessions(), today.minusMonths(2), e.pack().holidays());
                long t = System.nanoTime();
                for (int i = 0; i < 20; i++) Engine.evaluate(r, facts.inPost(facts.postsOn(today).getFirst(), "pwp", Set.of()), facts.sessions(), today.minusMonths(2), e.pack().holidays());
                System.out.println("PROFILE " + r.id() + " one evaluation: " + (System.nanoTime() - t) / 20_000 + " us");
            }
            for (int i = 0; i < 15; i++) {
                long t = System.nanoTime();
                Replay.of(facts, List.of(), shelf, "nhs-tt-pwp", q);
                if (i % 7 == 0) System.out.println("PROFILE " + months + " " + (System.nanoTime() - t) / 1000 + " us");
            }
        }
        sampler.interrupt();
        hits.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(45).forEach(x -> System.out.println("PROFILE " + x));
    }
}
