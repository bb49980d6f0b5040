package org.supervisionwatch.local.sample;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Loads the sample service over REST and sets its teams live. Safe to run again: everything it writes names itself, and what is
 * there already is left alone.
 */
public final class SampleLoader {

    private static final long SEED = 156;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 8;

    private final Rest rest = new Rest();
    private final URI staff;
    private final URI supervision;
    private final Progress progress;

    private SampleLoader(URI staff, URI supervision, Progress progress) {
        this.staff = staff.resolve("/organisations/" + SampleService.ORGANISATION);
        this.supervision = supervision.resolve("/organisations/" + SampleService.ORGANISATION);
        this.progress = progress;
    }

    /**
     * @param staff where staff-service answers, such as {@code http://127.0.0.1:8081/}
     * @return false if it had been loaded before
     * @throws IllegalStateException if a service refuses something, with its problem
     */
    public static boolean load(URI staff, URI supervision, Progress progress) {
        SampleLoader loader = new SampleLoader(staff, supervision, progress);
        if (loader.isLive()) {
            return false;
        }
        loader.load(SampleService.of(SEED, loader.today(staff)));
        return true;
    }

    private boolean isLive() {
        return rest.get(of(staff, "/teams/" + Town.teamCode(Town.TEAMS - 1)))
                .body()
                .path("mode")
                .asText("")
                .equals("live");
    }

    private LocalDate today(URI service) {
        String now = rest.get(service.resolve("/dev/clock")).body().path("now").asText();
        return Instant.parse(now).atZone(ZONE).toLocalDate();
    }

    private void load(SampleService sample) {
        put(staff, "", Bodies.organisation(sample.monitoredFrom()));
        for (int team = 0; team < Town.TEAMS; team++) {
            put(staff, "/teams/" + Town.teamCode(team), Bodies.team(team));
        }
        inParallel("people", sample.people(), this::person);
        inParallel(
                "supervisors",
                sample.people(),
                person -> put(staff, path(person) + "/supervisors", Bodies.supervisors(person)));
        inParallel("clinical profiles", sample.profiles(), this::profile);
        inParallel("months of clinical hours", sample.months(), this::hours);
        inParallel("absences", sample.absences(), this::absence);
        inParallel("sessions", sample.meetings(), this::session);
        for (int team = 0; team < Town.TEAMS; team++) {
            put(staff, "/teams/" + Town.teamCode(team), Bodies.liveTeam(team, sample.monitoredFrom()));
        }
        progress.say(Town.TEAMS + " teams are live");
    }

    private void person(Practitioner person) {
        put(staff, path(person), Bodies.person(person));
        if (person.patternKnown()) {
            put(staff, path(person) + "/pattern", Bodies.pattern(person));
        }
    }

    private void profile(Clinic.Profile profile) {
        put(staff, "/people/" + profile.number() + "/clinical-profile", Bodies.profile(profile));
    }

    private void hours(Clinic.Month month) {
        put(staff, "/people/" + month.number() + "/hours/" + month.month(), Bodies.hours(month));
    }

    private void absence(Away away) {
        put(staff, "/people/" + away.number() + "/absences/" + away.id(), Bodies.absence(away));
    }

    private void session(Meeting meeting) {
        Rest.Answer answer = rest.post(of(supervision, "/sessions"), Bodies.session(meeting));
        boolean thereAlready = answer.status() == 409 && answer.problem().equals("external-id-reused");
        if (!answer.accepted() && !thereAlready) {
            throw new IllegalStateException("session " + meeting.externalId() + " was refused: " + answer);
        }
    }

    private void put(URI base, String path, Object body) {
        Rest.Answer answer = rest.put(of(base, path), body);
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
                    progress.say((i + 1) + " of " + all.size() + " " + what);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while loading", stopped);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        progress.say("%d %s in %.1f s, %.0f a second".formatted(all.size(), what, seconds, all.size() / seconds));
    }
}
