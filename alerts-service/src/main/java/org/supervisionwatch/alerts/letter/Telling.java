package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Hold;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.alert.Rung;

/** Decides what somebody is told about an episode, from what she was told last. Only the net change is news. Pure. */
public final class Telling {

    private Telling() {}

    /** What is told. */
    public enum Step {
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

        public static Step of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static Step of(Level level) {
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
    public record News(Step step, int ordinal, int rung) {}

    /** What she was told last. @param on the day in the organisation's zone */
    public record Last(Step step, int ordinal, int rung, LocalDate on) {}

    /** What a run has to say to somebody about an episode. */
    public sealed interface Word {

        record Tell(News news) implements Word {}

        /** Nothing, and why. @param reason as the history keeps it */
        record Quiet(Reason reason) implements Word {}
    }

    /** Why nothing is told. */
    public enum Reason {
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

        static Reason of(Hold.Because because) {
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
    public record Situation(
            Episode episode,
            boolean stillLate,
            boolean known,
            @Nullable Rung call,
            @Nullable Last last,
            boolean remind) {}

    public static Word word(Situation of) {
        return of.episode().open() ? ofOpen(of) : ofClosed(of);
    }

    private static Word ofOpen(Situation of) {
        Rung call = of.call();
        Last last = of.last();
        if (call == null) {
            return new Word.Quiet(Reason.NOT_DUE);
        }
        Optional<Reason> restraint = restraint(of);
        if (restraint.isPresent()) {
            return new Word.Quiet(restraint.get());
        }
        if (last == null) {
            return tell(Step.of(call.level()), 1, call.number());
        }
        if (last.step() == Step.RECOVERED || call.number() > last.rung()) {
            return tell(Step.of(call.level()), last.ordinal() + 1, call.number());
        }
        LocalDate back = of.episode().restraint().backOn();
        if (back != null && last.on().isBefore(back)) {
            return tell(Step.BACK, last.ordinal() + 1, last.rung());
        }
        return of.remind() && !of.episode().isFinal()
                ? tell(Step.REMINDER, last.ordinal() + 1, last.rung())
                : new Word.Quiet(Reason.KNOWN_ALREADY);
    }

    /** What keeps an open episode from being told of today. */
    static Optional<Reason> restraint(Situation of) {
        Hold hold = of.episode().restraint().hold();
        if (hold != null) {
            return Optional.of(Reason.of(hold.because()));
        }
        if (of.episode().restraint().acknowledgement() != null) {
            return Optional.of(Reason.ACKNOWLEDGED);
        }
        return of.known() ? Optional.empty() : Optional.of(Reason.NOT_KNOWN);
    }

    private static Word ofClosed(Situation of) {
        Last last = of.last();
        if (last == null) {
            return new Word.Quiet(Reason.NEVER_TOLD);
        }
        if (last.step() == Step.RECOVERED) {
            return new Word.Quiet(Reason.KNOWN_ALREADY);
        }
        return goodNews(of.episode(), of.stillLate())
                ? tell(Step.RECOVERED, last.ordinal() + 1, last.rung())
                : new Word.Quiet(Reason.NO_RECOVERY);
    }

    // Who has left is not named again, who is late again already is not called recovered, and nobody is written to
    // because a rule changed, or because what was only due soon is held.
    private static boolean goodNews(Episode episode, boolean stillLate) {
        return !stillLate
                && episode.subject().kind() == Kind.LAPSE
                && episode.level().late()
                && switch (episode.cause()) {
                    case SESSION_HELD, LATE_RECORD, BOOKED, NEXT_WINDOW, ABSENCE, ROSTER_CHANGED, EXEMPT -> true;
                    case LEFT, RULE_CHANGED, NOT_APPLICABLE, ARRANGED -> false;
                    case null -> false;
                };
    }

    private static Word tell(Step step, int ordinal, int rung) {
        return new Word.Tell(new News(step, ordinal, rung));
    }
}
