package org.supervisionwatch.alerts.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule.Citation;
import org.supervisionwatch.alerts.guideline.Rule.Confidence;
import org.supervisionwatch.alerts.pack.Pack.AppliesTo;
import org.supervisionwatch.alerts.pack.Pack.Scope;

/** Reads a pack from its document and refuses it with every key that is wrong. Its bank holidays are those of the calendars given. */
public class PackReader {

    private static final Set<String> KEYS = Set.of(
            "pack",
            "version",
            "title",
            "jurisdiction",
            "status",
            "effective",
            "calendar",
            "applies_to",
            "sources",
            "defaults",
            "requirements");

    private final Calendars calendars;

    public PackReader(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Reads a draft that is asked about and never governs.
     *
     * @param pointer where the document stands in a larger one; empty for a document of its own
     */
    public PackReading read(JsonNode document, String pointer) {
        Faults faults = new Faults();
        return reading(pack(Fields.of(document, pointer, faults, KEYS)), faults);
    }

    /** Reads a pack that is to govern: it must not forget a class of absence either. */
    public PackReading readToGovern(JsonNode document) {
        Faults faults = new Faults();
        Fields fields = Fields.of(document, "", faults, KEYS);
        Pack pack = pack(fields);
        requirements(fields).forEach(PauseCover::check);
        return reading(pack, faults);
    }

    private static PackReading reading(Pack pack, Faults faults) {
        return faults.none() ? new PackReading.Accepted(pack) : new PackReading.Refused(faults.all());
    }

    private Pack pack(Fields fields) {
        Map<String, Citation> sources = sources(fields);
        Rules rules = rules(fields, sources);
        return new Pack(
                fields.requiredText("pack"),
                fields.requiredText("version"),
                fields.requiredText("title"),
                fields.text("jurisdiction"),
                fields.requiredText("status"),
                effective(fields),
                fields.requiredText("calendar"),
                holidays(fields),
                appliesTo(fields),
                List.copyOf(sources.values()),
                rules.requirements(),
                rules.alerts());
    }

    /** @param alerts by requirement id */
    private record Rules(List<Requirement> requirements, Map<String, Alerts> alerts) {}

    private static Rules rules(Fields fields, Map<String, Citation> sources) {
        List<Requirement> requirements = new ArrayList<>();
        Map<String, Alerts> alerts = new HashMap<>();
        String id = fields.requiredText("pack");
        String version = fields.requiredText("version");
        for (RequirementKeys keys : requirements(fields)) {
            RequirementReader reader = new RequirementReader(id, version, sources, keys);
            Requirement requirement = reader.requirement();
            requirements.add(requirement);
            if (alerts.put(requirement.id(), reader.alerts()) != null) {
                fields.fault("requirements", "two requirements have the id \"%s\"".formatted(requirement.id()));
            }
        }
        if (requirements.isEmpty()) {
            fields.fault("requirements", "must list at least one requirement");
        }
        return new Rules(requirements, alerts);
    }

    private static List<RequirementKeys> requirements(Fields fields) {
        Fields defaults = fields.object("defaults", RequirementKeys.SHARED);
        return fields.objects("requirements", RequirementKeys.ALL).stream()
                .map(own -> new RequirementKeys(own, defaults))
                .toList();
    }

    private static Map<String, Citation> sources(Fields fields) {
        Map<String, Citation> sources = new LinkedHashMap<>();
        for (Fields source : fields.objects("sources", Set.of("id", "confidence", "says"))) {
            Citation citation = new Citation(
                    source.requiredText("id"),
                    source.requiredWord("confidence", Confidence.class),
                    source.requiredText("says"));
            if (sources.put(citation.id(), citation) != null) {
                source.fault("id", "another source has this id");
            }
        }
        return sources;
    }

    private static Period effective(Fields fields) {
        fields.require("effective");
        Fields effective = fields.object("effective", Set.of("from", "to"));
        LocalDate from = effective.requiredDate("from");
        LocalDate to = effective.date("to");
        if (to != null && to.isBefore(from)) {
            effective.fault("to", "must not be before from");
            return new Period(from, null);
        }
        return new Period(from, to);
    }

    private Holidays holidays(Fields fields) {
        String calendar = fields.text("calendar");
        if (calendar == null) {
            return Holidays.NONE;
        }
        return calendars.named(calendar).orElseGet(() -> {
            fields.fault("calendar", "unknown calendar; known are: " + String.join(", ", calendars.names()));
            return Holidays.NONE;
        });
    }

    private static AppliesTo appliesTo(Fields fields) {
        fields.require("applies_to");
        Fields to = fields.object("applies_to", Set.of("roles", "memberships", "scope"));
        return new AppliesTo(
                Set.copyOf(to.texts("roles")),
                Set.copyOf(to.texts("memberships")),
                to.wordOr("scope", Scope.class, Scope.POST));
    }
}
