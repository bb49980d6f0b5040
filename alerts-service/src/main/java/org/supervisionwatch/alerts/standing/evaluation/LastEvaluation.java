package org.supervisionwatch.alerts.standing.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a person in post was evaluated before.
 *
 * @param evaluatedOn the last day
 * @param changedAt the last change of whether they are watched, which is not before the first evaluation
 */
public record LastEvaluation(LocalDate evaluatedOn, Instant changedAt) {

    /**
     * The last day on which a person was evaluated. The whole day of the first evaluation counts as new, because the facts are being
     * loaded.
     *
     * @param last null if the person was not in post before
     * @param rules the stored decisions about the person
     * @return null if the person is new today
     */
    static @Nullable LocalDate lastOn(
            @Nullable LastEvaluation last, List<RuleInForce> rules, ZoneId zone, LocalDate today) {
        LocalDate evaluatedOn = last == null ? LocalDate.MIN : last.evaluatedOn();
        Stream<LocalDate> days = Stream.concat(
                rules.stream().map(RuleInForce::decidedOn),
                last == null ? Stream.of() : Stream.of(evaluatedOn, LocalDate.ofInstant(last.changedAt(), zone)));
        if (days.noneMatch(day -> day.isBefore(today))) {
            return null;
        }
        LocalDate decidedOn = rules.stream()
                .map(RuleInForce::decidedOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return decidedOn.isAfter(evaluatedOn) ? decidedOn : evaluatedOn;
    }
}
