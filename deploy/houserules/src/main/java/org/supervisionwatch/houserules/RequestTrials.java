package org.supervisionwatch.houserules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import java.util.stream.Stream;

/** Which records are read from bodies, and which of them a test tries out with faults in them. Named by text: no framework here. */
final class RequestTrials {

    private static final Set<String> WRITING = Set.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH");
    private static final Set<String> BINDING = Set.of("bind", "patch");
    private static final String BINDER = "RequestBinder";

    /** Records in which a body or a request is handed on. */
    private static final Set<String> ENVELOPES = Set.of("RequestBody", "BoundRequest");

    private static final String FAULTS = "PlantedFaults";

    private RequestTrials() {}

    /** Whether a door takes it as its body, by itself or within another type, or something has the binder read it. */
    static boolean isBound(JavaClass candidate) {
        return candidate.isRecord()
                && !ENVELOPES.contains(candidate.getSimpleName())
                && users(candidate)
                        .flatMap(user -> user.getCodeUnits().stream())
                        .anyMatch(unit -> isTakenBy(unit, candidate) || isBoundIn(unit, candidate));
    }

    private static boolean isTakenBy(JavaCodeUnit unit, JavaClass candidate) {
        return WRITING.stream().anyMatch(unit::isAnnotatedWith)
                && unit.getParameterTypes().stream()
                        .anyMatch(type -> type.getAllInvolvedRawTypes().contains(candidate));
    }

    private static boolean isBoundIn(JavaCodeUnit unit, JavaClass candidate) {
        return unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> BINDING.contains(call.getName())
                                && call.getTargetOwner().getSimpleName().equals(BINDER))
                && unit.getReferencedClassObjects().stream()
                        .anyMatch(named -> named.getRawType().equals(candidate));
    }

    /** Whether a class that plants faults in bodies names it. */
    static boolean isTriedOut(JavaClass request) {
        return users(request)
                .filter(user -> user.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getSimpleName().equals(FAULTS)))
                .flatMap(user -> user.getReferencedClassObjects().stream())
                .anyMatch(named -> named.getRawType().equals(request));
    }

    private static Stream<JavaClass> users(JavaClass used) {
        return used.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .distinct();
    }
}
