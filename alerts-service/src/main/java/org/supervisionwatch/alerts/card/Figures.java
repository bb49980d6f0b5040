package org.supervisionwatch.alerts.card;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What a card says of a team.
 *
 * @param below the guideline, of requirements that must be kept
 * @param belowOwn the service's own rules
 * @param notRecorded of which nobody has said in time whether they were held
 * @param toCover due dates on which the supervisor is away
 * @param oldestDays calendar days since the oldest of the first three fell below; 0 if there is none
 * @param episodes what is counted, in order of ids: news is when this changes
 */
public record Figures(int below, int belowOwn, int notRecorded, int toCover, long oldestDays, List<UUID> episodes) {

    public Figures {
        episodes = List.copyOf(episodes);
    }

    /** As what an episode counts. */
    public enum Group {
        BELOW,
        BELOW_OWN,
        NOT_RECORDED,
        TO_COVER
    }

    /** @param since the first day below, or the day on which it was noticed */
    public record Counted(UUID episode, Group group, LocalDate since) {}

    /** @param today the day in the organisation's zone */
    static Figures of(List<Counted> counted, LocalDate today) {
        return new Figures(
                number(counted, Group.BELOW),
                number(counted, Group.BELOW_OWN),
                number(counted, Group.NOT_RECORDED),
                number(counted, Group.TO_COVER),
                counted.stream()
                        .filter(each -> each.group() != Group.TO_COVER)
                        .mapToLong(each -> ChronoUnit.DAYS.between(each.since(), today))
                        .max()
                        .orElse(0),
                counted.stream().map(Counted::episode).sorted().toList());
    }

    private static int number(List<Counted> counted, Group group) {
        return (int) counted.stream().filter(each -> each.group() == group).count();
    }

    public boolean nothingOpen() {
        return episodes.isEmpty();
    }
}
