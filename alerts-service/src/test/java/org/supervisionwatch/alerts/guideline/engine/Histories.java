package org.supervisionwatch.alerts.guideline.engine;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Searches random histories for one that violates a property, shrinks it, and reports its seed. {@code -Dengine.seed} starts from a
 * given seed. {@code -Dengine.effort} is a percentage: 1000 searches ten times as long as usual, and below 100 nothing is shrunk.
 */
public final class Histories {

    private static final long FIRST = Long.getLong("engine.seed", 20_260_615L);
    private static final int EFFORT = Integer.getInteger("engine.effort", 100);

    private Histories() {}

    public static void all(Kind kind, int count, Consumer<Scenario> rule) {
        long last = FIRST + (long) count * EFFORT / 100;
        for (long seed = FIRST; seed < last; seed++) {
            Scenario scenario = kind.scenario(seed);
            if (broken(rule, scenario).isPresent()) {
                throw report(kind, seed, rule, scenario);
            }
        }
    }

    private static AssertionError report(Kind kind, long seed, Consumer<Scenario> rule, Scenario found) {
        Scenario smallest = found;
        Optional<Scenario> smaller = Optional.of(found);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            if (EFFORT < 100) {
                break;
            }
            smaller = smallest.smaller()
                    .filter(scenario -> broken(rule, scenario).isPresent())
                    .findFirst();
        }
        Throwable why = broken(rule, smallest).orElseThrow();
        return new AssertionError(
                "%s, -Dengine.seed=%d: %s%nin the smallest history like it: %s".formatted(kind, seed, why, smallest),
                why);
    }

    private static Optional<Throwable> broken(Consumer<Scenario> rule, Scenario scenario) {
        try {
            rule.accept(scenario);
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(broken);
        }
    }
}
