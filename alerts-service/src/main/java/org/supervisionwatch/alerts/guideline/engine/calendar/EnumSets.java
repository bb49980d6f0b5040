package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Copies sets of constants as bits, because they are asked for each day or each session. */
public final class EnumSets {

    private EnumSets() {}

    public static <E extends Enum<E>> Set<E> copyOf(Set<E> constants) {
        return constants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(constants));
    }
}
