package org.supervisionwatch.supervision.session.request;

import java.util.List;
import java.util.function.Supplier;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;

/**
 * The result of validating a request about a session or a series.
 *
 * @param <T> what a valid request asks for
 */
public sealed interface SessionCheckResult<T> {

    record CheckPassed<T>(T value) implements SessionCheckResult<T> {}

    /** Invalid, whether or not its people are known. */
    record CheckFailed<T>(List<Fault> faults) implements SessionCheckResult<T> {}

    /** Valid except that these people are not in the directory; they may be later. */
    record CheckPeopleUnknown<T>(List<Fault> faults) implements SessionCheckResult<T> {}

    /** @param value what a valid request asks for */
    static <T> SessionCheckResult<T> of(Faults faults, Faults unknown, Supplier<T> value) {
        if (faults.any()) {
            return new CheckFailed<>(faults.addAll(unknown.all()).all());
        }
        return unknown.any() ? new CheckPeopleUnknown<>(unknown.all()) : new CheckPassed<>(value.get());
    }
}
