package org.supervisionwatch.alerts.guideline.engine;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random values from a seed, around dates on which errors are likely. */
final class Dice {

    /** Leap days, year ends, both clock changes, Easters, and an uneventful summer. */
    private static final List<LocalDate> ERAS = List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 6, 15),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2028, 2, 29));

    private final RandomGenerator random;
    private final LocalDate era;

    Dice(long seed) {
        this.random = new Random(seed);
        this.era = pick(ERAS);
    }

    LocalDate era() {
        return era;
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    /** From 0 up to a number, exclusive. */
    int below(int number) {
        return random.nextInt(number);
    }

    /** Both ends inclusive. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A date at most this many days before or after the date of the era. */
    LocalDate within(int days) {
        return era.plusDays(between(-days, days));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> @Nullable T perhaps(int chances, T value) {
        return oneIn(chances) ? value : null;
    }

    /** A random subset of a list, possibly empty or complete. */
    <T> Set<T> some(List<T> list) {
        Set<T> some = new HashSet<>(list);
        some.removeIf(_ -> random.nextBoolean());
        return some;
    }

    <E extends Enum<E>> Set<E> some(Class<E> type) {
        return some(List.copyOf(EnumSet.allOf(type)));
    }
}
