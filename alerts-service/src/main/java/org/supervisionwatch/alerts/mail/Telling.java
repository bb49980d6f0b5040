package org.supervisionwatch.alerts.mail;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode;

/** Decides what somebody is told about an episode, from what she was told last. Only the net change is news. */
public final class Telling {

    private Telling() {}

    /** What is told. */
    public enum Step {
        BELOW,
        RECOVERED;

        /** As it stands in the database. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param ordinal counts how often it fell below; the recovery carries the number of the fall it ends */
    public record News(Step step, int ordinal) {}

    /**
     * @param stillLate whether the person is late all the same, within grace or in another episode
     * @param last what she was told last about it; null if nothing
     * @return nothing if she knows already, or never heard of what is over
     */
    public static Optional<News> news(Episode episode, boolean stillLate, @Nullable News last) {
        if (last == null) {
            return episode.open() ? Optional.of(new News(Step.BELOW, 1)) : Optional.empty();
        }
        return switch (last.step()) {
            case BELOW ->
                goodNews(episode, stillLate) ? Optional.of(new News(Step.RECOVERED, last.ordinal())) : Optional.empty();
            case RECOVERED -> episode.open() ? Optional.of(new News(Step.BELOW, last.ordinal() + 1)) : Optional.empty();
        };
    }

    // Who has left is not named again, who is late again already is not called recovered, and nobody is written to
    // because a rule changed.
    private static boolean goodNews(Episode episode, boolean stillLate) {
        return !stillLate
                && switch (episode.cause()) {
                    case SESSION_HELD, LATE_RECORD, BOOKED, NEXT_WINDOW, ABSENCE, ROSTER_CHANGED, EXEMPT, ARRANGED ->
                        true;
                    case LEFT, RULE_CHANGED, NOT_APPLICABLE -> false;
                    case null -> false;
                };
    }
}
