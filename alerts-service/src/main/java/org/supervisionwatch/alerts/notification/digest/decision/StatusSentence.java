package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy.NotificationStep;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.chassis.text.EnglishText;

/** The status of an entry in one sentence, such as "Below the guideline: 3 days late". Pure. */
public final class StatusSentence {

    private StatusSentence() {}

    public static String of(EpisodeSnapshot current, NotificationStep step, LocalDate today) {
        Episode episode = current.episode();
        LocalDate closedOn = episode.closedOn();
        if (closedOn != null) {
            return DigestWording.recovered(episode.cause(), closedOn);
        }
        String now = current(current, today);
        return switch (step) {
            case BACK -> now + ". The booked session was cancelled";
            case REMINDER -> now + ". Already reported to you";
            case NOTICE, DUE_SOON, AT_RISK, OVERDUE, BELOW, ESCALATED, RECOVERED -> now;
        };
    }

    private static String current(EpisodeSnapshot current, LocalDate today) {
        Episode episode = current.episode();
        return switch (episode.subject().kind()) {
            case LAPSE -> lapse(current, today);
            case NEEDS_COVER -> "The supervisor is not at work on the due date";
            case REBOOK -> "A cancelled session has no new date";
            case SLOT_CLASH ->
                current.background().clash() == null
                        ? "Sessions are booked on non-working days"
                        : ClashWording.meets(current.background().clash());
            case MISSED_AGAIN -> "The last two sessions did not take place";
        };
    }

    private static String lapse(EpisodeSnapshot current, LocalDate today) {
        Episode episode = current.episode();
        String late = late(current.details().due(), today);
        return switch (EntryGroup.of(episode)) {
            case NOT_RECORDED -> "Nobody has recorded whether it was held" + late;
            case SERVICE_RULE -> "Below the service's own rule" + late;
            case BELOW -> "Below the guideline" + late;
            case DUE -> due(current, late);
            case AT_RISK -> "At risk: what is held and booked is not enough";
            case ENDED_SHORT -> "The period before ended short";
            case TO_ARRANGE, BACK_ON_TRACK -> "";
        };
    }

    private static String due(EpisodeSnapshot current, String late) {
        return switch (current.episode().level()) {
            case OVERDUE -> "Overdue, still within the grace period" + late;
            case NOTICE, DUE_SOON, AT_RISK, BELOW, ESCALATED -> "Due soon";
        };
    }

    private static String late(@Nullable LocalDate due, LocalDate today) {
        return due == null || !due.isBefore(today)
                ? ""
                : ": " + EnglishText.count(ChronoUnit.DAYS.between(due, today), "day") + " late";
    }

    /** For an entry of several people: how many are in each group. */
    public static String ofAll(List<DigestItem> items) {
        return EntryGroup.counts(items).entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().words())
                .collect(Collectors.joining(", "));
    }
}
