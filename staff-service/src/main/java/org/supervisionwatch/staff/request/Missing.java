package org.supervisionwatch.staff.request;

import org.supervisionwatch.chassis.problem.Problem;

/** What the path names and is not there. */
public final class Missing {

    private Missing() {}

    public static <V> Outcome<V> organisation() {
        return new Outcome.Refused<>(Problem.notFound("There is no organisation of this code."));
    }

    public static <V> Outcome<V> person() {
        return new Outcome.Refused<>(Problem.notFound("Nobody in this organisation has this employee number."));
    }

    public static <V> Outcome<V> absence() {
        return new Outcome.Refused<>(Problem.notFound("This person has no absence of this id."));
    }

    public static <V> Outcome<V> hours() {
        return new Outcome.Refused<>(Problem.notFound("Nobody has told this person's hours of this month."));
    }

    public static <V> Outcome<V> team() {
        return new Outcome.Refused<>(Problem.notFound("No team of this organisation has or had this code."));
    }
}
