package org.supervisionwatch.alerts.whatif.report;

import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.WhatIfTotalsView;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** Summarises the result of a what-if in sentences. */
final class WhatIfSummary {

    private WhatIfSummary() {}

    static List<String> of(WhatIfQuestion question, WhatIfTotalsView totals) {
        List<String> says = new ArrayList<>();
        says.add(past(question, totals));
        says.add("%s actually opened in this period; both results are based on the facts as known today."
                .formatted(count(totals.recorded(), "alert was", "alerts were")));
        says.add(live(question, totals));
        if (totals.unknown() > 0) {
            says.add("%s cannot be evaluated under the draft: a fact is missing."
                    .formatted(count(totals.unknown(), "standing", "standings")));
        }
        return says;
    }

    private static String past(WhatIfQuestion question, WhatIfTotalsView totals) {
        String period = "From %s to %s".formatted(question.from(), question.to());
        if (totals.draftOnly() + totals.currentOnly() + totals.lasting() == 0) {
            return "%s the draft changes nothing: %s below guideline, the same under both."
                    .formatted(period, count(totals.both(), "period", "periods"));
        }
        return "%s the draft adds %s below guideline and removes %d; %d have a different duration, %d are the same."
                .formatted(
                        period,
                        count(totals.draftOnly(), "period", "periods"),
                        totals.currentOnly(),
                        totals.lasting(),
                        totals.both());
    }

    private static String live(WhatIfQuestion question, WhatIfTotalsView totals) {
        if (totals.goesLive() == 0) {
            return "Going live on %s changes nobody's standing.".formatted(question.liveOn());
        }
        return "Going live on %s changes %s; %s below guideline as a result, based on what is known today."
                .formatted(
                        question.liveOn(),
                        count(totals.goesLive(), "standing", "standings"),
                        totals.fallBelow() == 0 ? "nobody falls" : count(totals.fallBelow(), "falls", "fall"));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
