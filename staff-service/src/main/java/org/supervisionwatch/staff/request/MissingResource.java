package org.supervisionwatch.staff.request;

import java.util.function.Supplier;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** What a path can name without its being there: each supplies the 404. */
public enum MissingResource implements Supplier<ProblemException> {
    ORGANISATION("No organisation has this code."),
    TEAM("No team in this organisation has or had this code."),
    PERSON("No person in this organisation has this employee number."),
    ABSENCE("This person has no absence with this id."),
    HOURS("No hours have been reported for this person and month.");

    private final String detail;

    MissingResource(String detail) {
        this.detail = detail;
    }

    @Override
    public ProblemException get() {
        return new ProblemException(Problem.notFound(detail));
    }
}
