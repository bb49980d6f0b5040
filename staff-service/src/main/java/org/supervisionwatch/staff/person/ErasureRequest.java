package org.supervisionwatch.staff.person;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST …/people/{employeeNumber}/erasure}. */
public record ErasureRequest(@NotNull @Nullable ErasureReason reason) {}
