package org.supervisionwatch.alerts.notification.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.queue.MailState;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes the daily report to ops. It is sent every day, so that a day without it shows that the service is down. Pure. */
public final class DailyReport {

    private DailyReport() {}

    /** The latest instant up to {@code now} at which a report was due: every day at the mail time plus {@code after}. */
    public static Instant dueBefore(LocalTime mailAt, ZoneId zone, Duration after, Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate();
        Instant due = at(day, mailAt, zone, after);
        while (due.isAfter(now)) {
            day = day.minusDays(1);
            due = at(day, mailAt, zone, after);
        }
        return due;
    }

    private static Instant at(LocalDate day, LocalTime mailAt, ZoneId zone, Duration after) {
        return day.atTime(mailAt).atZone(zone).toInstant().plus(after);
    }

    public static String subject(OperationsDay day) {
        String date = EnglishText.day(day.through().atZone(day.zone()).toLocalDate());
        return day.notCompleted() == 0
                ? "Daily report: all runs completed, " + date
                : "Daily report: %s not completed, %s".formatted(EnglishText.count(day.notCompleted(), "run"), date);
    }

    /** The paragraphs of the mail; it names nobody but addresses for which a mail was refused. */
    public static List<String> lines(OperationsDay day) {
        List<String> lines = new ArrayList<>();
        lines.add(
                day.notCompleted() == 0
                        ? "Every run planned from %s to %s was completed."
                                .formatted(time(day, day.from()), time(day, day.through()))
                        : "%s NOT completed, and nobody has been notified of what %s to report. A run waits for complete feeds, or for"
                                        .formatted(
                                                EnglishText.count(day.notCompleted(), "planned run")
                                                        + (day.notCompleted() == 1 ? " was" : " were"),
                                                day.notCompleted() == 1 ? "it was" : "they were")
                                + " standings still to be evaluated; the ages below show which.");
        if (day.runs().isEmpty()) {
            lines.add("No run was planned in this time.");
        }
        day.runs().forEach(run -> lines.add(run(day, run)));
        lines.add(people(day.people()));
        day.feeds().forEach(feed -> lines.add(feed(feed)));
        lines.addAll(problems(day));
        lines.add(
                "This mail is sent every day. If it does not arrive, alerts-service or its connection to the mail server is down.");
        return lines;
    }

    private static String run(OperationsDay day, OperationsDay.RunDone run) {
        Instant composedAt = run.composedAt();
        String composed = composedAt == null ? "NOT composed" : "composed " + time(day, composedAt);
        String mails = mails(run);
        return "Run planned for %s: %s. Mails: %s."
                .formatted(time(day, run.plannedAt()), composed, mails.isEmpty() ? "none" : mails);
    }

    private static String mails(OperationsDay.RunDone run) {
        String refused = run.refused().isEmpty() ? "" : " (" + String.join(", ", run.refused()) + ")";
        return Arrays.stream(MailState.values())
                .filter(state -> run.in(state) > 0)
                .map(state -> run.in(state) + " " + words(state) + (state == MailState.FAILED ? refused : ""))
                .collect(Collectors.joining(", "));
    }

    private static String words(MailState state) {
        return switch (state) {
            case ACCEPTED -> "accepted by the mail server";
            case FAILED -> "refused";
            case QUEUED -> "waiting for the mail server";
            case WITHDRAWN -> "withdrawn and composed again";
            case WITHHELD -> "withheld";
        };
    }

    private static String people(OperationsDay.PeopleCount people) {
        int notWatched = people.notWatchedInTotal();
        String reasons = people.notWatched().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> reason.getValue() + " " + DigestWording.notWatched(reason.getKey()))
                .collect(Collectors.joining(", "));
        return "People: %d of %d evaluated, %d not watched%s, %d unknown."
                .formatted(
                        people.inPost() - notWatched - people.unknown(),
                        people.inPost(),
                        notWatched,
                        reasons.isEmpty() ? "" : " (" + reasons + ")",
                        people.unknown());
    }

    private static String feed(OperationsDay.FeedNow feed) {
        Duration age = feed.age();
        String complete =
                age == null ? "not complete yet" : "complete up to " + DigestWording.span(age.toSeconds()) + " ago";
        return "Feed %s: %s.".formatted(feed.topic(), complete);
    }

    private static List<String> problems(OperationsDay day) {
        List<String> problems = new ArrayList<>();
        if (day.refusedAddresses() > 0) {
            problems.add("%s refused permanently: GET /ops/addresses."
                    .formatted(
                            day.refusedAddresses() == 1 ? "1 address is" : day.refusedAddresses() + " addresses are"));
        }
        if (day.parkedEvents() > 0) {
            problems.add(
                    EnglishText.count(day.parkedEvents(), "event") + " could not be read: GET /ops/parked-events.");
        }
        return problems;
    }

    private static String time(OperationsDay day, @Nullable Instant at) {
        return at == null ? "never" : EnglishText.shortMoment(at.atZone(day.zone()));
    }
}
