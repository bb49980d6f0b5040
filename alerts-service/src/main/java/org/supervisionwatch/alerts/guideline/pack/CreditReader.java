package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditBand;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditCap;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditMethod;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.GroupSizeBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;

/** Reads the credit rule of a requirement. */
final class CreditReader {

    private static final Set<String> KEYS = Set.of("size_basis", "bands", "cap");
    private static final Set<String> BAND = Set.of("form", "size", "method", "factor");
    private static final Set<String> CAP = Set.of("form", "share_of_required");

    private CreditReader() {}

    private enum MethodWord {
        FULL,
        FACTOR,
        DIVIDE,
        DIVIDE_DOUBLE
    }

    static CreditRule credit(DocumentFields own) {
        if (!own.has("credit")) {
            return CreditRule.FULL;
        }
        DocumentFields credit = own.object("credit", KEYS);
        List<CreditBand> bands =
                credit.objects("bands", BAND).stream().map(CreditReader::band).toList();
        if (bands.isEmpty() && credit.has("bands")) {
            credit.fault("bands", "must list at least one band");
        }
        return new CreditRule(
                credit.wordOr("size_basis", GroupSizeBasis.class, GroupSizeBasis.ATTENDED), bands, cap(credit));
    }

    private static CreditBand band(DocumentFields band) {
        Integer from = end(band, 0);
        Integer to = end(band, 1);
        if (from != null && to != null && to < from) {
            band.fault("size/1", "must not be below the smallest size");
        }
        return new CreditBand(
                band.requiredWord("form", SessionFormat.class), from == null ? 1 : from, to, method(band));
    }

    /** One end of {@code size: [from, to]}; {@code to} may be null for no upper limit. */
    private static @Nullable Integer end(DocumentFields band, int index) {
        if (!band.has("size")) {
            return null;
        }
        JsonNode size = band.raw("size");
        if (!size.isArray() || size.size() != 2) {
            band.fault("size", "must be a list of two, the smallest and the largest size; the largest may be null");
            return null;
        }
        if (index == 1 && size.get(1).isNull()) {
            return null;
        }
        return band.wholeAt("size", index, 1);
    }

    private static CreditMethod method(DocumentFields band) {
        MethodWord word = band.requiredWord("method", MethodWord.class);
        if (word == MethodWord.FACTOR) {
            band.require("factor");
        } else if (band.has("factor")) {
            band.fault("factor", "is only allowed with the method factor");
        }
        BigDecimal factor = band.positive("factor");
        return switch (word) {
            case FULL -> new CreditRule.CreditInFull();
            case FACTOR -> new CreditRule.CreditByFactor(factor == null ? BigDecimal.ONE : factor);
            case DIVIDE -> new CreditRule.CreditDivided();
            case DIVIDE_DOUBLE -> new CreditRule.CreditDoubleDivided();
        };
    }

    private static @Nullable CreditCap cap(DocumentFields credit) {
        if (!credit.has("cap")) {
            return null;
        }
        DocumentFields cap = credit.object("cap", CAP);
        cap.require("share_of_required");
        BigDecimal share = cap.positive("share_of_required");
        if (share != null && share.compareTo(BigDecimal.ONE) > 0) {
            cap.fault("share_of_required", "must not be above 1");
        }
        return new CreditCap(cap.requiredWord("form", SessionFormat.class), share == null ? BigDecimal.ONE : share);
    }
}
