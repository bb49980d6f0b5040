package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A quarter with random sessions, in which one alerts-service and its mail server are killed with -9 at random moments, and another
 * that reads the same topics is left alone. Both must have told the same.
 *
 * <p>Each run is another one; its seed is printed, and {@code -Dwatch.kill.seed=} plays it again, apart from what the moments hit.
 */
@Tag("stack")
class KilledMailJourneyTest {

    private static final int PEOPLE = 8;
    private static final int WEEKS = 13;
    private static final long LONGEST_WAIT_MILLIS = 1_800;

    private final long seed = Long.getLong("watch.kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Product product = Product.running();
    private final LocalDate monday = product.freshMonday();
    private final Organisation fort = new Organisation(product, "fort" + monday);
    private final MailHouse mailHouse = new MailHouse();
    private final Service victim = product.anotherAlertsService(
            "victim",
            Map.of(
                    "WATCH_MAIL_PORT", Integer.toString(mailHouse.smtp()),
                    "WATCH_MAIL_LEASE", "PT4S",
                    "WATCH_MAIL_TIMEOUT", "PT1S",
                    "WATCH_MAIL_BACKOFF", "PT0.3S",
                    "WATCH_MAIL_LONGEST_BACKOFF", "PT1S"));
    private final Set<String> held = new HashSet<>();
    private int kills;

    @AfterEach
    void endTheVictim() {
        victim.stop();
        mailHouse.close();
        product.forget(victim);
    }

    @Test
    void whateverIsKilledWhenTheSameIsToldAndNoMailGoesTwiceButWhereNobodyCanKnow() {
        System.out.println("Killing with seed " + seed);
        victim.restart();
        settleIn();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate start = monday.plusWeeks(week);
            stop(start.plusDays(random.nextInt(3)));
            if (random.nextBoolean()) {
                stop(start.plusDays(3 + random.nextInt(2)));
            }
        }
        MailBooks killed = victim.mailBooks(fort.code());
        MailBooks alone = product.alerts.mailBooks(fort.code());
        System.out.printf("%d kills, %d entries told%n", kills, alone.told().size());
        assertThat(kills).isGreaterThan(WEEKS / 2);
        assertThat(alone.told()).as("somebody was late").hasSizeGreaterThan(WEEKS);
        assertThat(killed.told()).as("seed %d", seed).isEqualTo(alone.told());
        everyMailArrivedOnceOrTheSameBytesWhereTheOutcomeWasInDoubt(killed.accepted());
    }

    private void everyMailArrivedOnceOrTheSameBytesWhereTheOutcomeWasInDoubt(List<MailBooks.Accepted> accepted) {
        // the victim knows every organisation; the others' journeys are their own
        Map<String, List<String>> copies = mailHouse.copies().stream()
                .filter(copy -> copy.source().contains("@" + fort.code() + ".example"))
                .collect(Collectors.groupingBy(
                        MailHouse.Copy::messageId, Collectors.mapping(MailHouse.Copy::source, Collectors.toList())));
        Set<String> ids = accepted.stream().map(MailBooks.Accepted::messageId).collect(Collectors.toSet());
        assertThat(copies.keySet()).as("seed %d", seed).isEqualTo(ids);
        for (MailBooks.Accepted mail : accepted) {
            List<String> arrived = copies.get(mail.messageId());
            assertThat(arrived).as("seed %d", seed).hasSizeBetween(1, 1 + mail.inDoubt());
            assertThat(new HashSet<>(arrived)).hasSize(1);
        }
    }

    private void settleIn() {
        fort.opens(monday);
        for (int i = 0; i < PEOPLE; i++) {
            fort.employs(number(i), "Person " + i, 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
            fort.held("clinical_skills", monday.minusDays(3), number(i));
            fort.held("case_management", monday.minusDays(3), number(i));
        }
        fort.answersForTheDraftAt(victim);
        fort.goesLive();
        for (Service service : List.of(product.alerts, victim)) {
            fort.awaitStateAt(service, number(PEOPLE - 1), "cm-weekly", "ON_TRACK");
            awaitSettled(service);
        }
    }

    /** Sessions, then the clock on to just after the mails of this day are due, and perhaps a death or two. */
    private void stop(LocalDate day) {
        for (int i = 0; i < PEOPLE; i++) {
            perhapsHeld(35, "case_management", number(i));
            perhapsHeld(25, "clinical_skills", number(i));
        }
        product.travelTo(day, LocalTime.of(8, 0, 1));
        List<CompletableFuture<Void>> deaths = new ArrayList<>();
        if (random.nextInt(100) < 45) {
            deaths.add(afterAWhile(victim::kill, victim::restart));
        }
        if (random.nextInt(100) < 45) {
            deaths.add(afterAWhile(mailHouse::kill, mailHouse::restart));
        }
        kills += deaths.size();
        deaths.forEach(CompletableFuture::join);
        awaitSettled(product.alerts);
        awaitSettled(victim);
    }

    /** Nobody has two alike on one day. */
    private void perhapsHeld(int percent, String type, String number) {
        LocalDate on = product.today().minusDays(random.nextInt(2));
        if (random.nextInt(100) < percent && held.add(type + number + on)) {
            fort.held(type, on, number);
        }
    }

    private CompletableFuture<Void> afterAWhile(Runnable kill, Runnable restart) {
        long millis = random.nextLong(LONGEST_WAIT_MILLIS);
        return CompletableFuture.runAsync(
                () -> {
                    kill.run();
                    restart.run();
                },
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private void awaitSettled(Service service) {
        Instant now = product.now();
        await("%s has told everything by %s, seed %d".formatted(service, now, seed))
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> service.mailBooks(fort.code()).settled(now));
    }

    private static String number(int i) {
        return "F" + i;
    }
}
