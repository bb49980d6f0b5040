package org.supervisionwatch.alerts.roster.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.chassis.sql.Column;

/** Contracted hours a week of an assignment, from a day on. */
record ContractedHours(
        UUID assignmentId, @Column("from_on") LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {

    /** The share of full time from a day on; null if it is not known. */
    record HoursShare(LocalDate from, @Nullable FullTimeShare fte) {}

    /**
     * The share of full time in a post: on each day that of all assignments that run on it, added up. Where the periods leave a few days out,
     * the share before goes on.
     */
    static List<HoursShare> in(EmploymentPeriod post, Collection<ContractedHours> terms) {
        Set<LocalDate> changeDays = new TreeSet<>();
        terms.forEach(term -> changeDays.add(term.from()));
        for (AssignmentPeriod period : post.periods()) {
            changeDays.add(period.from());
            if (period.to() != null) {
                changeDays.add(period.to().plusDays(1));
            }
        }
        List<HoursShare> shares = new ArrayList<>();
        for (LocalDate day : changeDays) {
            List<AssignmentPeriod> running =
                    post.periods().stream().filter(period -> period.runsOn(day)).toList();
            if (!running.isEmpty()) {
                shares.add(new HoursShare(day, sum(running, terms, day)));
            }
        }
        return shares;
    }

    private static @Nullable FullTimeShare sum(
            List<AssignmentPeriod> running, Collection<ContractedHours> terms, LocalDate day) {
        FullTimeShare sum = null;
        for (AssignmentPeriod period : running) {
            ContractedHours term = FactsInForce.on(
                    day,
                    terms.stream()
                            .filter(each -> each.assignmentId().equals(period.assignmentId()))
                            .toList(),
                    ContractedHours::from);
            if (term != null) {
                sum = plus(sum, term);
            }
        }
        return sum;
    }

    /** Full time differs from contract to contract, so shares are added, not hours. */
    private static FullTimeShare plus(@Nullable FullTimeShare sum, ContractedHours term) {
        if (sum == null) {
            return new FullTimeShare(term.hours(), term.fullTimeHours());
        }
        return sum.fullTimeHours().compareTo(term.fullTimeHours()) == 0
                ? new FullTimeShare(sum.hours().add(term.hours()), sum.fullTimeHours())
                : new FullTimeShare(
                        sum.hours()
                                .multiply(term.fullTimeHours())
                                .add(term.hours().multiply(sum.fullTimeHours())),
                        sum.fullTimeHours().multiply(term.fullTimeHours()));
    }
}
