package org.supervisionwatch.alerts.guideline.naive;

import java.math.BigDecimal;
import org.supervisionwatch.alerts.guideline.Credit;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.Terms;

/** What one session is worth. */
final class Worth {

    private Worth() {}

    static Rational of(Session session, Terms terms) {
        Rational minutes = Rational.whole(Knowing.minutes(session, terms.counts()));
        Credit credit = terms.credit();
        if (credit.bands().isEmpty()) {
            return minutes;
        }
        int size = session.size();
        if (credit.sizeBasis() == Credit.SizeBasis.CONTRACTED && session.contractedSize() != null) {
            size = session.contractedSize();
        }
        for (Credit.Band band : credit.bands()) {
            boolean large = size >= band.minSize();
            boolean small = band.maxSize() == null || size <= band.maxSize();
            if (band.form() == session.form() && large && small) {
                return by(band.method(), minutes, Rational.whole(size));
            }
        }
        return Rational.NOTHING;
    }

    private static Rational by(Credit.Method method, Rational minutes, Rational size) {
        return switch (method) {
            case Credit.Full _ -> minutes;
            case Credit.Factor(BigDecimal factor) -> minutes.times(Rational.decimal(factor));
            case Credit.Divide _ -> minutes.by(size);
            case Credit.DivideDouble _ ->
                minutes.times(Rational.whole(2)).by(size).orIfLess(minutes);
        };
    }
}
