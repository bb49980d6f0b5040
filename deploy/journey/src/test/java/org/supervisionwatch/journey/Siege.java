package org.supervisionwatch.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Some weeks of one organisation with random sessions. On each day on which the clock stops, one alerts-service and its mail server
 * die as often and as late as every single seed says, while another alerts-service is left alone.
 */
final class Siege {

    private static final int PEOPLE = 8;
    private static final int DIES_PERCENT = 45;
    private static final long LONGEST_WAIT_MILLIS = 1_800;

    private final Product product;
    private final Service victim;
    private final MailHouse mailHouse;
    private final List<Long> seeds;
    private final Random sessions;
    private final List<Random> deaths;
    private final LocalDate monday;
    private final int weeks;
    private final Organisation fort;
    private final Set<String> held = new HashSet<>();
    private int kills;

    Siege(Product product, Service victim, MailHouse mailHouse, int weeks, List<Long> seeds) {
        this.product = product;
        this.victim = victim;
        this.mailHouse = mailHouse;
        this.seeds = seeds;
        this.sessions = new Random(seeds.hashCode());
        this.deaths = seeds.stream().map(Random::new).toList();
        this.weeks = weeks;
        this.monday = product.freshMonday(weeks);
        this.fort = new Organisation(product, "fort" + monday);
    }

    String organisation() {
        return fort.code();
    }

    int kills() {
        return kills;
    }

    /** Returns when both have told everything that is due by then. */
    void pass() {
        settleIn();
        for (int week = 0; week < weeks; week++) {
            LocalDate start = monday.plusWeeks(week);
            stop(start.plusDays(sessions.nextInt(3)));
            if (sessions.nextBoolean()) {
                stop(start.plusDays(3 + sessions.nextInt(2)));
            }
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

    /** Sessions, then the clock on to just after the mails of this day are due, and perhaps a death or more. */
    private void stop(LocalDate day) {
        for (int i = 0; i < PEOPLE; i++) {
            perhapsHeld(35, "case_management", number(i));
            perhapsHeld(25, "clinical_skills", number(i));
        }
        product.travelTo(day, LocalTime.of(8, 0, 1));
        CompletableFuture.allOf(dies(victim::kill, victim::restart), dies(mailHouse::kill, mailHouse::restart))
                .join();
        awaitSettled(product.alerts);
        awaitSettled(victim);
    }

    /** Nobody has two alike on one day. */
    private void perhapsHeld(int percent, String type, String number) {
        LocalDate on = product.today().minusDays(sessions.nextInt(2));
        if (sessions.nextInt(100) < percent && held.add(type + number + on)) {
            fort.held(type, on, number);
        }
    }

    /** Once for each seed that says so, one death after the other, each a while after it is up. */
    private CompletableFuture<Void> dies(Runnable kill, Runnable restart) {
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (Random random : deaths) {
            if (random.nextInt(100) < DIES_PERCENT) {
                kills++;
                last = last.thenRunAsync(
                        () -> {
                            kill.run();
                            restart.run();
                        },
                        CompletableFuture.delayedExecutor(random.nextLong(LONGEST_WAIT_MILLIS), TimeUnit.MILLISECONDS));
            }
        }
        return last;
    }

    private void awaitSettled(Service service) {
        Instant now = product.now();
        await("%s has told everything by %s, seeds %s".formatted(service, now, seeds))
                .atMost(Duration.ofSeconds(90))
                .until(() -> service.mailBooks(fort.code()).settled(now));
    }

    private static String number(int i) {
        return "F" + i;
    }
}
