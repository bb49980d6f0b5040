package org.supervisionwatch.chassis.problem;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of a request, so that one answer names them all. The first fault of a pointer is kept: what could not be read is not
 * said to be missing too.
 */
public final class Faults {

    /** Enough for any caller who means well. */
    private static final int MOST = 1_000;

    private final Map<String, RuleFault> byPointer = new LinkedHashMap<>();

    /** @param about see {@link #add} */
    private record RuleFault(String message, List<String> about) {}

    /**
     * @param about for a rule over several values, the pointers of the others: if one of them has a fault by itself, this one may only follow
     *     from it, and is left out
     */
    public Faults add(String pointer, String message, String... about) {
        return add("", pointer, new RuleFault(message, List.of(about)));
    }

    public Faults addAll(Collection<Fault> faults) {
        faults.forEach(fault -> add(fault.pointer(), fault.message()));
        return this;
    }

    /** Adds those of a part of the body. @param part pointer of that part */
    public Faults addAll(String part, Faults faults) {
        faults.byPointer.forEach((pointer, fault) -> add(part, pointer, fault));
        return this;
    }

    private Faults add(String part, String pointer, RuleFault fault) {
        List<String> about = fault.about.stream().map(other -> part + other).toList();
        if (byPointer.size() < MOST && about.stream().noneMatch(this::isFaulty)) {
            byPointer.putIfAbsent(part + pointer, new RuleFault(fault.message, about));
        }
        return this;
    }

    private boolean isFaulty(String pointer) {
        RuleFault fault = byPointer.get(pointer);
        return fault != null && fault.about.isEmpty();
    }

    /** Names each element of a list that is there already. */
    public Faults addDuplicates(String pointer, @Nullable List<? extends @Nullable Object> elements) {
        Set<@Nullable Object> seen = new HashSet<>();
        for (int i = 0; elements != null && i < elements.size(); i++) {
            if (elements.get(i) != null && !seen.add(elements.get(i))) {
                add(pointer + "/" + i, "is a duplicate");
            }
        }
        return this;
    }

    public boolean any() {
        return !byPointer.isEmpty();
    }

    public boolean at(String pointer) {
        return byPointer.containsKey(pointer);
    }

    public List<Fault> all() {
        return byPointer.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue().message))
                .toList();
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
