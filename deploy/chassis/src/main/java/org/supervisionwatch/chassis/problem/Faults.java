package org.supervisionwatch.chassis.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the faults of a request, so that one answer names them all. The first fault of a pointer is kept: what could not be read is not
 * said to be missing too.
 */
public final class Faults {

    private final Map<String, Fault> byPointer = new LinkedHashMap<>();

    public Faults add(String pointer, String message) {
        byPointer.putIfAbsent(pointer, new Fault(pointer, message));
        return this;
    }

    public Faults addAll(Collection<Fault> faults) {
        faults.forEach(fault -> byPointer.putIfAbsent(fault.pointer(), fault));
        return this;
    }

    /** Adds those of a part of the body. @param pointer of that part */
    public Faults addAll(String pointer, Faults faults) {
        faults.all().forEach(fault -> add(pointer + fault.pointer(), fault.message()));
        return this;
    }

    public boolean any() {
        return !byPointer.isEmpty();
    }

    public boolean at(String pointer) {
        return byPointer.containsKey(pointer);
    }

    public List<Fault> all() {
        return List.copyOf(byPointer.values());
    }

    public Problem problem() {
        return Problem.invalid(all());
    }

    /** @throws ProblemException 422 if there are any */
    public void refuse() {
        if (any()) {
            throw new ProblemException(problem());
        }
    }

    /** A name as part of a pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
