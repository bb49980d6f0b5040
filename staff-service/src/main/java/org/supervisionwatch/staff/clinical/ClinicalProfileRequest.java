package org.supervisionwatch.staff.clinical;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.staff.request.WordCode;

/**
 * The body of {@code PUT …/people/{employeeNumber}/clinical-profile}.
 *
 * @param memberships replaces the stored list; null or empty if the person has none
 */
public record ClinicalProfileRequest(
        @Size(max = 20, message = "must have at most {max} elements") @Nullable List<@NotNull @WordCode String> memberships,

        @Nullable LocalDate qualifiedOn,
        @Nullable Boolean newlyQualified,
        @Range(max = 10_000) @Nullable Integer caseload,

        @Positive(message = ClinicalProfileRequest.FTE) @DecimalMax(value = "1.5", message = ClinicalProfileRequest.FTE) @Digits(integer = 1, fraction = 3, message = "must have at most three decimal places") @Nullable BigDecimal clinicalFte,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf)
        implements CheckedRequest {

    static final String FTE = "must be more than 0 and at most 1.5, where 1 is full time";
    private static final LocalDate FIRST_QUALIFIED = LocalDate.of(1940, 1, 1);

    static ClinicalProfileRequest of(ClinicalProfile stored) {
        return new ClinicalProfileRequest(
                stored.memberships(),
                stored.qualifiedOn(),
                stored.newlyQualified(),
                stored.caseload(),
                stored.clinicalFte(),
                null);
    }

    @Override
    public Faults check() {
        return new Faults().addDuplicates("/memberships", memberships);
    }

    /** A qualification may be expected within a year of today; a later date is taken for a typing error. */
    Faults check(LocalDate today) {
        Faults faults = new Faults();
        LocalDate latest = today.plusYears(1);
        if (qualifiedOn != null && (qualifiedOn.isBefore(FIRST_QUALIFIED) || qualifiedOn.isAfter(latest))) {
            faults.add("/qualifiedOn", "must be between " + FIRST_QUALIFIED + " and " + latest);
        }
        return faults;
    }

    ClinicalProfile profile() {
        List<String> codes = Objects.requireNonNullElse(memberships, List.of());
        BigDecimal fte = clinicalFte == null ? null : clinicalFte.setScale(3);
        return new ClinicalProfile(codes.stream().sorted().toList(), qualifiedOn, newlyQualified, caseload, fte);
    }
}
