package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;

/** Decides what somebody is told about an episode, from what she was told last. Only the net change is news. Pure. */
public final class NotificationPolicy {

    private NotificationPolicy() {}

    /** What is told. */
    public enum NotificationStep {
        NOTICE,
        DUE_SOON,
        OVERDUE,
        BELOW,
        ESCALATED,
        /** The session that was booked is cancelled. */
        BACK,
        /** It is as it was. */
        REMINDER,
        RECOVERED;

        /** As it stands in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static NotificationStep of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static NotificationStep of(EpisodeLevel level) {
            return switch (level) {
                case NOTICE -> NOTICE;
                case DUE_SOON -> DUE_SOON;
                case OVERDUE -> OVERDUE;
                case BELOW -> BELOW;
                case ESCALATED -> ESCALATED;
            };
        }
    }

    /**
     * @param ordinal counts what she is told about the episode, from 1
     * @param rung the step of the ladder that she knows of from now on
     */
    public record NotificationNews(NotificationStep step, int ordinal, int rung) {}

    /** What she was told last. @param on the day in the organisation's zone */
    public record LastNotification(NotificationStep step, int ordinal, int rung, LocalDate on) {}

    /** What a run has to say to somebody about an episode. */
    public sealed interface NotificationDecision {

        record NotifyRecipient(NotificationNews news) implements NotificationDecision {}

        /** Nothing, and why. @param reason as the history keeps it */
        record SuppressNotification(SuppressionReason reason) implements NotificationDecision {}
    }

    /** Why nothing is told. */
    public enum SuppressionReason {
        /** No step of the ladder that concerns her is due. */
        NOT_DUE,
        KNOWN_ALREADY,
        /** It is over, and she never heard of it. */
        NEVER_TOLD,
        /** It is over, and that is no good news to her. */
        NO_RECOVERY,
        /** The facts allow no verdict. */
        NOT_KNOWN,
        ACKNOWLEDGED,
        HELD_ABSENCE,
        HELD_EXEMPTION,
        HELD_BOOKING,
        AWAITING_RECORD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it keeps quiet what would be told otherwise. */
        public boolean restrains() {
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
     * @param stillLate whether the person is late all the same, in another episode
     * @param known whether the facts allow a verdict today
     * @param call the worst step due that concerns her; null if none is
     * @param last what she was told last about it; null if nothing
     * @param remind whether she is to have all that is open, and has not heard of this lately
     */
    public record NotificationSituation(
            Episode episode,
            boolean stillLate,
            boolean known,
            @Nullable EscalationStep call,
            @Nullable LastNotification last,
            boolean remind) {}

    public static NotificationDecision word(NotificationSituation of) {
        return of.episode().open() ? ofOpen(of) : ofClosed(of);
    }

    private static NotificationDecision ofOpen(NotificationSituation of) {
        EscalationStep call = of.call();
        LastNotification last = of.last();
        if (call == null) {
            return new NotificationDecision.SuppressNotification(SuppressionReason.NOT_DUE);
        }
        Optional<SuppressionReason> restraint = restraint(of);
        if (restraint.isPresent()) {
            return new NotificationDecision.SuppressNotification(restraint.get());
        }
        if (last == null) {
            return tell(NotificationStep.of(call.level()), 1, call.number());
        }
        if (last.step() == NotificationStep.RECOVERED || call.number() > last.rung()) {
            return tell(NotificationStep.of(call.level()), last.ordinal() + 1, call.number());
        }
        LocalDate back = of.episode().restraint().backOn();
        if (back != null && last.on().isBefore(back)) {
            return tell(NotificationStep.BACK, last.ordinal() + 1, last.rung());
        }
        return of.remind() && !of.episode().isFinal()
                ? tell(NotificationStep.REMINDER, last.ordinal() + 1, last.rung())
                : new NotificationDecision.SuppressNotification(SuppressionReason.KNOWN_ALREADY);
    }

    /** What keeps an open episode from being told of today. */
    static Optional<SuppressionReason> restraint(NotificationSituation of) {
        EpisodeHold hold = of.episode().restraint().hold();
        if (hold != null) {
            return Optional.of(SuppressionReason.of(hold.because()));
        }
        if (of.episode().restraint().acknowledgement() != null) {
            return Optional.of(SuppressionReason.ACKNOWLEDGED);
        }
        return of.known() ? Optional.empty() : Optional.of(SuppressionReason.NOT_KNOWN);
    }

    private static NotificationDecision ofClosed(NotificationSituation of) {
        LastNotification last = of.last();
        if (last == null) {
            return new NotificationDecision.SuppressNotification(SuppressionReason.NEVER_TOLD);
        }
        if (last.step() == NotificationStep.RECOVERED) {
            return new NotificationDecision.SuppressNotification(SuppressionReason.KNOWN_ALREADY);
        }
        return goodNews(of.episode(), of.stillLate())
                ? tell(NotificationStep.RECOVERED, last.ordinal() + 1, last.rung())
                : new NotificationDecision.SuppressNotification(SuppressionReason.NO_RECOVERY);
    }

    // Who has left is not named again, who is late again already is not called recovered, and nobody is written to
    // because a rule changed, or because what was only due soon is held.
    private static boolean goodNews(Episode episode, boolean stillLate) {
        return !stillLate
                && episode.subject().kind() == EpisodeKind.LAPSE
                && episode.level().late()
                && switch (episode.cause()) {
                    case SESSION_HELD, LATE_RECORD, BOOKED, NEXT_WINDOW, ABSENCE, ROSTER_CHANGED, EXEMPT -> true;
                    case LEFT, RULE_CHANGED, NOT_APPLICABLE, ARRANGED -> false;
                    case null -> false;
                };
    }

    private static NotificationDecision tell(NotificationStep step, int ordinal, int rung) {
        return new NotificationDecision.NotifyRecipient(new NotificationNews(step, ordinal, rung));
    }
}
