package org.supervisionwatch.alerts.guideline.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioFormula;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioPerHour;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioTier;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioTiers;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;

/** Reads a requirement of kind ratio. */
final class RatioReader {

    private static final Set<String> TIER = Set.of("up_to_minutes", "need");

    private RatioReader() {}

    /** What the minutes of supervision are proportional to; the only basis so far. */
    private enum ProportionBasis {
        CLINICAL_MINUTES
    }

    static Ratio ratio(RequirementKeys keys, RequirementOrigin rule, List<Integer> escalateAfterDays) {
        DocumentFields own = keys.own();
        own.requiredWord("of", ProportionBasis.class);
        PartTimeReader.ofRatio(own);
        return new Ratio(rule, share(own), WindowTermsReader.terms(keys, WindowReader.ofRatio(own), escalateAfterDays));
    }

    private static RatioFormula share(DocumentFields own) {
        if (own.has("tiers") && own.has("minutes_per_hour")) {
            own.fault("tiers", "cannot be combined with minutes_per_hour");
        }
        if (own.has("tiers")) {
            return tiers(own);
        }
        if (!own.has("minutes_per_hour")) {
            own.fault("minutes_per_hour", "is required, unless there are tiers");
        }
        BigDecimal minutes = own.positive("minutes_per_hour");
        return new RatioPerHour(minutes == null ? BigDecimal.ONE : minutes);
    }

    private static RatioTiers tiers(DocumentFields own) {
        List<DocumentFields> listed = own.objects("tiers", TIER);
        if (listed.isEmpty()) {
            own.fault("tiers", "must list at least one tier");
        }
        List<RatioTier> tiers = new ArrayList<>();
        int below = 0;
        for (DocumentFields each : listed) {
            each.require("need");
            RatioTier tier = new RatioTier(each.whole("up_to_minutes", 0), each.wholeOr("need", 0, 0));
            checkEnd(each, tier, below, tiers.size() == listed.size() - 1);
            below = tier.upToMinutes() == null ? below : tier.upToMinutes() + 1;
            tiers.add(tier);
        }
        return new RatioTiers(tiers);
    }

    private static void checkEnd(DocumentFields each, RatioTier tier, int below, boolean last) {
        if (last && each.has("up_to_minutes")) {
            each.fault("up_to_minutes", "must be null in the last tier, which has no upper limit");
        } else if (!last && !each.has("up_to_minutes")) {
            each.fault("up_to_minutes", "is required in all but the last tier");
        } else if (tier.upToMinutes() != null && tier.upToMinutes() < below) {
            each.fault("up_to_minutes", "must be above that of the previous tier");
        }
    }
}
