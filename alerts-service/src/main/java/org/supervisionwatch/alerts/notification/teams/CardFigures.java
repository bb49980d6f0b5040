package org.supervisionwatch.alerts.notification.teams;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The counts of a team on a card.
 *
 * @param below the guideline, for requirements of strength must
 * @param belowOwn the service's own rules
 * @param notRecorded for which no outcome was recorded in time
 * @param toCover due dates on which the supervisor is away
 * @param oldestDays calendar days since the oldest of the first three fell below; 0 if there is none
 * @param episodes what is counted, in order of ids: a card is sent when this changes
 */
public record CardFigures(int below, int belowOwn, int notRecorded, int toCover, long oldestDays, List<UUID> episodes) {

    /** The count that an episode is part of. */
    public enum FigureGroup {
        BELOW,
        BELOW_OWN,
        NOT_RECORDED,
        TO_COVER
    }

    /** @param since the first day below, or the day on which it was noticed */
    public record CountedEpisode(UUID episode, FigureGroup group, LocalDate since) {}

    /** @param today the day in the organisation's zone */
    static CardFigures of(List<CountedEpisode> counted, LocalDate today) {
        return new CardFigures(
                number(counted, FigureGroup.BELOW),
                number(counted, FigureGroup.BELOW_OWN),
                number(counted, FigureGroup.NOT_RECORDED),
                number(counted, FigureGroup.TO_COVER),
                counted.stream()
                        .filter(each -> each.group() != FigureGroup.TO_COVER)
                        .mapToLong(each -> ChronoUnit.DAYS.between(each.since(), today))
                        .max()
                        .orElse(0),
                counted.stream().map(CountedEpisode::episode).sorted().toList());
    }

    private static int number(List<CountedEpisode> counted, FigureGroup group) {
        return (int) counted.stream().filter(each -> each.group() == group).count();
    }

    public boolean nothingOpen() {
        return episodes.isEmpty();
    }
}
