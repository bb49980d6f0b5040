package org.supervisionwatch.alerts.whatif.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have meant, and what it will change.
 *
 * @param guideline the draft
 * @param inForce what governs on the last day of the period; left out if the organisation has no version of this pack then
 * @param liveOn the day it would go live
 * @param people how many were in post on any of these days, and looked at
 * @param says the outcome in words
 * @param leftOut people of whom nothing can be said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfView(
        String organisation,
        PackVersionView guideline,
        @Nullable PackVersionView inForce,
        WhatIfPeriodView period,
        LocalDate liveOn,
        int people,
        List<String> says,
        WhatIfTotalsView totals,
        List<TeamOutcomeView> teams,
        List<LeftOutPersonView> leftOut) {

    /** @param status shown wherever a pack is used */
    public record PackVersionView(String pack, String version, String title, String status) {}

    /** Both days are in it. */
    public record WhatIfPeriodView(LocalDate from, LocalDate to) {}

    /**
     * An alert as it was.
     *
     * @param closedOn left out while it is open; likewise the cause
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecordedAlertView(
            String employeeNumber,
            String name,
            String requirement,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String cause) {}

    /** @param because a code such as {@code event_unreadable} */
    public record LeftOutPersonView(String employeeNumber, String name, String because) {}

    /**
     * How many in each of the lists of all teams.
     *
     * @param fallBelow of those that turn on the day it goes live, how many fall below the guideline
     */
    public record WhatIfTotalsView(
            int draftOnly,
            int currentOnly,
            int lasting,
            int both,
            int recorded,
            int goesLive,
            int fallBelow,
            int unknown) {}

    /**
     * A team, by the post's team on the first day of a stretch, or on the day the draft goes live.
     *
     * @param code left out for posts whose team nobody knows; likewise the name
     * @param draftOnly who would have been alerted under the draft alone
     * @param currentOnly who is alerted under the pack in force alone
     * @param lasting who is alerted under both, but not until the same day
     * @param both how many are alerted under both, from the same day to the same
     * @param recorded the alerts that were really opened in the period: facts may have been corrected since
     * @param goesLive whose standing differs on the day the draft goes live
     * @param unknown of whom the draft needs a fact that nobody has told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TeamOutcomeView(
            @Nullable String code,
            @Nullable String name,
            List<BelowPeriodView> draftOnly,
            List<BelowPeriodView> currentOnly,
            List<ChangedDurationView> lasting,
            int both,
            List<RecordedAlertView> recorded,
            List<GoLiveChangeView> goesLive,
            List<GoLiveChangeView> unknown) {}
}
