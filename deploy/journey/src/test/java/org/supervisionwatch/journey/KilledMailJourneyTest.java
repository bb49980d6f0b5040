package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Weeks with random sessions, in which one alerts-service and its mail server are killed with -9 at random moments, and another
 * that reads the same topics is left alone. Both must have told the same.
 *
 * <p>Every run has four weeks with the deaths of three seeds that never change. {@code deploy/verify --long} adds a quarter of a
 * seed that it draws and prints; {@code deploy/verify --long SEED} plays it again, apart from what the moments hit.
 */
@Tag("stack")
class KilledMailJourneyTest {

    /** Eight deaths of the service and nine of the mail server, four times both at once. A seed that fails in a quarter is added. */
    private static final List<Long> SEEDS = List.of(1L, 101L, 201L);

    private static final int WEEKS = 4;
    private static final int QUARTER = 13;

    private final Product product = Product.running();
    private final MailHouse mailHouse = new MailHouse();
    private final Service victim = product.anotherAlertsService(
            // a group of consumers of its own, too: another test's knows what its database does not
            "victim-" + product.today(),
            Map.of(
                    "WATCH_MAIL_PORT", Integer.toString(mailHouse.smtp()),
                    "WATCH_MAIL_LEASE", "PT4S",
                    "WATCH_MAIL_TIMEOUT", "PT1S",
                    "WATCH_MAIL_BACKOFF", "PT0.3S",
                    "WATCH_MAIL_LONGEST_BACKOFF", "PT1S"));

    @BeforeEach
    void startTheVictim() {
        victim.restart();
    }

    @AfterEach
    void endTheVictim() {
        victim.stop();
        mailHouse.close();
        product.forget(victim);
    }

    @Test
    void whateverIsKilledWhenTheSameIsToldAndNoMailGoesTwiceButWhereNobodyCanKnow() {
        bothTellTheSame(WEEKS, SEEDS);
    }

    @Test
    @Tag("long")
    void inAQuarterOfDeathsThatNobodyChoseTheSameIsToldToo() {
        bothTellTheSame(QUARTER, List.of(Long.getLong("watch.kill.seed", System.nanoTime())));
    }

    private void bothTellTheSame(int weeks, List<Long> seeds) {
        System.out.println("Killing with the seeds " + seeds);
        Siege siege = new Siege(product, victim, mailHouse, weeks, seeds);
        siege.pass();

        MailBooks killed = victim.mailBooks(siege.organisation());
        MailBooks alone = product.alerts.mailBooks(siege.organisation());
        System.out.printf(
                "%d kills, %d entries told%n", siege.kills(), alone.told().size());
        assertThat(siege.kills()).as("kills").isGreaterThan(weeks / 2 * seeds.size());
        assertThat(alone.told()).as("somebody was late").hasSizeGreaterThan(weeks);
        assertThat(killed.told()).as("seeds %s", seeds).isEqualTo(alone.told());
        everyMailArrivedOnceOrTheSameBytesWhereTheOutcomeWasInDoubt(siege, killed.accepted());
    }

    private void everyMailArrivedOnceOrTheSameBytesWhereTheOutcomeWasInDoubt(
            Siege siege, List<MailBooks.Accepted> accepted) {
        // the victim knows every organisation; the others' journeys are their own
        Map<String, List<String>> copies = mailHouse.copies().stream()
                .filter(copy -> copy.source().contains("@" + siege.organisation() + ".example"))
                .collect(Collectors.groupingBy(
                        MailHouse.Copy::messageId, Collectors.mapping(MailHouse.Copy::source, Collectors.toList())));
        Set<String> ids = accepted.stream().map(MailBooks.Accepted::messageId).collect(Collectors.toSet());
        assertThat(copies.keySet()).as("what arrived").isEqualTo(ids);
        for (MailBooks.Accepted mail : accepted) {
            List<String> arrived = copies.get(mail.messageId());
            assertThat(arrived).as("copies of %s", mail.messageId()).hasSizeBetween(1, 1 + mail.inDoubt());
            assertThat(new HashSet<>(arrived))
                    .as("bytes of %s", mail.messageId())
                    .hasSize(1);
        }
    }
}
