package org.supervisionwatch.alerts.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.text.EnglishText;

/** Says in words what is not known, and why. Pure. */
public final class DataGapWording {

    private DataGapWording() {}

    /** A sentence for whoever looks at standings. */
    public static String banner(DataGap grey, ZoneId zone, Instant now) {
        return reason(grey, zone, now)
                + " Where people stand is not known until it is put right; what was known last is shown"
                + " beside it. No lead is told anything new meanwhile.";
    }

    /**
     * What makes it the same as another time.
     *
     * @param news what an organisation is grey of since one look, at least one: feeds or the volume
     */
    public static String about(List<DataGap> news, ZoneId zone) {
        DataGap first = news.getFirst();
        return "grey/%s/%s/%s"
                .formatted(
                        first.why(),
                        feeds(news, "+", "+"),
                        first.noticedAt().atZone(zone).toLocalDate());
    }

    public static String subject(List<DataGap> news) {
        if (news.getFirst().drop() != null) {
            return "far too few sessions were recorded";
        }
        return news.size() == 1
                ? "the feed " + news.getFirst().feed() + " is behind"
                : "the feeds " + feeds(news, ", ", " and ") + " are behind";
    }

    private static String feeds(List<DataGap> news, String between, String beforeTheLast) {
        List<String> feeds = news.stream().map(DataGap::feed).sorted().toList();
        return feeds.size() == 1
                ? feeds.getFirst()
                : String.join(between, feeds.subList(0, feeds.size() - 1)) + beforeTheLast + feeds.getLast();
    }

    /** For those who run the service. */
    public static List<String> lines(List<DataGap> news, ZoneId zone, Instant now) {
        return Stream.concat(news.stream().map(grey -> reason(grey, zone, now)), advice(news.getFirst()))
                .toList();
    }

    private static Stream<String> advice(DataGap grey) {
        String whatToDo = grey.drop() == null
                ? "Follow it upstream: is the service that publishes it running, and the broker; is an event stuck"
                        + " (its log, watch_publication_backlog)? The runbook feed-grey says how."
                : "Ask whoever sends the sessions whether an import has stopped. If the day really was so quiet, accept it:"
                        + " POST /ops/grey/" + grey.id() + "/acceptance of alerts-service.";
        return Stream.of(
                "Until then everybody's state is shown as unknown, nobody falls below because of what is missing, and no lead is"
                        + " mailed. Nothing is lost: once it is complete again everybody is evaluated, and the mails of the runs that"
                        + " waited tell the net change.",
                whatToDo,
                "You are told this once. Its end is not mailed: the daily word shows it.");
    }

    private static String reason(DataGap grey, ZoneId zone, Instant now) {
        RecordingVolume.VolumeDrop drop = grey.drop();
        if (drop != null) {
            return "On %s %s recorded, where %d are usual: something seems to be missing."
                    .formatted(
                            EnglishText.day(drop.day()),
                            drop.recorded() == 1 ? "1 session was" : drop.recorded() + " sessions were",
                            drop.usual());
        }
        Instant through = grey.through();
        return through == null
                ? "The feed %s has never been complete.".formatted(grey.feed())
                : "The feed %s is complete only up to %s, %s ago."
                        .formatted(
                                grey.feed(),
                                EnglishText.moment(through.atZone(zone)),
                                span(Duration.between(through, now)));
    }

    private static String span(Duration age) {
        if (age.toHours() < 2) {
            return EnglishText.count(age.toMinutes(), "minute");
        }
        return age.toHours() < 48 ? EnglishText.count(age.toHours(), "hour") : EnglishText.count(age.toDays(), "day");
    }
}
