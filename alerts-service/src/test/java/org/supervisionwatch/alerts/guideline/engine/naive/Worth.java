package org.supervisionwatch.alerts.guideline.engine.naive;

import java.math.BigDecimal;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;

/** Calculates the credit of one session. */
final class Worth {

    private Worth() {}

    static Rational of(Session session, WindowTerms terms) {
        Rational minutes = Rational.whole(Knowing.minutes(session, terms.counts()));
        CreditRule credit = terms.credit();
        if (credit.bands().isEmpty()) {
            return minutes;
        }
        int size = session.size();
        if (credit.sizeBasis() == CreditRule.GroupSizeBasis.CONTRACTED && session.contractedSize() != null) {
            size = session.contractedSize();
        }
        for (CreditRule.CreditBand band : credit.bands()) {
            boolean large = size >= band.minSize();
            boolean small = band.maxSize() == null || size <= band.maxSize();
            if (band.form() == session.form() && large && small) {
                return by(band.method(), minutes, Rational.whole(size));
            }
        }
        return Rational.NOTHING;
    }

    private static Rational by(CreditRule.CreditMethod method, Rational minutes, Rational size) {
        return switch (method) {
            case CreditRule.CreditInFull _ -> minutes;
            case CreditRule.CreditByFactor(BigDecimal factor) -> minutes.times(Rational.decimal(factor));
            case CreditRule.CreditDivided _ -> minutes.by(size);
            case CreditRule.CreditDoubleDivided _ ->
                minutes.times(Rational.whole(2)).by(size).orIfLess(minutes);
        };
    }
}
