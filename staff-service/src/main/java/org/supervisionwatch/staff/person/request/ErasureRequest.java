package org.supervisionwatch.staff.person.request;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.supervisionwatch.staff.person.record.ErasureReason;

/** The body of {@code POST …/people/{employeeNumber}/erasure}. */
public record ErasureRequest(
        @NotNull @Schema(required = true) ErasureReason reason) {}
