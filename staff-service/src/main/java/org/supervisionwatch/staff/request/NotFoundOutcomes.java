package org.supervisionwatch.staff.request;

import org.supervisionwatch.chassis.problem.Problem;

/** What the path names and is not there. */
public final class NotFoundOutcomes {

    private NotFoundOutcomes() {}

    public static <V> RequestOutcome<V> organisation() {
        return new RequestOutcome.RequestRefused<>(Problem.notFound("There is no organisation of this code."));
    }

    public static <V> RequestOutcome<V> person() {
        return new RequestOutcome.RequestRefused<>(
                Problem.notFound("Nobody in this organisation has this employee number."));
    }

    public static <V> RequestOutcome<V> absence() {
        return new RequestOutcome.RequestRefused<>(Problem.notFound("This person has no absence of this id."));
    }

    public static <V> RequestOutcome<V> hours() {
        return new RequestOutcome.RequestRefused<>(
                Problem.notFound("Nobody has told this person's hours of this month."));
    }

    public static <V> RequestOutcome<V> team() {
        return new RequestOutcome.RequestRefused<>(
                Problem.notFound("No team of this organisation has or had this code."));
    }
}
