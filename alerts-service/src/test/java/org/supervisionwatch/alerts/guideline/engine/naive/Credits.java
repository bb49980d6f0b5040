package org.supervisionwatch.alerts.guideline.engine.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.DistinctBy;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** What a window is credited for sessions. */
record Credits(WindowRequirement requirement, Rational required) {

    Rational of(List<Session> sessions) {
        if (requirement instanceof Quantity quantity && quantity.measure() == QuantityMeasure.SESSIONS) {
            return Rational.whole(number(quantity, sessions));
        }
        CreditRule.CreditCap cap = requirement.terms().credit().cap();
        Rational limited = Rational.NOTHING;
        Rational others = Rational.NOTHING;
        for (Session session : sessions) {
            if (cap != null && session.form() == cap.form()) {
                limited = limited.and(Worth.of(session, requirement.terms()));
            } else {
                others = others.and(Worth.of(session, requirement.terms()));
            }
        }
        return others.and(cap == null ? limited : limited(cap, limited, others));
    }

    /** A share of the total is reached when what is limited is to the others as the share is to the rest of it. */
    private Rational limited(CreditRule.CreditCap cap, Rational limited, Rational others) {
        if (cap.shareOfRequired() != null) {
            return limited.orIfLess(required.times(Rational.decimal(cap.shareOfRequired())));
        }
        Rational share = Rational.decimal(cap.shareOfTotal());
        Rational rest = Rational.whole(1).less(share);
        return rest.moreThan(Rational.NOTHING)
                ? limited.orIfLess(others.times(share).by(rest))
                : limited;
    }

    private static int number(Quantity quantity, List<Session> sessions) {
        if (quantity.distinct() == null) {
            return sessions.size();
        }
        Set<Object> different = new HashSet<>();
        for (Session session : sessions) {
            if (quantity.distinct() == DistinctBy.ISO_WEEK) {
                different.add(Walk.monday(session.date()));
            } else if (session.intervention() != null) {
                different.add(session.intervention());
            }
        }
        return different.size();
    }
}
