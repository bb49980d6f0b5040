package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy.NotificationStep;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;

/** How things stand with a matter, in one sentence of plain words. Pure. */
public final class StatusSentence {

    private StatusSentence() {}

    public static String of(EpisodeSnapshot matter, NotificationStep step, LocalDate today) {
        Episode episode = matter.episode();
        LocalDate closedOn = episode.closedOn();
        if (closedOn != null) {
            return DigestWording.recovered(episode.cause(), closedOn);
        }
        String now = now(matter, today);
        return switch (step) {
            case BACK -> now + ". The session that was booked is cancelled";
            case REMINDER -> now + ". You were told before";
            case NOTICE, DUE_SOON, OVERDUE, BELOW, ESCALATED, RECOVERED -> now;
        };
    }

    private static String now(EpisodeSnapshot matter, LocalDate today) {
        Episode episode = matter.episode();
        return switch (episode.subject().kind()) {
            case LAPSE -> lapse(matter, today);
            case NEEDS_COVER -> "The supervisor is away on the day it is due";
            case REBOOK -> "A cancelled session has no new date";
            case SLOT_CLASH -> "Sessions are booked on days that are not worked";
            case MISSED_AGAIN -> "Two sessions in a row were missed";
        };
    }

    private static String lapse(EpisodeSnapshot matter, LocalDate today) {
        Episode episode = matter.episode();
        if (episode.isFinal()) {
            return "The window ended short, and that is final";
        }
        String late = late(matter.details().due(), today);
        return switch (EntryGroup.of(episode)) {
            case NOT_RECORDED -> "Nobody has recorded whether it was held" + late;
            case SERVICE_RULE -> "Below the service's own rule" + late;
            case BELOW -> "Below the guideline" + late;
            case DUE -> due(matter, late);
            case TO_ARRANGE, BACK_ON_TRACK -> "";
        };
    }

    private static String due(EpisodeSnapshot matter, String late) {
        return switch (matter.episode().level()) {
            case OVERDUE -> "Overdue, still within the days of grace" + late;
            case NOTICE, DUE_SOON, BELOW, ESCALATED -> "Due soon";
        };
    }

    private static String late(@Nullable LocalDate due, LocalDate today) {
        return due == null || !due.isBefore(today)
                ? ""
                : ": " + DigestWording.count(ChronoUnit.DAYS.between(due, today), "day") + " late";
    }

    /** Of several: how many there are of each group. */
    public static String ofAll(List<DigestItem> told) {
        Map<EntryGroup, Integer> counts = new EnumMap<>(EntryGroup.class);
        told.forEach(one -> counts.merge(EntryGroup.of(one.matter().episode()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + words(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(EntryGroup group) {
        return switch (group) {
            case BELOW -> "below the guideline";
            case NOT_RECORDED -> "not recorded";
            case SERVICE_RULE -> "below the service's own rule";
            case TO_ARRANGE -> "to arrange";
            case DUE -> "due";
            case BACK_ON_TRACK -> "back on track";
        };
    }
}
