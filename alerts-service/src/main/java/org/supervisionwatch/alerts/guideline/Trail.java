package org.supervisionwatch.alerts.guideline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the working is written down while it is done, so that the two cannot disagree. */
final class Trail {

    /** For looking ahead: nobody reads it. */
    static final Trail MUTED = new Trail(null);

    private final @Nullable List<Step> steps;

    private Trail(@Nullable List<Step> steps) {
        this.steps = steps;
    }

    static Trail kept() {
        return new Trail(new ArrayList<>(8));
    }

    /** Ask before working out something that only a reader needs. */
    boolean isKept() {
        return steps != null;
    }

    void add(Step step) {
        if (steps != null) {
            steps.add(step);
        }
    }

    List<Step> steps() {
        return steps == null ? List.of() : steps;
    }
}
