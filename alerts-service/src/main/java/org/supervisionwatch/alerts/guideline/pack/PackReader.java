package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.MergePatch;
import org.supervisionwatch.chassis.rest.PostgresText;

/** Reads a pack from its document, or refuses it with all invalid keys. Bank holidays are taken from the given calendars. */
public class PackReader {

    private static final int MAX_SCALE = 1_000;
    private static final String LOCAL = "local";

    private final HolidayCalendars calendars;

    public PackReader(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Reads a draft for an evaluation; it need not be complete enough to come into force.
     *
     * @param pointer of the draft in the request
     * @param faults of the request, to which those of the draft are added
     * @return empty if it has faults
     */
    public Optional<Pack> readDraft(JsonNode draft, String pointer, Faults faults) {
        JsonNode pack = withoutHugeExponents(draft.deepCopy());
        Faults own = check(pack);
        faults.addAll(pointer, own);
        return own.any() ? Optional.empty() : Optional.of(PackForm.of(pack).pack(calendars));
    }

    /** Reads a pack that is to come into force, which must also have a pause rule for every class of absence. */
    public DocumentReading<Pack> read(JsonNode document) {
        JsonNode pack = withoutHugeExponents(document.deepCopy());
        List<Fault> faults = new ArrayList<>(check(pack).all());
        faults.addAll(PackChecks.uncovered(pack));
        return DocumentReading.of(faults, () -> PackForm.of(pack).pack(calendars));
    }

    private Faults check(JsonNode pack) {
        Faults faults = PackSchema.faults(pack);
        applyDefaults(pack);
        PackChecks.check(pack, calendars.names(), faults);
        PostgresText.firstFault(pack, "").ifPresent(fault -> faults.add(fault.pointer(), fault.message()));
        return faults;
    }

    /** Puts -1, which is refused everywhere, for a number that would take for ever to be written out, as the validator does. */
    private static JsonNode withoutHugeExponents(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(withoutHugeExponents(each.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, withoutHugeExponents(list.get(i)));
            }
        }
        boolean huge = node.isBigDecimal()
                ? Math.abs(node.decimalValue().scale()) > MAX_SCALE
                : !Double.isFinite(node.doubleValue());
        return huge ? IntNode.valueOf(-1) : node;
    }

    /** Which figures are local is said of both: the two lists add up. */
    private static JsonNode withDefaults(ObjectNode defaults, ObjectNode own) {
        JsonNode all = MergePatch.apply(defaults, own);
        if (own.path(LOCAL) instanceof ArrayNode more
                && defaults.path(LOCAL) instanceof ArrayNode shared
                && all instanceof ObjectNode merged) {
            merged.set(LOCAL, shared.deepCopy().addAll(more));
        }
        return all;
    }

    /** Gives the requirements the defaults of the pack where they have no key of their own. */
    private static void applyDefaults(JsonNode pack) {
        if (pack.path("defaults") instanceof ObjectNode defaults
                && pack.path("requirements") instanceof ArrayNode requirements) {
            for (int i = 0; i < requirements.size(); i++) {
                if (requirements.get(i) instanceof ObjectNode own) {
                    requirements.set(i, withDefaults(defaults, own));
                }
            }
        }
    }
}
