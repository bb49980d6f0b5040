package org.supervisionwatch.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.supervisionwatch.local.sample.ClinicalSample.SampleMonth;
import org.supervisionwatch.local.sample.ClinicalSample.SampleProfile;
import org.supervisionwatch.local.sample.JsonHttpClient.JsonResponse;

/**
 * Loads the sample service over REST and sets its teams live. Idempotent: everything it writes has its own id, and what
 * exists already is left alone.
 */
public final class SampleLoader {

    private static final long SEED = 156;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 8;

    /** It goes live when everything else is loaded. */
    private static final int LAST_TEAM = SampleTown.TEAMS - 1;

    /** The guidelines of the sample's people. They ship as drafts: leads are notified once a clinical lead has acknowledged them. */
    private static final List<String> DRAFTS =
            List.of("nhs-tt-pwp", "nhs-tt-hi-cbt", "trainee-low-intensity", "babcp-accredited", "bacp-accredited");

    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(2);
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final JsonHttpClient rest = new JsonHttpClient();
    private final URI staff;
    private final URI supervision;
    private final URI alerts;
    private final MailAnswer answer;
    private final Consumer<String> progress;

    private SampleLoader(ServiceUris services, Consumer<String> progress) {
        this.staff = services.staff().resolve("/organisations/" + SampleService.ORGANISATION);
        this.supervision = services.supervision().resolve("/organisations/" + SampleService.ORGANISATION);
        this.alerts = services.alerts().resolve("/organisations/" + SampleService.ORGANISATION);
        this.answer = new MailAnswer(rest, services.mailbox(), services.supervision());
        this.progress = progress;
    }

    /** The addresses of the services, such as {@code http://127.0.0.1:8081/}, and of the mailbox's page. */
    public record ServiceUris(URI staff, URI supervision, URI alerts, URI mailbox) {}

    /**
     * @param progress gets a line now and then
     * @return false if it had been loaded before
     * @throws IllegalStateException if a service refuses a request, with its problem
     */
    public static boolean load(ServiceUris services, Consumer<String> progress) {
        SampleLoader loader = new SampleLoader(services, progress);
        if (loader.isLive()) {
            return false;
        }
        loader.load(SampleService.of(SEED, loader.now().atZone(ZONE).toLocalDate()));
        return true;
    }

    private boolean isLive() {
        return rest.get(of(staff, "/teams/" + SampleTown.teamCode(LAST_TEAM)))
                .body()
                .path("mode")
                .asText("")
                .equals("live");
    }

    private Instant now() {
        return Instant.parse(
                rest.get(staff.resolve("/dev/clock")).body().path("now").asText());
    }

    /**
     * Posts come last: of somebody without a post nothing is asked, so that nobody is taken for late whose sessions are yet to come.
     */
    private void load(SampleService sample) {
        put(staff, "", RequestBodies.organisation(sample.monitoredFrom()));
        for (int team = 0; team < SampleTown.TEAMS; team++) {
            put(staff, "/teams/" + SampleTown.teamCode(team), RequestBodies.team(team));
        }
        inParallel("people", sample.people(), this::person);
        inParallel("clinical profiles", sample.profiles(), this::profile);
        inParallel("months of hours and shifts", sample.months(), this::hours);
        inParallel("absences", sample.absences(), this::absence);
        inParallel("sessions", sample.sessions(), this::session);
        DRAFTS.forEach(this::acknowledge);
        awaitHistory();
        inParallel("posts", sample.people(), person -> put(staff, path(person), RequestBodies.person(person)));
        inParallel(
                "supervisors",
                sample.people(),
                person -> put(staff, path(person) + "/supervisors", RequestBodies.supervisors(person)));
        for (int team = 0; team < LAST_TEAM; team++) {
            goLive(team, sample);
        }
        sample.people().forEach(this::later);
        goLive(LAST_TEAM, sample);
        progress.accept(SampleTown.TEAMS + " teams are live");
    }

    private void goLive(int team, SampleService sample) {
        put(staff, "/teams/" + SampleTown.teamCode(team), RequestBodies.liveTeam(team, sample.monitoredFrom()));
    }

    /** What became known only once their teams were live. */
    private void later(Practitioner person) {
        if (person.leads(SampleLife.RENUMBERED)) {
            put(staff, "/people/" + SampleLife.RENUMBERED.number(), RequestBodies.renumbered(person));
        }
        if (person.leads(SampleLife.FROM_A_MAIL)) {
            LocalDate after = Objects.requireNonNull(
                    Objects.requireNonNull(person.story()).lastSeen());
            await(
                    "mail about " + person.number(),
                    () -> answer.happened(person.who().name(), after.plusWeeks(1)));
        }
    }

    private void person(Practitioner person) {
        put(staff, path(person), RequestBodies.personAlone(person));
        if (person.rota().entered()) {
            put(staff, path(person) + "/pattern", RequestBodies.pattern(person));
        }
    }

    /** Until alerts-service knows all that was recorded by now: sessions and posts reach it on different topics. */
    private void awaitHistory() {
        Instant recorded = now();
        await("word of alerts-service that it knows all sessions", () -> isKnownThrough(recorded));
    }

    private static void await(String what, BooleanSupplier come) {
        long deadline = System.nanoTime() + UNTIL_KNOWN.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no " + what + " in " + UNTIL_KNOWN);
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    private boolean isKnownThrough(Instant recorded) {
        JsonNode feeds = rest.get(of(alerts, "/standings?limit=1")).body().path("feeds");
        return !feeds.isEmpty()
                && StreamSupport.stream(feeds.spliterator(), false)
                        .map(feed -> feed.path("completeThrough").asText(""))
                        .noneMatch(through ->
                                through.isEmpty() || Instant.parse(through).isBefore(recorded));
    }

    private void profile(SampleProfile profile) {
        put(staff, "/people/" + profile.number() + "/clinical-profile", profile);
    }

    private void hours(SampleMonth month) {
        put(staff, "/people/" + month.number() + "/hours/" + month.month(), month);
    }

    private void absence(SampleAbsence away) {
        put(staff, "/people/" + away.number() + "/absences/" + away.id(), away);
    }

    private void session(SampleSession session) {
        JsonResponse answer = rest.post(of(supervision, "/sessions"), RequestBodies.session(session));
        boolean thereAlready = answer.status() == 409 && answer.problem().equals("external-id-reused");
        if (!answer.accepted() && !thereAlready) {
            throw new IllegalStateException("session " + session.externalId() + " was refused: " + answer);
        }
    }

    /** The organisation reaches alerts-service as an event, which may take a moment. */
    private void acknowledge(String draft) {
        await("acknowledgement of " + draft + " was accepted", () -> {
            JsonResponse answer =
                    rest.put(of(alerts, "/guidelines/" + draft + "/acknowledgement"), RequestBodies.acknowledgement());
            if (!answer.accepted() && answer.status() != 404) {
                throw new IllegalStateException("the acknowledgement of " + draft + " was refused: " + answer);
            }
            return answer.accepted();
        });
    }

    private void put(URI base, String path, Object body) {
        JsonResponse answer = rest.put(of(base, path), body);
        if (!answer.accepted()) {
            throw new IllegalStateException("PUT " + base + path + " was refused: " + answer);
        }
    }

    private static String path(Practitioner person) {
        return "/people/" + person.number();
    }

    private static URI of(URI base, String path) {
        return URI.create(base + path);
    }

    private <T> void inParallel(String what, List<T> all, Consumer<T> write) {
        long begun = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> writes = new ArrayList<>();
            all.forEach(one -> writes.add(workers.submit(() -> write.accept(one))));
            for (int i = 0; i < writes.size(); i++) {
                writes.get(i).get();
                if ((i + 1) % 1_000 == 0) {
                    progress.accept((i + 1) + " of " + all.size() + " " + what);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while loading", stopped);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        progress.accept("%d %s in %.1f s, %.0f a second".formatted(all.size(), what, seconds, all.size() / seconds));
    }
}
