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

/** Makes a clinical profile of a request, or faults. */
public final class ClinicalProfileCheck {

    private static final int MOST_MEMBERSHIPS = 20;
    private static final int MOST_CASES = 10_000;
    private static final BigDecimal MOST_FTE = new BigDecimal("1.5");
    private static final int PLACES = 3;
    private static final LocalDate FIRST_QUALIFIED = LocalDate.of(1940, 1, 1);

    private ClinicalProfileCheck() {}

    public static ClinicalProfile read(ClinicalProfileRequest request, Instant now, FaultCollector faults) {
        faults.sourceAsOf(request.sourceAsOf(), now);
        return new ClinicalProfile(
                memberships(request.memberships(), faults),
                qualifiedOn(request.qualifiedOn(), now, faults),
                request.newlyQualified(),
                faults.whole("/caseload", request.caseload(), MOST_CASES),
                clinicalFte(request.clinicalFte(), faults));
    }

    private static List<String> memberships(@Nullable List<@Nullable String> codes, FaultCollector faults) {
        List<String> given = faults.list("/memberships", codes, MOST_MEMBERSHIPS);
        TreeSet<String> memberships = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            String code = faults.code("/memberships/" + i, given.get(i), CodeFormat.WORD);
            if (!memberships.add(code)) {
                faults.add("/memberships/" + i, "is there twice");
            }
        }
        return List.copyOf(memberships);
    }

    /** An examination may be dated ahead by less than a year; whatever lies further away is a slip of the pen. */
    private static @Nullable LocalDate qualifiedOn(@Nullable LocalDate day, Instant now, FaultCollector faults) {
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1);
        if (day != null && (day.isBefore(FIRST_QUALIFIED) || day.isAfter(latest))) {
            faults.add("/qualifiedOn", "must lie between " + FIRST_QUALIFIED + " and " + latest);
        }
        return day;
    }

    private static @Nullable BigDecimal clinicalFte(@Nullable BigDecimal fte, FaultCollector faults) {
        if (fte == null) {
            return null;
        }
        if (fte.signum() <= 0 || fte.compareTo(MOST_FTE) > 0) {
            faults.add("/clinicalFte", "must be more than 0 and at most " + MOST_FTE + ", where 1 is full time");
            return null;
        }
        if (fte.stripTrailingZeros().scale() > PLACES) {
            faults.add("/clinicalFte", "must have at most three decimal places");
            return null; // never scaled: 1e-99999999 would be a division by a number of that many digits
        }
        return fte.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
