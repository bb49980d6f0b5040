package org.supervisionwatch.alerts.guideline.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.chassis.problem.Fault;

/** What is wrong with a document, each thing once, in the order of reading. */
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
