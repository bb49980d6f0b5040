package org.supervisionwatch.chassis.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns violations of bean validation into faults with JSON pointers. */
public final class ConstraintFaults {

    private ConstraintFaults() {}

    public static Problem problem(ConstraintViolationException invalid) {
        return Problem.invalid(of(invalid.getConstraintViolations()));
    }

    /** By pointer. */
    public static List<Fault> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Fault(pointer(violation), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::message))
                .toList();
    }

    /** Whether our own response violates a constraint: then the fault is not the caller's. */
    static boolean concernTheResponse(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .flatMap(violation ->
                        StreamSupport.stream(violation.getPropertyPath().spliterator(), false))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        Path.@Nullable Node parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER -> {}
                case PARAMETER -> parameter = node;
                default -> append(pointer, node);
            }
        }
        if (pointer.isEmpty() && parameter != null && isNamed(violation, parameter)) {
            return parameter.getName();
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(Faults.escaped(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            pointer.append('/').append(Faults.escaped(node.getName()));
        }
    }

    /** Path and query parameters have a name for the caller; the body has none, and its pointer is empty. */
    private static boolean isNamed(ConstraintViolation<?> violation, Path.Node parameter) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                List<Class<?>> types = node.as(Path.MethodNode.class).getParameterTypes();
                int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
                return ValueKinds.isScalar(types.get(index));
            }
        }
        return false;
    }
}
