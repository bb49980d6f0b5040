package org.supervisionwatch.alerts.evaluation;

import static org.supervisionwatch.alerts.evaluation.Words.count;
import static org.supervisionwatch.alerts.evaluation.Words.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Credit;
import org.supervisionwatch.alerts.guideline.Form;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes.Basis;
import org.supervisionwatch.alerts.guideline.Ratio;
import org.supervisionwatch.alerts.guideline.WindowStep;
import org.supervisionwatch.alerts.guideline.WindowStep.WhyExempt;

/** The working about windows in plain English. */
final class WindowSentences {

    private WindowSentences() {}

    static String of(WindowStep step) {
        return switch (step) {
            case WindowStep.Frame frame -> of(frame);
            case WindowStep.Demand demand -> of(demand);
            case WindowStep.Worth worth -> of(worth);
            case WindowStep.Result result -> of(result);
        };
    }

    private static String of(WindowStep.Frame step) {
        return switch (step) {
            case WindowStep.LookedAt(Period window, boolean running) ->
                running
                        ? "The window %s is still running: nothing is decided yet.".formatted(days(window))
                        : "The window looked at runs %s.".formatted(days(window));
            case WindowStep.InProgress(Period window) -> "So far in the window %s:".formatted(days(window));
            case WindowStep.BeganBeforeAsked(LocalDate from) ->
                "Asked only since %s, and this window began before.".formatted(day(from));
            case WindowStep.Exempt(WhyExempt why) -> exempt(why);
        };
    }

    private static String exempt(WhyExempt why) {
        return switch (why) {
            case NO_DAY_COUNTS -> "Nothing is asked: no day of the window counts.";
            case NO_CLINICAL_WORK -> "Nothing is asked: there was no clinical work.";
        };
    }

    private static String of(WindowStep.Demand step) {
        return switch (step) {
            case WindowStep.Asked(int amount, var measure) ->
                switch (measure) {
                    case MINUTES -> "Asked for: %s.".formatted(count(amount, "minute"));
                    case SESSIONS -> "Asked for: %s.".formatted(count(amount, "session"));
                };
            case WindowStep.Shared shared -> shared(shared);
            case WindowStep.LeftOut(int countable, int days, var leftOut) ->
                "%d of %s count; the others do not: %s."
                        .formatted(countable, count(days, "day"), Sentences.reasons(leftOut));
            case WindowStep.MeanFte(BigDecimal fte, Basis basis) ->
                switch (basis) {
                    case CONTRACTED_FTE ->
                        "Contracted for %s of full time, on average over the days that count.".formatted(plain(fte));
                    case CLINICAL_FTE -> "%s of full time is clinical work.".formatted(plain(fte));
                };
            case WindowStep.ProratedMinutes(ProrateMinutes rule, BigDecimal required) ->
                "Part-time hours make that %s: in proportion to %s of full time, and at least %s."
                        .formatted(minutes(required), plain(rule.referenceFte()), minutes(rule.floor()));
            case WindowStep.ProratedWindow(int countable, int days, BigDecimal required) ->
                "In proportion to the days that count, %d of %d, that makes %s."
                        .formatted(countable, days, plain(required));
        };
    }

    private static String shared(WindowStep.Shared step) {
        return switch (step.share()) {
            case Ratio.PerHour(BigDecimal each) ->
                "%s for each hour of %s of clinical work make %s."
                        .formatted(minutes(each), count(step.clinicalMinutes(), "minute"), minutes(step.required()));
            case Ratio.Tiers tiers ->
                "%s of clinical work ask for %s (%s)."
                        .formatted(
                                count(step.clinicalMinutes(), "minute"),
                                minutes(step.required()),
                                tiers.tiers().stream()
                                        .map(WindowSentences::tier)
                                        .collect(Collectors.joining(", ")));
        };
    }

    private static String tier(Ratio.Tier tier) {
        return tier.upToMinutes() == null
                ? tier.need() + " above"
                : "%d up to %s".formatted(tier.need(), count(tier.upToMinutes(), "minute"));
    }

    private static String of(WindowStep.Worth step) {
        return switch (step) {
            case WindowStep.Credited credited ->
                "%s: %s%s, credited %s%s."
                        .formatted(
                                day(credited.date()),
                                count(credited.minutes(), "minute"),
                                group(credited),
                                plain(credited.credit()) + how(credited.method()),
                                credited.crowded() ? "; more supervisees than the guideline allows" : "");
            case WindowStep.CappedForm(Credit.Cap cap, BigDecimal worth, BigDecimal limit) ->
                "%s sessions may make up %s of what is asked for: %s of their %s are credited."
                        .formatted(
                                Words.capital(Words.of(cap.form())),
                                plain(cap.shareOfRequired()),
                                plain(limit),
                                minutes(worth));
        };
    }

    private static String group(WindowStep.Credited step) {
        return step.form() == Form.INDIVIDUAL
                ? ""
                : " (%s of %d)".formatted(step.form().name().toLowerCase(Locale.ROOT), step.size());
    }

    private static String how(Credit.@Nullable Method method) {
        return switch (method) {
            case null -> " (no rule fits its form and size)";
            case Credit.Full _ -> "";
            case Credit.Factor(BigDecimal factor) -> " (times %s)".formatted(plain(factor));
            case Credit.Divide _ -> " (divided by the size)";
            case Credit.DivideDouble _ -> " (twice, divided by the size)";
        };
    }

    private static String of(WindowStep.Result step) {
        return switch (step) {
            case WindowStep.Compared compared -> compared(compared);
            case WindowStep.BeganBeforePost(LocalDate start) ->
                "The post began within the window, on %s: the whole amount is not held against a part of it."
                        .formatted(day(start));
            case WindowStep.Closed(LocalDate finalOn) -> "Final since %s.".formatted(day(finalOn));
            case WindowStep.Missing(BigDecimal missing, LocalDate by, LocalDate recordedBy) ->
                recordedBy == null
                        ? "Missing: %s more by %s.".formatted(plain(missing), day(by))
                        : "Missing: %s more, held by %s and recorded by %s."
                                .formatted(plain(missing), day(by), day(recordedBy));
        };
    }

    private static String compared(WindowStep.Compared step) {
        String figures = "%s held%s of %s asked for"
                .formatted(plain(step.credited()), step.running() ? " so far" : "", plain(step.required()));
        if (step.met()) {
            return figures + ": enough.";
        }
        return step.running() ? figures + "." : figures + ": not enough.";
    }

    private static String days(Period window) {
        return Words.days(window.from(), window.to());
    }

    private static String minutes(BigDecimal number) {
        return plain(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
