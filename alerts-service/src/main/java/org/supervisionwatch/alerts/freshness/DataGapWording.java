package org.supervisionwatch.alerts.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes the banner and the ops mail about a data gap. Pure. */
public final class DataGapWording {

    private DataGapWording() {}

    /** For pages and answers that show standings. */
    public static String banner(DataGap gap, ZoneId zone, Instant now) {
        return reason(gap, zone, now)
                + " Until this is put right standings are not known; the last known ones are shown beside them."
                + " Leads receive nothing new meanwhile.";
    }

    /**
     * A key for what is told, so that it is told once.
     *
     * @param begun the data gaps that began together in one organisation, at least one; all of feeds, or one of volume
     */
    public static String about(List<DataGap> begun, ZoneId zone) {
        DataGap first = begun.getFirst();
        return "grey/%s/%s/%s"
                .formatted(
                        first.why,
                        feeds(begun, "+", "+"),
                        first.noticedAt.atZone(zone).toLocalDate());
    }

    public static String subject(List<DataGap> begun) {
        if (begun.getFirst().drop != null) {
            return "far too few sessions were recorded";
        }
        return begun.size() == 1
                ? "the feed " + begun.getFirst().feed + " is behind"
                : "the feeds " + feeds(begun, ", ", " and ") + " are behind";
    }

    private static String feeds(List<DataGap> begun, String between, String beforeTheLast) {
        List<String> feeds = begun.stream().map(gap -> gap.feed).sorted().toList();
        return feeds.size() == 1
                ? feeds.getFirst()
                : String.join(between, feeds.subList(0, feeds.size() - 1)) + beforeTheLast + feeds.getLast();
    }

    /** The paragraphs of the mail to those who run the service. */
    public static List<String> lines(List<DataGap> begun, ZoneId zone, Instant now) {
        return Stream.concat(begun.stream().map(gap -> reason(gap, zone, now)), advice(begun.getFirst()))
                .toList();
    }

    private static Stream<String> advice(DataGap gap) {
        String whatToDo = gap.drop == null
                ? "Check upstream: is the publishing service running, is the broker, and is an event stuck (see its log and"
                        + " watch_publication_backlog)? The runbook feed-grey says how."
                : "Ask whoever sends the sessions whether an import has stopped. If the day really was quiet, accept it:"
                        + " POST /ops/grey/" + gap.id + "/acceptance of alerts-service.";
        return Stream.of(
                "Until then everybody's state is shown as unknown, nobody falls below the guideline because of missing data, and"
                        + " no lead is mailed. Nothing is lost: once the data are complete again everybody is evaluated, and the mail"
                        + " runs that waited report the net change.",
                whatToDo,
                "You are told this once. Its end is not mailed; the daily report shows it.");
    }

    private static String reason(DataGap gap, ZoneId zone, Instant now) {
        RecordingVolume.VolumeDrop drop = gap.drop;
        if (drop != null) {
            return "On %s %s recorded, where %d are usual: something seems to be missing."
                    .formatted(
                            EnglishText.day(drop.day()),
                            drop.recorded() == 1 ? "1 session was" : drop.recorded() + " sessions were",
                            drop.usual());
        }
        Instant through = gap.through;
        return through == null
                ? "The feed %s has never been complete.".formatted(gap.feed)
                : "The feed %s is complete only up to %s, %s ago."
                        .formatted(
                                gap.feed,
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
