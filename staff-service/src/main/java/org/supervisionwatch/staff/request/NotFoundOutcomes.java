package org.supervisionwatch.staff.request;

import org.supervisionwatch.chassis.problem.Problem;

/** The 404 outcomes for what a path can name. */
public final class NotFoundOutcomes {

    private NotFoundOutcomes() {}

    public static <V> RequestOutcome<V> organisation() {
        return new RequestOutcome.RequestRefused<>(Problem.notFound("No organisation has this code."));
    }

    public static <V> RequestOutcome<V> person() {
        return new RequestOutcome.RequestRefused<>(
                Problem.notFound("No person in this organisation has this employee number."));
    }

    public static <V> RequestOutcome<V> absence() {
        return new RequestOutcome.RequestRefused<>(Problem.notFound("This person has no absence with this id."));
    }

    public static <V> RequestOutcome<V> hours() {
        return new RequestOutcome.RequestRefused<>(
                Problem.notFound("No hours have been reported for this person and month."));
    }

    public static <V> RequestOutcome<V> team() {
        return new RequestOutcome.RequestRefused<>(
                Problem.notFound("No team in this organisation has or had this code."));
    }
}
