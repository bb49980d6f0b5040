package org.supervisionwatch.staff.clinical;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates a clinical profile of a request and converts it; what is wrong is added to the faults. */
public final class ClinicalProfileCheck {

    private static final int MAX_MEMBERSHIPS = 20;
    private static final int MAX_CASES = 10_000;
    private static final BigDecimal MAX_FTE = new BigDecimal("1.5");
    private static final int PLACES = 3;
    private static final LocalDate FIRST_QUALIFIED = LocalDate.of(1940, 1, 1);

    private ClinicalProfileCheck() {}

    public static ClinicalProfile read(ClinicalProfileRequest request, Instant now, FaultCollector faults) {
        faults.sourceAsOf(request.sourceAsOf(), now);
        return new ClinicalProfile(
                memberships(request.memberships(), faults),
                qualifiedOn(request.qualifiedOn(), now, faults),
                request.newlyQualified(),
                faults.wholeNumber("/caseload", request.caseload(), MAX_CASES),
                clinicalFte(request.clinicalFte(), faults));
    }

    private static List<String> memberships(@Nullable List<@Nullable String> codes, FaultCollector faults) {
        List<String> given = faults.list("/memberships", codes, MAX_MEMBERSHIPS);
        TreeSet<String> memberships = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            String code = faults.code("/memberships/" + i, given.get(i), CodeFormat.WORD);
            if (!memberships.add(code)) {
                faults.add("/memberships/" + i, "is a duplicate");
            }
        }
        return List.copyOf(memberships);
    }

    /** A qualification may be expected within a year; a later date is taken for a typing error. */
    private static @Nullable LocalDate qualifiedOn(@Nullable LocalDate day, Instant now, FaultCollector faults) {
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1);
        if (day != null && (day.isBefore(FIRST_QUALIFIED) || day.isAfter(latest))) {
            faults.add("/qualifiedOn", "must be between " + FIRST_QUALIFIED + " and " + latest);
        }
        return day;
    }

    private static @Nullable BigDecimal clinicalFte(@Nullable BigDecimal fte, FaultCollector faults) {
        if (fte == null) {
            return null;
        }
        if (fte.signum() <= 0 || fte.compareTo(MAX_FTE) > 0) {
            faults.add("/clinicalFte", "must be more than 0 and at most " + MAX_FTE + ", where 1 is full time");
            return null;
        }
        if (fte.stripTrailingZeros().scale() > PLACES) {
            faults.add("/clinicalFte", "must have at most three decimal places");
            return null; // not rescaled: for 1e-99999999 that would take a number of as many digits
        }
        return fte.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
