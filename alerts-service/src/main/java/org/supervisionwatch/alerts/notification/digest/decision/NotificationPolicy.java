package org.supervisionwatch.alerts.notification.digest.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.text.EnglishText;

/** Decides whether a recipient is notified of an episode, from their last notification of it. Only the net change is notified. Pure. */
public final class NotificationPolicy {

    private NotificationPolicy() {}

    /** What a notification says. The codes are stored. */
    public enum NotificationStep {
        NOTICE,
        DUE_SOON,
        AT_RISK,
        OVERDUE,
        BELOW,
        ESCALATED,
        /** The booking for which it was held has been cancelled. */
        BACK,
        /** Nothing has changed, but it is still open. */
        REMINDER,
        RECOVERED;

        /** The code in the database. */
        @JsonValue
        public String code() {
            return EnglishText.code(this);
        }

        static NotificationStep of(EpisodeLevel level) {
            return switch (level) {
                case NOTICE -> NOTICE;
                case DUE_SOON -> DUE_SOON;
                case AT_RISK -> AT_RISK;
                case OVERDUE -> OVERDUE;
                case BELOW -> BELOW;
                case ESCALATED -> ESCALATED;
            };
        }
    }

    /**
     * One notification.
     *
     * @param ordinal counts the recipient's notifications of the episode, from 1
     * @param escalationStep the number of the highest escalation step that the recipient has then been notified of
     */
    public record NotificationNews(
            NotificationStep step,
            int ordinal,
            @Column("rung") int escalationStep) {

        /** Whether it said as much as a step says, or more. */
        public boolean covers(EscalationStep due) {
            return switch (step) {
                case RECOVERED -> false;
                case AT_RISK -> due.level() == EpisodeLevel.AT_RISK;
                case NOTICE, DUE_SOON, OVERDUE, BELOW, ESCALATED, BACK, REMINDER -> due.number() <= escalationStep;
            };
        }
    }

    /** The recipient's last notification of the episode. @param on the day in the organisation's zone */
    public record LastNotification(
            NotificationNews news, @Column("told_on") LocalDate on) {}

    /** Whether a run notifies a recipient of an episode. */
    public sealed interface NotificationDecision {

        record NotifyRecipient(NotificationNews news) implements NotificationDecision {}

        /** No notification. @param reason as the episode history keeps it */
        record SuppressNotification(SuppressionReason reason) implements NotificationDecision {}
    }

    /** Why there is no notification. The codes are stored. */
    public enum SuppressionReason {
        /** No escalation step for this recipient is due. */
        NOT_DUE,
        KNOWN_ALREADY,
        /** It is over, and the recipient was never notified of it. */
        NEVER_TOLD,
        /** It is over, but not by a recovery worth a notification. */
        NO_RECOVERY,
        /** The facts allow no verdict. */
        NOT_KNOWN,
        ACKNOWLEDGED,
        HELD_ABSENCE,
        HELD_EXEMPTION,
        HELD_BOOKING,
        AWAITING_RECORD;

        @JsonValue
        public String code() {
            return EnglishText.code(this);
        }

        /** Whether a due step was suppressed that would be notified otherwise. */
        public boolean suppressesDueStep() {
            return compareTo(NOT_KNOWN) >= 0;
        }

        static SuppressionReason of(EpisodeHold.HoldCause because) {
            return switch (because) {
                case ABSENCE -> HELD_ABSENCE;
                case EXEMPTION -> HELD_EXEMPTION;
                case BOOKING -> HELD_BOOKING;
                case AWAITING_RECORD -> AWAITING_RECORD;
                case NOT_KNOWN -> NOT_KNOWN;
            };
        }
    }

    /**
     * What the decision depends on.
     *
     * @param dueStep the highest due step for this recipient; null if none is due
     * @param last null if there was none
     * @param remind whether reminders are due and the last notification is not recent
     */
    public record NotificationSituation(
            EpisodeSnapshot current,
            @Nullable EscalationStep dueStep,
            @Nullable LastNotification last,
            boolean remind) {

        Episode episode() {
            return current.episode();
        }
    }

    public static NotificationDecision decide(NotificationSituation of) {
        return of.episode().open() ? ofOpen(of) : ofClosed(of);
    }

    private static NotificationDecision ofOpen(NotificationSituation of) {
        EscalationStep dueStep = of.dueStep();
        LastNotification last = of.last();
        Optional<SuppressionReason> suppression =
                dueStep == null ? Optional.of(SuppressionReason.NOT_DUE) : suppression(of);
        if (dueStep == null || suppression.isPresent()) {
            return new NotificationDecision.SuppressNotification(suppression.orElseThrow());
        }
        if (last == null) {
            return notification(NotificationStep.of(dueStep.level()), 1, dueStep.number());
        }
        NotificationNews told = last.news();
        if (!told.covers(dueStep)) {
            return notification(NotificationStep.of(dueStep.level()), told.ordinal() + 1, dueStep.number());
        }
        LocalDate back = of.episode().restraint().backOn();
        if (back != null && last.on().isBefore(back)) {
            return notification(NotificationStep.BACK, told.ordinal() + 1, told.escalationStep());
        }
        return of.remind() && mayBeReminded(of.episode())
                ? notification(NotificationStep.REMINDER, told.ordinal() + 1, told.escalationStep())
                : new NotificationDecision.SuppressNotification(SuppressionReason.KNOWN_ALREADY);
    }

    /** What has ended is told once, and who is at risk stands in the weekly picture. */
    private static boolean mayBeReminded(Episode episode) {
        return !episode.isFinal() && episode.level() != EpisodeLevel.AT_RISK;
    }

    /** What suppresses the notification of an open episode today. */
    static Optional<SuppressionReason> suppression(NotificationSituation of) {
        EpisodeHold hold = of.episode().restraint().hold();
        if (hold != null) {
            return Optional.of(SuppressionReason.of(hold.because()));
        }
        if (of.episode().restraint().acknowledgement() != null) {
            return Optional.of(SuppressionReason.ACKNOWLEDGED);
        }
        return of.current().known() ? Optional.empty() : Optional.of(SuppressionReason.NOT_KNOWN);
    }

    private static NotificationDecision ofClosed(NotificationSituation of) {
        LastNotification last = of.last();
        if (last == null) {
            return new NotificationDecision.SuppressNotification(SuppressionReason.NEVER_TOLD);
        }
        NotificationNews told = last.news();
        if (told.step() == NotificationStep.RECOVERED) {
            return new NotificationDecision.SuppressNotification(SuppressionReason.KNOWN_ALREADY);
        }
        return isRecoveryNews(of.episode(), of.current().stillLate())
                ? notification(NotificationStep.RECOVERED, told.ordinal() + 1, told.escalationStep())
                : new NotificationDecision.SuppressNotification(SuppressionReason.NO_RECOVERY);
    }

    // No news: somebody who has left or is late again already, a window that ended short, and a session held that was
    // only due soon.
    private static boolean isRecoveryNews(Episode episode, boolean stillLate) {
        return !stillLate
                && episode.subject().kind() == EpisodeKind.LAPSE
                && episode.level().late()
                && switch (episode.cause()) {
                    case SESSION_HELD,
                            LATE_RECORD,
                            BOOKED,
                            ABSENCE,
                            ROSTER_CHANGED,
                            EXEMPT,
                            RULE_CHANGED,
                            NOT_APPLICABLE,
                            MISTAKE -> true;
                    case LEFT, ARRANGED, NEXT_WINDOW, ENDED_SHORT -> false;
                    case null -> false;
                };
    }

    private static NotificationDecision notification(NotificationStep step, int ordinal, int escalationStep) {
        return new NotificationDecision.NotifyRecipient(new NotificationNews(step, ordinal, escalationStep));
    }
}
