package org.supervisionwatch.alerts.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Asking.acknowledge;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.now;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.notification.delivery.MistakenLife.DrawnLife;
import org.supervisionwatch.alerts.standing.store.WakeUpSchedule;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * The same random lives in two organisations, of which one is told of each person something wrong that is taken back later: from events to
 * mails it ends as in the other one.
 */
@QuarkusTest
class TakenBackStoryTest extends ServiceTest {

    private static final long SEED = 12;
    private static final int LIVES = 80;
    private static final int MORNINGS = 10;
    private static final String OPEN = """
            select p.employee_number || ' ' || e.kind || ' ' || e.requirement || coalesce(' ' || e.window_from, '') as subject,
                   concat_ws(' ', replace(e.level, 'escalated', 'below'), 'after', e.anchor_on, 'due', e.due_on, 'below from', e.below_from,
                             'held', e.held_because, e.held_until, 'taken on', k.by_name, k.until_on) as position
              from episode e join person p on p.id = e.person_id
              left join episode_acknowledgement k on k.episode_id = e.id
             where e.organisation_id = :organisation and e.closed_at is null
            """;

    private static final String TOLD = """
            select p.employee_number as number, split_part(t.recipient, '.', 1) || ': ' || e.requirement || ' ' || t.step || ' ' || t.ordinal as told
              from mail_entry t join episode e on e.id = t.episode_id join person p on p.id = e.person_id
             where e.organisation_id = :organisation and not t.void order by 1, 2
            """;

    /** Entries of one recipient about one episode that say what was said last, or that something is over of which they never heard. */
    private static final String SAID_IN_VAIN = """
            select p.employee_number || ' ' || told.requirement || ' ' || told.step || ' after ' || coalesce(told.before, 'nothing')
              from (select e.person_id, e.requirement, t.step, lag(t.step) over (partition by t.recipient, t.episode_id order by t.id) as before
                      from mail_entry t join episode e on e.id = t.episode_id
                     where e.organisation_id = :organisation and not t.void) told
              join person p on p.id = told.person_id
             where told.step = coalesce(told.before, 'recovered') and told.step not in ('reminder', 'back')
            """;

    /** Who was told last that somebody is late, in an episode that has ended with none in its place. */
    private static final String IN_THE_DARK = """
            select p.employee_number || ' ' || e.requirement || ' ' || e.cause
              from episode e join person p on p.id = e.person_id
              join lateral (select distinct on (t.recipient) t.step from mail_entry t
                             where t.episode_id = e.id and not t.void order by t.recipient, t.id desc) last on last.step <> 'recovered'
             where e.organisation_id = :organisation and e.closed_at is not null and e.kind = 'lapse'
               and e.level in ('overdue', 'below', 'escalated') and e.cause <> 'ended_short'
               and not exists (select from episode o where o.person_id = e.person_id and o.requirement = e.requirement
                                                       and o.closed_at is null and o.level in ('overdue', 'below', 'escalated'))
            """;

    /** How the lapses ended that began after a session which never was. */
    private static final String AFTER_NO_SESSION = """
            select coalesce(e.cause, 'open') from episode e join person p on p.id = e.person_id
              join unnest(:numbers::text[], :days::date[]) as never (number, day) on never.number = p.employee_number and never.day = e.began_after
             where e.organisation_id = :organisation and e.kind = 'lapse' and e.requirement = 'cm-weekly'
            """;

    private static final String REOPENED =
            "select requirement from episode where organisation_id = :organisation and reopenings > 0 and closed_at is null";

    private final long seed = Long.getLong("watch.lives.seed", SEED);

    @Inject
    Sql sql;

    @Inject
    FeedProgress progress;

    @Inject
    WakeUpSchedule schedule;

    /** What was open at the end, by what it is about. */
    private record OpenEpisode(String subject, String position) {}

    private record ToldEntry(String number, String told) {}

    @Test
    void whatIsTakenBackEndsAsIfItHadNeverBeenSaidAndIsHeardOfByThoseAloneWhoHadHeard() {
        AnOrganisation right = live("river");
        AnOrganisation misled = live("river");
        Random random = new Random(seed);
        List<DrawnLife> drawn = IntStream.range(0, LIVES)
                .mapToObj(index -> DrawnLife.of(index, MORNINGS, random))
                .toList();
        List<MistakenLife> truth = lives(right, drawn);
        List<MistakenLife> mistaken = lives(misled, drawn);
        for (int morning = 0; morning < MORNINGS; morning++) {
            happens(morning, truth, mistaken);
            taken(right, drawn, morning);
            taken(misled, drawn, morning);
            isSaid(morning, mistaken);
            moveToNextRun(right);
            settle(right);
            settle(misled);
        }
        SoftAssertions.assertSoftly(all -> endsAlike(right, misled, mistaken, all));
    }

    private List<MistakenLife> lives(AnOrganisation organisation, List<DrawnLife> drawn) {
        LocalDate today = today();
        List<MistakenLife> lives = drawn.stream()
                .map(each -> new MistakenLife(events, organisation, each, today))
                .toList();
        lives.forEach(life -> life.isLoaded(today));
        return lives;
    }

    private void happens(int morning, List<MistakenLife> truth, List<MistakenLife> mistaken) {
        LocalDate today = today();
        truth.forEach(life -> life.goesOn(morning, today));
        mistaken.forEach(life -> life.goesOn(morning, today));
        evaluated();
    }

    private void isSaid(int morning, List<MistakenLife> mistaken) {
        LocalDate today = today();
        tell(mistaken, life -> life.saidOn() == morning, life -> life.isMistaken(today));
        tell(mistaken, life -> life.takenBackOn() == morning, life -> life.isPutRight(today));
    }

    private void tell(List<MistakenLife> lives, Predicate<DrawnLife> which, Consumer<MistakenLife> what) {
        lives.stream().filter(life -> which.test(life.drawn())).forEach(what);
        evaluated();
    }

    /** Before anything wrong is said of them, so that it is taken on in both. */
    private void taken(AnOrganisation organisation, List<DrawnLife> drawn, int morning) {
        for (DrawnLife life : drawn) {
            if (life.acknowledgedOn() == morning && morning < life.saidOn()) {
                sql.of("""
                                select e.id from episode e join person p on p.id = e.person_id
                                 where e.organisation_id = :organisation and p.employee_number = :number
                                   and e.requirement = 'cm-weekly' and e.closed_at is null
                                """)
                        .with("organisation", organisation.id())
                        .with("number", life.number())
                        .list(String.class)
                        .forEach(id -> acknowledge(
                                        organisation,
                                        id,
                                        Map.of(
                                                "by",
                                                "Lee",
                                                "reason",
                                                "session_arranged",
                                                "until",
                                                today().plusDays(20).toString()))
                                .statusCode(200));
            }
        }
    }

    /** Waits until everything that was sent has been read, and everybody it is about evaluated. */
    private void evaluated() {
        Instant now = now();
        events.heartbeats(now);
        for (String topic : FeedWatch.TOPICS) {
            assertThat(progress.awaitThrough(topic, now, Duration.ofSeconds(60)))
                    .isTrue();
        }
        eventually(() -> assertThat(schedule.isAnybodyDue(now())).isFalse());
    }

    private void endsAlike(
            AnOrganisation right, AnOrganisation misled, List<MistakenLife> mistaken, SoftAssertions all) {
        all.assertThat(open(misled)).as("seed %d: what is open", seed).containsExactlyInAnyOrderElementsOf(open(right));
        all.assertThat(said(SAID_IN_VAIN, misled))
                .as("seed %d: said twice, or to who had not heard", seed)
                .isEmpty();
        all.assertThat(said(IN_THE_DARK, misled))
                .as("seed %d: left without a word", seed)
                .isEmpty();
        List<String> unheard =
                numbers(mistaken, life -> life.drawn().saidOn() == life.drawn().takenBackOn());
        all.assertThat(told(misled, unheard))
                .as("seed %d: taken back before a mail", seed)
                .isEqualTo(told(right, unheard));
        all.assertThat(afterNoSession(misled, mistaken))
                .as("seed %d: opened by a mistake", seed)
                .containsOnly("mistake");
        all.assertThat(said(REOPENED, misled))
                .as("seed %d: there is something to see", seed)
                .isNotEmpty();
        all.assertThat(open(misled))
                .as("seed %d: there is something taken on", seed)
                .anyMatch(each -> each.position().contains("Lee"));
    }

    private static List<String> numbers(List<MistakenLife> lives, Predicate<MistakenLife> which) {
        return lives.stream().filter(which).map(life -> life.drawn().number()).toList();
    }

    /** Of those who had no session in earnest meanwhile. */
    private List<String> afterNoSession(AnOrganisation organisation, List<MistakenLife> mistaken) {
        return sql.of(AFTER_NO_SESSION)
                .with("organisation", organisation.id())
                .with("numbers", numbers(mistaken, MistakenLife::onlyNeverHeld))
                .with(
                        "days",
                        mistaken.stream()
                                .filter(MistakenLife::onlyNeverHeld)
                                .map(MistakenLife::neverHeldOn)
                                .toList())
                .list(String.class);
    }

    private List<OpenEpisode> open(AnOrganisation organisation) {
        return sql.of(OPEN).with("organisation", organisation.id()).list(OpenEpisode.class);
    }

    private List<String> said(String query, AnOrganisation organisation) {
        return sql.of(query).with("organisation", organisation.id()).list(String.class);
    }

    private List<ToldEntry> told(AnOrganisation organisation, List<String> numbers) {
        return sql.of(TOLD).with("organisation", organisation.id()).list(ToldEntry.class).stream()
                .filter(entry -> numbers.contains(entry.number()))
                .toList();
    }
}
