package org.supervisionwatch.alerts.whatif.report;

import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.WhatIfTotalsView;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** The outcome in plain English. */
final class WhatIfSummary {

    private WhatIfSummary() {}

    static List<String> of(WhatIfQuestion question, WhatIfTotalsView totals) {
        List<String> says = new ArrayList<>();
        says.add(past(question, totals));
        says.add("%s really opened in that time; both sides are worked out from the facts as they are known today."
                .formatted(count(totals.recorded(), "alert was", "alerts were")));
        says.add(live(question, totals));
        if (totals.unknown() > 0) {
            says.add("Of %s the draft cannot be asked: a fact is missing."
                    .formatted(count(totals.unknown(), "standing", "standings")));
        }
        return says;
    }

    private static String past(WhatIfQuestion question, WhatIfTotalsView totals) {
        String period = "From %s to %s".formatted(question.from(), question.to());
        if (totals.draftOnly() + totals.currentOnly() + totals.lasting() == 0) {
            return "%s the draft changes nothing: %s below the guideline, the same under both."
                    .formatted(period, count(totals.both(), "stretch", "stretches"));
        }
        return "%s the draft adds %s below the guideline and takes %d away; %d last longer or shorter, %d are the same."
                .formatted(
                        period,
                        count(totals.draftOnly(), "stretch", "stretches"),
                        totals.currentOnly(),
                        totals.lasting(),
                        totals.both());
    }

    private static String live(WhatIfQuestion question, WhatIfTotalsView totals) {
        if (totals.goesLive() == 0) {
            return "Going live on %s it changes nobody's standing.".formatted(question.liveOn());
        }
        return "Going live on %s it changes %s; %s below the guideline by it, with what is known today."
                .formatted(
                        question.liveOn(),
                        count(totals.goesLive(), "standing", "standings"),
                        totals.fallBelow() == 0 ? "nobody falls" : count(totals.fallBelow(), "falls", "fall"));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
