package org.supervisionwatch.alerts.brake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.opsMailbox;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.roster.intake.PersonEvent;
import org.supervisionwatch.alerts.roster.intake.PersonFeed;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.chassis.intake.VersionedEvent;
import org.supervisionwatch.chassis.sql.Sql;

/** Batches of events, taken in by several replicas, in part, again, and late. */
@QuarkusTest
class EndGuardTest extends ServiceTest {

    private final PersonFeed feed;
    private final HeldChangeFlow changes;
    private final Sql sql;

    private final List<APerson> people = new ArrayList<>();
    private AnOrganisation north;

    @Inject
    EndGuardTest(PersonFeed feed, HeldChangeFlow changes, Sql sql) {
        this.feed = feed;
        this.changes = changes;
        this.sql = sql;
    }

    /** Six teams of two, so that no team's brake acts. */
    @BeforeEach
    void twelvePeopleAreInPost() {
        north = AnOrganisation.monitoredFrom(today().minusYears(1)).withOps();
        for (int number = 0; number < 12; number++) {
            String team = "t" + number / 2;
            people.add(APerson.in(north.team(team, "off"), "E" + number, "Person " + number)
                    .pwp(team, today().minusYears(1)));
        }
        events.organisation(north);
        eventually(() -> assertThat(sql.of("select count(*) from organisation where id = :id")
                        .with("id", north.id())
                        .only(Integer.class))
                .isOne());
        take(PersonBatch.of(people, Duration.ZERO, false));
        assertThat(inPost()).isEqualTo(12);
    }

    @Test
    void ofTwoReplicasThatTakeInEndsAtOnceOneWaitsAndHoldsThemAll() {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch theOtherWaits = new CountDownLatch(1);
        CompletableFuture<Void> first =
                inBackground(() -> QuarkusTransaction.requiringNew().run(() -> {
                    feed.apply(ends(Duration.ZERO, 0, 2, 4));
                    taken.countDown();
                    await(theOtherWaits);
                }));
        await(taken);
        CompletableFuture<Void> second = inBackground(() -> take(ends(Duration.ZERO, 6, 8)));
        eventually(() -> assertThat(waiting()).isPositive());
        theOtherWaits.countDown();
        first.join();
        second.join();

        assertThat(held()).isEqualTo(5);
        assertThat(inPost()).as("everybody has the posts of before").isEqualTo(12);
    }

    @Test
    void aBatchThatIsRolledBackAndTakenInAgainHoldsTheSame() {
        take(ends(Duration.ZERO, 0, 2, 4, 6));
        assertThat(inPost()).isEqualTo(8);
        List<VersionedEvent<PersonEvent>> fifth = ends(Duration.ZERO, 8);
        QuarkusTransaction.begin();
        feed.apply(fifth);
        QuarkusTransaction.rollback();
        assertThat(held()).isZero();
        assertThat(inPost()).isEqualTo(8);

        take(fifth);
        assertThat(held()).isEqualTo(5);
        assertThat(inPost()).isEqualTo(12);
    }

    /** As if the reader's version had been raised: the newest event of everybody comes in again. */
    @Test
    void aReplayEndsInTheSameStateWhateverWasDecided() {
        List<VersionedEvent<PersonEvent>> ended = ends(Duration.ZERO, 0, 2, 4, 6, 8);
        take(ended.subList(0, 2));
        take(ended.subList(2, 5));
        expectTheSameAfter(ended);
        HeldChangeView change = changes.list(north.code()).getFirst();
        changes.reject(north.code(), change.id(), "Hanna HR", null);
        expectTheSameAfter(ended);
        assertThat(inPost()).isEqualTo(12);
        changes.confirm(north.code(), change.id(), "Hanna HR", null);
        assertThat(inPost()).isEqualTo(7);
        expectTheSameAfter(ended);
    }

    private void expectTheSameAfter(List<VersionedEvent<PersonEvent>> replayed) {
        String before = facts();
        take(replayed.reversed());
        replayed.forEach(event -> take(List.of(event)));
        take(replayed);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void opsAndHrAreToldOnceWithTheFiguresOfEachTeam() {
        take(ends(Duration.ZERO, 0, 1, 2, 3, 4, 6));
        eventually(() -> assertThat(toldOps()).hasSize(1));
        assertThat(toldOps().getFirst().subject()).endsWith("have 6 people left?");
        assertThat(toldOps().getFirst().text())
                .contains("6 people of 12", "Team t0: 2 of 2; Team t1: 2 of 2; Team t2: 1 of 2; Team t3: 1 of 2")
                .contains("/organisations/" + north.code() + "/held-changes/");

        take(ends(Duration.ZERO, 8));
        assertThat(held()).isEqualTo(7);
        changes.beat();
        changes.beat();
        assertThat(sql.of("select count(*) from mail where organisation_id = :id and about like 'held/%'")
                        .with("id", north.id())
                        .only(Integer.class))
                .isOne();
    }

    private List<Mail> toldOps() {
        return opsMailbox(north).stream()
                .filter(mail -> mail.subject().endsWith("left?"))
                .toList();
    }

    @Test
    void endsThatWereToldLongBeforeTheyComeInArePastHolding() {
        take(ends(Duration.ofDays(30), 0, 2, 4, 6, 8));
        assertThat(held()).isZero();
        assertThat(inPost()).isEqualTo(7);
    }

    @Test
    void endsThatComeInTogetherButWereToldDaysApartAreNotHeld() {
        List<VersionedEvent<PersonEvent>> ended = new ArrayList<>(ends(Duration.ofDays(3), 0, 2, 4));
        ended.addAll(ends(Duration.ZERO, 6, 8));
        take(ended);
        assertThat(held()).isZero();
        assertThat(inPost()).isEqualTo(7);
    }

    @Test
    void whoIsErasedWhileTheirEndIsHeldLeavesNothingBehind() {
        take(ends(Duration.ZERO, 0, 2, 4, 6, 8));
        assertThat(held()).isEqualTo(5);
        UUID erased = people.getFirst().id();
        take(List.of(new VersionedEvent<>(erased, PersonBatch.version(Duration.ZERO), null, true)));
        assertThat(held()).isEqualTo(4);
        assertThat(sql.of("select count(*) from told_end where person_id = :id")
                        .with("id", erased)
                        .only(Integer.class))
                .isZero();
        assertThat(inPost()).isEqualTo(11);
    }

    private void take(List<VersionedEvent<PersonEvent>> events) {
        QuarkusTransaction.requiringNew().run(() -> feed.apply(events));
    }

    /** The last day of some was the day before they were told. */
    private List<VersionedEvent<PersonEvent>> ends(Duration ago, int... numbers) {
        List<APerson> some = new ArrayList<>();
        for (int number : numbers) {
            some.add(people.get(number).until(today().minusDays(ago.toDays() + 1)));
        }
        return PersonBatch.of(some, ago, true);
    }

    private int held() {
        return sql.of("""
                        select count(*) from told_end e join held_change c on c.id = e.change_id
                         where c.organisation_id = :id and c.decided_at is null
                        """).with("id", north.id()).only(Integer.class);
    }

    private int inPost() {
        return sql.of("""
                        select count(distinct p.id) from person p join assignment_period a on a.person_id = p.id
                         where p.organisation_id = :id and a.to_on is null
                        """).with("id", north.id()).only(Integer.class);
    }

    private String facts() {
        return sql.of("""
                        select concat(
                            (select string_agg(a::text, '|' order by a.person_id, a.ordinal) from assignment_period a
                               join person p on p.id = a.person_id where p.organisation_id = :id),
                            (select string_agg(t::text, '|' order by t.person_id) from assignment_term t
                               join person p on p.id = t.person_id where p.organisation_id = :id),
                            (select string_agg(e::text, '|' order by e.person_id) from told_end e where e.organisation_id = :id),
                            (select string_agg(concat(c.id, c.people, c.decision), '|' order by c.id) from held_change c
                              where c.organisation_id = :id))
                        """).with("id", north.id()).only(String.class);
    }

    private int waiting() {
        return sql.of("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .only(Integer.class);
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, each -> Thread.ofPlatform().start(each));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            throw new AssertionError(end);
        }
    }
}
