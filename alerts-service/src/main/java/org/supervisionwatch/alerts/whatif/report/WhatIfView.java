package org.supervisionwatch.alerts.whatif.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a what-if request: what a draft would have meant in the past, and what it would change when it goes live.
 *
 * @param guideline the draft
 * @param inForce the version in force on the last day of the period; left out if there is none
 * @param liveOn the day it would go live
 * @param people number of people in post on any of these days who were evaluated
 * @param says the outcome in words
 * @param leftOut people who could not be evaluated
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

    /** A period, both days inclusive. */
    public record WhatIfPeriodView(LocalDate from, LocalDate to) {}

    /**
     * An alert that was actually opened.
     *
     * @param closedOn left out while the alert is open, as is the cause
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
     * The sizes of the lists of all teams added up.
     *
     * @param fallBelow number of standings that fall below guideline when the draft goes live
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
     * The results of one team: the team of the post on the first day of a period, or on the day the draft goes live.
     *
     * @param code left out for posts whose team is unknown, as is the name
     * @param draftOnly periods below guideline under the draft only
     * @param currentOnly periods below guideline under the pack in force only
     * @param lasting periods under both that end on different days
     * @param both number of identical periods under both
     * @param recorded alerts actually opened in the period; facts may have been corrected since
     * @param goesLive standings that differ on the day the draft goes live
     * @param unknown standings for which the draft needs a missing fact
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
