package org.supervisionwatch.benchmark.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure, beside its limit from the same run.
 *
 * @param row its number in the README
 * @param ratio the part of the limit that was reached; null without a limit
 * @param met null where the aim cannot be judged, such as by a short run
 */
public record MeasuredFigure(
        String row,
        String work,
        double figure,
        String unit,
        @Nullable String beside,
        @Nullable Double limit,
        @Nullable Double ratio,
        String aim,
        @Nullable Boolean met,
        String note) {

    /** Work of which more in a second is better. */
    public static MeasuredFigure rate(
            String row, String work, double figure, String unit, String beside, double limit, double aimedRatio) {
        return new MeasuredFigure(
                row,
                work,
                figure,
                unit,
                beside,
                limit,
                figure / limit,
                "ratio >= " + aimedRatio,
                figure / limit >= aimedRatio,
                "");
    }

    /** A figure that must not be more than the aim. */
    public static MeasuredFigure atMost(String row, String work, double figure, String unit, double aim) {
        return new MeasuredFigure(
                row, work, figure, unit, null, null, null, "<= " + shown(aim) + " " + unit, figure <= aim, "");
    }

    /** A figure that must be at least the aim. */
    public static MeasuredFigure atLeast(String row, String work, double figure, String unit, double aim) {
        return new MeasuredFigure(
                row, work, figure, unit, null, null, null, ">= " + shown(aim) + " " + unit, figure >= aim, "");
    }

    /** A figure that explains others, without an aim. */
    public static MeasuredFigure plain(String row, String work, double figure, String unit) {
        return new MeasuredFigure(row, work, figure, unit, null, null, null, "", null, "");
    }

    /** A duration beside the duration of its limit. */
    public MeasuredFigure besideDuration(String what, double duration) {
        return new MeasuredFigure(row, work, figure, unit, what, duration, duration / figure, aim, met, note);
    }

    public MeasuredFigure noting(String remark) {
        return new MeasuredFigure(row, work, figure, unit, beside, limit, ratio, aim, met, remark);
    }

    static String shown(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 1 ? "%.1f" : "%.3f";
        return String.format(Locale.UK, format, value);
    }
}
