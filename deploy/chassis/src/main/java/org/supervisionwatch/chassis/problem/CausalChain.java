package org.supervisionwatch.chassis.problem;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that stands behind a failure. */
public final class CausalChain {

    private CausalChain() {}

    /** The failure itself, its causes and what was suppressed (where a transaction manager hides the reason of a failed commit). */
    public static Stream<Throwable> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        Stream.Builder<Throwable> all = Stream.builder();
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (seen.add(next)) {
                all.add(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return all.build();
    }
}
