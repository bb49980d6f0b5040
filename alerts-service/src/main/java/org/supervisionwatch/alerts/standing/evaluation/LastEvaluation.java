package org.supervisionwatch.alerts.standing.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody in post was evaluated before.
 *
 * @param evaluatedOn the last time
 * @param changedAt not before the first time
 */
public record LastEvaluation(LocalDate evaluatedOn, Instant changedAt) {

    /**
     * The last day on which she was looked at. What arrives on the day on which she is first looked at is not news of her: she is being loaded.
     *
     * @param seen null if she is not known to have been in post
     * @param rules what was decided about her
     * @return null if she is new today
     */
    static @Nullable LocalDate lastOn(
            @Nullable LastEvaluation seen, List<RuleInForce> rules, ZoneId zone, LocalDate today) {
        LocalDate evaluatedOn = seen == null ? LocalDate.MIN : seen.evaluatedOn();
        Stream<LocalDate> traces = Stream.concat(
                rules.stream().map(RuleInForce::decidedOn),
                seen == null ? Stream.of() : Stream.of(evaluatedOn, LocalDate.ofInstant(seen.changedAt(), zone)));
        if (traces.noneMatch(day -> day.isBefore(today))) {
            return null;
        }
        LocalDate decidedOn = rules.stream()
                .map(RuleInForce::decidedOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return decidedOn.isAfter(evaluatedOn) ? decidedOn : evaluatedOn;
    }
}
