package org.supervisionwatch.alerts.guideline.pack;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.problem.Fault;

/** The outcome of reading documents: what they mean, or all their faults. */
public sealed interface DocumentReading<T> {

    /** There are no faults. */
    record DocumentAccepted<T>(T value) implements DocumentReading<T> {}

    /**
     * What was read is refused.
     *
     * @param faults each with its place and the reason
     */
    record DocumentRefused<T>(List<Fault> faults) implements DocumentReading<T> {}

    /** @param value only asked for if there are no faults */
    static <T> DocumentReading<T> of(Collection<Fault> faults, Supplier<T> value) {
        return faults.isEmpty() ? new DocumentAccepted<>(value.get()) : new DocumentRefused<>(List.copyOf(faults));
    }

    /**
     * The value, where it must be valid because it was validated before it was stored, or is shipped.
     *
     * @throws IllegalStateException if it is invalid
     */
    default T orThrow() {
        return switch (this) {
            case DocumentAccepted<T>(T value) -> value;
            case DocumentRefused<T>(List<Fault> faults) ->
                throw new IllegalStateException(faults.stream()
                        .map(fault -> fault.pointer() + ": " + fault.message())
                        .collect(Collectors.joining("\n", "Invalid packs:\n", "")));
        };
    }
}
