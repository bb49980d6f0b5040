package org.supervisionwatch.alerts.guideline.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.chassis.problem.Fault;

/** Collects the faults of a document in the order of reading, without duplicates. */
public final class DocumentFaults {

    private final Set<Fault> found = new LinkedHashSet<>();

    public void add(String pointer, String message) {
        found.add(new Fault(pointer, message));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }
}
